import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseKind } from '../../src/case/kinds.js';
import { evaluate, measures, parseCase } from '../../src/index.js';
import { kinds as kindNames } from '../../src/labels.js';
import type { Measure } from '../../src/measure/measure.js';
import type { RulebookExample } from '../../src/rulebook/html.js';
import { lastDayOf } from '../../src/rulebook/judging/input.js';
import { rulebook } from '../../src/rulebook/rulebook.js';
import type { RulebookScenario } from '../../src/rulebook/scenarios.js';
import type { Lang } from '../../src/text.js';
import { allScenarios, momentsOf, type Scenario, type ScenarioFile } from '../../tests/support/scenario.js';
import type { Output } from '../generators.js';

const suffix: Readonly<Record<Lang, string>> = { en: '', zh: '.zh-CN' };

/** The norms and rules of which a scenario expects something. */
const expected = (one: Scenario): string[] =>
  momentsOf(one).flatMap(({ expect, expectAbsent = [] }) => [
    ...(expect?.actions ?? []).map(({ rule }) => rule),
    ...(expect?.undetermined ?? []).map(({ rule }) => rule),
    ...Object.keys(expect?.criteria ?? {}),
    ...expectAbsent,
  ]);

const told = ({ place, measure, scenarios }: ScenarioFile): RulebookScenario[] =>
  scenarios.map((one) => ({
    name: one.name,
    norms: expected(one),
    href: `../../tests/scenarios/${measure}/${place.split('/').at(-1)}`,
  }));

/** The scenarios of each measure, with addresses that go from docs/rulebook/. */
export function scenariosByMeasure(): ReadonlyMap<string, readonly RulebookScenario[]> {
  const all = new Map<string, RulebookScenario[]>();
  for (const file of allScenarios()) all.set(file.measure, [...(all.get(file.measure) ?? []), ...told(file)]);
  return all;
}

type Given = RulebookExample['case'] & { readonly kind: CaseKind };

/** How many things of different sorts follow from a case is enough to show what a judge says. */
const manyThings = 6;

/** The first day of the log on which as much follows as on any, and how much that is. */
function telling(one: Given): { readonly asOf: string; readonly things: number } {
  const parsed = parseCase(one);
  const days = (parsed.events ?? []).map(({ on }) => on).filter((on) => on !== 'unknown');
  const counted = [...new Set(days)].map((asOf) => {
    const { actions, undetermined } = evaluate(parsed, { asOf });
    const overdue = actions.filter(({ status }) => status === 'overdue').length;
    const [done, open] = [actions.length, undetermined.length].map((n) => Math.min(n, manyThings));
    return { asOf, things: (done ?? 0) + (open ?? 0) + Math.min(overdue, 2) };
  });
  const [best] = counted.sort((a, b) => b.things - a.things);
  return best ?? { asOf: lastDayOf(one) ?? '2018-01-01', things: 0 };
}

/** A telling case of each file of fixtures, to be filled in. */
export function examplesOf(id: string): RulebookExample[] {
  const place = fileURLToPath(new URL(`../../fixtures/${id}/`, import.meta.url));
  return readdirSync(place)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const json = JSON.parse(readFileSync(`${place}${file}`, 'utf8')) as unknown;
      const cases = [json].flat() as readonly Given[];
      const told = cases.slice(0, 12).map((one) => ({ one, ...telling(one) }));
      const [best] = told.sort((a, b) => b.things - a.things);
      return best === undefined ? [] : [{ title: kindNames[best.one.kind], case: best.one, asOf: best.asOf }];
    });
}

const head: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    '# Rulebooks',
    '',
    'Each measure in plain words, article by article: what it requires of whom, when, by when, how it may be read, what can’t be evaluated and why, and which scenarios test it. `npm run generate` writes these pages from [`rules`](../../rules) and [`tests/scenarios`](../../tests/scenarios); `npx duxun rulebook MEASURE` writes them for any measure, as a page with search too, in which a case can be judged.',
    '',
    '[中文](README.zh-CN.md)',
    '',
  ],
  zh: [
    '# 逐条说明',
    '',
    '各部文件逐条用白话写出：要求谁做什么、什么情况、什么期限、怎样理解、哪些不能判断和为什么、有哪些测试场景。这些页面由 `npm run generate` 根据 [`rules`](../../rules) 和 [`tests/scenarios`](../../tests/scenarios) 写成；`npx duxun rulebook MEASURE` 为任何一部文件写，也能写成可以查找、可以当场判断案件的网页。',
    '',
    '[English](README.md)',
    '',
  ],
};

const fileOf = ({ id }: Measure, lang: Lang): string => `${id}${suffix[lang]}.md`;

function frontOf(measure: Measure, lang: Lang): readonly string[] {
  const other = lang === 'zh' ? `[English](${fileOf(measure, 'en')})` : `[中文](${fileOf(measure, 'zh')})`;
  return [
    lang === 'zh'
      ? `${other} · [全部说明](README.zh-CN.md) · [规则文件](../../rules/${measure.id})`
      : `${other} · [all rulebooks](README.md) · [the rules as files](../../rules/${measure.id})`,
  ];
}

/** The pages of docs/rulebook/: one a measure and language, and a list of them. */
export function rulebookPages(): Output[] {
  const scenarios = scenariosByMeasure();
  return (['en', 'zh'] as const).flatMap((lang) => [
    {
      path: `docs/rulebook/README${suffix[lang]}.md`,
      text: [
        ...head[lang],
        ...measures().map((measure) => `- [${measure.title[lang]}](${fileOf(measure, lang)})`),
        '',
      ].join('\n'),
    },
    ...measures().map((measure) => ({
      path: `docs/rulebook/${fileOf(measure, lang)}`,
      text: rulebook(measure, {
        lang,
        scenarios: scenarios.get(measure.id) ?? [],
        front: frontOf(measure, lang),
      }),
    })),
  ]);
}

import type { LeafReason } from '../reasons/types.js';
import type { WhyNot } from '../why-not/why-not.js';
import { questionText } from './because.js';
import { changeText, readingTexts } from './changes.js';
import { unique } from './grounds.js';
import { leafText } from './leaves.js';
import { measureName, scopeNames, small } from './opening.js';
import type { Section } from './sections.js';
import { capital, trimEnd, type Voice } from './voice.js';

/** Why a rule gives no action, and what would make it give one. */
export function whyNotSections(v: Voice, one: WhyNot): Section[] {
  const norm = v.norm(one.basis.norm);
  const gist = norm
    ? v.stop(v.t(`规定要点：${trimEnd(v.of(norm.gist))}`, `In short: ${small(trimEnd(v.of(norm.gist)))}`))
    : '';
  const opening: Section = {
    lines: [
      [v.stop(verdict(v, one)), gist].filter((text) => text !== '').join(v.t('', ' ')),
      ...v.original(one.basis.cite, one.basis.measure),
    ],
  };
  if (one.scopes.length === 0)
    return [opening, { title: v.t('理由', 'Because'), lines: [v.stop(nothing(v))] }];
  return [opening, ...one.scopes.flatMap((scope) => ofScope(v, one, scope))];
}

const nothing = (v: Voice): string =>
  v.t(
    '案件里没有它可以针对的对象：没有相应的时段、地方、人员或者事件',
    'There is nothing in the case that it could be about: no such period, place, person or event',
  );

function verdict(v: Voice, { basis, asOf, scopes }: WhyNot): string {
  const [day, cite] = [v.date(asOf), v.of(basis.text)];
  const results = new Set(scopes.map(({ result }) => result));
  const [whole, gives] = [`${measureName(v)}${cite}`, '在本案中'];
  const art = `${cite} of ${measureName(v)}`;
  const none = v.t(`${whole}${gives}没有产生要办的事项`, `${art} calls for nothing in this case`);
  const some = v.t(`${whole}${gives}已经产生要办的事项`, `${art} calls for action in this case`);
  const open = v.t(
    `${whole}${gives}是否产生要办的事项，还不能定`,
    `it cannot be decided yet whether ${art} calls for action in this case`,
  );
  const mixed = v.t(
    `${whole}${gives}只就一部分产生要办的事项`,
    `${art} calls for action in this case in some respects and not in others`,
  );
  const said = { yes: some, no: none, unknown: open };
  const [only = 'no'] = results;
  const state = results.size > 1 ? mixed : said[only];
  return v.t(`${day}，${state}`, `On ${day}, ${state}`);
}

type Judged = WhyNot['scopes'][number];

function ofScope(v: Voice, one: WhyNot, { fails, changes, result, reason }: Judged): Section[] {
  const about = scopeNames(v, reason.scope, reason);
  const front = one.scopes.length > 1 && about !== '' ? v.t(`${about}——`, `${capital(about)} — `) : '';
  const sentence = (text: string) => v.stop(v.lang === 'en' ? capital(text) : text);
  if (result === 'yes')
    return one.scopes.length > 1
      ? [
          {
            title: `${front}${v.t('结论', 'result')}`,
            lines: [sentence(v.t('已经产生', 'it calls for action'))],
          },
        ]
      : [];
  const told = unique(fails.flatMap((leaf) => failText(v, leaf, reason.asOf)));
  const shown = told.slice(0, most);
  const more = told.length - shown.length;
  const lines = [
    ...(one.scopes.length === 1 && about !== '' ? [v.t(`针对：${about}`, `it concerns ${about}`)] : []),
    ...shown,
    ...(more > 0
      ? [v.t(`另有${more}点也不满足`, `${more} more ${more === 1 ? 'point is' : 'points are'} not met`)]
      : []),
  ];
  const asked = unique(
    fails
      .flatMap(({ result: truth, toConfirm = [] }) => (truth === 'unknown' ? toConfirm : []))
      .map((need) => questionText(v, need)),
  );
  return [
    { title: `${front}${v.t('不满足的', 'what is not met')}`, lines: lines.map(sentence) },
    { title: `${front}${v.t('还不清楚的', 'what is not known')}`, lines: asked.slice(0, most) },
    changesSection(v, front, changes, sentence),
  ].map((section) => ({ ...section, title: front === '' ? capital(section.title) : section.title }));
}

const most = 6;

/** A condition that fails; one that a reading decides is told by the reading. */
function failText(v: Voice, leaf: LeafReason, asOf: string): string[] {
  if (leaf.result === 'unknown') return [];
  if (leaf.source.from !== 'reading') return leafText(v, leaf, asOf);
  const texts = readingTexts(v, leaf.source.id, (leaf.found as { value: string }).value);
  if (texts === null) return [];
  const [question, text] = texts;
  return [v.t(`现在所取的理解：${question}——${text}`, `the reading taken: ${question} — ${text}`)];
}

function changesSection(
  v: Voice,
  front: string,
  changes: Judged['changes'],
  sentence: (text: string) => string,
): Section & { readonly title: string } {
  if (changes === null)
    return {
      title: `${front}${v.t('怎样才会产生', 'what would make it call for action')}`,
      lines: [
        sentence(
          v.t('试过的改动都不能使它产生', 'none of the changes that were tried makes it call for action'),
        ),
      ],
    };
  const title =
    changes.length > 1
      ? v.t('同时有下列各点就会产生', 'it would call for action if all of this were so')
      : v.t('有下面这一点就会产生', 'it would call for action if this were so');
  return { title: `${front}${title}`, lines: changes.map((change) => sentence(changeText(v, change))) };
}

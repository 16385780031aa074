import type { Audit, AuditEntry, Breach } from '../../src/audit.js';
import type { AnyEvent } from '../../src/case/types.js';
import type { Evaluation } from '../../src/evaluation.js';
import { trimEnd, Voice } from '../../src/explain/voice.js';
import {
  audit,
  type EvaluateOptions,
  evaluate,
  explain,
  getMeasure,
  type ParsedCase,
  parseCase,
  timeline,
} from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';
import { askedBy, questionOf } from '../../src/questions.js';
import type { Lang, Text } from '../../src/text.js';
import type { Obligation } from '../../src/timeline/obligations.js';
import type { Change, Timeline } from '../../src/timeline.js';
import { StoryWords } from './story-words.js';

/** A case from beginning to end, and what is to be told of it. */
export interface Story {
  readonly title: Text;
  /** What it shows, in a sentence or two. */
  readonly shows: Text;
  readonly from: string;
  readonly to: string;
  /** Norms or rules that it is about; all where left out. */
  readonly only?: readonly string[];
  readonly readings?: Readonly<Record<string, string>>;
  readonly effectiveFrom?: string;
  /** What the narrator says of a day. */
  readonly told?: readonly (Text & { readonly on: string })[];
  /** Actions, or rules that can't be decided, that are explained as of a day. */
  readonly explain?: readonly { readonly on: string; readonly rule: string }[];
  /** English names of what the case calls by a Chinese one. */
  readonly names?: Readonly<Record<string, string>>;
  /** Whether the questions that the measure asks are told as they are settled. */
  readonly questions?: boolean;
  /** A day on which it is asked what other readings would change. */
  readonly contested?: string;
  /** The day up to which it is audited. */
  readonly audit: string;
  readonly case: { readonly measure: string } & Record<string, unknown>;
}

type Options = Pick<EvaluateOptions, 'only' | 'readings' | 'effectiveFrom'>;

/** Tells one story in one language. */
export function storyPage(story: Story, name: string, lang: Lang): string {
  const measure = getMeasure(story.case.measure);
  if (measure === undefined) throw new Error(`${name}: no measure ${story.case.measure}`);
  return new Teller(story, name, lang, measure).page();
}

/** The case with the English names of what it calls by a Chinese one. */
const named = ({ case: source, names = {} }: Story): unknown =>
  JSON.parse(
    Object.entries(names)
      .sort(([a], [b]) => b.length - a.length)
      .reduce((text, [zh, en]) => text.replaceAll(zh, en), JSON.stringify(source)),
  );

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

class Teller {
  readonly #story: Story;
  readonly #name: string;
  readonly #lang: Lang;
  readonly #v: Voice;
  readonly #source: ParsedCase;
  readonly #options: Options;
  readonly #say: StoryWords;

  constructor(story: Story, name: string, lang: Lang, measure: Measure) {
    this.#story = story;
    this.#name = name;
    this.#lang = lang;
    this.#v = new Voice(lang, measure);
    this.#source = parseCase(lang === 'zh' ? story.case : named(story));
    this.#say = new StoryWords(this.#v, this.#source);
    const { only, readings, effectiveFrom } = story;
    this.#options = {
      ...(only ? { only } : {}),
      ...(readings ? { readings } : {}),
      ...(effectiveFrom ? { effectiveFrom } : {}),
    };
  }

  page(): string {
    const v = this.#v;
    const { from, to, title, shows } = this.#story;
    const course = timeline(this.#source, { from, to, ...this.#options });
    const other = this.#lang === 'zh' ? `${this.#name}.md` : `${this.#name}.zh-CN.md`;
    const measure = v.measure.title[this.#lang];
    return [
      `# ${title[this.#lang]}`,
      '',
      `[${v.t('English', '中文')}](${other}) · [${v.t('全部故事', 'all stories')}](README${v.t('.zh-CN', '')}.md) · [${v.t('案件文件', 'the case as a file')}](../../fixtures/stories/${this.#name}.json)`,
      '',
      shows[this.#lang],
      '',
      v.t(
        `依据：${measure}。案件：${this.#say.subject()}。所看的时间：${v.date(from)}至${v.date(to)}。`,
        `Under: ${measure}. The case: ${this.#say.subject()}. Looked at: ${v.date(from)} to ${v.date(to)}.`,
      ),
      '',
      `## ${v.t('经过', 'What happened and what followed')}`,
      '',
      ...this.#course(course),
      '',
      ...this.#fates(course.obligations),
      ...this.#open(),
      ...this.#explanations(),
      ...this.#contested(),
      ...this.#audited(),
      '',
    ].join('\n');
  }

  #course(course: Timeline): string[] {
    const v = this.#v;
    const { changes, start } = course;
    const opening =
      start.actions.length === 0
        ? []
        : [[v.date(course.from), v.t('（起点）', '(as it begins)'), this.#say.began(start.actions)]];
    const events = (this.#source.events ?? []).filter(({ on }) => course.from <= on && on <= course.to);
    const told = this.#story.told ?? [];
    const days = [...new Set([...changes, ...events, ...told].map(({ on }) => on))].sort();
    const rows = days.flatMap((on) => {
      const comment = told.find((one) => one.on === on)?.[this.#lang];
      const moments = momentsOf(
        changes.filter((change) => change.on === on),
        events.filter((event) => event.on === on),
      );
      const shown = moments
        .map(({ event, change }, i) => ({
          event,
          lines: [
            ...(i === 0 && comment ? [`*${comment}*`] : []),
            ...(change === null ? [] : this.#follows(change, course)),
          ],
        }))
        // the date may change what is asked without changing what is to be done
        .filter(({ event, lines }) => event !== null || lines.length > 0)
        .map(
          ({ event, lines }, i) =>
            [
              i === 0 ? v.date(on) : '',
              event === null ? v.t('（无新事件）', '(the date alone)') : this.#say.event(event),
              lines.join('<br>'),
            ] as const,
        );
      return shown.length > 0 || comment === undefined ? shown : [[v.date(on), '', `*${comment}*`] as const];
    });
    return [
      row([v.t('日期', 'Day'), v.t('发生了什么', 'What happened'), v.t('由此怎样', 'What followed')]),
      row(['---', '---', '---']),
      ...[...opening, ...rows].map((cells) => row(cells.map(cell))),
    ];
  }

  #follows(change: Change, course: Timeline): string[] {
    const v = this.#v;
    const lines: string[] = [];
    if (change.applies)
      lines.push(
        change.applies.to === 'yes'
          ? v.t('办法开始适用', 'The measure applies from here')
          : change.applies.to === 'no'
            ? v.t('办法不再适用', 'The measure applies no longer')
            : v.t('办法是否适用不能确定', 'Whether the measure applies cannot be told'),
      );
    for (const id of [...change.ended, ...change.settled]) {
      const one = course.obligations.find((other) => other.id === id && other.ended === change.on);
      if (one !== undefined) lines.push(`${this.#say.ending(one)}${v.colon()}${this.#say.what(one)}`);
    }
    for (const { from, to } of change.changed) lines.push(...this.#say.changed(from, to));
    if (change.began.length > 0) lines.push(this.#say.began(change.began));
    if (this.#story.questions === true)
      for (const { norm, from, to } of change.criteria)
        if (from !== to) lines.push(`${this.#say.gist(norm)}${v.colon()}${this.#say.state(to)}`);
    if (change.doubtful.length > 0) {
      const evaluation = this.#on(change.on);
      const open = evaluation.undetermined
        .flatMap(({ rules }) => rules)
        .filter(({ id }) => change.doubtful.includes(id));
      for (const one of open)
        lines.push(
          v.t(
            `**现在还不能定**：${this.#say.what(one)}`,
            `**cannot be decided yet**: ${this.#say.what(one)}`,
          ),
        );
    }
    return lines;
  }

  /** The questions that are open on the first day, and what would settle each. */
  #open(): string[] {
    const v = this.#v;
    if (this.#story.questions !== true) return [];
    const { criteria, asOf } = this.#on(this.#story.from);
    const asked = askedBy(v.measure.source);
    return [
      '',
      `## ${v.t(`${v.date(asOf)}时还不能定的`, `What is open on ${v.date(asOf)}`)}`,
      '',
      ...criteria
        .filter(({ state }) => state === 'unknown')
        .map(({ norm, toConfirm = [] }) => {
          const questions = toConfirm.map((need) =>
            v.quote(v.of(questionOf(need, asked, v.measure.vocabulary))),
          );
          return `- ${this.#say.gist(norm)}${v.t('：要先回答', ': it hangs on ')}${v.joined(questions)}`;
        }),
    ];
  }

  #on(asOf: string): Evaluation {
    return evaluate(this.#source, { asOf, ...this.#options });
  }

  #fates(obligations: readonly Obligation[]): string[] {
    const v = this.#v;
    const plain = (text: string) => text.replaceAll('**', '');
    if (obligations.length === 0) return [];
    return [
      `## ${v.t('各项职责的结果', 'What became of each duty')}`,
      '',
      row([
        v.t('职责', 'Duty'),
        v.t('开始', 'began'),
        v.t('最迟', 'last day'),
        v.t('结束', 'ended'),
        v.t('结果', 'how'),
      ]),
      row(['---', '---', '---', '---', '---']),
      ...obligations
        .filter(({ modality }) => modality !== 'may')
        .map((one) =>
          row(
            [
              this.#say.what(one),
              one.began === null ? v.t('此前', 'before') : v.date(one.began),
              one.due === null ? '' : v.date(one.due),
              one.ended === null ? '' : v.date(one.ended),
              one.end === null && one.overdue !== null
                ? v.t('仍未办，已逾期', 'still open, overdue')
                : plain(this.#say.ending(one)),
            ].map(cell),
          ),
        ),
    ];
  }

  #explanations(): string[] {
    const v = this.#v;
    const parts = (this.#story.explain ?? []).flatMap(({ on, rule }) => {
      const { actions, undetermined } = evaluate(this.#source, {
        asOf: on,
        ...this.#options,
        include: ['reasons'],
      });
      const open = undetermined.flatMap(({ rules }) => rules);
      const one = actions.find((action) => action.rule === rule) ?? open.find((other) => other.rule === rule);
      if (one === undefined) throw new Error(`${this.#name}: ${rule} is silent on ${on}`);
      return [
        '',
        `### ${v.date(on)}${v.colon()}${trimEnd(v.of(one.label))}`,
        '',
        explain(one, { lang: this.#lang, format: 'markdown' }),
      ];
    });
    return parts.length === 0 ? [] : ['', `## ${v.t('理由', 'Why')}`, ...parts];
  }

  #contested(): string[] {
    const { contested: on } = this.#story;
    if (on === undefined) return [];
    const v = this.#v;
    const { contested = [], actions } = evaluate(this.#source, {
      asOf: on,
      ...this.#options,
      include: ['contested'],
    });
    const known = (id: string) => actions.find((one) => one.id === id);
    const lines = contested.flatMap(({ reading, option, adds, removes, changes }) => {
      const found = v.measure.interpretations.find(({ id }) => id === reading);
      const chosen = found?.options.find(({ id }) => id === option);
      if (found === undefined || chosen === undefined) return [];
      return [
        `- ${v.of(found.question)}`,
        `  - ${v.t('如果理解为', 'If it is read thus')}${v.colon()}${v.stop(v.of(chosen))}`,
        ...adds.map((action) => `  - ${this.#say.began([action])}`),
        ...removes.flatMap((id) => {
          const action = known(id);
          if (action === undefined) return [];
          const word = this.#doubtful(on, reading, option, id)
            ? v.t('能否成立就不能定', 'could not be decided')
            : v.t('就不必', 'there is no need to');
          return [`  - ${word}${v.colon()}${this.#say.what(action)}`];
        }),
        ...changes.flatMap(({ id, from, to }) => {
          const action = known(id);
          return action === undefined
            ? []
            : this.#say.changed({ ...action, ...from }, { ...action, ...to }).map((line) => `  - ${line}`);
        }),
      ];
    });
    return [
      '',
      `## ${v.t(`${v.date(on)}：换一种理解会怎样`, `${v.date(on)}: what other readings would change`)}`,
      '',
      ...lines,
    ];
  }

  /** Would it be undecided under that option whether the action stands? */
  #doubtful(asOf: string, reading: string, option: string, id: string): boolean {
    const readings = { ...this.#options.readings, [reading]: option };
    const { undetermined } = evaluate(this.#source, { asOf, ...this.#options, readings });
    return undetermined.some(({ rules }) => rules.some((one) => one.id === id));
  }

  #audited(): string[] {
    const v = this.#v;
    const found = audit(this.#source, { asOf: this.#story.audit, ...this.#options });
    return [
      '',
      `## ${v.t(`截至${v.date(found.asOf)}的审核`, `The audit up to ${v.date(found.asOf)}`)}`,
      '',
      ...this.#verdict(found),
    ];
  }

  #verdict({ breaches, departures, undecided, discharged, moot }: Audit): string[] {
    const v = this.#v;
    const list = (title: string, items: readonly AuditEntry[], tell: (one: AuditEntry) => string) =>
      items.length === 0
        ? []
        : ['', `${title}${v.t('：', ':')}`, '', ...items.map((one) => `- ${v.stop(tell(one))}`)];
    return [
      v.stop(
        v.t(
          `违反${breaches.length}项，偏离一般做法${departures.length}项，不能确定${undecided.length}项，按时办结${discharged.length}项，未到期即不再需要${moot.length}项`,
          `${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'}, ${departures.length} ${departures.length === 1 ? 'departure' : 'departures'} from what holds as a rule, ${undecided.length} not decided, ${discharged.length} discharged in time, ${moot.length} fallen away before they were due`,
        ),
      ),
      ...list(v.t('违反', 'Breaches'), breaches, (one) => this.#breach(one as Breach)),
      ...list(v.t('偏离', 'Departures'), departures, (one) => this.#breach(one as Breach)),
      ...list(v.t('不能确定', 'Not decided'), undecided, (one) => this.#say.what(one)),
    ];
  }

  #breach(one: Breach): string {
    const v = this.#v;
    const words: Readonly<Record<Breach['class'], string>> = {
      missed: v.t('未办', 'missed'),
      late: v.t('迟办', 'done late'),
      lapsed: v.t('失去时机', 'lapsed'),
      'not-in-conformity': v.t('不合要求', 'not in conformity'),
    };
    const days =
      one.daysLate === null || one.daysLate === 0
        ? ''
        : v.t(`，逾期${one.daysLate}天`, `, ${one.daysLate} ${one.daysLate === 1 ? 'day' : 'days'} over`);
    return `${this.#say.what(one)}${v.t('：', ': ')}${words[one.class]}${v.t(`（自${v.date(one.since)}起${days}）`, ` (since ${v.date(one.since)}${days})`)}`;
  }
}

interface Moment {
  readonly event: AnyEvent | null;
  /** Null: nothing follows from the event. */
  readonly change: Change | null;
}

/** What the date brings on a day, then its events, each with what follows from it. */
function momentsOf(changes: readonly Change[], events: readonly AnyEvent[]): readonly Moment[] {
  const ofDate = changes.filter(({ event }) => event === null || !events.includes(event));
  return [
    ...ofDate.map((change) => ({ event: change.event, change })),
    ...events.map((event) => ({ event, change: changes.find((one) => one.event === event) ?? null })),
  ];
}

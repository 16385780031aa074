import type { AnyEvent } from '../../src/case/types.js';
import type { Action, CriterionResult } from '../../src/evaluation.js';
import { eventText } from '../../src/explain/events.js';
import { trimEnd, type Voice } from '../../src/explain/voice.js';
import type { ParsedCase } from '../../src/index.js';
import { citationOf } from '../../src/measure/cite.js';
import type { End, Obligation } from '../../src/timeline/obligations.js';

/** Says in a few words what a story tells of: events, actions, duties, questions. */
export class StoryWords {
  readonly #v: Voice;
  readonly #source: ParsedCase;

  constructor(voice: Voice, source: ParsedCase) {
    this.#v = voice;
    this.#source = source;
  }

  subject(): string {
    const { subject } = this.#source;
    return subject.name ?? this.#v.role(subject.type);
  }

  /** An event by its name, with what it says. */
  event(event: AnyEvent): string {
    const v = this.#v;
    const head = ['type', 'on', 'id', 'note', 'notBefore', 'notAfter', 'for', 'event', 'replace'];
    const fields = Object.entries(event)
      .filter(([name, value]) => !head.includes(name) && value !== undefined)
      .map(([name, value]) => {
        const label = v.field(event.type, name).replace(/[“”]/g, '');
        return `${label}${v.colon()}${this.value(event, name, value)}`;
      });
    return [
      event.on === 'unknown' ? eventText(v, event) : v.event(event.type).replace(/[“”]/g, ''),
      ...this.replaced(event),
      ...fields,
    ].join('<br>');
  }

  /** What a correction corrects, and what it puts in place. */
  replaced({ event: id, replace }: AnyEvent): string[] {
    const v = this.#v;
    const of = this.#source.events?.find((one) => one.id === id);
    if (id === undefined || of === undefined) return [];
    const now = Object.entries((replace ?? {}) as Record<string, unknown>).map(([name, value]) =>
      name === 'on'
        ? v.t(`改为${v.value(value)}`, `it was on ${v.value(value)}`)
        : `${v.field(of.type, name).replace(/[“”]/g, '')}${v.colon()}${v.value(value)}`,
    );
    return [eventText(v, of), ...(replace === null ? [v.t('没有发生过', 'it did not happen')] : now)];
  }

  value(event: AnyEvent, name: string, value: unknown): string {
    const type = this.#v.measure.vocabulary.events[event.type]?.fields[name]?.type;
    const named = (id: unknown) => {
      const list = type === 'place' ? this.#source.places : this.#source.persons;
      const found = list?.find((one) => one.id === id);
      const role = found !== undefined && 'role' in found ? [found.role].flat()[0] : undefined;
      const office = found !== undefined && 'office' in found ? found.office : undefined;
      return found?.name ?? office ?? (role === undefined ? String(id) : this.#v.role(role));
    };
    if (type === 'place' || type === 'person') return named(value);
    if (event.type === 'answered' && name === 'norm') return this.gist(String(value));
    if (name === 'fact') return this.#v.question(String(value));
    if (type === 'strings' && Array.isArray(value) && value.length > 0) return this.#v.list(value.map(named));
    return this.#v.value(value);
  }

  gist(norm: string): string {
    const v = this.#v;
    const found = v.measure.norms.find(({ id }) => id === norm);
    return found === undefined ? norm : `${trimEnd(v.of(found.gist))}${v.bracket(v.of(citationOf(found)))}`;
  }

  state(state: CriterionResult['state'] | null): string {
    const v = this.#v;
    const words: Readonly<Record<CriterionResult['state'], string>> = {
      yes: v.t('符合', 'yes'),
      no: v.t('不符合', 'no'),
      unknown: v.t('未定', 'open'),
      'not-applicable': v.t('不适用', 'does not arise'),
    };
    return `**${state === null ? v.t('不问', 'not asked') : words[state]}**`;
  }

  began(actions: readonly Action[]): string {
    const v = this.#v;
    return actions
      .map((action) => {
        const word = action.modality === 'may' ? v.t('**可以**', '**may**') : v.t('**要做**', '**to do**');
        return `${word}${v.colon()}${this.what(action)}${this.by(action)}`;
      })
      .join('<br>');
  }

  by({ due, dueUnknown, actor, promptly, place, period }: Action): string {
    const v = this.#v;
    const parts = [
      ...(place === undefined ? [] : [this.#source.places?.find(({ id }) => id === place)?.name ?? place]),
      ...(period === undefined ? [] : [v.period(period)]),
      ...(actor === null ? [] : [v.role(actor)]),
      ...(due === null
        ? dueUnknown === undefined
          ? promptly
            ? [v.t('及时', 'promptly')]
            : []
          : [v.t('期限未定', 'the last day is not known')]
        : [v.t(`最迟${v.date(due)}`, `by ${v.date(due)}`)]),
    ];
    return v.bracket(v.list(parts));
  }

  changed(from: Action, to: Action): string[] {
    const v = this.#v;
    const due = (one: Action) =>
      one.due === null
        ? one.dueUnknown === undefined
          ? v.t('无期限', 'no day')
          : v.t('未定', 'not known')
        : v.date(one.due);
    return [
      ...(from.due === to.due && (from.dueUnknown === undefined) === (to.dueUnknown === undefined)
        ? []
        : [
            v.t(
              `期限由${due(from)}改为${due(to)}：${this.what(to)}`,
              `last day ${due(from)} becomes ${due(to)}: ${this.what(to)}`,
            ),
          ]),
      ...(from.status !== to.status && to.status === 'overdue'
        ? [v.t(`**已逾期**：${this.what(to)}`, `**overdue**: ${this.what(to)}`)]
        : []),
    ];
  }

  what({ label, basis }: Pick<Action, 'label' | 'basis'>): string {
    const v = this.#v;
    return `${trimEnd(v.of(label))}${v.bracket(v.of(basis.text))}`;
  }

  ending(one: Obligation): string {
    const v = this.#v;
    const words: Readonly<Record<End, string>> = {
      discharged:
        one.late === true
          ? v.t('**迟办**', '**done late**')
          : one.late === null
            ? v.t('**已办，是否按时不明**', '**done, in time or not is not known**')
            : v.t('**已办**', '**done**'),
      'not-in-conformity': v.t('**不合要求**', '**not in conformity**'),
      missed: v.t('**未办，已过期**', '**missed**'),
      moot: v.t('不再需要', 'falls away'),
      lapsed: v.t('**逾期失去时机**', '**lapsed**'),
      undecided: v.t('是否成立始终未定', 'never decided'),
    };
    return one.end === null ? v.t('仍在', 'still stands') : words[one.end];
  }
}

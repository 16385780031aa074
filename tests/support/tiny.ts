/** Small measures made inside a test: nothing here depends on what stands under `rules/`. */
import { fromDay, stateCouncilCalendar, toDay } from '../../src/calendar/index.js';
import type { EvaluateOptions } from '../../src/call-options.js';
import type { CaseKind } from '../../src/case/kinds.js';
import type { AnyCase, AnyEvent } from '../../src/case/types.js';
import { createDuxun } from '../../src/duxun.js';
import type { Compiler } from '../../src/engine/compiler.js';
import { compileCondition } from '../../src/engine/condition.js';
import { type Ctx, type Scope, wholeCase } from '../../src/engine/context.js';
import { compileDay } from '../../src/engine/day.js';
import { Slots } from '../../src/engine/memo.js';
import { type Need, needKey } from '../../src/engine/needs.js';
import { prepare } from '../../src/engine/prepared.js';
import { type DayValue, Range, Unknown, type Value } from '../../src/engine/value.js';
import type { Evaluation } from '../../src/evaluation.js';
import { compileFact } from '../../src/facts/index.js';
import type {
  Condition,
  Day,
  Entry,
  EventDeclaration,
  FactDeclaration,
  Interpretation,
  Leaf,
  MeasureHead,
  Norm,
  Part,
  RuleParams,
  Vocabulary,
} from '../../src/measure/format.js';
import { type Measure, toMeasure } from '../../src/measure/measure.js';
import type { Text } from '../../src/text.js';

const both = (text: string): Text => ({ zh: `${text}（中）`, en: text });
const kinds: readonly CaseKind[] = ['finding', 'programme', 'review'];

/** Every event type has the same fields, so that a test names only those that it is about. */
const event = (label: string, more: Partial<EventDeclaration> = {}): EventDeclaration => ({
  label: both(label),
  kinds,
  fields: {
    what: { type: 'code', oneOf: ['minor', 'major'], label: both('what it is') },
    ref: { type: 'string', label: both('its number') },
    list: { type: 'strings', label: both('the numbers listed') },
    planned: { type: 'date', label: both('the day planned') },
    place: { type: 'place', label: both('the place') },
    person: { type: 'person', label: both('the person') },
  },
  ...more,
});

const recording = (fields: EventDeclaration['fields']): EventDeclaration => ({
  label: both('recorded'),
  kinds,
  fields,
});

export const vocabulary: Vocabulary = {
  actions: {
    act: { label: both('act'), dischargedBy: ['done'] },
    conform: { label: both('conform'), dischargedBy: [] },
    'meet-duty': { label: both('meet the duty'), dischargedBy: ['duty-met'] },
    'meet-target': { label: both('meet the target'), dischargedBy: [] },
    'use-method': { label: both('use the method'), dischargedBy: ['method-used'] },
  },
  events: {
    found: event('found'),
    begun: event('begun'),
    ended: event('ended'),
    listed: event('listed'),
    approved: event('approved'),
    done: event('done'),
    reopened: event('reopened'),
    'duty-met': event('duty met'),
    'method-used': event('method used'),
    'fact-established': recording({ fact: { type: 'string' }, value: { type: 'any' } }),
    answered: recording({
      norm: { type: 'string' },
      answer: { type: 'code', oneOf: ['yes', 'no', 'not-applicable'] },
    }),
    measured: recording({ norm: { type: 'string' }, of: { type: 'string' }, value: { type: 'number' } }),
  },
};

const fact = (type: FactDeclaration['type'], more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  kinds,
  type,
  question: both(`a question of type ${type}`),
  ...more,
});

/** Declared facts every tiny measure has: `p`, `q`, `r` yes or no, `n` a number, `c` a code, `d` a date. */
export const facts: MeasureHead['facts'] = {
  p: fact('boolean'),
  q: fact('boolean'),
  r: fact('boolean'),
  s: fact('boolean'),
  n: fact('integer'),
  c: fact('code', { oneOf: ['red', 'green', 'blue'] }),
  d: fact('date'),
};

export const is = (name: string, value: Leaf['value'] = true): Leaf => ({
  fact: name,
  operator: 'equal',
  value,
});
/** Has an event of the type happened, or none? */
export const happened = (event: string, value = true) =>
  ({ fact: 'happened', params: { event }, operator: 'equal', value }) as const;
export const always: Condition = { not: { fact: 'subject', operator: 'equal', value: 'nobody' } };
export const never: Condition = { all: [{ fact: 'subject', operator: 'equal', value: 'nobody' }] };
export const undischarged: Leaf = { fact: 'discharged', operator: 'equal', value: false };

/** A day by a condition. (The linter forbids a key `then`, lest an object be taken for a promise.) */
export const ifDay = (condition: Condition, yes: Day, no?: Day): Day =>
  Object.fromEntries([['if', condition], ['then', yes], ...(no === undefined ? [] : [['else', no]])]) as Day;

export const norm = (id: string, more: Partial<Norm> = {}): Norm => ({
  id,
  cite: { article: id.split('.')[0] ?? id },
  topic: 'topic',
  operative: true,
  case: 'finding',
  modality: 'must',
  actor: 'office',
  addressees: [],
  code: `code-${id}`,
  gist: both(`gist of ${id}`),
  ...more,
});

type Named = Partial<RuleParams> & { readonly type?: string; readonly word?: string };

/** A norm with one rule. */
export function rule(id: string, conditions: Condition, params: Named = {}, more: Partial<Norm> = {}): Norm {
  return norm(id, { rules: [ruleOf(id, conditions, params)], ...more });
}

export function ruleOf(id: string, conditions: Condition, { type = 'act', word, ...params }: Named = {}) {
  return {
    name: `tiny/${id}${word === undefined ? '' : `/${word}`}`,
    conditions: 'fact' in conditions ? { all: [conditions] } : conditions,
    event: { type, params: { norm: id, ...params } },
  };
}

export const entry = (id: string, shape: Entry, more: Partial<Norm> = {}): Norm =>
  norm(id, { entry: shape, ...more });

/** Does the event that the rule is judged for say this? */
export const saying = (field: string, value: string): Leaf => ({
  fact: 'scope',
  params: { of: 'each', field },
  operator: 'equal',
  value,
});

export const reading = (id: string, ...options: readonly [string, ...string[]]): Interpretation => ({
  id,
  norms: [],
  question: both(id),
  options: options.map((option) => ({ id: option, ...both(option) })),
  default: options[0],
  switchable: true,
  why: both('why'),
});

export type Given = Partial<Omit<AnyCase, 'measure'>>;

export interface Tiny {
  readonly measure: Measure;
  readonly parse: (given: Given) => ReturnType<ReturnType<typeof createDuxun>['parseCase']>;
  readonly duxun: ReturnType<typeof createDuxun>;
  readonly evaluate: (given: Given, asOf: string, options?: Partial<EvaluateOptions>) => Evaluation;
}

export interface Spec {
  readonly norms: readonly Norm[];
  readonly head?: Partial<MeasureHead>;
  readonly part?: Partial<Part>;
  readonly vocabulary?: Vocabulary;
}

/** A measure in force from 2000-01-01 that bears on every finding, programme and review. */
export function tiny({ norms, head, part, vocabulary: words = vocabulary }: Spec): Tiny {
  const { conditions, ...rest } = head ?? {};
  const measure: MeasureHead = {
    id: 'tiny',
    title: both('tiny'),
    docNumber: null,
    issuer: both('issuer'),
    level: 'county',
    issuedOn: '2000-01-01',
    effectiveFrom: '2000-01-01',
    applies: Object.fromEntries(kinds.map((kind) => [kind, always])),
    rounds: {},
    facts,
    days: {},
    roles: { office: both('office'), unit: both('unit'), nobody: both('nobody') },
    interpretations: [],
    remarks: [],
    ...rest,
    // so that cases may hold events of every type
    conditions: {
      'any-event': { all: [{ fact: 'happened', params: { event: Object.keys(words.events) }, ...yes }] },
      ...conditions,
    },
  };
  const made = toMeasure({ measure, parts: { 'article-01': { article: '1', ...part, norms } } }, words);
  const duxun = createDuxun({ measures: [made] });
  const parse: Tiny['parse'] = (given) =>
    duxun.parseCase({ kind: 'finding', id: 'case', subject: { type: 'unit' }, ...given, measure: 'tiny' });
  return {
    measure: made,
    duxun,
    parse,
    evaluate: (given, asOf, options) => duxun.evaluate(parse(given), { asOf, ...options }),
  };
}

const yes = { operator: 'equal', value: true } as const;

/** Short views of an evaluation. */
export const idsOf = (evaluation: Evaluation): string[] => evaluation.actions.map(({ id }) => id);
export const openOf = (evaluation: Evaluation): string[] =>
  evaluation.undetermined.flatMap(({ rules }) => rules.map(({ id }) => id));
export const stateOf = (evaluation: Evaluation, id: string): string | undefined =>
  evaluation.criteria.find((criterion) => criterion.norm === id)?.state;
export const keysOf = (needs: readonly Need[]): string[] => needs.map(needKey).sort();

/** What stands about one rule: it acts, it is undetermined, or neither. */
export function verdictOf(evaluation: Evaluation, name = 'tiny/1'): 'yes' | 'unknown' | 'no' {
  if (evaluation.actions.some((action) => action.rule === name)) return 'yes';
  return evaluation.undetermined.some(({ rules }) => rules.some((one) => one.rule === name))
    ? 'unknown'
    : 'no';
}

/** A finding with events only. */
export const log = (...events: readonly AnyEvent[]): Given => ({ events });
export const on = (type: string, day: string, more: Partial<AnyEvent> = {}): AnyEvent => ({
  type,
  on: day,
  ...more,
});
/** An event of unknown day, between two days where they are given. */
export const some = (
  type: string,
  between: readonly [(string | undefined)?, (string | undefined)?] = [],
  more: Partial<AnyEvent> = {},
): AnyEvent => ({
  type,
  on: 'unknown',
  ...(between[0] === undefined ? {} : { notBefore: between[0] }),
  ...(between[1] === undefined ? {} : { notAfter: between[1] }),
  ...more,
});

/** A piece of rule JSON asked of a case, without a rule around it. */
export interface Probe {
  readonly days?: Readonly<Record<string, Day>>;
  readonly rounds?: readonly string[];
  readonly scope?: Partial<Scope>;
  readonly commencement?: string | null;
}

function compilerOf({ days = {}, rounds = [] }: Probe): Compiler {
  const measure = tiny({ norms: [], head: { rounds: { finding: rounds } } }).measure.source.measure;
  const slots = new Slots();
  return {
    slots,
    slot: (name) => slots.of(name),
    measure,
    vocabulary,
    readings: {},
    kind: 'finding',
    frame: null,
    namedCondition: () => {
      throw new Error('no named conditions in a probe');
    },
    namedDay(name) {
      return compileDay(days[name] ?? null, this);
    },
    criterion: () => {
      throw new Error('no criteria in a probe');
    },
    listed: () => [],
    condition(json) {
      return compileCondition(json, this);
    },
    day(json) {
      return compileDay(json, this);
    },
  };
}

export function contextOf(
  given: Given,
  asOf: string,
  { scope, commencement = '2000-01-01' }: Probe = {},
): Ctx {
  return {
    case: prepare({
      kind: 'finding',
      measure: 'tiny',
      id: 'case',
      subject: { type: 'unit' },
      ...given,
    } as AnyCase),
    asOf: toDay(asOf),
    calendar: stateCouncilCalendar,
    commencement:
      commencement === null ? new Unknown([{ input: 'option', name: 'effectiveFrom' }]) : toDay(commencement),
    scope: { ...wholeCase, ...scope },
    memo: [],
    marks: { provisional: false },
  };
}

export const factOf = (
  name: string,
  params: Readonly<Record<string, unknown>>,
  given: Given,
  asOf: string,
  probe: Probe = {},
): Value => compileFact(name, params, compilerOf(probe))(contextOf(given, asOf, probe));

export const dayOf = (day: Day, given: Given, asOf: string, probe: Probe = {}): DayValue =>
  compileDay(day, compilerOf(probe))(contextOf(given, asOf, probe));

const date = (day: number): string => (Number.isFinite(day) ? fromDay(day) : '∞');

/** A day as a text: a date, `none`, `a..b`, or `?` with what it hangs on. */
export function dayText(day: DayValue): string {
  if (day === null) return 'none';
  if (typeof day === 'number') return date(day);
  return day instanceof Range ? `${date(day.lo)}..${date(day.hi)}` : `? ${keysOf(day.needs).join(' ')}`;
}

/** A value as a text, in the same way. */
export function valueText(value: Value): string {
  if (value instanceof Range) return `${value.lo}..${value.hi}`;
  return value instanceof Unknown ? `? ${keysOf(value.needs).join(' ')}` : JSON.stringify(value);
}

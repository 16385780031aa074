import type { CaseKind } from '../case/kinds.js';
import type { Condition, Entry, MeasureSource, Norm, Part, Rule, RuleParams } from './format.js';

/** A rule as it is judged on one kind of case: written by hand or come from a catalogue entry, its file's `under` put in. */
export interface ExpandedRule {
  readonly rule: Rule;
  readonly norm: Norm;
  /** Reading order of its norm in the document. */
  readonly order: number;
  readonly from: 'rule' | 'entry';
}

/** The kinds of case a norm is judged on. */
export const kindsOf = (norm: Norm): readonly CaseKind[] =>
  norm.case === null ? [] : [norm.case, ...(norm.alsoCase ?? [])];

/** Norms with their part, in reading order. */
export function normsOf(
  source: MeasureSource,
): readonly { readonly norm: Norm; readonly part: Part; readonly file: string }[] {
  return Object.entries(source.parts).flatMap(([file, part]) =>
    part.norms.map((norm) => ({ norm, part, file })),
  );
}

const criterion = (norm: Norm, value: string): Condition => ({
  fact: 'criterion',
  params: { norm: norm.id },
  operator: 'equal',
  value,
});

/** The params of a rule that an entry takes too. */
export const sharedParams = [
  'per',
  'due',
  'done',
  'promptly',
  'provisional',
  'modality',
  'actor',
  'addressees',
  'forms',
  'ordinal',
  'details',
  'kinds',
  'mayChangeWith',
  'asks',
] as const;

/** The params of a rule that an entry passes on. */
function paramsOf(norm: Norm, entry: Entry): RuleParams {
  const passed = Object.fromEntries(
    sharedParams.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key]]),
  ) as Omit<RuleParams, 'norm'>;
  return { norm: norm.id, ...passed };
}

/** The coordinates by which an event that discharges a duty of several scopes is told to be of this one. */
function apart(entry: Entry): Record<string, string> {
  const { per } = entry;
  return {
    ...(per?.place ? { at: 'place' } : per?.person ? { at: 'person' } : {}),
    ...(per?.period ? { in: 'period' } : {}),
  };
}

/** The plain rule that a catalogue entry stands for, or null where it is a criterion only. */
export function ruleOfEntry(measure: string, norm: Norm, entry: Entry, under?: Condition): Rule | null {
  const name = `${measure}/${norm.id}`;
  const gate = entry.if === undefined ? [] : [entry.if];
  const lasts = entry.while === undefined ? [] : [entry.while];
  const make = (type: string, conditions: readonly Condition[], more: Partial<RuleParams> = {}): Rule => ({
    name,
    conditions: { all: conditions },
    event: { type, params: { ...paramsOf(norm, entry), ...more } },
  });
  switch (entry.shape) {
    case 'duty': {
      const done: Condition = entry.per
        ? { fact: 'discharged', params: apart(entry), operator: 'equal', value: false }
        : criterion(norm, 'no');
      return make(entry.action ?? 'meet-duty', [...(entry.per ? gate : []), ...lasts, done]);
    }
    case 'requirement': {
      // `defineMeasure` lets no requirement pass that has neither
      const event = (entry.event ?? norm.judgedAt) as NonNullable<Entry['event']>;
      const judgedAt = { event, met: entry.met as Condition, remedy: entry.remedy ?? null };
      const bears = gate.length > 0 ? gate : under === undefined ? [] : [under];
      return make(entry.action ?? 'conform', [...bears, ...lasts], { judgedAt });
    }
    case 'method':
      return make(entry.action ?? 'use-method', [...lasts, criterion(norm, 'no')], { modality: 'may' });
    case 'target':
      return make(entry.action ?? 'meet-target', [...lasts, criterion(norm, 'no')], {
        per: { ...entry.per, unit: 'values' },
      });
    default:
      return null;
  }
}

const put = (under: Condition | undefined, rule: Rule): Rule =>
  under === undefined ? rule : { ...rule, conditions: { all: [under, rule.conditions] } };

/**
 * Every rule that a measure judges on a kind of case, in reading order.
 *
 * @example
 * expandRules(getMeasure('shanxi')!.source, 'finding').map(({ rule }) => rule.name).slice(0, 2) // ['shanxi/11.9', 'shanxi/11.12']
 */
export function expandRules(source: MeasureSource, kind: CaseKind): readonly ExpandedRule[] {
  const expanded: ExpandedRule[] = [];
  normsOf(source).forEach(({ norm, part }, order) => {
    if (!norm.operative || !kindsOf(norm).includes(kind)) return;
    const under = part.under?.[kind];
    const written = norm.rules ?? [];
    for (const rule of written)
      if ((rule.event.params.kinds ?? [kind]).includes(kind))
        expanded.push({ rule: put(under, rule), norm, order, from: 'rule' });
    if (norm.entry && (norm.entry.kinds ?? [kind]).includes(kind) && written.length === 0) {
      const rule = ruleOfEntry(source.measure.id, norm, norm.entry, under);
      // a criterion already stands under its file's condition
      if (rule)
        expanded.push({
          rule: norm.entry.shape === 'requirement' || norm.entry.per ? put(under, rule) : rule,
          norm,
          order,
          from: 'entry',
        });
    }
  });
  return expanded;
}

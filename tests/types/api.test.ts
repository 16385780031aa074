/**
 * What the compiler knows of the names in `rules/`. `tsc` checks this file; wrong calls are written down, never made.
 */
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Action,
  type ActionCode,
  type AnyEvent,
  type Case,
  type CaseEvent,
  type CaseInput,
  type CriterionResult,
  createDuxun,
  defineMeasure,
  type Evaluation,
  evaluate,
  type Fault,
  type FaultCode,
  type MeasureId,
  type Need,
  openCase,
  type ParsedCase,
  parseCase,
  type ReadingsFor,
  record,
  safeParseCase,
  type Undetermined,
} from '../../src/index.js';

type Finding = Case<'maoming-2017', 'finding'>;

/** Compiles its body and does not run it. */
const never = (_body: () => unknown): void => undefined;

const finding = openCase({
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'town', name: '示例镇' },
  facts: { origin: 'supervision', 'has-poverty-tasks': null },
  persons: [{ id: 'p1', role: 'person-concerned' }],
  unrecorded: ['correction-urged'],
  events: [
    { type: 'problem-found', on: '2017-06-14', by: 'supervision' },
    { type: 'problem-list-circulated', on: '2017-06-27', rectifyBy: '2017-08-31', persons: ['p1'] },
    { type: 'fact-established', on: '2017-07-01', fact: 'rectification-begun', value: true },
  ],
});

describe('openCase', () => {
  it('knows the measure and the kind of what it returns', () => {
    expectTypeOf(finding).toEqualTypeOf<Finding>();
    expectTypeOf(finding).toExtend<ParsedCase>();
    expectTypeOf(finding.kind).toEqualTypeOf<'finding'>();
    expectTypeOf(finding.measure).toEqualTypeOf<'maoming-2017'>();
    expect(finding.id).toBe('F-1');
  });

  const head = { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } } as const;
  const review = { ...head, kind: 'review' } as const;

  it('refuses wrong names in the head', () => {
    never(() => [
      // @ts-expect-error no such measure
      openCase({ ...head, measure: 'maoming-2018' }),
      // @ts-expect-error no such kind
      openCase({ ...head, kind: 'findings' }),
      // @ts-expect-error no such role
      openCase({ ...head, subject: { type: 'twon' } }),
      // @ts-expect-error a role of another measure
      openCase({ ...head, subject: { type: 'responsible-unit' } }),
      // @ts-expect-error no subject
      openCase({ kind: 'finding', measure: 'maoming-2017', id: 'F-1' }),
      // @ts-expect-error no such role of a person
      openCase({ ...head, persons: [{ id: 'p1', role: 'person-concernd' }] }),
      // @ts-expect-error no such type of a place
      openCase({ ...head, places: [{ id: 'xinyi', type: 'countty' }] }),
      // @ts-expect-error a finding has no members
      openCase({ ...head, members: [] }),
      // @ts-expect-error no such key
      openCase({ ...head, fact: {} }),
    ]);
  });

  it('refuses wrong facts', () => {
    never(() => [
      // @ts-expect-error no such fact
      openCase({ ...head, facts: { orgin: 'supervision' } }),
      // @ts-expect-error no such value
      openCase({ ...head, facts: { origin: 'supervison' } }),
      // @ts-expect-error a text for a boolean
      openCase({ ...head, facts: { 'has-poverty-tasks': 'true' } }),
      // @ts-expect-error a fact of another kind
      openCase({ ...head, facts: { 'mission-type': 'supervision' } }),
      // @ts-expect-error a fact of another measure
      openCase({ ...head, facts: { problem: 1 } }),
      // @ts-expect-error a kind of case that has no facts
      openCase({ ...head, kind: 'accountability', facts: { origin: 'other' } }),
    ]);
  });

  it('refuses wrong events', () => {
    const on = '2017-08-31';
    never(() => [
      // @ts-expect-error no such event type
      openCase({ ...head, events: [{ type: 'struck-of', on }] }),
      // @ts-expect-error an event type of another kind
      openCase({ ...head, events: [{ type: 'team-formed', on }] }),
      // @ts-expect-error no day
      openCase({ ...head, events: [{ type: 'struck-off' }] }),
      // @ts-expect-error no such field
      openCase({ ...head, events: [{ type: 'problem-list-circulated', on, rectifyby: null }] }),
      // @ts-expect-error a field of another event
      openCase({ ...head, events: [{ type: 'struck-off', on, rectifyBy: on }] }),
      // @ts-expect-error no such value of a field
      openCase({ ...head, events: [{ type: 'problem-found', on, by: 'superviser' }] }),
      // @ts-expect-error no such type of event to leave unrecorded
      openCase({ ...head, unrecorded: ['struck-of'] }),
      // @ts-expect-error extensions are always on record
      openCase({ ...head, unrecorded: ['deadline-extended'] }),
      // @ts-expect-error an extension of nothing
      openCase({ ...head, events: [{ type: 'deadline-extended', on, to: on }] }),
      // @ts-expect-error an extension to no day
      openCase({ ...head, events: [{ type: 'deadline-extended', on, for: '5.7', to: null }] }),
      // @ts-expect-error a correction of nothing
      openCase({ ...head, events: [{ type: 'event-corrected', on, replace: null }] }),
    ]);
  });

  it('takes what moves time and the log in a case of every measure', () => {
    const on = '2017-08-31';
    const opened = openCase({
      ...head,
      unrecorded: ['finding-withdrawn'],
      events: [
        { type: 'problem-found', on: '2017-06-14', id: 'found' },
        { type: 'deadline-extended', on, for: '5.7', to: '2017-09-30', approvedBy: 'leading group' },
        { type: 'time-suspended', on },
        { type: 'time-resumed', on, for: '5.7' },
        { type: 'event-corrected', on, event: 'found', replace: { on: '2017-06-13' } },
        { type: 'event-corrected', on, event: 'found', replace: null },
        { type: 'case-reopened', on, approvedBy: null },
      ],
    });
    expect(opened.events).toHaveLength(7);
  });

  it('refuses wrong answers and figures', () => {
    never(() => [
      // @ts-expect-error a norm of another measure
      openCase({ ...review, answers: { '2-4.6': 'yes' } }),
      // @ts-expect-error no such answer
      openCase({ ...review, answers: { '10.3': 'maybe' } }),
      // @ts-expect-error no such norm to examine
      openCase({ ...review, examining: ['10.99'] }),
      // @ts-expect-error a figure is a number
      openCase({ ...review, values: { '10.3': [{ value: '5' }] } }),
    ]);
  });
});

describe('record', () => {
  it('returns a case of the same kind', () => {
    const later = record(finding, { type: 'rectification-done', on: '2017-08-18' });
    expectTypeOf(later).toEqualTypeOf<Finding>();
    expect(later.events).toHaveLength(4);
  });

  it('takes any event for a case of which nothing is known', () => {
    expectTypeOf(record<ParsedCase>)
      .parameter(1)
      .toEqualTypeOf<AnyEvent>();
  });

  it('refuses wrong events', () => {
    const on = '2017-08-18';
    never(() => [
      // @ts-expect-error no such event type
      record(finding, { type: 'struck-of', on }),
      // @ts-expect-error an event type of another kind
      record(finding, { type: 'team-formed', on }),
      // @ts-expect-error no such field
      record(finding, { type: 'rectification-reported', on, extend: 'full' }),
      // @ts-expect-error no such value of a field
      record(finding, { type: 'rectification-reported', on, extent: 'complete' }),
      // @ts-expect-error a fact of another kind
      record(finding, { type: 'fact-established', on, fact: 'mission-type', value: 'supervision' }),
      // @ts-expect-error a value that the fact cannot have
      record(finding, { type: 'fact-established', on, fact: 'origin', value: true }),
      // @ts-expect-error no value
      record(finding, { type: 'fact-established', on, fact: 'origin' }),
      // @ts-expect-error null is a value, nothing is none
      record(finding, { type: 'fact-established', on, fact: 'origin', value: undefined }),
      // @ts-expect-error a norm of another measure
      record(finding, { type: 'answered', on, norm: '2-4.6', answer: 'yes' }),
      // @ts-expect-error no answer
      record(finding, { type: 'answered', on, norm: '10.3', answer: null }),
    ]);
  });
});

describe('evaluate', () => {
  it('takes the readings of the case’s measure', () => {
    const readings = { 'partial-rectification': 'started-is-enough' } as const;
    const evaluation = evaluate(finding, { asOf: '2017-09-01', readings });
    expectTypeOf(evaluation).toEqualTypeOf<Evaluation>();
    expectTypeOf<ReadingsFor<Finding>>()
      .toHaveProperty('recurrence')
      .toEqualTypeOf<'restart' | 'continue' | undefined>();
    expect(evaluation.readings).toEqual(readings);
  });

  it('takes any reading for a case of which nothing is known', () => {
    expectTypeOf<ReadingsFor<ParsedCase>>().toEqualTypeOf<Readonly<Record<string, string>>>();
  });

  it('refuses wrong options', () => {
    const asOf = '2017-09-01';
    never(() => [
      // @ts-expect-error no day
      evaluate(finding, {}),
      // @ts-expect-error no such option
      evaluate(finding, { asOf, asof: asOf }),
      // @ts-expect-error a day is a text
      evaluate(finding, { asOf: 20170901 }),
      // @ts-expect-error no such reading
      evaluate(finding, { asOf, readings: { recurence: 'restart' } }),
      // @ts-expect-error no such option of the reading
      evaluate(finding, { asOf, readings: { recurrence: 'again' } }),
      // @ts-expect-error a reading that cannot be switched
      evaluate(finding, { asOf, readings: { 'month-calendar': 'interval' } }),
      // @ts-expect-error a reading of another measure
      evaluate(finding, { asOf, readings: { 'deadline-reach': 'all' } }),
      // @ts-expect-error a case that has not been parsed
      evaluate({ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } }, { asOf }),
    ]);
  });
});

describe('an evaluation', () => {
  it('is read-only data', () => {
    expectTypeOf<Evaluation['applies']>().toEqualTypeOf<'yes' | 'no' | 'unknown'>();
    expectTypeOf<Evaluation['actions']>().toEqualTypeOf<readonly Action[]>();
    expectTypeOf<Evaluation['criteria']>().toEqualTypeOf<readonly CriterionResult[]>();
    expectTypeOf<Evaluation['undetermined']>().toEqualTypeOf<readonly Undetermined[]>();
    expectTypeOf<Undetermined['toConfirm']>().toEqualTypeOf<readonly Need[]>();
    expectTypeOf<Action['due']>().toEqualTypeOf<string | null>();
    expectTypeOf<Action['status']>().toEqualTypeOf<'open' | 'overdue'>();
    expectTypeOf<'circulate-problem-list'>().toExtend<ActionCode>();
    // @ts-expect-error no such action code
    expectTypeOf<'circulate-list'>().toExtend<ActionCode>();
    never(() => {
      const evaluation = evaluate(finding, { asOf: '2017-09-01' });
      // @ts-expect-error read-only
      evaluation.actions.push();
      // @ts-expect-error read-only
      evaluation.asOf = '2017-09-02';
    });
  });
});

describe('cases as types', () => {
  it('the measures are those that ship', () => {
    expectTypeOf<'maoming-2017' | 'yinchuan-2017-rectification'>().toExtend<MeasureId>();
    expectTypeOf<'maoming'>().not.toExtend<MeasureId>();
  });

  it('an input is a case before it is parsed', () => {
    const input: CaseInput<'yinchuan-2017-rectification', 'finding'> = {
      kind: 'finding',
      measure: 'yinchuan-2017-rectification',
      id: 'Y-1',
      subject: { type: 'other' },
      facts: { problem: 1 },
    };
    expectTypeOf(input).not.toExtend<ParsedCase>();
    expect(safeParseCase(input).ok).toBe(true);
  });

  it('an event is known by its type', () => {
    type Listed = Extract<CaseEvent<'maoming-2017', 'finding'>, { type: 'problem-list-circulated' }>;
    expectTypeOf<Listed['rectifyBy']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<Listed['on']>().toEqualTypeOf<string>();
  });

  it('what comes from outside is a parsed case, or faults', () => {
    expectTypeOf(parseCase).returns.toEqualTypeOf<ParsedCase>();
    expectTypeOf(parseCase).parameter(0).toEqualTypeOf<unknown>();
    const parsed = safeParseCase({});
    if (parsed.ok) expectTypeOf(parsed.case).toEqualTypeOf<ParsedCase>();
    else expectTypeOf(parsed.faults).toEqualTypeOf<readonly Fault[]>();
    expectTypeOf<Fault['code']>().toEqualTypeOf<FaultCode>();
    // @ts-expect-error no such code
    expectTypeOf<'CASE_EVENT_UNKOWN'>().toExtend<FaultCode>();
    expect(parsed.ok).toBe(false);
  });

  it('a measure of one’s own has any names', () => {
    const duxun = createDuxun({ measures: [] });
    expectTypeOf(duxun.parseCase).returns.toEqualTypeOf<ParsedCase>();
    expectTypeOf(defineMeasure).parameter(0).toEqualTypeOf<unknown>();
    never(() => {
      // @ts-expect-error a source that has not been through defineMeasure
      createDuxun({ measures: [{ measure: {}, parts: {} }] });
    });
  });
});

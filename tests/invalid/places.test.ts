/** Faults of what stands in the wrong place, or beside what is wrong itself. */
import { describe, expect, it } from 'vitest';
import { maxEvents } from '../../src/case/parse.js';
import { type Fault, safeParseCase } from '../../src/index.js';
import { factAbout } from '../support/sets.js';
import { always, on, rule, type Spec, saying, some, tiny, vocabulary } from '../support/tiny.js';

const told = (faults: readonly Fault[]) => faults.map(({ code, pointer }) => `${code} ${pointer}`);
const faultsOf = (input: unknown): readonly Fault[] => {
  const parsed = safeParseCase(input);
  return parsed.ok ? [] : parsed.faults;
};
/** Faults of a case of a tiny measure. */
const faultsIn = (spec: Spec, more: object): readonly Fault[] => {
  const head = { kind: 'finding', measure: 'tiny', id: 'case', subject: { type: 'unit' } };
  const parsed = tiny(spec).duxun.safeParseCase({ ...head, ...more });
  return parsed.ok ? [] : parsed.faults;
};

describe('a fact of a unit', () => {
  const review = (more: object) =>
    faultsOf({
      kind: 'review',
      measure: 'yinchuan-2017-rectification',
      id: 'r',
      subject: { type: 'county' },
      ...more,
    });

  it('that is not known is told with those that units have', () => {
    const given = (name: string) => review({ values: { '2-4.41': [{ value: 3, facts: { [name]: 1 } }] } });
    const [fault] = given('exited-household').filter(({ code }) => code === 'CASE_FACT_UNKNOWN');
    expect(fault).toMatchObject({
      code: 'CASE_FACT_UNKNOWN',
      pointer: '/values/2-4.41/0/facts/exited-household',
    });
    expect(fault?.wayOut.en).toBe('Did you mean "exited-households"?');
    expect(told(given('exited-households')).filter((one) => one.startsWith('CASE_FACT'))).toEqual([]);
  });

  it('that is given of the case belongs to a figure', () => {
    const [fault, ...more] = review({ facts: { 'exited-households': 1 } });
    expect(fault).toMatchObject({ code: 'CASE_FACT_KIND', pointer: '/facts/exited-households' });
    expect(fault?.expected.en).toContain('in the "facts" of a figure in "values"');
    expect(fault?.expected.zh).toContain('values');
    expect(more).toEqual([]);
  });
});

it('a fact of a person that is given of a mission belongs to a member', () => {
  const spec: Spec = {
    norms: [rule('1', always, {}, { case: 'mission' })],
    head: {
      applies: { finding: always, mission: always },
      facts: { able: factAbout('person', 'boolean', { kinds: ['mission', 'finding'] }) },
    },
    vocabulary: {
      ...vocabulary,
      events: Object.fromEntries(
        Object.entries(vocabulary.events).map(([type, declared]) => [
          type,
          { ...declared, kinds: [...declared.kinds, 'mission'] },
        ]),
      ),
    },
  };
  const expected = (kind: string) =>
    faultsIn(spec, { kind, facts: { able: true } }).map((one) => one.expected.en);
  expect(expected('mission')).toEqual(['It is asked of each person: expected in the "facts" of "members".']);
  expect(expected('finding')).toEqual(['It is asked of each person: expected in the "facts" of "persons".']);
});

describe('an event', () => {
  const finding = (...events: readonly unknown[]) => ({
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'f',
    subject: { type: 'town' },
    events,
  });

  it('of this kind of case, though not of this measure, is told with those that the measure has', () => {
    const [own] = faultsOf(finding({ type: 'subsidy-paid', on: '2017-07-01' }));
    expect(own).toMatchObject({ code: 'CASE_EVENT_KIND', pointer: '/events/0/type' });
    expect(own?.expected.en).toMatch(/^Expected one of \d+ names, such as .*problem-found/);
    const [other] = faultsOf(finding({ type: 'household-sampled', on: '2017-07-01' }));
    expect(other?.expected.en).toMatch(/^It is an event of these kinds of case: /);
  });

  it('of an unknown type is looked at for what every event has', () => {
    const stranger = { type: 'struck-of', on: '2017-06-31', note: 7, extent: 'all' };
    expect(told(faultsOf(finding(stranger))).sort()).toEqual([
      'CASE_EVENT_UNKNOWN /events/0/type',
      'DATE_IMPOSSIBLE /events/0/on',
      'TYPE_WRONG /events/0/note',
    ]);
  });

  it('that is none does not keep corrections from being looked at', () => {
    const log = [
      { type: 'problem-found', on: '2017-06-14', id: 'found' },
      'problem-list-circulated',
      { type: 'event-corrected', on: '2017-06-20', event: 'fonud', replace: { by: 'supervision' } },
    ];
    const [text, target, ...more] = faultsOf(finding(...log));
    expect(text).toMatchObject({ code: 'TYPE_WRONG', pointer: '/events/1' });
    expect(target).toMatchObject({ code: 'CASE_CORRECTION_TARGET', pointer: '/events/2/event' });
    expect(more).toEqual([]);
  });

  it('that no type of event could end is not ended by one that says so', () => {
    const spec: Spec = {
      norms: [rule('1', always, { type: 'conform' }), rule('2', saying('what', 'major'))],
    };
    const [fault, ...more] = faultsIn(spec, { events: [on('done', '2018-01-01', { for: '1' })] });
    expect(fault).toMatchObject({ code: 'CASE_FOR_MISMATCH', pointer: '/events/0/for' });
    expect(fault?.expected.en).toBe('No type of event discharges it.');
    expect(more).toEqual([]);
    const events = [some('done', [], { for: '2' })];
    expect(faultsIn(spec, { events })).toEqual([]);
  });
});

it('a correction of a day that is none casts no doubt on those of known days', () => {
  const events = [
    { type: 'problem-found', on: '2017-06-14', id: 'found' },
    { type: 'event-corrected', on: '2017-09-31', event: 'found', replace: { on: '2017-09-20' } },
    { type: 'event-corrected', on: '2017-06-31', event: 'found', replace: { on: '2017-09-21' } },
    { type: 'event-corrected', on: '2017-06-25', event: 'found', replace: { by: 'supervision' } },
  ];
  const input = { kind: 'finding', measure: 'maoming-2017', id: 'f', subject: { type: 'town' }, events };
  expect(told(faultsOf(input))).toEqual(['DATE_IMPOSSIBLE /events/1/on', 'DATE_IMPOSSIBLE /events/2/on']);
});

it('what is wrong in a log that is too long is not looked for', () => {
  const events = new Array(maxEvents + 1).fill({ type: 'no such' });
  const input = { kind: 'finding', measure: 'maoming-2017', id: 'f', subject: { type: 'town' } };
  expect(told(faultsOf({ ...input, events }))).toEqual(['LIMIT_EVENTS /events']);
  expect(told(faultsOf({ ...input, events: events.slice(0, 1) })).sort()).toEqual([
    'CASE_EVENT_UNKNOWN /events/0/type',
    'KEY_MISSING /events/0/on',
  ]);
});

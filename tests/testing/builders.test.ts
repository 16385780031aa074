import { describe, expect, it } from 'vitest';
import { caseKinds, evaluate, parseCase, safeParseCase, vocabulary } from '../../src/index.js';
import {
  aCommendation,
  aFinding,
  aMission,
  anAccountability,
  aProgramme,
  aReview,
  caseBuilder,
  eventNames,
} from '../../src/testing/index.js';

describe('builders', () => {
  const found = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');

  it('build a case step by step, in the order of the steps', () => {
    const built = found
      .listed('2018-01-25', { rectifyBy: '2018-03-15' })
      .facts({ origin: 'supervision' })
      .facts({ 'rectification-complete': false })
      .event('rectification-done', 'unknown', { notBefore: '2018-02-01' })
      .place('dianbai', { type: 'county' })
      .person('p1', { name: 'A' })
      .person('p2')
      .unrecorded('struck-off')
      .id('F-1')
      .build();
    expect(built).toEqual({
      kind: 'finding',
      measure: 'maoming-2017',
      id: 'F-1',
      subject: { type: 'county-committee' },
      facts: { origin: 'supervision', 'rectification-complete': false },
      events: [
        { type: 'problem-found', on: '2018-01-10' },
        { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
        { type: 'rectification-done', on: 'unknown', notBefore: '2018-02-01' },
      ],
      places: [{ id: 'dianbai', type: 'county' }],
      persons: [{ id: 'p1', name: 'A' }, { id: 'p2' }],
      unrecorded: ['struck-off'],
    });
  });

  it('leave the builder before as it is, and what was built too', () => {
    const before = found.build();
    const late = found.listed('2018-01-25', { rectifyBy: '2018-03-15' });
    found.facts({ origin: 'inspection' });
    expect(found.build()).toEqual(before);
    expect(late.build().events).toHaveLength(2);
    (late.build().events as unknown[]).push('x');
    expect(late.build().events).toHaveLength(2);
  });

  it('put a part of a case over it as scenarios do', () => {
    const { events, facts, subject } = found
      .facts({ origin: 'supervision' })
      .with({
        events: [{ type: 'struck-off', on: '2018-03-01' }],
        facts: { origin: null },
        subject: { type: 'town' },
      })
      .build();
    expect([events?.length, facts, subject]).toEqual([2, { origin: null }, { type: 'town' }]);
  });

  it('give cases that parse and can be judged, for each of the six kinds', () => {
    const cases = [
      aProgramme().of('maoming-2017').subject('leading-group').began('2018-01-01').planMade('2018-02-01'),
      aMission()
        .of('maoming-2017')
        .subject('county-committee')
        .planned('2018-03-01', { startsOn: '2018-03-20' }),
      found.listed('2018-01-25', { rectifyBy: '2018-03-15' }),
      aReview().of('maoming-2017').subject('town').began('2018-01-01').answers({ '10.3': 'yes' }),
      anAccountability().of('panjin-2015').subject('county').began('2018-01-01').started('2018-02-01'),
      aCommendation()
        .of('maoming-2017')
        .subject('town')
        .modelIdentified('2018-02-01', { through: 'supervision' }),
    ].map((one) => one.build());
    expect(cases.map(({ kind }) => kind).sort()).toEqual([...caseKinds].sort());
    for (const one of cases) {
      const parsed = safeParseCase(one);
      expect([one.kind, parsed.ok ? [] : parsed.faults]).toEqual([one.kind, []]);
    }
    const { actions } = evaluate(parseCase(cases[2]), { asOf: '2018-03-16', only: ['5.7'] });
    expect(actions.map(({ due, status }) => [due, status])).toEqual([['2018-03-15', 'overdue']]);
  });

  it('name events that the vocabulary has for their kind of case', () => {
    const strange = caseKinds.flatMap((kind) =>
      Object.entries(eventNames[kind]).filter(([, type]) => !vocabulary.events[type]?.kinds.includes(kind)),
    );
    expect(strange).toEqual([]);
    expect(Object.values(eventNames).every((names) => Object.keys(names).length > 3)).toBe(true);
  });

  it('keep figures of a norm beside one another', () => {
    const built = aReview().of('mine').figure('2.1', 3).figure('2.1', 4, 'a').figure('2.2', 5).build();
    expect(built.values).toEqual({ '2.1': [{ value: 3 }, { value: 4, of: 'a' }], '2.2': [{ value: 5 }] });
  });

  it('take words of one’s own, and measures of one’s own', () => {
    const aRequest = () => caseBuilder('finding', { received: 'request-received' }).of('requests');
    expect(aRequest().received('2020-01-01', { by: 'post' }).build()).toEqual({
      kind: 'finding',
      measure: 'requests',
      id: 'case',
      events: [{ type: 'request-received', on: '2020-01-01', by: 'post' }],
    });
  });

  it('do not compile with a fact, an event, a field or a role that a bundled measure does not have', () => {
    const mine = aFinding().of('maoming-2017');
    // @ts-expect-error no such fact
    mine.facts({ orgin: 'supervision' });
    // @ts-expect-error no such event
    mine.event('problem-fuond', '2018-01-10');
    // @ts-expect-error no such field
    mine.listed('2018-01-25', { rectifyUntil: '2018-03-15' });
    // @ts-expect-error no event of this measure's accountability cases
    anAccountability().of('maoming-2017').started('2018-02-01');
    // @ts-expect-error no such role
    mine.subject('county-comittee');
    expect(mine.build().measure).toBe('maoming-2017');
  });
});

/** Cases at the first and the last day there is: what follows from them may lie outside. */
import { describe, expect, it } from 'vitest';
import { audit, evaluate, explain, type ParsedCase, parseCase, timeline, whyNot } from '../../src/index.js';

const mission = (on: string): ParsedCase =>
  parseCase({
    kind: 'mission',
    measure: 'maoming-2017',
    id: 'M-1',
    subject: { type: 'functional-zone' },
    events: [{ type: 'inspection-started', on }],
  });
const finding = (on: string): ParsedCase =>
  parseCase({
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'F-1',
    subject: { type: 'town' },
    facts: { 'concerned-with-poverty-alleviation': true, 'has-poverty-tasks': true },
    events: [
      { type: 'problem-found', on, by: 'supervision' },
      { type: 'problem-list-circulated', on },
    ],
  });

describe('the edges of time', () => {
  it.each([
    ['a mission of the first day', mission('1900-01-01'), '2018-03-30', { 'other-zones': 'covered' }],
    ['a finding of the last day', finding('2199-12-31'), '2199-12-31', {}],
  ] as const)('%s is evaluated, audited, replayed and explained', (_, given, asOf, readings) => {
    const options = { asOf, readings, include: ['reasons' as const] };
    const found = evaluate(given, options);
    const { breaches, departures } = audit(given, options);
    for (const one of [...found.actions, ...breaches, ...departures])
      for (const lang of ['zh', 'en'] as const) expect(explain(one, { lang })).not.toBe('');
    for (const { rule } of found.actions) expect(whyNot(given, rule, { asOf, readings })).toBeDefined();
    const [from, to] = [given.events?.[0]?.on ?? '', asOf];
    expect(
      timeline(given, { from: from < '2199' ? '2018-01-01' : from, to, readings }).obligations,
    ).toBeDefined();
  });

  it('what would have been due the day before the first day is that many days late', () => {
    const { undecided } = audit(mission('1900-01-01'), {
      asOf: '2018-03-30',
      readings: { 'other-zones': 'covered' },
    });
    const early = undecided.filter(({ due }) => due === '1899-12-31');
    expect(early.length).toBeGreaterThan(0);
    for (const { daysLate } of early) expect(daysLate).toBe(43_188);
  });
});

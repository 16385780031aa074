/** Cases at the first and the last day there is: what follows from them lies outside. */
import { describe, expect, it } from 'vitest';
import { audit, evaluate, explain, parseCase, timeline, whyNot } from '../../src/index.js';
import { duxun } from '../cli/host.js';

const first = {
  given: {
    kind: 'mission' as const,
    measure: 'maoming-2017' as const,
    id: 'M-1',
    subject: { type: 'functional-zone' as const },
    events: [{ type: 'inspection-started' as const, on: '1900-01-01' }],
  },
  readings: { 'other-zones': 'covered' as const },
};
const last = {
  given: {
    kind: 'finding' as const,
    measure: 'maoming-2017' as const,
    id: 'F-1',
    subject: { type: 'county-committee-and-government' as const },
    facts: { origin: 'supervision' as const },
    events: [{ type: 'problem-found' as const, on: '2199-12-31' }],
  },
  readings: { 'problem-late-in-month': 'next-cycle' as const },
};
const langs = ['zh', 'en'] as const;

describe('what would have been due the day before the first day', () => {
  const options = { asOf: '2018-03-30', readings: first.readings, include: ['reasons' as const] };
  const source = parseCase(first.given);

  it('is that many days late, and is explained', () => {
    const early = audit(source, options).undecided.filter(({ due }) => due === '1899-12-31');
    expect(early.map(({ norm }) => norm)).toEqual(['17.3', '17.6', '17.7', '17.8']);
    for (const one of early) {
      expect(one.daysLate).toBe(43_188);
      for (const lang of langs) expect(explain(one, { lang })).toContain('1899');
    }
  });

  it.each(['evaluate', 'explain', 'audit'])('is told by duxun %s', async (command) => {
    const { code, err } = await duxun(
      [command, '-', '--as-of', options.asOf, '--reading', 'other-zones=covered'],
      { stdin: JSON.stringify(first.given) },
    );
    expect([code, err]).toEqual([0, '']);
  });
});

describe('what is due after the last day', () => {
  const options = { asOf: '2199-12-31', readings: last.readings, include: ['reasons' as const] };
  const source = parseCase(last.given);
  const dueIn = (all: readonly { readonly norm: string; readonly due: string | null }[]) =>
    all.find(({ norm }) => norm === '5.2')?.due;

  it('is told, replayed and explained', () => {
    const { actions } = evaluate(source, options);
    expect(dueIn(actions)).toBe('2200-01-31');
    const replayed = timeline(source, { from: '2199-12-31', to: '2199-12-31', readings: last.readings });
    expect(dueIn(replayed.obligations)).toBe('2200-01-31');
    for (const one of actions.filter(({ norm }) => norm === '5.2'))
      for (const lang of langs) expect(explain(one, { lang })).toContain('2200');
    for (const one of whyNot(source, '5.2', options))
      for (const lang of langs) expect(explain(one, { lang })).toContain('2199');
  });

  it.each(['evaluate', 'explain', 'audit', 'timeline'])('is told by duxun %s', async (command) => {
    const span =
      command === 'timeline' ? ['--from', options.asOf, '--to', options.asOf] : ['--as-of', options.asOf];
    const { code, out, err } = await duxun(
      [command, '-', ...span, '--reading', 'problem-late-in-month=next-cycle'],
      { stdin: JSON.stringify(last.given) },
    );
    expect([code, err]).toEqual([0, '']);
    if (command !== 'audit') expect(out).toContain('2200');
  });

  it.each([
    'ledger',
    'problems',
    'responsibility',
    'reminders',
    'calendar',
  ])('is in duxun report %s', async (name) => {
    const { code, out, err } = await duxun(
      ['report', '-', '--as', name, '--as-of', options.asOf, '--reading', 'problem-late-in-month=next-cycle'],
      { stdin: JSON.stringify(last.given) },
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
  });
});

/** How many events a case may have: one below, at and above. */
import { describe, expect, it } from 'vitest';
import { maxEvents } from '../../src/case/parse.js';
import { evaluate, faultText, parseCase, safeParseCase } from '../../src/index.js';

const withEvents = (n: number, event: unknown) => ({
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee' },
  events: new Array(n).fill(event),
});
const found = { type: 'problem-found', on: '2018-01-10' };

describe('a log', { timeout: 120_000 }, () => {
  it('of one less is taken', () => {
    expect(safeParseCase(withEvents(maxEvents - 1, found)).ok).toBe(true);
  });

  it('of as many as there may be is taken and judged', () => {
    const parsed = parseCase(withEvents(maxEvents, found));
    expect(evaluate(parsed, { asOf: '2018-01-20', only: ['5.7'] }).applies).toBe('yes');
  });

  it('of one more is refused, and nothing else is said of it', () => {
    const parsed = safeParseCase(withEvents(maxEvents + 1, { type: 'no such' }));
    expect(!parsed.ok && parsed.faults).toMatchObject([
      { code: 'LIMIT_EVENTS', place: 'F-1', pointer: '/events', found: '100001' },
    ]);
    const texts = parsed.ok
      ? []
      : parsed.faults.flatMap((fault) => [faultText(fault, 'zh'), faultText(fault, 'en')]);
    expect(texts).toEqual([
      '事件太多：100001。一件案件的事件不得超过 100000 个。请确认这些事件确属同一案件；分属几件的，请分开。',
      'a log that is too long: 100001. Expected 100000 events in a case at the most. Make sure that all of them are of one case; give those of others to cases of their own.',
    ]);
  });

  it('is refused as well where it is longer than it holds', () => {
    const parsed = safeParseCase({ ...withEvents(0, found), events: new Array(4_000_000_000) });
    expect(!parsed.ok && parsed.faults.map(({ code }) => code)).toEqual(['LIMIT_EVENTS']);
  });
});

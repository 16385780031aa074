import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { AnyEvent } from '../../src/case/types.js';
import type { Nth } from '../../src/engine/nth.js';
import { Range, Unknown } from '../../src/engine/value.js';
import { dayOf, dayText, factOf, type Given, log, on, some, valueText } from '../support/tiny.js';
import '../support/runs.js';

const field = (nth: Nth, given: Given, where?: object): string =>
  valueText(
    factOf('field', { event: 'found', nth, field: 'ref', ...(where ? { where } : {}) }, given, '2018-12-31'),
  );
const day = (nth: Nth, given: Given, where?: object, asOf = '2018-12-31'): string =>
  dayText(dayOf({ event: 'found', nth, ...(where ? { where } : {}) }, given, asOf));

describe('the nth event', () => {
  const given = log(
    on('found', '2018-03-01', { ref: 'C' }),
    on('found', '2018-01-01', { ref: 'A' }),
    on('found', '2018-02-01', { ref: 'B' }),
  );

  it('is counted by day, whatever the order in which they were written', () => {
    expect([1, 2, 3, 4, 'last'].map((nth) => field(nth as Nth, given))).toEqual([
      '"A"',
      '"B"',
      '"C"',
      'null',
      '"C"',
    ]);
    expect([1, 2, 3, 4, 'last'].map((nth) => day(nth as Nth, given))).toEqual([
      '2018-01-01',
      '2018-02-01',
      '2018-03-01',
      'none',
      '2018-03-01',
    ]);
  });

  it('of one day is counted in the order of the log', () => {
    const same = log(on('found', '2018-01-01', { ref: 'B' }), on('found', '2018-01-01', { ref: 'A' }));
    expect([field(1, same), field('last', same)]).toEqual(['"B"', '"A"']);
  });

  it('field: the last one where nothing is said', () => {
    expect(valueText(factOf('field', { event: 'found', field: 'ref' }, given, '2018-02-10'))).toBe('"B"');
  });

  it('day: the first one where nothing is said', () => {
    expect(dayText(dayOf({ event: 'found' }, given, '2018-12-31'))).toBe('2018-01-01');
  });

  it('field: null where there is no such event, unknown where it is left out, null where it is known to be none', () => {
    expect(field(1, log())).toBe('null');
    expect(field(1, log(on('found', '2018-01-01')))).toBe('? field:found:ref:2018-01-01');
    expect(field(1, log(on('found', '2018-01-01', { ref: null })))).toBe('null');
  });

  it('day of a date field', () => {
    const planned = { event: 'found', field: 'planned' };
    expect(
      dayText(dayOf(planned, log(on('found', '2018-01-01', { planned: '2018-05-01' })), '2018-02-01')),
    ).toBe('2018-05-01');
    expect(dayText(dayOf(planned, log(on('found', '2018-01-01', { planned: null })), '2018-02-01'))).toBe(
      'none',
    );
    expect(dayText(dayOf(planned, log(on('found', '2018-01-01')), '2018-02-01'))).toBe(
      '? field:found:planned:2018-01-01',
    );
    expect(dayText(dayOf(planned, log(), '2018-02-01'))).toBe('none');
  });
});

describe('where an event is not certain', () => {
  const sure = (date: string, ref: string) => on('found', date, { ref, what: 'major' });
  const where = { what: 'major' };

  it('the nth may be none as long as not enough are certain', () => {
    const given = log(on('found', '2018-01-01', { ref: 'A' }));
    expect(day(1, given, where)).toBe('? field:found:what:2018-01-01');
    expect(day(2, given, where)).toBe('none');
    expect(field(1, given, where)).toBe('? field:found:what:2018-01-01');
    expect(field(2, given, where)).toBe('null');
  });

  it('the first lies between the first doubtful and the first certain one', () => {
    const given = log(on('found', '2018-01-01'), sure('2018-02-01', 'B'), on('found', '2018-03-01'));
    expect(day(1, given, where)).toBe('2018-01-01..2018-02-01');
    expect(day(2, given, where)).toBe('? field:found:what:2018-01-01 field:found:what:2018-03-01');
    expect(day('last', given, where)).toBe('2018-02-01..2018-03-01');
  });

  it('a doubtful one that cannot be the one asked for is not asked for', () => {
    const given = log(on('found', '2018-01-01', { ref: 'A' }), sure('2018-02-01', 'B'));
    expect(day('last', given, where)).toBe('2018-02-01');
    expect(field('last', given, where)).toBe('"B"');
    expect(field(1, given, where)).toBe('? field:found:what:2018-01-01');
    const later = log(sure('2018-02-01', 'B'), on('found', '2018-03-01', { ref: 'C' }));
    expect([day(1, later, where), field(1, later, where)]).toEqual(['2018-02-01', '"B"']);
  });

  it('one with too few before it cannot be the one asked for', () => {
    const given = log(
      sure('2018-01-01', 'A'),
      sure('2018-02-01', 'B'),
      on('found', '2018-03-01', { ref: 'C' }),
    );
    expect([field(2, given, where), day(2, given, where)]).toEqual(['"B"', '2018-02-01']);
  });

  it('a field that all candidates share is known', () => {
    const given = log(
      on('found', '2018-01-01', { ref: 'A' }),
      sure('2018-02-01', 'A'),
      sure('2018-03-01', 'C'),
    );
    expect(field(1, given, where)).toBe('"A"');
    expect(field('last', given, where)).toBe('"C"');
  });

  it('an event of unknown day gives an interval, no later than the as-of day', () => {
    const given = log(some('found', ['2018-01-01', '2018-01-31'], { ref: 'A' }));
    expect(day(1, given)).toBe('2018-01-01..2018-01-31');
    expect(field(1, given)).toBe('"A"');
    expect(day(1, given, undefined, '2018-01-15')).toBe('? day:found');
  });

  it('two events of unknown day: which comes first decides the field, not the interval', () => {
    const given = log(
      some('found', ['2018-01-01', '2018-01-20'], { ref: 'A' }),
      some('found', ['2018-01-10', '2018-01-31'], { ref: 'B' }),
    );
    expect([day(1, given), day(2, given)]).toEqual(['2018-01-01..2018-01-20', '2018-01-10..2018-01-31']);
    expect([field(1, given), field('last', given)]).toEqual(['? day:found', '? day:found']);
    expect(field('last', log(...(given.events ?? []), on('found', '2018-02-01', { ref: 'C' })))).toBe('"C"');
  });

  it('gaps: the last is no earlier than the last recorded one, an nth is not known', () => {
    const given = { ...log(on('found', '2018-05-01', { ref: 'A' })), unrecorded: ['found'] };
    expect(day('last', given)).toBe('2018-05-01..2018-12-31');
    expect(day(1, given)).toBe('? event:found');
    expect(field('last', given)).toBe('? event:found');
    expect(day('last', { unrecorded: ['found'] })).toBe('? event:found');
  });
});

describe('no interval is too small', () => {
  const start = toDay('2018-01-01');
  const vague = fc.record({
    lo: fc.nat(9),
    width: fc.nat(4),
    known: fc.boolean(),
    counts: fc.constantFrom(true, false, null),
  });
  const nths: readonly Nth[] = [1, 2, 3, 'last'];

  it('the day and the field of the nth are among those of every way in which the doubts may turn out', () => {
    fc.assert(
      fc.property(fc.array(vague, { maxLength: 4 }), fc.infiniteStream(fc.nat(99)), (events, chosen) => {
        const draw = chosen[Symbol.iterator]();
        const next = (n: number): number => Number(draw.next().value) % n;
        const date = (n: number) => fromDay(start + n);
        const what = (counts: boolean | null): Partial<AnyEvent> =>
          counts === null ? {} : { what: counts ? 'major' : 'minor' };
        const given = events.map(({ lo, width, known, counts }, i) =>
          known || width === 0
            ? on('found', date(lo), { ref: `${i % 2}`, ...what(counts) })
            : some('found', [date(lo), date(lo + width)], { ref: `${i % 2}`, ...what(counts) }),
        );
        const world = events.map(({ lo, width, known, counts }, i) =>
          on('found', date(known ? lo : lo + next(width + 1)), {
            ref: `${i % 2}`,
            ...what(counts ?? next(2) === 0),
          }),
        );
        for (const nth of nths) {
          const select = { event: 'found', nth, where: { what: 'major' } };
          const guess = dayOf(select, log(...given), '2018-12-31');
          const actual = dayOf(select, log(...world), '2018-12-31');
          if (guess instanceof Range) {
            expect(actual).not.toBeNull();
            expect(guess.lo).toBeLessThanOrEqual(actual as number);
            expect(guess.hi).toBeGreaterThanOrEqual(actual as number);
          } else if (!(guess instanceof Unknown)) expect(guess).toBe(actual);
          const value = factOf('field', { ...select, field: 'ref' }, log(...given), '2018-12-31');
          if (!(value instanceof Unknown))
            expect(value).toBe(factOf('field', { ...select, field: 'ref' }, log(...world), '2018-12-31'));
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Longer logs at random, with decisions of the host, other facts, days and readings. */
import fc from 'fast-check';
import { fromDay, toDay } from './days.js';
import { every, known, origins, otherReadings, subjects } from './kinds.js';
import type { Asked, Happening } from './oracle.js';
import type { Question } from './plan.js';
import type { Kind } from './sequences.js';

const first = toDay('2017-11-20');
const day = fc.oneof(
  fc
    .constantFrom('2017-11-30', '2017-12-30', '2017-12-31', '2018-01-31', '2018-02-28', '2018-09-30')
    .map(toDay),
  fc.integer({ min: first, max: first + 120 }),
);

const kind: fc.Arbitrary<Kind> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...every) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...['16.8', '11.12']).map((norm) => ({ type: 'time-suspended', for: norm })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...['16.8', '11.12']).map((norm) => ({ type: 'time-resumed', for: norm })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('16.8', '11.12'), day)
      .map(([norm, to]) => ({ type: 'deadline-extended', for: norm, to: fromDay(to) })),
  },
  {
    weight: 2,
    arbitrary: fc.option(day).map((by) => ({
      type: 'rectification-required',
      reportBy: by === null ? null : fromDay(by),
    })),
  },
);

/** A later entry that puts one of the log right: another day, or that it did not happen. */
const slip = fc.option(fc.record({ which: fc.nat(), on: day, to: fc.option(day) }), { freq: 3 });

const log = fc
  .tuple(fc.array(fc.tuple(kind, day), { maxLength: 9 }), slip)
  .map(([drawn, put]): Happening[] => {
    const events: (Happening & { id?: string })[] = drawn
      .sort(([, a], [, b]) => a - b)
      .map(([made, on], n) => ({ ...made, on: fromDay(on), id: `e${n}` }) as Happening & { id?: string });
    const wrong = put === null ? undefined : events[put.which % Math.max(1, events.length)];
    if (put === null || wrong === undefined || /^(case|time|deadline|finding)-/.test(wrong.type))
      return events;
    const on = fromDay(Math.max(put.on, toDay(wrong.on)));
    const replace = put.to === null ? null : { on: fromDay(put.to) };
    const correction: Happening = { type: 'event-corrected', on, event: wrong.id, replace };
    if (put.to !== null && fromDay(put.to) > on) return events;
    const place = events.findIndex((one) => one.on > on);
    return place < 0
      ? [...events, correction]
      : [...events.slice(0, place), correction, ...events.slice(place)];
  });

const facts = fc.record({
  origin: fc.constantFrom(...origins, 'supervision', 'inspection'),
  ...(Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, fc.constantFrom(value, value, value, !value)]),
  ) as Record<keyof typeof known, fc.Arbitrary<boolean>>),
});

/** A deadline both put off and standing still hangs on which comes first: not a matter of this measure. */
const plain = (events: readonly Happening[]): boolean =>
  !events.some(({ type }) => type === 'deadline-extended') ||
  !events.some(({ type }) => type === 'time-suspended');

const chosenReadings = fc
  .subarray([...otherReadings], { maxLength: 3 })
  .map((some): Record<string, string> => Object.fromEntries(some));

export const question: fc.Arbitrary<Question> = fc
  .record({
    subject: fc.oneof(
      fc.constant(subjects[0]),
      fc.constantFrom(...subjects),
      fc.constant('direct-unit' as const),
    ),
    facts,
    log: log.filter(plain),
    readings: chosenReadings,
    issued: fc.oneof(fc.constant(toDay('2017-01-01')), day),
    days: fc.array(
      day.chain((from) => fc.nat(80).map((more) => from + more)),
      { minLength: 3, maxLength: 6 },
    ),
  })
  .map(({ subject, facts: stated, log: events, readings, issued, days }) => ({
    problem: {
      subject,
      began: fromDay(first),
      facts: stated,
      events: [{ type: 'problem-found', on: fromDay(first) }, ...events],
    },
    asked: days.map((asOf): Asked => ({ asOf: fromDay(asOf), issued: fromDay(issued), readings })),
  }));

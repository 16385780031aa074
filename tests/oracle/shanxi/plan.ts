/** What is compared: which problems, asked about on which days. */
import { contested, every, known, main, origins, otherReadings, subjects } from './kinds.js';
import type { Asked, Happening, Problem } from './oracle.js';
import { askedDays, chosenDays, howMany, type Kind, sequences } from './sequences.js';

export interface Question {
  readonly problem: Problem;
  readonly asked: readonly Asked[];
}

export interface Part {
  readonly name: string;
  /** How many sequences of events, without a stride. */
  readonly sequences: number;
  readonly questions: (stride: number) => Iterable<Question>;
}

const issued = '2017-01-01';
const foundOn = '2017-07-30';
const found: Happening = { type: 'problem-found', on: foundOn };
const lastDay = askedDays[askedDays.length - 1] as string;

const problemOf = (
  events: readonly Happening[],
  facts: Readonly<Record<string, unknown>>,
  subject: string = subjects[0],
): Problem => ({ subject, began: foundOn, facts, events: [found, ...events] });

/** From the day of the last event on: on the days before it, it is the sequence without it that answers. */
const since = (events: readonly Happening[], readings?: Readonly<Record<string, string>>): Asked[] => {
  const from = events[events.length - 1]?.on ?? foundOn;
  return askedDays
    .filter((day) => day >= from)
    .map((asOf) => ({ asOf, issued, ...(readings === undefined ? {} : { readings }) }));
};

const upTo = (kinds: readonly Kind[], most: number): number =>
  Array.from({ length: most + 1 }, (_, n) => howMany(kinds.length, chosenDays.length, n)).reduce(
    (a, b) => a + b,
  );

function* upToMany(kinds: readonly Kind[], most: number, stride: number): Generator<Happening[]> {
  for (let n = 0; n <= most; n += 1) yield* sequences(kinds, chosenDays, n, n < 2 ? 1 : stride);
}

const everyType: Part = {
  name: 'up to two events of every type, on all asked days',
  sequences: upTo(every, 2) * origins.length,
  *questions(stride) {
    for (const origin of origins)
      for (const events of upToMany(every, 2, stride))
        yield {
          problem: problemOf(events, { ...known, origin }),
          asked: askedDays.map((asOf) => ({ asOf, issued })),
        };
  },
};

const threes = (origin: 'supervision' | 'inspection', complete: boolean): Part => ({
  name: `three events, ${origin}, ${complete ? 'put right' : 'not put right'} by the leading group's finding`,
  sequences: howMany(main[origin].length, chosenDays.length, 3),
  *questions(stride) {
    const facts = { ...known, 'rectification-complete': complete, origin };
    for (const events of sequences(main[origin], chosenDays, 3, stride))
      yield { problem: problemOf(events, facts), asked: since(events) };
  },
});

const fours = (origin: 'supervision' | 'inspection', days: readonly string[]): Part => ({
  name: `four events, ${origin}, ${days.length} days, asked on the day of the last and on the last day of all`,
  sequences: howMany(main[origin].length, days.length, 4),
  *questions(stride) {
    const facts = { ...known, origin };
    for (const events of sequences(main[origin], days, 4, stride)) {
      const on = events[3]?.on as string;
      yield {
        problem: problemOf(events, facts),
        asked: [
          { asOf: on, issued },
          { asOf: lastDay, issued },
        ],
      };
    }
  },
});

/** Of four events every order in time, some of them on one day or not, is there on four days. */
const fourDays = [chosenDays[0], chosenDays[1], chosenDays[3], chosenDays[4]];

/** One or none of every type, with each fact the other way round, for every subject, in force since each chosen day. */
const headers: Part = {
  name: 'up to one event, other subjects, facts and days of issue',
  sequences:
    upTo(every, 1) * origins.length * (subjects.length + Object.keys(known).length + chosenDays.length),
  *questions() {
    for (const origin of origins)
      for (const events of upToMany(every, 1, 1)) {
        const asked = askedDays.map((asOf) => ({ asOf, issued }));
        for (const subject of subjects)
          yield { problem: problemOf(events, { ...known, origin }, subject), asked };
        for (const [fact, value] of Object.entries(known)) {
          const facts = { ...known, origin, [fact]: !value };
          yield { problem: problemOf(events, facts, 'direct-unit'), asked };
        }
        for (const day of chosenDays)
          yield {
            problem: problemOf(events, { ...known, origin }),
            asked: askedDays.map((asOf) => ({ asOf, issued: day })),
          };
      }
  },
};

const readings: Part = {
  name: 'up to two events, each other reading, a department and a unit that is none',
  sequences: upTo(contested, 2) * otherReadings.length * 2 * 2,
  *questions(stride) {
    for (const [reading, option] of otherReadings)
      for (const origin of ['supervision', 'inspection'])
        for (const isDepartment of [true, false])
          for (const events of upToMany(contested, 2, stride)) {
            const facts = { ...known, 'unit-is-department': isDepartment, origin };
            yield {
              problem: problemOf(events, facts, 'direct-unit'),
              asked: since(events, { [reading]: option }),
            };
          }
  },
};

export const shortParts: readonly Part[] = [
  headers,
  everyType,
  readings,
  threes('supervision', false),
  threes('inspection', false),
  threes('supervision', true),
  threes('inspection', true),
];

export const parts: readonly Part[] = [
  ...shortParts,
  fours('supervision', fourDays),
  fours('inspection', fourDays),
  fours('supervision', chosenDays),
  fours('inspection', chosenDays),
];

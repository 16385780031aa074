/** Doing every required action on its day ends a finding, and it goes no further. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import type { AnyEvent } from '../../src/case/types.js';
import type { Action } from '../../src/evaluation.js';
import { audit, evaluate, type ParsedCase, safeParseCase } from '../../src/index.js';
import { type Drawn, openedFindings, shifted } from '../support/cases.js';
import { waysToDo } from '../support/doing.js';
import { patience, runs } from '../support/runs.js';
import { allWords, type Words } from '../support/words.js';

/** Facts that tell that the problem has been put right: they become true with the rectification. */
const doneFacts = [
  'rectification-complete',
  'rectification-begun',
  'judged-solved',
  'other-requirements-met',
];

/** What a finding comes to only where something has not been done. */
const escalation = ['interview', 'recommend-accountability', 'start-accountability', 'hold-accountable'];
const escalates = ({ type, ordinal = 1 }: Action): boolean => ordinal > 1 || escalation.includes(type);

const findings: readonly Words[] = allWords.filter(
  ({ kind, measure }) => kind === 'finding' && measure.id !== 'mazhang-2017',
);

/** A plan whose duties fall due on days of 2017 is kept only from its beginning. */
const spans: Readonly<Record<string, readonly [string, string]>> = {
  'yinchuan-2017-rectification': ['2017-05-10', '2017-05-12'],
};
const openedOf = (words: Words) =>
  openedFindings(words, doneFacts, spans[words.measure.id] ?? ['2017-09-01', '2019-06-30']);

/** A finding that is being dealt with, and what was seen on the way. */
interface Course {
  source: ParsedCase;
  day: string;
  readonly escalated: string[];
  readonly left: string[];
  readonly done: string[];
}

const recorded = (source: ParsedCase, events: readonly AnyEvent[]): ParsedCase | null => {
  const found = safeParseCase({ ...source, events: [...(source.events ?? []), ...events] });
  return found.ok ? found.case : null;
};

/** The facts that become true with an event that puts the problem right. */
const rectified = (events: readonly AnyEvent[], { facts }: Words): readonly AnyEvent[] =>
  events.flatMap(({ type, on }) =>
    type === 'rectification-done'
      ? doneFacts
          .filter((fact) => Object.hasOwn(facts, fact))
          .map((fact) => ({ type: 'fact-established', on, fact, value: true }))
      : [],
  );

function endOf({ source, asOf, options }: Drawn, words: Words): Course {
  const rules = new Map(words.measure.rules('finding').map((one) => [one.rule.name, one]));
  const { actions: codes } = words.measure.vocabulary;
  const isDuty = (action: Action): boolean =>
    action.modality === 'must' && rules.get(action.rule)?.norm.ongoing !== true;
  const judged = ({ rule }: Action): boolean => rules.get(rule)?.rule.event.params.judgedAt !== undefined;
  /** How an act is to be done stands until the act; only the act itself can be required. */
  const required = (action: Action): boolean =>
    isDuty(action) && (!judged(action) || codes[action.type]?.dischargedBy.length !== 0);
  const course: Course = { source, day: asOf, escalated: [], left: [], done: [] };
  const ask = (given: ParsedCase, only?: string) =>
    evaluate(given, { ...options, asOf: course.day, ...(only === undefined ? {} : { only: [only] }) })
      .actions;

  /** Does one action, if there is a way to do it today. */
  const done = (action: Action): boolean => {
    const { single, several } = waysToDo(action, course.source, course.day);
    for (const events of [...single.map((event) => [event]), ...several]) {
      const after = recorded(course.source, [...events, ...rectified(events, words)]);
      if (after === null || ask(after, action.rule).some(({ id }) => id === action.id)) continue;
      course.source = after;
      course.done.push(action.rule);
      return true;
    }
    return false;
  };

  for (let days = 0; days < 60; days += 1) {
    const stuck = new Set<string>();
    for (let acts = 0; acts < 40; acts += 1) {
      const standing = ask(course.source);
      course.escalated.push(...standing.filter(escalates).map(({ id }) => id));
      const next = standing.find((action) => required(action) && !stuck.has(action.id));
      if (next === undefined) break;
      if (!done(next)) stuck.add(next.id);
    }
    const events = (course.source.events ?? []).map(({ on }) => on).filter((on) => on > course.day);
    const { nextChange } = evaluate(course.source, { ...options, asOf: course.day, include: ['nextChange'] });
    const coming = [nextChange, ...events].filter((day) => day !== null && day !== undefined).sort()[0];
    if (coming === undefined || toDay(coming) > toDay(asOf) + 3000) break;
    course.day = coming;
  }
  course.left.push(
    ...ask(course.source)
      .filter(required)
      .map(({ id }) => id),
  );
  return course;
}

/** How many of the rules that require something are seen to be done in a hundred findings. */
const seenDone = (words: Words): number =>
  new Set(fc.sample(openedOf(words), { numRuns: 100, seed: 1 }).flatMap((drawn) => endOf(drawn, words).done))
    .size;

describe.each(
  findings.map((words) => [words.measure.id, words] as const),
)('a finding of %s', (_id, words) => {
  it('ends without escalation once every required action is done on its day', patience, () => {
    fc.assert(
      fc.property(openedOf(words), (drawn) => {
        const { source, day, escalated, left } = endOf(drawn, words);
        const { breaches } = audit(source, { ...drawn.options, asOf: shifted(day, 400) });
        expect({ escalated, left, breaches: breaches.map(({ id, class: kind }) => `${id} ${kind}`) }).toEqual(
          {
            escalated: [],
            left: [],
            breaches: [],
          },
        );
      }),
      { numRuns: runs },
    );
  });

  it('has something required of it', () => {
    expect(seenDone(words)).toBeGreaterThan(1);
  });
});

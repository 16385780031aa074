import { boundsText } from '../build.js';
import { fromDay, MAX_DAY, toDay } from '../calendar/index.js';
import { beginningOf } from '../case/began.js';
import { correctedOn } from '../case/corrected.js';
import { cutAt, earliestOf } from '../case/cut.js';
import type { AnyCase, AnyEvent } from '../case/types.js';
import { type Ctx, inScope } from '../engine/context.js';
import { newHorizon, watched } from '../engine/horizon.js';
import type { Program } from '../engine/program.js';
import { contextOf, evaluateIn, type Question, type Trace } from '../evaluate.js';
import type { Evaluation } from '../evaluation.js';
import type { Vocabulary } from '../measure/format.js';
import { isSameAnswer } from '../same-answer.js';

/** What a replay is made of: a case under a measure compiled for it. */
export interface Story {
  readonly program: Program;
  readonly vocabulary: Vocabulary;
  readonly source: AnyCase;
  readonly question: Omit<Question, 'asOf' | 'horizon' | 'trace' | 'notBegun'>;
}

/** How a case stands after one more event, or on a day that changes it by itself. */
export interface Step {
  readonly on: string;
  /** The event by which it came to stand so; null: the date alone. */
  readonly event: AnyEvent | null;
  readonly evaluation: Evaluation;
  readonly trace: Traced;
}

/** What an answer rests on, and the case as it stands. */
interface Traced extends Trace {
  readonly ctx: Ctx;
}

/** How the case stands on a day with the log of that day up to, and without, some of its events. */
function stand({ program, vocabulary, source, question }: Story, day: number, log: AnyCase) {
  const horizon = newHorizon();
  const asOf = fromDay(day);
  // a case that an event begins has not begun while its log does not hold that event
  const beginning = (one: AnyCase) => beginningOf(correctedOn(one, day, vocabulary), vocabulary);
  const begun = beginning(source);
  const notBegun = begun !== null && beginning(log) !== begun;
  const found: Trace = { holding: [], open: [], acts: [] };
  const asked = { ...question, asOf, horizon, trace: found, notBegun };
  const ctx = contextOf(program, log, asked);
  const evaluation = evaluateIn(ctx, program, vocabulary, asked);
  const trace: Traced = { ctx, ...found };
  // before the horizon is read: what a due day hangs on announces when it changes
  const open = openOf(trace);
  return { step: { on: asOf, evaluation, trace }, open, next: horizon.next };
}

type Stand = ReturnType<typeof stand>;

/** What is undecided with its due day, as a text: an answer says nothing of that day. */
const openOf = ({ ctx, open }: Traced): string =>
  JSON.stringify(
    open.map(({ rule, scope }) => {
      // where it is not one day, which ones it may be shows nowhere
      const due = watched(inScope(ctx, scope), rule.due, String);
      return [rule.local, scope.key, boundsText(due)];
    }),
  );

const isSame = (a: Stand, b: Stand): boolean =>
  a.open === b.open && isSameAnswer(a.step.evaluation, b.step.evaluation);

/** Is it the day on which an act is judged? */
const judges = ({ acts }: Trace, day: number): boolean => acts.some(({ act }) => act.hi === day);

/**
 * A case from one day to another, both included: the first step is how it stands as the first day begins, and each
 * one after it a change, be it only of the due day of what is undecided, or a day on which an act is judged. Events of
 * one day are seen one after the other, in the order of the log; the last step of a day is what `evaluate` answers for
 * that day.
 */
export function* replay(story: Story, from: number, to: number): Generator<Step> {
  const { source } = story;
  const events = source.events ?? [];
  const dated = events.map((event) => ({ event, day: earliestOf(event, source) }));
  const days = [...new Set(dated.map(({ day }) => day))].sort((a, b) => a - b);
  let before: Stand | null = null;
  for (let day = from; day <= Math.min(to, MAX_DAY); ) {
    const today = dated.filter((one) => one.day === day).map(({ event }) => event);
    // of unknown day last: what happened on the day comes before what may have
    const order = [...today].sort((a, b) => Number(a.on === 'unknown') - Number(b.on === 'unknown'));
    let next = Number.POSITIVE_INFINITY;
    for (let seen = 0; seen <= order.length; seen += 1) {
      const unseen = new Set(order.slice(seen));
      const isSeen = (one: (typeof dated)[number]) => one.day <= day && !unseen.has(one.event);
      const log =
        unseen.size === 0
          ? cutAt(source, day)
          : { ...source, events: dated.filter(isSeen).map(({ event }) => event) };
      const stood = stand(story, day, log);
      next = stood.next;
      const event = order[seen - 1] ?? null;
      const told = event !== null || judges(stood.step.trace, day);
      if (before === null || told || !isSame(before, stood)) yield { ...stood.step, event };
      before = stood;
    }
    const coming = days.find((other) => other > day) ?? Number.POSITIVE_INFINITY;
    day = Math.min(next, coming);
  }
}

/** The day from which a whole case is replayed: on which it began, or else the measure took effect, or its log begins. */
export function beginningDay({ program, vocabulary, source, question }: Story, latest: number): number {
  const text = program.effectiveFrom ?? question.effectiveFrom ?? program.notInForceBefore;
  const inForce = text === null ? null : toDay(text);
  const first = Math.min(latest, ...(source.events ?? []).map((event) => earliestOf(event, source)));
  return Math.min(latest, beginningOf(source, vocabulary) ?? inForce ?? first);
}

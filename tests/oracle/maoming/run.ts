import type { Disagreement } from './compare.js';
import { compare } from './compare.js';
import type { Make } from './sequences.js';
import {
  askedFrom,
  common,
  found,
  matter,
  ofInspection,
  ofSupervision,
  openers,
  sequences,
} from './sequences.js';

export interface Part {
  readonly name: string;
  readonly origin: 'supervision' | 'inspection';
  readonly first: readonly Make[];
  /** How many events follow the first. */
  readonly more: number;
  /** The first event on the first day only. */
  readonly firstDayOnly: boolean;
}

/** Three events wherever they lie and whatever opens the case; four where the problem is found on the first day. */
export const parts: readonly Part[] = (['supervision', 'inspection'] as const).flatMap((origin) => [
  { name: `${origin}, up to 3 events`, origin, first: openers, more: 2, firstDayOnly: false },
  { name: `${origin}, 4 events`, origin, first: [found], more: 3, firstDayOnly: true },
]);

export interface Outcome {
  readonly sequences: number;
  readonly answers: number;
  readonly disagreements: readonly Disagreement[];
}

const kept = 20;

/**
 * Compares every sequence of a part, or one in so many.
 *
 * @param every - 1: all of them
 * @param tell - is told now and then how many have been compared
 */
export const run = (part: Part, every = 1, tell: (done: number) => void = () => undefined): Outcome => {
  const m = matter(part.origin);
  const rest = [...common, ...(part.origin === 'inspection' ? ofInspection : ofSupervision)];
  const disagreements: Disagreement[] = [];
  let at = 0;
  let count = 0;
  let answers = 0;
  for (const { log, last } of sequences(part.first, rest, part.more, part.firstDayOnly ? 1 : undefined)) {
    // the shorter ones belong to the part before
    if (part.firstDayOnly && log.length <= part.more) continue;
    if (at++ % every !== 0) continue;
    const days = askedFrom(last);
    count++;
    answers += days.length;
    for (const found of compare(m, log, days)) if (disagreements.length < kept) disagreements.push(found);
    if (count % 50_000 === 0) tell(count);
  }
  return { sequences: count, answers, disagreements };
};

const words = ({ type, on, ...fields }: Disagreement['log'][number]): string =>
  [on, type, ...Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`)].join(' ');

/** A disagreement as a few lines that say all that is needed to have it again. */
export const told = (d: Disagreement): string =>
  [
    `on ${d.asOf}, found by ${d.matter.origin}, report found complete: ${d.matter.foundComplete}`,
    ...d.log.map((event) => `  ${words(event)}`),
    ...d.oracle.map((line) => `  only the oracle:  ${line}`),
    ...d.library.map((line) => `  only the library: ${line}`),
  ].join('\n');

/** What the rules on findings ask of a case, read from its log in one pass. */
import type { AnyEvent } from '../../../src/case/types.js';
import type { ParsedCase } from '../../../src/index.js';
import { COMMENCEMENT, currentRound, dayAfter, dayBefore, type Log, lastOf, logUntil } from './log.js';

type Fact = string | number | boolean | null | undefined;

export interface State {
  readonly id: string;
  readonly asOf: string;
  readonly subject: string;
  readonly log: Log;
  readonly number: number;
  /** The fact as last established, else as the case gives it. */
  readonly fact: (name: string) => Fact;
  /** Events of the current round, by type. */
  readonly lists: Log;
  /** Circulations of any list, rounds gone by included. */
  readonly circulations: Log;
  readonly deadlines: Log;
  readonly reports: Log;
  readonly confirmations: Log;
  readonly interviews: Log;
  readonly recommended: Log;
  readonly declined: Log;
  readonly started: Log;
  readonly urged: Log;
  readonly required: Log;
  readonly summarized: Log;
  readonly upward: Log;
  readonly proposed: Log;
  readonly referred: Log;
  readonly published: Log;
  readonly met: Log;
  readonly found: AnyEvent | undefined;
  /** When the problem was first found since the measure took effect, or recurred. */
  readonly firstFound: AnyEvent | undefined;
  readonly recurred: AnyEvent | undefined;
  readonly ended: AnyEvent | undefined;
  readonly feedbackGiven: AnyEvent | undefined;
  readonly feedbackReceived: AnyEvent | undefined;
  readonly struckOff: boolean;
  readonly withdrawn: boolean;
}

export function stateOf(source: ParsedCase, asOf: string): State {
  const log = logUntil(source, asOf);
  const { round, number } = currentRound(log);
  const lists: AnyEvent[] = [];
  const circulations: AnyEvent[] = [];
  const deadlines: AnyEvent[] = [];
  const reports: AnyEvent[] = [];
  const confirmations: AnyEvent[] = [];
  const interviews: AnyEvent[] = [];
  const recommended: AnyEvent[] = [];
  const declined: AnyEvent[] = [];
  const started: AnyEvent[] = [];
  const urged: AnyEvent[] = [];
  const required: AnyEvent[] = [];
  const summarized: AnyEvent[] = [];
  const upward: AnyEvent[] = [];
  const proposed: AnyEvent[] = [];
  const referred: AnyEvent[] = [];
  const published: AnyEvent[] = [];
  const met: AnyEvent[] = [];
  let found: AnyEvent | undefined;
  let firstFound: AnyEvent | undefined;
  let recurred: AnyEvent | undefined;
  let ended: AnyEvent | undefined;
  let feedbackGiven: AnyEvent | undefined;
  let feedbackReceived: AnyEvent | undefined;
  let struckOff = false;
  let withdrawn = false;
  let established: AnyEvent[] | undefined;
  for (const event of log) {
    if (event.type === 'problem-list-circulated' || event.type === 'monthly-list-circulated')
      circulations.push(event);
    else if (event.type === 'fact-established') {
      established ??= [];
      established.push(event);
    }
  }
  for (const event of round)
    switch (event.type) {
      case 'problem-list-circulated':
        lists.push(event);
        break;
      case 'rectification-deadline-set':
        deadlines.push(event);
        break;
      case 'rectification-reported':
        reports.push(event);
        break;
      case 'rectification-confirmed':
        confirmations.push(event);
        break;
      case 'interview-held':
        interviews.push(event);
        break;
      case 'accountability-recommended':
        recommended.push(event);
        break;
      case 'accountability-declined':
        declined.push(event);
        break;
      case 'accountability-started':
        started.push(event);
        break;
      case 'correction-urged':
        urged.push(event);
        break;
      case 'rectification-required':
        required.push(event);
        break;
      case 'rectification-summarized':
        summarized.push(event);
        break;
      case 'reported-upward':
        upward.push(event);
        break;
      case 'immediate-proposal-made':
        proposed.push(event);
        break;
      case 'referred':
        referred.push(event);
        break;
      case 'rectification-published':
        published.push(event);
        break;
      case 'duty-met':
        met.push(event);
        break;
      case 'problem-found':
        found ??= event;
        if (event.on >= COMMENCEMENT) firstFound ??= event;
        break;
      case 'problem-recurred':
        recurred = event;
        if (event.on >= COMMENCEMENT) firstFound ??= event;
        break;
      case 'inspection-ended':
        ended ??= event;
        break;
      case 'inspection-feedback-given':
        feedbackGiven ??= event;
        break;
      case 'inspection-feedback-received':
        feedbackReceived ??= event;
        break;
      case 'struck-off':
        struckOff = true;
        break;
      case 'finding-withdrawn':
        withdrawn = true;
        break;
      default:
    }
  const given = source.facts as Readonly<Record<string, Fact>> | undefined;
  return {
    id: source.id,
    asOf,
    subject: source.subject.type as string,
    log,
    number,
    fact: (name) => {
      const last = established && lastOf(established, (event) => event.fact === name);
      return (last?.value as Fact) ?? given?.[name];
    },
    lists,
    circulations,
    deadlines,
    reports,
    confirmations,
    interviews,
    recommended,
    declined,
    started,
    urged,
    required,
    summarized,
    upward,
    proposed,
    referred,
    published,
    met,
    found,
    firstFound,
    recurred,
    ended,
    feedbackGiven,
    feedbackReceived,
    struckOff,
    withdrawn,
  };
}

const isFull = ({ extent }: AnyEvent): boolean => extent === 'full';

/** Has rectification been confirmed in full and to the requirement? The last confirmation counts. */
export function confirmedInFull({ confirmations }: State): boolean {
  const last = confirmations[confirmations.length - 1];
  return last !== undefined && isFull(last) && last.toRequirement === true;
}

/** Has a full report come in since the last confirmation, which the leading group has still to find on? */
export function reportAwaits(state: State): boolean {
  const { confirmations, reports } = state;
  const last = confirmations[confirmations.length - 1];
  const from = last === undefined ? '1900-01-01' : dayAfter(last.on);
  return reports.some((report) => isFull(report) && report.on >= from) && !confirmedInFull(state);
}

export const isRectified = (state: State): boolean =>
  confirmedInFull(state) || (state.fact('rectification-complete') === true && reportAwaits(state));

/** The time set with the nth list, or afterwards and before the next list. */
export function setTime({ lists, deadlines }: State, n: 0 | 1): string | null {
  const list = lists[n];
  if (list === undefined) return null;
  const next = lists[n + 1];
  const until = next === undefined ? null : dayBefore(next.on);
  const later = lastOf(deadlines, ({ on }) => on >= list.on && (until === null || on <= until));
  return ((later?.rectifyBy ?? list.rectifyBy) as string | null | undefined) ?? null;
}

/**
 * The day from which the next list is to be counted: the day after the time set, or later, where rectification had been
 * reported or confirmed in full by then and turned out not to be.
 */
export function listAnchor({ confirmations, reports, recurred }: State, from: string | null): string | null {
  let anchor = from;
  const put = (day: string | undefined): void => {
    if (day !== undefined && (anchor === null || day > anchor)) anchor = day;
  };
  if (seemedFull(confirmations, reports, from))
    put(from === null ? undefined : confirmations.find((one) => one.on >= from && isRejection(one))?.on);
  put(recurred?.on);
  return anchor;
}

const isRejection = ({ extent, toRequirement }: AnyEvent): boolean =>
  extent === 'none' || extent === 'partial' || (extent === 'full' && toRequirement === false);

/** Before a day: was the last word of reports and confirmations that all is done? */
function seemedFull(confirmations: Log, reports: Log, from: string | null): boolean {
  const until = from === null ? null : dayBefore(from);
  const isBefore = ({ on }: AnyEvent): boolean => until === null || on <= until;
  const rejected = lastOf(confirmations, (one) => isBefore(one) && isRejection(one));
  const since = rejected === undefined ? '1900-01-01' : dayAfter(rejected.on);
  const counts = (one: AnyEvent): boolean => isFull(one) && isBefore(one) && one.on >= since;
  return reports.some(counts) || confirmations.some(counts);
}

/**
 * The floor: Maoming's rules on findings written by hand, from the rules and their default readings. Knows nothing of
 * unknowns, other readings, reasons, and decisions of the host.
 */
import type { AnyEvent } from '../../../src/case/types.js';
import type { ParsedCase } from '../../../src/index.js';
import {
  COMMENCEMENT,
  dayAfter,
  endOfMonth,
  keyOf,
  type Log,
  lastOf,
  serves,
  startOfMonth,
  startOfNextMonth,
  twoMonthsAfter,
} from './log.js';
import { isRectified, listAnchor, reportAwaits, type State, setTime, stateOf } from './state.js';

/** Takes an action: its rule, its due day, and what else tells it apart. */
export type Put = (
  rule: string,
  due: string | null,
  more?: { readonly person?: string; readonly act?: string },
) => void;

const inScope = new Set([
  'county-committee-and-government',
  'county-committee',
  'county-government',
  'zone-committee-and-administration',
  'zone-work-committee',
  'zone-administration',
]);
const inScopeIfConcerned = new Set([
  'committee-department',
  'direct-unit',
  'direct-department',
  'peoples-organization',
  'stationed-unit',
  'county-unit',
  'county-department',
  'zone-unit',
  'zone-department',
]);
const inScopeWithTasks = new Set([
  'town',
  'village-committees',
  'village-party-branch',
  'villagers-committee',
]);
const inspectedSide = new Set([...inScope, 'functional-zone', ...inScopeWithTasks]);

function applies(source: ParsedCase, state: State): boolean {
  const { asOf, subject, fact, log } = state;
  if (asOf < COMMENCEMENT || state.withdrawn) return false;
  const { began } = source as { readonly began?: string };
  if (began !== undefined ? asOf < began : !log.some(opens) && (source.events ?? []).some(opens))
    return false;
  if (inScope.has(subject)) return true;
  if (inScopeIfConcerned.has(subject)) return fact('concerned-with-poverty-alleviation') === true;
  return inScopeWithTasks.has(subject) && fact('has-poverty-tasks') === true;
}

const opens = ({ type }: AnyEvent): boolean => type === 'problem-found' || type === 'problem-list-circulated';

/** A list that falls due from a day on: by the end of that month, of the next where one went out already. */
function nextList({ circulations }: State, from: string): string {
  const first = startOfMonth(from);
  const went = circulations.some(({ on }) => on >= first && on <= from);
  return endOfMonth(from, went ? 1 : 0);
}

const isLater = (event: AnyEvent | undefined, than: string | null | undefined): boolean =>
  event !== undefined && than !== null && than !== undefined && event.on >= than;

/** Hands out the actions of a finding on a day, in the order of the document. */
export function judgeFinding(source: ParsedCase, asOf: string, put: Put): State {
  const state = stateOf(source, asOf);
  if (!applies(source, state)) return state;
  const origin = state.fact('origin');
  const supervised = origin === 'supervision';
  const inspected = origin === 'inspection';
  if (!state.struckOff) {
    articleFive(source, state, supervised || inspected, put);
    const { id, reports, required, summarized, upward, published, met } = state;
    const done = (
      events: Log,
      rule: string,
      norm: string,
      since: string | null | undefined,
      also = anyEvent,
    ) => events.some((event) => isLater(event, since) && also(event) && serves(event, id, rule, norm));
    const [lastRequired, lastReport, lastSummary] = [last(required), last(reports), last(summarized)];
    if (supervised) {
      if (!isRectified(state) && !done(state.urged, '12.9', '12.9', '')) put('12.9', null);
      if (lastRequired && !done(reports, '13.4', '13.4', lastRequired.on))
        put('13.4', (lastRequired.reportBy as string | null | undefined) ?? null);
      if (lastReport && !done(summarized, '13.5', '13.5', lastReport.on)) put('13.5', null);
      if (lastSummary && !done(upward, '13.6', '13.6', lastSummary.on, onRectification)) put('13.6', null);
    }
    if (inspected && callsForHandling(state) && !done(state.proposed, '17.12', '17.12', ''))
      put('17.12', state.ended?.on ?? null);
    if (inspected) referral(state, put);
    if (inspected) {
      const { feedbackReceived, feedbackGiven, subject } = state;
      if (feedbackReceived && inspectedSide.has(subject)) {
        if (!isRectified(state)) put('19.4', null);
        const from =
          feedbackGiven && feedbackGiven.on < feedbackReceived.on ? feedbackGiven.on : feedbackReceived.on;
        if (!done(reports, '19.5', '19.5', from)) put('19.5', twoMonthsAfter(feedbackReceived.on));
      }
      if (lastReport && !done(summarized, '19.6/finding', '19.6', lastReport.on)) put('19.6/finding', null);
      if (lastSummary && !done(upward, '19.7/finding', '19.7', lastSummary.on, onRectification))
        put('19.7/finding', null);
      if (lastReport && state.fact('publishable') === true && !done(published, '19.8', '19.8', ''))
        put('19.8', null);
      if (published.length > 0 && !done(met, '19.9', '19.9', '')) put('19.9', null);
    }
  } else if (inspected) referral(state, put);
  return state;
}

const anyEvent = (_event: AnyEvent): boolean => true;
const onRectification = ({ what }: AnyEvent): boolean => what === 'rectification';
const last = (events: Log): AnyEvent | undefined => events[events.length - 1];

function callsForHandling(state: State): boolean {
  const { fact, found, ended, feedbackGiven, feedbackReceived } = state;
  return (
    fact('prompt-settlement-called-for') === true &&
    fact('strong-public-complaint') === true &&
    fact('clear-breach-of-rules') === true &&
    (ended === undefined || (found !== undefined && found.on <= ended.on)) &&
    feedbackGiven === undefined &&
    feedbackReceived === undefined &&
    !isRectified(state)
  );
}

function referral({ id, fact, referred }: State, put: Put): void {
  if (fact('violation-involved') !== true) return;
  const done = referred.some((event) => {
    const to: unknown = event.to;
    return (to === 'discipline-organ' || to === 'procuratorate') && serves(event, id, '18.3', '18.3');
  });
  if (!done) put('18.3', null);
}

/** Lists, set times and what follows where they pass (article 5). */
function articleFive(source: ParsedCase, state: State, isOurs: boolean, put: Put): void {
  const { id, asOf, lists, firstFound, log } = state;
  const [first, second, third] = lists;
  const listed = lists.length;
  const rectified = isRectified(state);
  const firstDue = isOurs && firstFound !== undefined && listed === 0;
  if (firstDue) put('5.2', nextList(state, firstFound.on));

  if (first === undefined) {
    if (firstDue) put('5.5', null);
  } else if (listed === 1 && (first.on === asOf || !rectified)) {
    const stated = first.on >= COMMENCEMENT && statedThen(state, first);
    if (first.on >= COMMENCEMENT && !stated && setTime(state, 0) === null)
      put('5.5', null, { act: keyOf(first, log) });
  }
  if (listed > 0 && (!rectified || reportAwaits(state))) put('5.6', null);

  if (listed === 1) {
    const by = setTime(state, 0);
    if (!rectified) put('5.7', by);
    const from = by === null ? null : dayAfter(by);
    // rectified in full or not, a problem that is found to be done is completed
    if (from !== null && from <= asOf && !rectified)
      put('5.8', nextList(state, listAnchor(state, from) as string));
  }
  let thirdBy: string | null = null;
  if (second !== undefined) {
    const by = setTime(state, 1);
    const from = by === null ? startOfNextMonth(second.on) : dayAfter(by);
    if (listed === 2 && !rectified) put('5.9', by);
    const heard = state.interviews.some(
      (event) => event.of === 'unit' && event.on >= second.on && serves(event, id, '5.10', '5.10'),
    );
    if (!heard) put('5.10', null);
    interviews(source, state, second, put);
    if (listed === 2 && from <= asOf && !rectified) {
      thirdBy = nextList(state, listAnchor(state, from) as string);
      put('5.12', thirdBy);
    }
    recommendation(state, second, thirdBy, third, from, put);
  }
}

/** Did the first list state a time, or was one set that day? */
function statedThen({ deadlines }: State, first: AnyEvent): boolean {
  const set = lastOf(deadlines, ({ on }) => on === first.on);
  return ((set?.rectifyBy ?? first.rectifyBy) as string | null | undefined) != null;
}

function interviews(source: ParsedCase, { id, interviews: held }: State, second: AnyEvent, put: Put): void {
  const named = second.persons as readonly string[] | null | undefined;
  if (!named || named.length === 0) return;
  for (const { id: person } of (source as { persons?: readonly { id: string }[] | null }).persons ?? []) {
    if (!named.includes(person)) continue;
    const done = held.some(
      (event) =>
        event.of === 'person' &&
        event.person === person &&
        event.on >= second.on &&
        serves(event, id, '5.11', '5.11', `person=${person}`),
    );
    if (!done) put('5.11', null, { person });
  }
}

/** With the third list, also where that comes early. */
function recommendBy(listBy: string, third: AnyEvent | undefined): string {
  const by = third === undefined ? listBy : endOfMonth(third.on);
  return by < listBy ? by : listBy;
}

function recommendation(
  state: State,
  second: AnyEvent,
  thirdBy: string | null,
  third: AnyEvent | undefined,
  from: string,
  put: Put,
): void {
  const { id, recommended, declined, started } = state;
  const since = (events: Log, day: string): AnyEvent | undefined => events.find(({ on }) => on >= day);
  if (
    (thirdBy !== null || third !== undefined) &&
    !recommended.some((event) => event.on >= second.on && serves(event, id, '5.13', '5.13'))
  )
    put('5.13', recommendBy(thirdBy ?? nextList(state, listAnchor(state, from) as string), third));
  const first = since(recommended, second.on);
  const final = last(recommended);
  if (
    first !== undefined &&
    final !== undefined &&
    !started.some((event) => event.on >= first.on && serves(event, id, '5.14', '5.14')) &&
    since(declined, final.on) === undefined
  )
    put('5.14', null);
}

import { lastOf, monthOf, monthsOn, read, write } from './days.js';

/**
 * Maoming's measure on one problem, told a second time: a record of where the problem stands, changed by each event of
 * the log and by each morning. Written from the document alone, by the default readings of its open questions.
 */

/** What of an event is read here. */
export interface Told {
  readonly type: string;
  readonly on: string;
  readonly rectifyBy?: string | null;
  readonly reportBy?: string | null;
  readonly persons?: readonly string[] | null;
  readonly extent?: string | null;
  readonly toRequirement?: boolean | null;
  readonly of?: string | null;
  readonly person?: string | null;
  readonly what?: string | null;
  readonly to?: string | null;
  readonly by?: string | null;
}

export interface Matter {
  readonly subject: string;
  readonly origin: 'supervision' | 'inspection' | 'other';
  /** Art. 2: a unit that has to do with poverty alleviation, a town or village that has tasks in it. */
  readonly bound: boolean;
  readonly complained: boolean;
  readonly clear: boolean;
  readonly pressing: boolean;
  readonly violation: boolean;
  readonly publishable: boolean;
  /** What the leading group finds of a report that the log has no finding on; null: not known. */
  readonly foundComplete: boolean | null;
}

/** One thing that someone has to do (or is asked to do) on the day. */
export interface Stands {
  readonly norm: string;
  readonly actor: string | null;
  readonly to: readonly string[];
  readonly modality: 'must' | 'as-a-rule' | 'recommend';
  readonly due: string | null;
  readonly overdue: boolean;
  readonly person?: string;
}

export interface Answer {
  readonly applies: 'yes' | 'no';
  readonly stands: readonly Stands[];
  /** Norms of which it can't be said whether they ask for something, as no finding on a report is known. */
  readonly unclear: readonly string[];
  /** Art. 5, sentence 2: by the first list the unit, and who is named on it, has been criticized. */
  readonly criticized: { readonly unit: boolean; readonly person: boolean };
}

type Rectified = 'no' | 'claimed' | 'yes';

interface State {
  /** The day from which the problem waits for its first list; null: not found (or found before commencement). */
  waits: number | null;
  /** The day it was found. */
  waitedFrom: number | null;
  /** Art. 19: feedback has been given or has arrived. */
  fedBack: boolean;
  /** Last day for the list that is owed next, fixed when it comes to be owed. */
  listBy: number;
  /** The last month whose list has gone out. */
  monthDone: number;
  lists: number;
  timeSet: number | null;
  /** The day on which it was clear that the set time had been missed. */
  missed: number | null;
  /** So by a fact alone, while no finding was on record. */
  missedUnfound: boolean;
  ranOutOn: number;
  withThird: number;
  /** The day from which a third list follows a second one without a set time. */
  thirdFrom: number | null;
  rectified: Rectified;
  closed: boolean;
  firstListOn: number;
  listedFirst: boolean;
  namedFirst: boolean;
  recommended: boolean;
  interviewUnit: boolean;
  interviewPersons: Set<string>;
  decisionOpen: boolean;
  urged: boolean;
  /** Art. 13: a report is owed, by the day named in the requirements or promptly. */
  answerOwed: boolean;
  answerBy: number | null;
  summaryOwed: boolean;
  upwardOwed: boolean;
  proposed: boolean;
  inspectionEnded: number | null;
  referred: boolean;
  feedbackAnswered: boolean;
  feedbackReportBy: number | null;
  anyReport: boolean;
  published: boolean;
}

const commencement = read('2017-05-05');

const start = (): State => ({
  waits: null,
  waitedFrom: null,
  fedBack: false,
  listBy: 0,
  monthDone: -1,
  lists: 0,
  timeSet: null,
  missed: null,
  missedUnfound: false,
  ranOutOn: -1,
  withThird: Number.POSITIVE_INFINITY,
  thirdFrom: null,
  rectified: 'no',
  closed: false,
  firstListOn: 0,
  listedFirst: false,
  namedFirst: false,
  recommended: false,
  interviewUnit: false,
  interviewPersons: new Set(),
  decisionOpen: false,
  urged: false,
  answerOwed: false,
  answerBy: null,
  summaryOwed: false,
  upwardOwed: false,
  proposed: false,
  inspectionEnded: null,
  referred: false,
  feedbackAnswered: false,
  feedbackReportBy: null,
  anyReport: false,
  published: false,
});

/** Art. 5: the list goes out once a month; what comes up after it goes on that of the next month. */
const nextList = (s: State, day: number): number => {
  const month = monthOf(day);
  return lastOf(s.monthDone >= month ? month + 1 : month);
};

const wait = (s: State, day: number): void => {
  s.waits = day;
  s.listBy = nextList(s, day);
};

const date = (x: string | null | undefined): number | null => (x ? read(x) : null);

const places = new Set([
  'county-committee-and-government',
  'county-committee',
  'county-government',
  'zone-committee-and-administration',
  'zone-work-committee',
  'zone-administration',
  'town',
  'village-committees',
  'village-party-branch',
  'villagers-committee',
]);

const unitsOrTowns = new Set([
  'committee-department',
  'direct-unit',
  'direct-department',
  'peoples-organization',
  'stationed-unit',
  'county-unit',
  'county-department',
  'zone-unit',
  'zone-department',
  'town',
  'village-committees',
  'village-party-branch',
  'villagers-committee',
]);

/** Art. 2. */
const covered = (m: Matter): boolean => (unitsOrTowns.has(m.subject) ? m.bound : places.has(m.subject));

/** Art. 5, sentence 3: not rectified, or found not to be so where nothing of that is on record. */
const notRectified = (s: State, m: Matter): boolean =>
  s.rectified === 'no' || (s.rectified === 'claimed' && m.foundComplete === false);
const isRectified = (s: State, m: Matter): boolean =>
  s.rectified === 'yes' || (s.rectified === 'claimed' && m.foundComplete === true);

const miss = (s: State, day: number): void => {
  s.missed = day;
  s.listBy = nextList(s, day);
};

const ranOut = (s: State, day: number): boolean =>
  (s.timeSet !== null && day > s.timeSet) || (s.thirdFrom !== null && day >= s.thirdFrom);

/** At the break of a day: has a set time run out with the last one? */
const morning = (s: State, m: Matter, day: number): void => {
  if (s.lists < 1 || s.missed !== null || !ranOut(s, day)) return;
  if (!ranOut(s, day - 1)) s.listBy = nextList(s, day);
  if (!ranOut(s, day - 1)) s.ranOutOn = day;
  if (!notRectified(s, m)) return;
  s.missed = day;
  s.missedUnfound = s.rectified === 'claimed';
};

const onList = (s: State, e: Told, day: number): void => {
  s.lists++;
  s.waits = null;
  s.listedFirst = true;
  s.monthDone = monthOf(day);
  if (s.lists > 2) {
    // the recommendation goes with the third list, however early that one is
    if (s.lists === 3) s.withThird = lastOf(monthOf(day));
    return;
  }
  s.missed = null;
  s.ranOutOn = -1;
  s.thirdFrom = null;
  s.timeSet = date(e.rectifyBy);
  if (s.lists === 1) {
    s.firstListOn = day;
    if (e.persons?.length) s.namedFirst = true;
  }
  if (s.lists === 2) {
    s.interviewUnit = true;
    for (const person of e.persons ?? []) s.interviewPersons.add(person);
    // no time that could be waited for: the third follows with the list of the next month
    if (s.timeSet === null) s.thirdFrom = lastOf(monthOf(day)) + 1;
  }
};

/** A finding of the leading group; found short after the time ran out, it is to be listed from that day on. */
const judged = (s: State, day: number, complete: boolean): void => {
  s.rectified = complete ? 'yes' : 'no';
  if (complete || s.lists < 1 || !ranOut(s, day)) return;
  if (s.missed === null || s.missedUnfound) miss(s, day);
  s.missedUnfound = false;
};

const onReport = (s: State, e: Told): void => {
  s.answerOwed = false;
  if (s.fedBack) s.feedbackAnswered = true;
  s.summaryOwed = true;
  s.anyReport = true;
  // what has been found complete is not undone by what the listed side says
  if (s.rectified === 'yes') return;
  // and what has been reported complete waits for a finding, which another report is not
  if (e.extent === 'full') s.rectified = 'claimed';
};

const event = (s: State, e: Told, day: number): void => {
  switch (e.type) {
    case 'problem-found':
      s.waitedFrom ??= day;
      if (s.waits === null && s.lists === 0 && day >= commencement) wait(s, day);
      return;
    case 'problem-recurred':
      // counted anew: what has been done about it, and left undone, was about the problem as it was before
      Object.assign(s, start(), { monthDone: s.monthDone });
      wait(s, day);
      return;
    case 'problem-list-circulated':
      onList(s, e, day);
      return;
    case 'monthly-list-circulated':
      s.monthDone = monthOf(day);
      // what comes up on the day of a list is not asked for on that one
      if (s.waits === day || s.missed === day || s.ranOutOn === day) s.listBy = nextList(s, day);
      return;
    case 'rectification-deadline-set':
      if (s.lists === 0 || s.lists > 2) return;
      s.timeSet = date(e.rectifyBy);
      s.thirdFrom = null;
      if (s.timeSet === null || day > s.timeSet) return;
      s.missed = null;
      s.ranOutOn = -1;
      return;
    case 'rectification-reported':
      onReport(s, e);
      return;
    case 'rectification-confirmed':
      judged(s, day, e.extent === 'full' && e.toRequirement === true);
      return;
    case 'struck-off':
      s.rectified = 'yes';
      s.closed = true;
      return;
    case 'interview-held':
      if (e.of === 'unit') s.interviewUnit = false;
      else if (e.person) s.interviewPersons.delete(e.person);
      return;
    case 'accountability-recommended':
      // the one of art. 5 is about a problem that has been circulated twice
      if (s.lists < 2) return;
      s.decisionOpen = true;
      s.recommended = true;
      return;
    case 'accountability-started':
    case 'accountability-declined':
      s.decisionOpen = false;
      return;
    case 'correction-urged':
      s.urged = true;
      return;
    case 'rectification-required':
      s.answerOwed = true;
      s.answerBy = date(e.reportBy);
      return;
    case 'rectification-summarized':
      s.summaryOwed = false;
      s.upwardOwed = true;
      return;
    case 'reported-upward':
      if (e.what === 'rectification') s.upwardOwed = false;
      return;
    case 'immediate-proposal-made':
      s.proposed = true;
      return;
    case 'inspection-ended':
      s.inspectionEnded ??= day;
      return;
    case 'referred':
      if (e.to === 'discipline-organ' || e.to === 'procuratorate') s.referred = true;
      return;
    case 'inspection-feedback-given':
      s.fedBack = true;
      return;
    case 'inspection-feedback-received':
      s.fedBack = true;
      s.feedbackReportBy ??= monthsOn(day, 2);
      return;
    case 'rectification-published':
      // art. 19 names nobody who publishes: public is public
      s.published = true;
      return;
  }
};

const committees = ['county-committee', 'zone-work-committee', 'unit-concerned'];

type Add = (
  norm: string,
  actor: string | null,
  to: readonly string[],
  due?: number | null,
  modality?: Stands['modality'],
) => void;

/** Chapter 3, but for the referral. */
const afterInspection = (
  s: State,
  m: Matter,
  add: Add,
  unlessRectified: (norm: string, then: () => void) => void,
): void => {
  // what is settled calls for no prompt settlement, and after the feedback it goes by that
  const during = s.inspectionEnded === null || (s.waitedFrom !== null && s.waitedFrom <= s.inspectionEnded);
  if (m.complained && m.clear && m.pressing && !s.proposed && !s.fedBack && during)
    unlessRectified('17.12', () => {
      const to = ['inspected-place-committee-and-government'];
      add('17.12', 'inspection-team', to, s.inspectionEnded, 'as-a-rule');
    });
  if (s.feedbackReportBy !== null && places.has(m.subject)) {
    unlessRectified('19.4', () => add('19.4', 'inspected-place', []));
    if (!s.feedbackAnswered) add('19.5', 'inspected-place', ['leading-group'], s.feedbackReportBy);
  }
  if (s.summaryOwed) add('19.6', 'leading-group', []);
  if (s.upwardOwed) add('19.7', 'leading-group', ['committee-and-government']);
  if (m.publishable && s.anyReport && !s.published) add('19.8', null, []);
  if (s.published) add('19.9', null, []);
};

const look = (s: State, m: Matter, day: number): Answer => {
  const stands: Stands[] = [];
  const unclear: string[] = [];
  const add = (
    norm: string,
    actor: string | null,
    to: readonly string[],
    due: number | null = null,
    modality: Stands['modality'] = 'must',
    person?: string,
  ): void => {
    const last = due === null ? null : write(due);
    const overdue = due !== null && day > due;
    stands.push({
      norm,
      actor,
      to,
      modality,
      due: last,
      overdue,
      ...(person === undefined ? {} : { person }),
    });
  };
  const unlessRectified = (norm: string, then: () => void): void => {
    if (isRectified(s, m)) return;
    if (notRectified(s, m)) then();
    else unclear.push(norm);
  };

  const criticized = { unit: s.listedFirst, person: s.namedFirst };
  // nothing but a referral takes the place of a referral
  if (m.origin === 'inspection' && m.violation && !s.referred)
    add('18.3', 'leading-group', ['discipline-organ', 'procuratorate']);
  // else a problem struck off the ledger is at an end
  if (s.closed) return { applies: 'yes', stands, unclear, criticized };
  if (m.origin !== 'other' && s.waits !== null) {
    add('5.2', 'leading-group', committees, s.listBy);
    add('5.5', 'leading-group', ['unit-concerned', 'person-concerned']);
  }
  if (s.lists >= 1) {
    if (s.lists === 1 && s.timeSet === null) {
      const state = () => add('5.5', 'leading-group', ['unit-concerned', 'person-concerned']);
      // the list itself has to state it; what is put right already needs it no more afterwards
      if (s.firstListOn === day) state();
      else unlessRectified('5.5', state);
    }
    // until a finding is on record
    if (s.rectified !== 'yes') add('5.6', 'leading-group', ['unit-concerned', 'person-concerned']);
    // each list takes the place of the time before; the third sets none
    const norm = s.lists === 1 ? '5.7' : '5.9';
    if (s.lists < 3) unlessRectified(norm, () => add(norm, 'listed-party', [], s.timeSet));
  }
  const out = s.missed !== null || ranOut(s, day);
  if (s.lists === 1 && out) unlessRectified('5.8', () => add('5.8', 'leading-group', committees, s.listBy));
  if (s.lists === 2 && out) unlessRectified('5.12', () => add('5.12', 'leading-group', committees, s.listBy));
  const by = Math.min(s.missed === null && s.ranOutOn < 0 ? Number.POSITIVE_INFINITY : s.listBy, s.withThird);
  const recommend = () => add('5.13', 'leading-group', ['local-party-committee'], by, 'recommend');
  // owed with the third list, and once that has gone out whatever comes later
  if (!s.recommended && s.lists > 2) recommend();
  if (!s.recommended && s.lists === 2 && out) unlessRectified('5.13', recommend);
  if (s.interviewUnit) add('5.10', 'local-party-committee', ['unit-concerned']);
  for (const person of s.interviewPersons)
    add('5.11', 'local-party-committee', ['person-concerned'], null, 'must', person);
  if (s.decisionOpen)
    add('5.14', 'local-party-committee', ['unit-concerned', 'person-concerned'], null, 'recommend');

  const above = ['committee-and-government'];
  if (m.origin === 'supervision') {
    if (!s.urged) unlessRectified('12.9', () => add('12.9', 'leading-group', ['subject']));
    if (s.answerOwed) add('13.4', 'subject', ['leading-group'], s.answerBy);
    if (s.summaryOwed) add('13.5', 'leading-group', []);
    if (s.upwardOwed) add('13.6', 'leading-group', above);
  }
  if (m.origin === 'inspection') afterInspection(s, m, add, unlessRectified);
  return { applies: 'yes', stands, unclear, criticized };
};

const nothing: Answer = {
  applies: 'no',
  stands: [],
  unclear: [],
  criticized: { unit: false, person: false },
};

/**
 * The document knows no hours: what is done on a day serves what begins on it, in whichever order the log has the two.
 * What counts from an event comes after it: list, time, report, finding; recommendation, decision.
 */
const order: Record<string, number> = {
  'problem-found': 0,
  'problem-list-circulated': 0,
  'rectification-required': 0,
  'inspection-feedback-given': 0,
  'inspection-feedback-received': 0,
  'rectification-deadline-set': 1,
  'accountability-recommended': 1,
  'rectification-reported': 1,
  'rectification-confirmed': 2,
  'rectification-summarized': 2,
};

const ofOneDay = (events: readonly Told[]): readonly Told[] => {
  const again = events.findIndex(({ type }) => type === 'problem-recurred');
  if (again > 0 || (again === 0 && events.length > 1)) {
    const rest = events.slice(again + 1);
    return [...ofOneDay(events.slice(0, again)), ...events.slice(again, again + 1), ...ofOneDay(rest)];
  }
  return [...events].sort((a, b) => (order[a.type] ?? 3) - (order[b.type] ?? 3));
};

/** Opens a case: there is no problem before it is found or listed. */
const openers = new Set(['problem-found', 'problem-list-circulated']);

/**
 * What stands on each of the days asked about, which are in order of time.
 *
 * @param log - in order of time
 */
export const tell = (m: Matter, log: readonly Told[], asked: readonly string[]): readonly Answer[] => {
  const first = log.find(({ type }) => openers.has(type));
  const days = asked.map(read);
  const last = days.at(-1);
  if (!first || last === undefined || !covered(m)) return asked.map(() => nothing);
  const begun = read(first.on);
  const s = start();
  const answers: Answer[] = [];
  let next = 0;
  let ask = 0;
  for (let day = Math.min(read(log[0]?.on ?? first.on), days[0] ?? begun); day <= last; day++) {
    if (day > begun) morning(s, m, day);
    const from = next;
    while (log[next]?.on !== undefined && read(log[next]?.on ?? '') === day) next++;
    if (next > from) for (const e of ofOneDay(log.slice(from, next))) event(s, e, day);
    while (days[ask] === day) {
      answers.push(day < begun || day < commencement ? nothing : look(s, m, day));
      ask++;
    }
  }
  return answers;
};

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
  /** Last day for the list that is owed next, fixed when it comes to be owed. */
  listBy: number;
  /** The last month whose list has gone out. */
  monthDone: number;
  lists: number;
  timeSet: number | null;
  /** The day on which it was clear that the set time had been missed. */
  missed: number | null;
  rectified: Rectified;
  closed: boolean;
  everListed: boolean;
  everNamed: boolean;
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
  inspecting: boolean;
  referred: boolean;
  feedback: boolean;
  feedbackReportBy: number | null;
  anyReport: boolean;
  published: boolean;
  openToPublic: boolean;
}

const commencement = read('2017-05-05');

const start = (): State => ({
  waits: null,
  listBy: 0,
  monthDone: -1,
  lists: 0,
  timeSet: null,
  missed: null,
  rectified: 'no',
  closed: false,
  everListed: false,
  everNamed: false,
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
  inspecting: true,
  referred: false,
  feedback: false,
  feedbackReportBy: null,
  anyReport: false,
  published: false,
  openToPublic: false,
});

/** Art. 5: the list goes out once a month; what comes up after it goes on that of the next month. */
const nextList = (s: State, day: number): number => {
  const month = monthOf(day);
  return lastOf(s.monthDone >= month ? month + 1 : month);
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

/** Whether there is any later list to be put on: art. 5, sentence 3, "did not rectify by the time and as required". */
const notRectified = (s: State, m: Matter): boolean =>
  s.rectified === 'no' || (s.rectified === 'claimed' && m.foundComplete === false);
const isRectified = (s: State, m: Matter): boolean =>
  s.rectified === 'yes' || (s.rectified === 'claimed' && m.foundComplete === true);

const miss = (s: State, day: number): void => {
  s.missed = day;
  s.listBy = nextList(s, day);
};

/** At the break of a day: has a set time run out with the last one? */
const morning = (s: State, m: Matter, day: number): void => {
  if (s.lists < 1 || s.lists > 2 || s.missed !== null) return;
  if (s.timeSet !== null && day > s.timeSet && notRectified(s, m)) miss(s, day);
};

const onList = (s: State, e: Told, day: number): void => {
  s.lists++;
  s.waits = null;
  s.everListed = true;
  s.monthDone = monthOf(day);
  if (s.lists > 2) {
    // the recommendation goes with the third list
    if (s.lists === 3 && s.missed === null) s.listBy = lastOf(monthOf(day));
    return;
  }
  s.missed = null;
  s.timeSet = date(e.rectifyBy);
  s.everListed = true;
  if (s.lists === 1 && e.persons?.length) s.everNamed = true;
  if (s.lists === 2) {
    s.interviewUnit = true;
    for (const person of e.persons ?? []) s.interviewPersons.add(person);
    // circulated twice, and no time that could be waited for: the third follows with the next monthly list
    if (s.timeSet === null) miss(s, day);
  }
};

/** A finding of the leading group, or the listed side's own word that it is not done. */
const judged = (s: State, day: number, complete: boolean): void => {
  s.rectified = complete ? 'yes' : 'no';
  if (!complete && s.lists >= 1 && s.lists <= 2 && s.missed === null)
    if (s.timeSet !== null && day > s.timeSet) miss(s, day);
};

const onReport = (s: State, e: Told, day: number): void => {
  s.answerOwed = false;
  if (s.feedback) s.feedbackReportBy = null;
  s.summaryOwed = true;
  s.anyReport = true;
  // what has been found complete is not undone by what the listed side says
  if (s.rectified === 'yes') return;
  if (e.extent === 'full') s.rectified = 'claimed';
  else judged(s, day, false);
};

const event = (s: State, m: Matter, e: Told, day: number): void => {
  switch (e.type) {
    case 'problem-found':
      if (s.waits === null && s.lists === 0 && day >= commencement) {
        s.waits = day;
        s.listBy = nextList(s, day);
      }
      return;
    case 'problem-recurred':
      s.closed = false;
      s.rectified = 'no';
      s.lists = 0;
      s.timeSet = null;
      s.missed = null;
      s.recommended = false;
      s.urged = false;
      s.waits = day;
      s.listBy = nextList(s, day);
      return;
    case 'problem-list-circulated':
      onList(s, e, day);
      return;
    case 'monthly-list-circulated':
      s.monthDone = monthOf(day);
      return;
    case 'rectification-deadline-set':
      if (s.lists === 0) return;
      s.timeSet = date(e.rectifyBy);
      if (s.missed !== null && s.timeSet !== null && day <= s.timeSet) s.missed = null;
      return;
    case 'rectification-reported':
      onReport(s, e, day);
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
      s.decisionOpen = true;
      if (s.lists > 2 || (s.lists === 2 && s.missed !== null)) s.recommended = true;
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
      s.inspecting = false;
      return;
    case 'referred':
      if (e.to === 'discipline-organ' || e.to === 'procuratorate') s.referred = true;
      return;
    case 'inspection-feedback-received':
      if (!s.feedback) s.feedbackReportBy = monthsOn(day, 2);
      s.feedback = true;
      return;
    case 'rectification-published':
      s.openToPublic = true;
      if (e.by === 'leading-group' || e.by === 'subject') s.published = true;
      return;
  }
};

const committees = ['county-committee', 'zone-work-committee', 'unit-concerned'];

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
    stands.push({ norm, actor, to, modality, due: last, overdue, ...(person === undefined ? {} : { person }) });
  };
  const unlessRectified = (norm: string, then: () => void): void => {
    if (isRectified(s, m)) return;
    if (notRectified(s, m)) then();
    else unclear.push(norm);
  };

  const fromMission = m.origin !== 'other';
  if (fromMission && s.waits !== null && !s.closed) {
    add('5.2', 'leading-group', committees, s.listBy);
    add('5.5', 'leading-group', ['unit-concerned', 'person-concerned']);
  }
  if (s.lists >= 1) {
    if (s.lists === 1 && s.timeSet === null && !isRectified(s, m))
      add('5.5', 'leading-group', ['unit-concerned', 'person-concerned']);
    if (!isRectified(s, m)) add('5.6', 'leading-group', ['unit-concerned', 'person-concerned']);
    unlessRectified(s.lists === 1 ? '5.7' : '5.9', () =>
      add(s.lists === 1 ? '5.7' : '5.9', 'listed-party', [], s.timeSet),
    );
  }
  const ranOut = s.missed !== null || (s.timeSet !== null && day > s.timeSet);
  if (s.lists === 1 && ranOut)
    unlessRectified('5.8', () => add('5.8', 'leading-group', committees, s.listBy));
  if (s.lists === 2 && ranOut)
    unlessRectified('5.12', () => add('5.12', 'leading-group', committees, s.listBy));
  if (!s.recommended && ((s.lists === 2 && ranOut) || s.lists > 2))
    unlessRectified('5.13', () =>
      add('5.13', 'leading-group', ['local-party-committee'], s.listBy, 'recommend'),
    );
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
  if (m.origin === 'inspection') {
    if (m.complained && m.clear && m.pressing && s.inspecting && !s.proposed)
      add('17.12', 'inspection-team', ['inspected-place-committee-and-government'], null, 'as-a-rule');
    if (m.violation && !s.referred) add('18.3', 'leading-group', ['discipline-organ', 'procuratorate']);
    if (s.feedback && places.has(m.subject)) {
      unlessRectified('19.4', () => add('19.4', 'inspected-place', []));
      if (s.feedbackReportBy !== null)
        add('19.5', 'inspected-place', ['leading-group'], s.feedbackReportBy);
    }
    if (s.summaryOwed) add('19.6', 'leading-group', []);
    if (s.upwardOwed) add('19.7', 'leading-group', above);
    if (m.publishable && s.anyReport && !s.published) add('19.8', null, []);
    if (s.openToPublic) add('19.9', null, []);
  }
  return {
    applies: 'yes',
    stands,
    unclear,
    criticized: { unit: s.everListed, person: s.everNamed },
  };
};

const nothing: Answer = {
  applies: 'no',
  stands: [],
  unclear: [],
  criticized: { unit: false, person: false },
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
    for (let e = log[next]; e && read(e.on) === day; e = log[++next]) event(s, m, e, day);
    while (days[ask] === day) {
      answers.push(day < begun || day < commencement ? nothing : look(s, m, day));
      ask++;
    }
  }
  return answers;
};

/**
 * Shanxi's measure, as far as it bears on one problem, written down a second time from the text: an official who opens
 * the file of the problem, goes through it day by day, notes what has come in, and says in the evening who owes what.
 *
 * Nothing here is taken from `src/` or `rules/`. README.md beside it says what was looked at and what was not.
 */
import { fromDay, monthsLater, toDay, workingDayFrom } from './days.js';

export interface Happening {
  readonly type: string;
  readonly on: string;
  readonly [field: string]: unknown;
}

export interface Problem {
  readonly subject: string;
  readonly began: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly events: readonly Happening[];
}

export interface Asked {
  readonly asOf: string;
  /** The day of issue, from which the measure applies (article 18). */
  readonly issued: string;
  /** Readings set away from the default. */
  readonly readings?: Readonly<Record<string, string>>;
}

export interface Owed {
  readonly norm: string;
  readonly actor: string | null;
  readonly addressees: readonly string[];
  readonly modality: string;
  readonly promptly: boolean;
  readonly due: string | null;
  readonly status: 'open' | 'overdue';
  readonly suspended?: string;
}

export interface Verdict {
  readonly applies: 'yes' | 'no';
  readonly owed: readonly Owed[];
}

/** What lies in the file of a problem at the close of a day. */
interface File {
  withdrawn: boolean;
  struckOff: boolean;
  urged: boolean;
  proposed: boolean;
  inspectionOver: boolean;
  reportedForInstructions: boolean;
  referred: boolean;
  /** The leading group's requirement after a supervision, while nobody has answered it. */
  requirement: { reportBy: number | null; on: number } | null;
  /** The first feedback that nobody has answered by a report. */
  unanswered: number | null;
  /** The feedback from which the two months in question run, answered or not. */
  periodFrom: number | null;
  issued: number | null;
  opinions: number | null;
  /** The last report of rectification, and what was found of it since. */
  report: { extent: unknown } | null;
  found: 'complete' | 'incomplete' | null;
  toSummarize: boolean;
  toReportUpward: boolean;
  toReportNationally: boolean;
  toPublish: boolean;
  publishedBy: Set<string>;
  oversightAccepted: boolean;
  /** Extensions and standstills, in their order. */
  moves: Move[];
}

interface Move {
  readonly kind: 'extended' | 'suspended' | 'resumed';
  readonly on: number;
  /** Which norm's deadline; of all of them where it names none. */
  readonly norm: string | null;
  readonly to: number;
}

/** A day set for somebody, and since when it has been set. */
interface Deadline {
  readonly day: number | null;
  readonly set: number;
}

const emptyFile = (): File => ({
  withdrawn: false,
  struckOff: false,
  urged: false,
  proposed: false,
  inspectionOver: false,
  reportedForInstructions: false,
  referred: false,
  requirement: null,
  unanswered: null,
  periodFrom: null,
  issued: null,
  opinions: null,
  report: null,
  found: null,
  toSummarize: false,
  toReportUpward: false,
  toReportNationally: false,
  toPublish: false,
  publishedBy: new Set(),
  oversightAccepted: false,
  moves: [],
});

type Reading = (id: string, usual: string) => string;

/** Article 2: party committees and governments of cities and counties, and the province's units concerned. */
function covered(subject: string, facts: Readonly<Record<string, unknown>>, reading: Reading): boolean {
  switch (subject) {
    case 'city-committee-and-government':
    case 'city-committee':
    case 'city-government':
    case 'county-committee-and-government':
    case 'county-committee':
    case 'county-government':
      return true;
    case 'city-department':
    case 'county-department':
      return reading('local-departments', 'through-government') === 'covered';
    case 'direct-unit':
      return (
        reading('concerned-who', 'as-recorded') === 'all' ||
        facts['concerned-with-poverty-alleviation'] === true
      );
    default:
      return false;
  }
}

/** Who may publish: article 16, item 3, names nobody. */
function publishers(reading: Reading): readonly string[] {
  const by = reading('publication-actor', 'either');
  return by === 'either' ? ['leading-group', 'subject'] : [by];
}

/**
 * One day's post. What is asked of somebody is entered first, then what answers it: a log of days does not say at which
 * hour a thing was done, and an act of the same day is no late one. What closes and re-opens goes by the log.
 */
function enter(file: File, facts: Record<string, unknown>, post: readonly Happening[], day: number): void {
  for (const { type, ...event } of post) {
    if (type === 'rectification-required')
      file.requirement = { reportBy: event.reportBy == null ? null : toDay(event.reportBy as string), on: day };
    if (type === 'inspection-feedback-received') {
      if (file.unanswered === null) {
        file.unanswered = day;
        file.periodFrom = day;
      }
      file.report = null;
      file.found = null;
    }
    if (type === 'inspection-feedback-given') file.issued = day;
    if (type === 'rectification-opinions-received') file.opinions ??= day;
  }
  for (const { type, extent } of post)
    if (type === 'rectification-reported') {
      file.requirement = null;
      file.unanswered = null;
      file.report = { extent };
      file.toSummarize = true;
      file.toPublish = true;
    }
  for (const { type } of post)
    if (type === 'rectification-summarized' && file.toSummarize) {
      file.toSummarize = false;
      file.toReportUpward = true;
      file.toReportNationally = true;
    }
  for (const { type, ...event } of post)
    switch (type) {
      case 'correction-urged':
        file.urged = true;
        break;
      case 'immediate-proposal-made':
        file.proposed = true;
        break;
      case 'inspection-ended':
        file.inspectionOver = true;
        break;
      case 'reported-for-instructions':
        file.reportedForInstructions = true;
        break;
      case 'referred':
        if (event.to === 'discipline-organ' || event.to === 'procuratorate') file.referred = true;
        break;
      case 'reported-upward':
        if (event.what === 'rectification') file.toReportUpward = false;
        break;
      case 'reported-to-national-group':
        file.toReportNationally = false;
        break;
      case 'rectification-published':
        file.publishedBy.add(String(event.by));
        break;
      case 'duty-met':
        if (event.for === '16.12') file.oversightAccepted = true;
        break;
      case 'deadline-extended':
      case 'time-suspended':
      case 'time-resumed':
        file.moves.push({
          kind: type === 'deadline-extended' ? 'extended' : type === 'time-suspended' ? 'suspended' : 'resumed',
          on: day,
          norm: event.for === undefined ? null : String(event.for),
          to: event.to === undefined ? day : toDay(event.to as string),
        });
        break;
      case 'fact-established':
        facts[String(event.fact)] = event.value;
        break;
      default:
    }
  for (const { type, extent, toRequirement } of post)
    switch (type) {
      case 'rectification-reported':
        file.found = null;
        break;
      case 'rectification-confirmed':
        file.found = extent === 'full' && toRequirement === true ? 'complete' : 'incomplete';
        break;
      case 'struck-off':
        file.struckOff = true;
        break;
      case 'finding-withdrawn':
        file.withdrawn = true;
        break;
      case 'case-reopened':
        file.struckOff = false;
        file.withdrawn = false;
        file.found = null;
        break;
      default:
    }
}

/** Whether nothing is left to put right: as the leading group has found, or finds of the last report. */
function rectified(file: File, facts: Readonly<Record<string, unknown>>): boolean {
  if (file.found !== null) return file.found === 'complete';
  if (file.report === null || file.report.extent === 'partial' || file.report.extent === 'none') return false;
  return facts['rectification-complete'] === true;
}

/** Article 16, item 2: within two months. */
function twoMonths(file: File, received: number, reading: Reading): number | null {
  let from: number | null = received;
  const start = reading('two-months-start-event', 'feedback-received');
  if (start === 'feedback-issued') from = file.issued;
  if (start === 'opinions-received' && file.opinions !== null) from = Math.max(received, file.opinions);
  if (from === null) return null;
  const missing = reading('two-months-month-end', 'clamp') === 'clamp' ? 'last-day' : 'next-month';
  let due = monthsLater(from, 2, missing);
  if (reading('two-months-first-day', 'not-counted') === 'counted') due -= 1;
  if (reading('two-months-holiday', 'no-roll') === 'next-working-day') due = workingDayFrom(due);
  if (reading('two-months-last-day', 'in-time') === 'late') due -= 1;
  return due;
}

/**
 * Where a deadline has got to by extensions and standstills, which the measure does not know and docs/format.md defines:
 * put off to a day, or by the days for which time stood still while it ran.
 */
function moved(moves: readonly Move[], norm: string, { day, set }: Deadline): [number | null, number | null] {
  let due = day;
  let still: number | null = null;
  for (const move of moves) {
    if (move.norm !== null && move.norm !== norm) continue;
    if (move.kind === 'extended') due = due === null ? move.to : Math.max(due, move.to);
    if (move.kind === 'suspended' && still === null && due !== null && (set >= move.on || due >= move.on))
      still = move.on;
    if (move.kind === 'resumed' && still !== null) {
      if (due !== null && set <= move.on) due += move.on - Math.max(still, set);
      still = null;
    }
  }
  return [due, still];
}

/** Who owes what when the day is over. */
function evening(
  file: File,
  facts: Readonly<Record<string, unknown>>,
  subject: string,
  today: number,
  reading: Reading,
): Owed[] {
  const owed: Owed[] = [];
  const owe = (
    norm: string,
    actor: string | null,
    addressees: readonly string[],
    more: { modality?: string; promptly?: boolean; by?: Deadline } = {},
  ): void => {
    const [day, still] = moved(file.moves, norm, more.by ?? { day: null, set: today });
    const due = still === null ? day : null;
    owed.push({
      norm,
      actor,
      addressees,
      modality: more.modality ?? 'must',
      promptly: more.promptly ?? false,
      due: due === null ? null : fromDay(due),
      status: due !== null && today > due ? 'overdue' : 'open',
      ...(still === null ? {} : { suspended: fromDay(still) }),
    });
  };
  const bySupervision = facts.origin === 'supervision';
  const byInspection = facts.origin === 'inspection';
  const closed = file.struckOff || rectified(file, facts);
  const coordinated = reading('promptly-scope', 'all') === 'all';

  if (bySupervision) {
    // article 11, item 1, third sentence
    if (!file.urged && !closed) owe('11.9', 'leading-group', ['subject']);
    // article 11, item 2, second sentence: as required, and promptly
    if (file.requirement !== null)
      owe('11.12', 'subject', ['leading-group'], {
        by: { day: file.requirement.reportBy, set: file.requirement.on },
        promptly: file.requirement.reportBy === null,
      });
    // article 11, item 3
    if (file.toSummarize) owe('11.13', 'leading-group', [], { promptly: true });
    if (file.toReportUpward)
      owe('11.14', 'leading-group', ['committee-and-government'], { promptly: coordinated });
    if (file.toReportNationally)
      owe('11.15', 'leading-group', ['national-leading-group'], { promptly: coordinated });
  }

  if (byInspection) {
    // article 15, item 2, third sentence: during the inspection
    const strong = facts['strong-public-complaint'] === true;
    const clear = facts['clear-breach-of-rules'] === true;
    const soon = facts['prompt-settlement-called-for'] === true;
    const either = reading('immediate-proposal-conditions', 'all-three') === 'either-and-third';
    if (soon && (either ? strong || clear : strong && clear))
      if (!file.inspectionOver && !file.proposed && !closed)
        owe(
          '15.8',
          'inspection-team',
          subject === 'direct-unit'
            ? ['inspected-unit-party-group']
            : ['inspected-place-committee-and-government'],
          { modality: 'as-a-rule' },
        );
    // article 16, item 2, second sentence
    const bound =
      subject !== 'direct-unit' ||
      facts['unit-is-department'] === true ||
      reading('departments-or-units', 'units') === 'units';
    if (bound && file.periodFrom !== null) {
      const by = { day: twoMonths(file, file.periodFrom, reading), set: file.periodFrom };
      const completed = reading('two-months-what', 'report') === 'completed-and-reported';
      if (!closed) owe('16.7', 'subject', [], completed ? { by } : {});
      if (file.unanswered !== null) owe('16.8', 'subject', ['leading-group'], { by });
    }
    // article 16, item 3, first sentence
    if (file.toSummarize) owe('16.9', 'leading-group', [], { promptly: true });
    if (file.toReportUpward)
      owe('16.10', 'leading-group', ['committee-and-government'], { promptly: coordinated });
  }

  // article 16, item 1, second sentence
  const who = reading('referral-actor', 'leading-group-any-time');
  if (byInspection || (bySupervision && reading('referral-reach', 'inspection-only') === 'both'))
    if (facts['violation-involved'] === true && !file.referred)
      if (who !== 'leading-group-after-report' || file.reportedForInstructions)
        owe('16.4', who === 'unspecified' ? null : 'leading-group', ['discipline-organ', 'procuratorate']);

  // article 16, item 3, second sentence
  if (byInspection || (bySupervision && reading('publication-reach', 'inspection-only') === 'both')) {
    const may = publishers(reading);
    const publisher = may.length === 1 ? (may[0] as string) : null;
    if (facts.publishable === true && file.toPublish) owe('16.11', publisher, [], { promptly: true });
    if (may.some((by) => file.publishedBy.has(by)) && !file.oversightAccepted) owe('16.12', publisher, []);
  }
  return owed;
}

/** The log as it has been put right by that day. */
function corrected(events: readonly Happening[], today: number): readonly Happening[] {
  let log = events;
  for (const slip of events)
    if (slip.type === 'event-corrected' && toDay(slip.on) <= today)
      log = log.flatMap((event) => {
        if (event.id !== slip.event) return [event];
        return slip.replace === null ? [] : [{ ...event, ...(slip.replace as Partial<Happening>) }];
      });
  return log;
}

/** Who owes what about the problem on that day. */
export function judge(problem: Problem, { asOf, issued, readings = {} }: Asked): Verdict {
  const reading: Reading = (id, usual) => readings[id] ?? usual;
  const today = toDay(asOf);
  const facts: Record<string, unknown> = { ...problem.facts };
  let file = emptyFile();
  const may = publishers(reading);

  const post = new Map<number, Happening[]>();
  for (const event of corrected(problem.events, today)) {
    const day = toDay(event.on);
    const sameDay = post.get(day);
    if (sameDay) sameDay.push(event);
    else post.set(day, [event]);
  }
  for (let day = toDay(problem.began); day <= today; day += 1) {
    const come = post.get(day);
    if (come === undefined) continue;
    let pile: Happening[] = [];
    for (const event of come) {
      if (event.type === 'problem-recurred') {
        // what was done about it before does not count for the problem that is there again
        enter(file, facts, pile, day);
        file = emptyFile();
        pile = [];
      } else pile.push(event);
    }
    enter(file, facts, pile, day);
    if (pile.some(({ type, by }) => type === 'rectification-published' && may.includes(String(by))))
      file.toPublish = false;
  }

  const inForce = today >= toDay(issued) && today >= toDay(problem.began);
  if (!inForce || !covered(problem.subject, facts, reading)) return { applies: 'no', owed: [] };
  if (file.withdrawn) return { applies: 'yes', owed: [] };
  return { applies: 'yes', owed: evening(file, facts, problem.subject, today, reading) };
}

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
  foundOn: number | null;
  inspectionEnded: number | null;
  fedBack: boolean;
  reportedForInstructions: boolean;
  referred: boolean;
  /** The leading group's requirement after a supervision, while nobody has answered it. */
  requirement: { reportBy: number | null; on: number } | null;
  /** The day on which the feedback arrived, the first time: the measure knows one feedback of an inspection. */
  received: number | null;
  /** Whether the side has reported since the feedback was given or has arrived. */
  answered: boolean;
  issued: number | null;
  opinions: number | null;
  /** Whether the side has reported that all is put right, and nobody has found on it since. */
  fullReportWaits: boolean;
  /** What the leading group found last. */
  found: 'complete' | 'incomplete' | null;
  toSummarize: boolean;
  toReportUpward: boolean;
  toReportNationally: boolean;
  reported: boolean;
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
  /** Where it is not known: the last day that it may be. */
  readonly latest?: number | null;
  /** The norm whose period it is too: what moves that moves this. */
  readonly shared?: string;
  readonly set: number;
}

const emptyFile = (): File => ({
  withdrawn: false,
  struckOff: false,
  urged: false,
  proposed: false,
  foundOn: null,
  inspectionEnded: null,
  fedBack: false,
  reportedForInstructions: false,
  referred: false,
  requirement: null,
  received: null,
  answered: false,
  issued: null,
  opinions: null,
  fullReportWaits: false,
  found: null,
  toSummarize: false,
  toReportUpward: false,
  toReportNationally: false,
  reported: false,
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

/**
 * One day's post. What is asked of somebody is entered first, then what answers it: a log of days does not say at which
 * hour a thing was done, and an act of the same day is no late one. What closes and re-opens goes by the log.
 */
function enter(file: File, facts: Record<string, unknown>, post: readonly Happening[], day: number): void {
  for (const { type, ...event } of post) {
    if (type === 'rectification-required')
      file.requirement = {
        reportBy: event.reportBy == null ? null : toDay(event.reportBy as string),
        on: day,
      };
    if (type === 'inspection-feedback-received') {
      file.received ??= day;
      file.fedBack = true;
    }
    if (type === 'inspection-feedback-given') {
      file.issued ??= day;
      file.fedBack = true;
    }
    if (type === 'rectification-opinions-received') file.opinions ??= day;
  }
  for (const { type } of post)
    if (type === 'rectification-reported') {
      file.requirement = null;
      if (file.received !== null || file.issued !== null) file.answered = true;
      file.toSummarize = true;
      file.reported = true;
    }
  for (const { type } of post)
    if (type === 'rectification-summarized') {
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
      case 'problem-found':
        file.foundOn ??= day;
        break;
      case 'inspection-ended':
        file.inspectionEnded ??= day;
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
          kind:
            type === 'deadline-extended' ? 'extended' : type === 'time-suspended' ? 'suspended' : 'resumed',
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
        if (extent === 'full' && !post.some(({ type: other }) => other === 'rectification-confirmed'))
          file.fullReportWaits = true;
        break;
      case 'rectification-confirmed':
        file.fullReportWaits = false;
        file.found = extent === 'full' && toRequirement === true ? 'complete' : 'incomplete';
        break;
      case 'struck-off':
        file.struckOff = true;
        break;
      case 'finding-withdrawn':
        file.withdrawn = true;
        break;
      default:
    }
}

/** Whether nothing is left to put right: as the leading group has found, or finds of the last report. */
function rectified(file: File, facts: Readonly<Record<string, unknown>>): boolean {
  return file.found === 'complete' || (file.fullReportWaits && facts['rectification-complete'] === true);
}

/** The first and the last day that the end of two months may be (article 16, item 2); null where nothing starts them. */
function twoMonths(file: File, began: number, reading: Reading): [number, number] | null {
  const start = reading('two-months-start-event', 'feedback-received');
  const { issued, received, opinions } = file;
  let from: [number, number] | null = received === null ? null : [received, received];
  if (start === 'feedback-issued') {
    // a document is not dated after it has arrived, nor before there was a problem
    if (issued !== null) from = [issued, issued];
    else if (received !== null) from = [began, received];
  }
  if (start === 'opinions-received' && received !== null && opinions !== null)
    from = [Math.max(received, opinions), Math.max(received, opinions)];
  if (from === null) return null;
  const missing = reading('two-months-month-end', 'clamp') === 'clamp' ? 'last-day' : 'next-month';
  const end = (day: number): number => {
    let due = monthsLater(day, 2, missing);
    if (reading('two-months-first-day', 'not-counted') === 'counted') due -= 1;
    if (reading('two-months-holiday', 'no-roll') === 'next-working-day') due = workingDayFrom(due);
    if (reading('two-months-last-day', 'in-time') === 'late') due -= 1;
    return due;
  };
  return [end(from[0]), end(from[1])];
}

/**
 * Where a deadline has got to by extensions and standstills, which the measure does not know and docs/format.md defines:
 * put off to a day, or by the days for which time stood still while it ran.
 */
function moved(
  moves: readonly Move[],
  norms: readonly string[],
  { day, set }: Deadline,
): [number | null, number | null] {
  let due = day;
  let still: number | null = null;
  for (const move of moves) {
    if (move.norm !== null && !norms.includes(move.norm)) continue;
    if (move.kind === 'extended') due = due === null ? move.to : Math.max(due, move.to);
    if (move.kind === 'suspended' && still === null && due !== null && due >= Math.max(set, move.on))
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
  began: number,
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
    const norms = more.by?.shared ? [norm, more.by.shared] : [norm];
    const [day, still] = moved(file.moves, norms, more.by ?? { day: null, set: today });
    const { latest = more.by?.day ?? null, set } = more.by ?? { set: today };
    const [end] = moved(file.moves, norms, { day: latest, set });
    const due = still === null && day === end ? day : null;
    owed.push({
      norm,
      actor,
      addressees,
      modality: more.modality ?? 'must',
      promptly: more.promptly ?? false,
      due: due === null ? null : fromDay(due),
      status: still === null && end !== null && today > end ? 'overdue' : 'open',
      ...(still === null ? {} : { suspended: fromDay(still) }),
    });
  };
  const bySupervision = facts.origin === 'supervision';
  const byInspection = facts.origin === 'inspection';
  const closed = rectified(file, facts);
  const coordinated = reading('promptly-scope', 'all') === 'all';

  if (bySupervision && !file.struckOff) {
    // article 11, item 1, third sentence
    if (!file.urged && !closed) owe('11.9', 'leading-group', ['subject']);
    // article 11, item 2, second sentence: as required, and promptly
    if (file.requirement !== null)
      owe('11.12', 'subject', ['leading-group'], {
        by: { day: file.requirement.reportBy, set: file.requirement.on },
        promptly: true,
      });
    // article 11, item 3
    if (file.toSummarize) owe('11.13', 'leading-group', [], { promptly: true });
    if (file.toReportUpward)
      owe('11.14', 'leading-group', ['committee-and-government'], { promptly: coordinated });
    if (file.toReportNationally)
      owe('11.15', 'leading-group', ['national-leading-group'], { promptly: coordinated });
  }

  if (byInspection && !file.struckOff) {
    // article 15, item 2, third sentence: during the inspection
    const strong = facts['strong-public-complaint'] === true;
    const clear = facts['clear-breach-of-rules'] === true;
    const soon = facts['prompt-settlement-called-for'] === true;
    const foundInTime =
      file.inspectionEnded === null || (file.foundOn !== null && file.foundOn <= file.inspectionEnded);
    const either = reading('immediate-proposal-conditions', 'all-three') === 'either-and-third';
    if (soon && (either ? strong || clear : strong && clear))
      if (foundInTime && !file.fedBack && !file.proposed && !closed)
        owe(
          '15.8',
          'inspection-team',
          subject === 'direct-unit'
            ? ['inspected-unit-party-group']
            : ['inspected-place-committee-and-government'],
          {
            modality: 'as-a-rule',
            by: { day: file.inspectionEnded, set: file.inspectionEnded ?? today },
          },
        );
    // article 16, item 2, second sentence
    const bound =
      subject !== 'direct-unit' ||
      facts['unit-is-department'] === true ||
      reading('departments-or-units', 'units') === 'units';
    const issuedCounts = reading('two-months-start-event', 'feedback-received') === 'feedback-issued';
    const since = file.received ?? (issuedCounts ? file.issued : null);
    if (bound && since !== null) {
      const end = twoMonths(file, began, reading);
      const by = { day: end?.[0] ?? null, latest: end?.[1] ?? null, set: since };
      const completed = reading('two-months-what', 'report') === 'completed-and-reported';
      if (!closed) owe('16.7', 'subject', [], completed ? { by: { ...by, shared: '16.8' } } : {});
      if (!file.answered || (completed && !closed)) owe('16.8', 'subject', ['leading-group'], { by });
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
      if (who !== 'leading-group-after-report' || bySupervision || file.reportedForInstructions)
        owe('16.4', who === 'unspecified' ? null : 'leading-group', ['discipline-organ', 'procuratorate']);

  // article 16, item 3, second sentence
  const toBePublic =
    byInspection || (bySupervision && reading('publication-reach', 'inspection-only') === 'both');
  if (toBePublic && !file.struckOff) {
    const named = reading('publication-actor', 'either');
    const publisher = named === 'either' ? null : named;
    const published = publisher === null ? file.publishedBy.size > 0 : file.publishedBy.has(publisher);
    if (facts.publishable === true && file.reported && !published)
      owe('16.11', publisher, [], { promptly: true });
    if (file.publishedBy.size > 0 && !file.oversightAccepted) owe('16.12', publisher, []);
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
  return log === events ? log : [...log].sort((a, b) => toDay(a.on) - toDay(b.on));
}

/** What a re-opening takes out of the file again: how the problem was brought to its end. */
const ending = new Set([
  'struck-off',
  'finding-withdrawn',
  'rectification-done',
  'rectification-reported',
  'rectification-confirmed',
  'rectification-summarized',
  'rectification-published',
]);

/** The log without what has been taken out by a re-opening up to that day. */
function reopened(events: readonly Happening[], today: number): readonly Happening[] {
  let last = -1;
  events.forEach(({ type, on }, place) => {
    if (type === 'case-reopened' && toDay(on) <= today) last = place;
  });
  if (last < 0) return events;
  return events.filter(({ type }, place) => place > last || !ending.has(type));
}

/** Who owes what about the problem on that day. */
export function judge(problem: Problem, { asOf, issued, readings = {} }: Asked): Verdict {
  const reading: Reading = (id, usual) => readings[id] ?? usual;
  const today = toDay(asOf);
  const facts: Record<string, unknown> = { ...problem.facts };
  let file = emptyFile();

  const post = new Map<number, Happening[]>();
  for (const event of reopened(corrected(problem.events, today), today)) {
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
  }

  const inForce = today >= toDay(issued) && today >= toDay(problem.began);
  if (!inForce || !covered(problem.subject, facts, reading)) return { applies: 'no', owed: [] };
  if (file.withdrawn) return { applies: 'yes', owed: [] };
  return {
    applies: 'yes',
    owed: evening(file, facts, problem.subject, toDay(problem.began), today, reading),
  };
}

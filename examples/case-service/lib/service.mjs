/**
 * Cases, the answer of the day to each, and what changes. Asks the library only when a case is written or when the day
 * has come on which its answer may change; every difference is kept as a change in the same transaction as the answer
 * that brings it, so that none is missed and none is told twice.
 */
import { DuxunError, toJson } from 'duxun';
import { differsFrom, fromJson, noteOf, wakeOf } from './answer.mjs';
import { dayAt, daysBetween } from './day.mjs';
import { Refused } from './refused.mjs';
import { digest, rulesOf } from './rules.mjs';

/** @typedef {import('duxun').ParsedCase} ParsedCase */
/** @typedef {import('duxun').Evaluation} Evaluation */
/** @typedef {import('./types.d.ts').StoredCase} StoredCase */
/** @typedef {import('./types.d.ts').StoredAnswer} StoredAnswer */
/** @typedef {import('./types.d.ts').Cause} Cause */
/** @typedef {import('./types.d.ts').Change} Change */
/** @typedef {import('./types.d.ts').Differs} Differs */
/** @typedef {(version: number | null) => void} Expects throws where the version is not the one expected; null: no case */

/** The longest case, in bytes of JSON. */
const longestCase = 1 << 20;

/** The library failed where it promises not to. */
class Unanswered extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super('no answer', { cause });
  }
}

export class Service {
  #store;
  #clock;
  #library;
  #rulesOf;
  #asked;
  #log;
  /** @type {Set<() => void>} */
  #listening = new Set();
  /** How often the library was asked for an answer to be kept. */
  evaluations = 0;

  /**
   * @param {{
   *   store: import('./store.mjs').Store,
   *   clock: import('./types.d.ts').Clock,
   *   library: import('./types.d.ts').Library,
   *   version: string,
   *   effectiveFrom?: string | undefined,
   *   log?: import('./types.d.ts').Log,
   * }} parts `version` is that of the library; `effectiveFrom` as of `evaluate`
   */
  constructor({ store, clock, library, version, effectiveFrom, log = () => undefined }) {
    this.#store = store;
    this.#clock = clock;
    this.#library = library;
    this.#rulesOf = rulesOf(library, version, effectiveFrom);
    this.#asked = effectiveFrom === undefined ? {} : { effectiveFrom };
    this.#log = log;
    store.atomically(() => {
      for (const measure of store.measures()) store.wakeOthers(measure, this.#rulesOf(measure));
    });
  }

  /**
   * The day by the clock. A clock that is set back by less than two days lets the day stand still until it is caught up,
   * so that nothing that midnight brought is taken back; set back further, it was wrong before, and is believed.
   */
  today() {
    const day = dayAt(this.#clock.now());
    const before = this.#store.known('day');
    if (before === day) return day;
    if (before !== null && day < before && daysBetween(day, before) < 2) return before;
    this.#store.know('day', day);
    return day;
  }

  /**
   * @param {() => void} listener called after every write, once it is on the disk
   * @returns {() => void} stops that
   */
  listen(listener) {
    this.#listening.add(listener);
    return () => void this.#listening.delete(listener);
  }

  /** @template T @param {() => T} work @returns {T} */
  #atomically(work) {
    const result = this.#store.atomically(work);
    for (const listener of this.#listening) listener();
    return result;
  }

  // ---- asking again

  /**
   * Asks again what has to be: of at most so many cases, each in a transaction of its own. Goes through all days on which
   * an answer changed while nobody was looking.
   *
   * @param {number} most
   * @returns {boolean} whether there may be more
   */
  turn(most) {
    const today = this.today();
    const ids = this.#store.stale(today, most);
    for (const id of ids) this.#atomically(() => this.#settle(id, today));
    return ids.length === most;
  }

  /** The first day on which there is something to ask again; null where there is none. */
  firstWake() {
    return this.#store.firstWake();
  }

  /** Whether any answer has to be asked again before it may be given. */
  isBehind() {
    return this.#store.stale(this.today(), 1).length > 0;
  }

  /**
   * Brings the answer to a case up to the day, and hands it out.
   *
   * @param {string} id
   * @param {string} today
   * @returns {StoredAnswer}
   */
  #settle(id, today) {
    let answer = this.#answerOf(id);
    if (answer.rules !== this.#rulesOf(answer.measure)) return this.#ask(answer, today, 'rules');
    if (answer.day > today) return this.#ask(answer, today, 'clock');
    while (answer.wake !== null && answer.wake <= today) answer = this.#ask(answer, answer.wake, 'day');
    return answer;
  }

  /** @param {string} id */
  #answerOf(id) {
    const answer = this.#store.answer(id);
    if (answer === undefined) throw new Refused(404, 'CASE_NOT_FOUND');
    return answer;
  }

  /**
   * @param {StoredAnswer} before
   * @param {string} day
   * @param {Cause} cause
   */
  #ask(before, day, cause) {
    const stored = /** @type {StoredCase} */ (this.#store.case(before.id));
    try {
      return this.#keep(stored, this.#read(stored), day, cause, before);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      // one case must not keep all others waiting
      this.#log({ level: 'error', what: 'unanswered', case: before.id, error: String(error.cause) });
      const { id, measure } = before;
      const answer = {
        id,
        measure,
        day,
        wake: null,
        rules: this.#rulesOf(measure),
        body: null,
        faults: '[]',
      };
      this.#store.saveAnswer(answer, []);
      return answer;
    }
  }

  /**
   * A case as it is kept, by the rules of today: those of a later version may not take it any more.
   *
   * @param {StoredCase} stored
   * @returns {ParsedCase | DuxunError}
   */
  #read({ body }) {
    try {
      return this.#library.parseCase(JSON.parse(body));
    } catch (error) {
      if (error instanceof DuxunError) return error;
      throw error;
    }
  }

  /**
   * Asks for the answer of a day and keeps it, with how it differs from the one before.
   *
   * @param {StoredCase} stored
   * @param {ParsedCase | DuxunError} source
   * @param {string} day
   * @param {Cause} cause
   * @param {StoredAnswer | null} before
   * @returns {StoredAnswer}
   */
  #keep({ id, version, measure }, source, day, cause, before) {
    const rules = this.#rulesOf(measure);
    const then = before?.body ? fromJson(before.body) : null;
    if (source instanceof DuxunError) {
      const faults = JSON.stringify(source.faults);
      const answer = { id, measure, day, wake: null, rules, body: null, faults };
      this.#store.saveAnswer(answer, []);
      if (before?.faults !== faults)
        this.#tell({ id, version, day, cause, differs: { faults: source.faults } });
      return answer;
    }
    this.evaluations += 1;
    const { nextChange = null, ...now } = this.#evaluate(source, day, ['nextChange']);
    const wake = wakeOf(source, { ...now, nextChange });
    const answer = { id, measure, day, wake, rules, body: toJson({ ...now, nextChange }), faults: null };
    this.#store.saveAnswer(answer, dueOf(now));
    // through JSON like the one before: there, what is not said is left out
    const differs = differsFrom(then, fromJson(answer.body));
    if (differs !== null) this.#tell({ id, version, day, cause, differs });
    return answer;
  }

  /** @param {{ id: string, version: number, day: string, cause: Cause, differs: Differs }} change */
  #tell({ differs, ...change }) {
    this.#store.saveChange({ ...change, differs: JSON.stringify(differs) });
  }

  /**
   * @param {ParsedCase} source
   * @param {string} asOf
   * @param {('nextChange' | 'reasons')[]} include
   */
  #evaluate(source, asOf, include) {
    try {
      return this.#library.evaluate(source, { ...this.#asked, asOf, include });
    } catch (error) {
      throw error instanceof DuxunError ? error : new Unanswered(error);
    }
  }

  // ---- writing

  /**
   * @param {unknown} input a case as JSON
   * @param {Expects} expects
   */
  put(input, expects) {
    const source = this.#library.parseCase(input);
    checkId(source.id);
    return this.#atomically(() => {
      const today = this.today();
      const found = this.#store.case(source.id);
      expects(found?.version ?? null);
      const before = found === undefined ? null : this.#settle(source.id, today);
      const stored = this.#write(source, (found?.version ?? 0) + 1, today, before);
      return { id: source.id, version: stored.version, created: found === undefined };
    });
  }

  /**
   * Puts an event at the end of a log. The same one sent again, by its id or under the same key, is taken for what it is.
   *
   * @param {string} id
   * @param {unknown} event
   * @param {string | null} key
   * @param {Expects} expects
   */
  append(id, event, key, expects) {
    return this.#atomically(() => {
      const stored = this.#store.case(id);
      if (stored === undefined) throw new Refused(404, 'CASE_NOT_FOUND');
      const source = this.#read(stored);
      if (source instanceof DuxunError) throw new Refused(409, 'CASE_OUTDATED', { faults: source.faults });
      const print = digest(event);
      if (this.#isRepeated(source, event, key, print)) return { version: stored.version, repeated: true };
      expects(stored.version);
      const today = this.today();
      const before = this.#settle(id, today);
      const longer = this.#library.record(source, /** @type {import('duxun').AnyEvent} */ (event));
      const { version } = this.#write(longer, stored.version + 1, today, before);
      if (key !== null) this.#store.saveKey(id, key, print);
      return { version, repeated: false };
    });
  }

  /**
   * @param {ParsedCase} source
   * @param {unknown} event
   * @param {string | null} key
   * @param {string} print
   */
  #isRepeated({ id, events = [] }, event, key, print) {
    const known = key === null ? undefined : this.#store.digest(id, key);
    if (known !== undefined && known !== print) throw new Refused(422, 'KEY_REUSED');
    if (known !== undefined) return true;
    const own = idOf(event);
    const same = own === null ? undefined : events.find((one) => one.id === own);
    if (same === undefined) {
      if (own === null && key === null) throw new Refused(400, 'KEY_MISSING');
      return false;
    }
    if (digest(same) !== print) throw new Refused(409, 'EVENT_DIFFERS');
    return true;
  }

  /**
   * @param {ParsedCase} source
   * @param {number} version
   * @param {string} today
   * @param {StoredAnswer | null} before
   */
  #write(source, version, today, before) {
    const { id, measure, kind } = source;
    const stored = { id, version, measure, kind, body: JSON.stringify(source) };
    if (Buffer.byteLength(stored.body) > longestCase) throw new Refused(413, 'CASE_TOO_LARGE');
    this.#store.saveCase(stored);
    this.#keep(stored, source, today, 'case', before);
    return stored;
  }

  // ---- reading

  /** @param {string} id */
  case(id) {
    const found = this.#store.case(id);
    if (found === undefined) throw new Refused(404, 'CASE_NOT_FOUND');
    return found;
  }

  /**
   * @param {string} id
   * @returns {ParsedCase}
   */
  #parsed(id) {
    const source = this.#read(this.case(id));
    if (source instanceof DuxunError) throw new Refused(409, 'CASE_OUTDATED', { faults: source.faults });
    return source;
  }

  /**
   * The answer of a day, today's where none is given. Where the one that is kept holds on that day, it is that.
   *
   * @param {string} id
   * @param {string | undefined} asOf
   * @returns {Evaluation}
   */
  next(id, asOf) {
    const today = this.today();
    const { day, wake, body, faults } = this.#fresh(id, today);
    if (faults === '[]') throw new Refused(500, 'UNANSWERED');
    if (faults !== null) throw new Refused(409, 'CASE_OUTDATED', { faults: JSON.parse(faults) });
    const on = asOf ?? today;
    if (body !== null && day <= on && (wake === null || on < wake)) return { ...fromJson(body), asOf: on };
    return this.#evaluate(this.#parsed(id), on, ['nextChange']);
  }

  /** @param {string} id @param {string} today */
  #fresh(id, today) {
    const answer = this.#answerOf(id);
    const { day, wake } = answer;
    if (day <= today && (wake === null || wake > today)) return answer;
    return this.#atomically(() => this.#settle(id, today));
  }

  /** @param {string} id @param {string | undefined} asOf */
  audit(id, asOf = this.today()) {
    return this.#library.audit(this.#parsed(id), { ...this.#asked, asOf });
  }

  /**
   * Why each action stands, and why what is undecided can't be decided.
   *
   * @param {string} id
   * @param {string | undefined} asOf
   * @param {import('duxun').Lang} lang
   */
  explain(id, asOf, lang) {
    const day = asOf ?? this.today();
    const { actions, undetermined } = this.#evaluate(this.#parsed(id), day, ['reasons']);
    const rules = undetermined.flatMap((one) => one.rules);
    return {
      case: id,
      asOf: day,
      actions: actions.map((one) => ({ id: one.id, text: this.#library.explain(one, { lang }) })),
      undetermined: rules.map((one) => ({ id: one.id, text: this.#library.explain(one, { lang }) })),
    };
  }

  /** @param {Parameters<import('./store.mjs').Store['cases']>[0]} page */
  cases(page) {
    return this.#store.cases(page);
  }

  /**
   * The work list. It is put together from the answers that are kept, so that all of them have to be of today.
   *
   * @param {Parameters<import('./store.mjs').Store['due']>[0]} page
   */
  due(page) {
    for (let tried = 0; tried < 4 && this.isBehind(); tried += 1) this.turn(50);
    if (this.isBehind()) throw new Refused(503, 'CATCHING_UP', { headers: { 'Retry-After': '2' } });
    return this.#store.due(page);
  }

  /**
   * @param {number} after
   * @param {number} limit
   * @returns {Change[]}
   */
  changes(after, limit) {
    return this.#store.changes(after, limit).map(({ seq, id, version, day, cause, differs }) => ({
      seq,
      case: id,
      version,
      day,
      cause: /** @type {Cause} */ (cause),
      differs: JSON.parse(differs),
    }));
  }

  lastChange() {
    return this.#store.lastChange();
  }

  /** A role by the name its measure gives it. @returns {import('duxun').Text | null} */
  role(/** @type {string} */ measure, /** @type {string | null} */ code) {
    return code === null ? null : (this.#library.getMeasure(measure)?.source.measure.roles[code] ?? null);
  }

  /** @param {Readonly<Record<string, unknown>>} what */
  log(what) {
    this.#log(what);
  }
}

/** @param {Evaluation} answer */
const dueOf = ({ case: id, actions }) =>
  actions.flatMap((action) =>
    action.due === null
      ? []
      : [
          {
            case: id,
            action: action.id,
            due: action.due,
            actor: action.actor,
            item: JSON.stringify(noteOf(action)),
          },
        ],
  );

/** @param {unknown} event */
function idOf(event) {
  const id = typeof event === 'object' && event !== null && 'id' in event ? event.id : null;
  return typeof id === 'string' ? id : null;
}

/** An id has to fit into an address and a line of a log. @param {string} id */
function checkId(id) {
  if (id.length > 200 || /[\p{Cc}\p{Cs}]/u.test(id) || id === '.' || id === '..')
    throw new Refused(422, 'ID_UNFIT');
}

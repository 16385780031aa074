/**
 * The database file. One write is one transaction, on the disk before it is answered (write-ahead log, synchronous FULL),
 * so that a process that dies leaves either all of it or nothing.
 */
import { DatabaseSync } from '@photostructure/sqlite';

/** @typedef {import('./types.d.ts').StoredCase} StoredCase */
/** @typedef {import('./types.d.ts').StoredAnswer} StoredAnswer */
/** @typedef {import('./types.d.ts').DueItem} DueItem */
/** @typedef {import('./types.d.ts').DueKey} DueKey */

const schema = `
  CREATE TABLE cases (
    id TEXT PRIMARY KEY, version INTEGER NOT NULL, measure TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE answers (
    id TEXT PRIMARY KEY REFERENCES cases (id), measure TEXT NOT NULL, day TEXT NOT NULL, wake TEXT,
    rules TEXT NOT NULL, body TEXT, faults TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answers_by_wake ON answers (wake) WHERE wake IS NOT NULL;
  CREATE INDEX answers_by_day ON answers (day);
  CREATE INDEX answers_by_rules ON answers (measure, rules);
  CREATE TABLE due (
    due TEXT NOT NULL, id TEXT NOT NULL REFERENCES cases (id), action TEXT NOT NULL, actor TEXT, item TEXT NOT NULL,
    PRIMARY KEY (due, id, action)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX due_by_case ON due (id);
  CREATE INDEX due_by_actor ON due (actor, due, id, action);
  CREATE TABLE keys (
    id TEXT NOT NULL REFERENCES cases (id), key TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (id, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL REFERENCES cases (id), version INTEGER NOT NULL,
    day TEXT NOT NULL, cause TEXT NOT NULL, differs TEXT NOT NULL
  ) STRICT;
  CREATE TABLE known (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 1;
`;

/** The file is in another service's hands, or was written by a later version of this one. */
export class Unopened extends Error {
  /**
   * @param {'taken' | 'newer'} why
   * @param {string} path
   */
  constructor(why, path) {
    super(`${path}: ${why}`);
    this.why = why;
  }
}

/** As the driver gives rows. @template T @param {unknown} row @returns {T} */
const as = (row) => /** @type {T} */ (row);

export class Store {
  #db;
  #lock;
  /** @type {Map<string, import('@photostructure/sqlite').StatementSyncInstance>} */
  #statements = new Map();

  /** @param {string} path a file, or `:memory:` */
  constructor(path) {
    this.#lock = path === ':memory:' ? null : lockOf(path);
    this.#db = new DatabaseSync(path);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    const { user_version: found } = as(this.#db.prepare('PRAGMA user_version').get());
    if (found === 0) this.atomically(() => this.#db.exec(schema));
    if (found > 1) {
      this.close();
      throw new Unopened('newer', path);
    }
  }

  /** @param {string} sql */
  #sql(sql) {
    const known = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  /**
   * All of the work, or nothing of it.
   *
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  atomically(work) {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  /** @param {string} id @returns {StoredCase | undefined} */
  case(id) {
    return as(this.#sql('SELECT * FROM cases WHERE id = ?').get(id));
  }

  /** @param {StoredCase} one */
  saveCase({ id, version, measure, kind, body }) {
    this.#sql(
      `INSERT INTO cases VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
       SET version = excluded.version, measure = excluded.measure, kind = excluded.kind, body = excluded.body`,
    ).run(id, version, measure, kind, body);
  }

  /** @param {string} id @returns {StoredAnswer | undefined} */
  answer(id) {
    return as(this.#sql('SELECT * FROM answers WHERE id = ?').get(id));
  }

  /**
   * @param {StoredAnswer} one
   * @param {readonly DueItem[]} due
   */
  saveAnswer({ id, measure, day, wake, rules, body, faults }, due) {
    this.#sql('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      id,
      measure,
      day,
      wake,
      rules,
      body,
      faults,
    );
    this.#sql('DELETE FROM due WHERE id = ?').run(id);
    for (const { due: on, action, actor, item } of due)
      this.#sql('INSERT INTO due VALUES (?, ?, ?, ?, ?)').run(on, id, action, actor, item);
  }

  /**
   * Ids of cases whose answer has to be asked again: its day has come, or lies ahead because the clock was set back.
   *
   * @param {string} today
   * @param {number} most
   */
  stale(today, most) {
    const rows = this.#sql(
      `SELECT id FROM answers WHERE wake <= ?1
       UNION ALL SELECT id FROM answers WHERE day > ?1 LIMIT ?2`,
    ).all(today, most);
    return rows.map((row) => /** @type {{ id: string }} */ (as(row)).id);
  }

  /** The first day on which an answer has to be asked again. @returns {string | null} */
  firstWake() {
    const row = this.#sql('SELECT min(wake) AS wake FROM answers WHERE wake IS NOT NULL').get();
    return /** @type {{ wake: string | null }} */ (as(row)).wake;
  }

  /** The measures of all cases. */
  measures() {
    const rows = this.#sql('SELECT DISTINCT measure FROM answers').all();
    return rows.map((row) => /** @type {{ measure: string }} */ (as(row)).measure);
  }

  /**
   * Has all answers that other rules gave asked again. The empty text lies before every day.
   *
   * @param {string} measure
   * @param {string} rules
   */
  wakeOthers(measure, rules) {
    this.#sql("UPDATE answers SET wake = '' WHERE measure = ? AND rules <> ?").run(measure, rules);
  }

  /** @param {{ after: string, limit: number, measure: string | null }} page */
  cases({ after, limit, measure }) {
    const rows = this.#sql(
      `SELECT c.id, c.version, c.measure, c.kind, a.wake FROM cases c JOIN answers a USING (id)
       WHERE c.id > ?1 AND (?2 IS NULL OR c.measure = ?2) ORDER BY c.id LIMIT ?3`,
    ).all(after, measure, limit);
    return rows.map((row) => /** @type {Omit<StoredCase, 'body'> & { wake: string | null }} */ (as(row)));
  }

  /** @param {{ from: string, to: string, actor: string | null, after: DueKey, limit: number }} page */
  due({ from, to, actor, after, limit }) {
    // one bound below, so that the index leads to it however far down a day the page begins
    const [due, id, action] = after[0] < from ? [from, '', ''] : after;
    const by = actor === null ? '?6 IS NULL' : 'actor = ?6';
    const rows = this.#sql(
      `SELECT due, id, action, item FROM due
       WHERE ${by} AND (due, id, action) > (?1, ?2, ?3) AND due <= ?4 ORDER BY due, id, action LIMIT ?5`,
    ).all(due, id, action, to, limit, actor);
    return rows.map(
      (row) => /** @type {{ due: string, id: string, action: string, item: string }} */ (as(row)),
    );
  }

  /** What an event was that was given this key; undefined where none was. @returns {string | undefined} */
  digest(/** @type {string} */ id, /** @type {string} */ key) {
    const row = this.#sql('SELECT digest FROM keys WHERE id = ? AND key = ?').get(id, key);
    return /** @type {{ digest: string } | undefined} */ (as(row))?.digest;
  }

  /**
   * @param {string} id
   * @param {string} key
   * @param {string} digest
   */
  saveKey(id, key, digest) {
    this.#sql('INSERT INTO keys VALUES (?, ?, ?)').run(id, key, digest);
  }

  /** @param {{ id: string, version: number, day: string, cause: string, differs: string }} change */
  saveChange({ id, version, day, cause, differs }) {
    this.#sql('INSERT INTO changes (id, version, day, cause, differs) VALUES (?, ?, ?, ?, ?)').run(
      id,
      version,
      day,
      cause,
      differs,
    );
  }

  /**
   * @param {number} after
   * @param {number} limit
   */
  changes(after, limit) {
    const rows = this.#sql('SELECT * FROM changes WHERE seq > ? ORDER BY seq LIMIT ?').all(after, limit);
    return rows.map(
      (row) =>
        /** @type {{ seq: number, id: string, version: number, day: string, cause: string, differs: string }} */ (
          as(row)
        ),
    );
  }

  /** The number of the last change; 0 where there is none. */
  lastChange() {
    const row = this.#sql('SELECT coalesce(max(seq), 0) AS seq FROM changes').get();
    return /** @type {{ seq: number }} */ (as(row)).seq;
  }

  /** @param {string} key @returns {string | null} */
  known(key) {
    const row = this.#sql('SELECT value FROM known WHERE key = ?').get(key);
    return /** @type {{ value: string } | undefined} */ (as(row))?.value ?? null;
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  know(key, value) {
    this.#sql('INSERT OR REPLACE INTO known VALUES (?, ?)').run(key, value);
  }

  /** Faults of the file as SQLite finds them; empty where it is sound. */
  check() {
    const rows = this.#db.prepare('PRAGMA integrity_check').all();
    return rows
      .map((row) => /** @type {{ integrity_check: string }} */ (as(row)).integrity_check)
      .filter((one) => one !== 'ok');
  }

  close() {
    this.#statements.clear();
    this.#db.close();
    this.#lock?.close();
  }
}

/**
 * Keeps other services off the file, so that no change is told twice; who only reads it, a backup for one, may. The lock
 * is the system's, on a file beside it: it goes when the process goes, however it ends.
 *
 * @param {string} path
 */
function lockOf(path) {
  const lock = new DatabaseSync(`${path}.lock`);
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (/locked|busy/.test(String(error))) throw new Unopened('taken', path);
    throw error;
  }
  return lock;
}

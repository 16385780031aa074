/** What the library answers to a case, until when that holds, and how two answers differ. Nothing here is kept. */
import { isDeepStrictEqual } from 'node:util';

/** @typedef {import('duxun').ParsedCase} ParsedCase */
/** @typedef {import('duxun').Evaluation} Evaluation */
/** @typedef {import('duxun').Action} Action */
/** @typedef {import('./types.d.ts').ActionNote} ActionNote */
/** @typedef {import('./types.d.ts').Differs} Differs */

/**
 * The first day after that of the answer on which the case has to be asked again: when the answer changes by itself, or
 * when something that the log has already written down for later comes to be so. `nextChange` alone does not see the
 * latter: for it, what happens after the day asked about has yet to be written down.
 *
 * @param {ParsedCase} source
 * @param {Evaluation} answer asked with `nextChange`
 */
export function wakeOf(source, { asOf, nextChange = null }) {
  const days = [nextChange, source.began, ...(source.events ?? []).flatMap(daysOf)];
  const ahead = days.filter((day) => typeof day === 'string' && day > asOf && day !== 'unknown');
  return /** @type {string[]} */ (ahead).sort()[0] ?? null;
}

/** Days from which an event, or what a correction makes of it, may be there. @param {import('duxun').AnyEvent} event */
function daysOf({ on, notBefore, notAfter, replace }) {
  const corrected = /** @type {Partial<import('duxun').AnyEvent>} */ (replace ?? {});
  return [on, notBefore, notAfter, corrected.on, corrected.notBefore, corrected.notAfter];
}

/** @param {Action} action @returns {ActionNote} */
export const noteOf = ({ id, type, norm, modality, actor, due, status, label, basis }) => ({
  id,
  type,
  norm,
  modality,
  actor,
  due,
  status,
  label,
  basis: basis.text,
});

/**
 * How an answer differs from the one before it; null where it does not. The day is not compared.
 *
 * @param {Evaluation | null} before null: the case is new
 * @param {Evaluation} after
 * @returns {Differs | null}
 */
export function differsFrom(before, after) {
  const then = new Map(before?.actions.map((one) => [one.id, one]));
  const now = new Set(after.actions.map(({ id }) => id));
  const doubts = new Set(before?.undetermined.flatMap(doubtsOf));
  const doubtsNow = new Set(after.undetermined.flatMap(doubtsOf));
  const states = new Map(before?.criteria.map(({ norm, state }) => [norm, state]));
  const statesNow = new Map(after.criteria.map(({ norm, state }) => [norm, state]));
  const differs = said({
    began: after.actions.filter(({ id }) => !then.has(id)).map(noteOf),
    ended: [...then.keys()].filter((id) => !now.has(id)),
    changed: after.actions.flatMap((to) => changedFrom(then.get(to.id), to)),
    doubtful: [...doubtsNow].filter((id) => !doubts.has(id)),
    settled: [...doubts].filter((id) => !doubtsNow.has(id)),
    // a new case has as many criteria as its measure: none of them is news
    criteria: [...(before === null ? [] : new Set([...states.keys(), ...statesNow.keys()]))].flatMap(
      (norm) => {
        const [from, to] = [states.get(norm) ?? null, statesNow.get(norm) ?? null];
        return from === to ? [] : [{ norm, from, to }];
      },
    ),
  });
  const applies =
    before?.applies === after.applies
      ? {}
      : { applies: { from: before?.applies ?? null, to: after.applies } };
  if (Object.keys(differs).length > 0 || 'applies' in applies) return { ...applies, ...differs };
  return isSame(before, after) ? null : { questions: true };
}

/** @param {import('duxun').Undetermined} one */
const doubtsOf = ({ rules }) => rules.map(({ id }) => id);

/** @param {Evaluation | null} a @param {Evaluation} b */
const isSame = (a, b) =>
  isDeepStrictEqual(a?.actions, b.actions) &&
  isDeepStrictEqual(a?.undetermined, b.undetermined) &&
  isDeepStrictEqual(a?.criteria, b.criteria);

/**
 * @param {Action | undefined} from
 * @param {Action} to
 */
function changedFrom(from, to) {
  if (from === undefined) return [];
  const [a, b] = [
    /** @type {Record<string, unknown>} */ ({ ...from }),
    /** @type {Record<string, unknown>} */ ({ ...to }),
  ];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => !isDeepStrictEqual(a[key], b[key]),
  );
  if (keys.length === 0) return [];
  const only = (/** @type {Record<string, unknown>} */ one) =>
    Object.fromEntries(keys.map((key) => [key, one[key] ?? null]));
  return [{ id: to.id, from: only(a), to: only(b) }];
}

/** Leaves out lists that hold nothing. @template {Record<string, readonly unknown[]>} T @param {T} lists */
const said = (lists) =>
  /** @type {Partial<T>} */ (Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)));

/** An evaluation as it comes back from JSON: what is not there is left out. @returns {Evaluation} */
export const fromJson = (/** @type {string} */ text) => JSON.parse(text);

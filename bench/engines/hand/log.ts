/** A finding's log as hand-written code would read it: dates stay text, which sorts as it is. */
import type { AnyEvent } from '../../../src/case/types.js';
import type { ParsedCase } from '../../../src/index.js';

export type Log = readonly AnyEvent[];

export const COMMENCEMENT = '2017-05-05';

/** The events up to a day, in order of time; the case's own list where it is in order already. */
export function logUntil({ events = [] }: ParsedCase, asOf: string): Log {
  const log = events as Log;
  let before = '';
  for (const { on } of log) {
    if (on < before || on > asOf) {
      const until = log.filter((event) => event.on <= asOf);
      // a stable sort: within a day as written
      return until.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    }
    before = on;
  }
  return log;
}

/** The events since the problem last recurred, and how often it did. */
export function currentRound(log: Log): { readonly round: Log; readonly number: number } {
  let [from, number] = [0, 0];
  for (let i = 0; i < log.length; i++)
    if (log[i]?.type === 'problem-recurred') {
      from = i;
      number++;
    }
  return { round: from === 0 ? log : log.slice(from), number };
}

/** The last event of which something is so. */
export function lastOf(log: Log, isMeant: (event: AnyEvent) => boolean): AnyEvent | undefined {
  for (let i = log.length - 1; i >= 0; i--) {
    const event = log[i];
    if (event !== undefined && isMeant(event)) return event;
  }
  return undefined;
}

/** An event as it is named in ids: its own id, or its day, with a number where there are several of its type. */
export function keyOf(event: AnyEvent, log: Log): string {
  if (event.id !== undefined) return event.id;
  let number = 1;
  for (const other of log) {
    if (other === event) break;
    if (other.type === event.type && other.on === event.on) number++;
  }
  return number === 1 ? event.on : `${event.on}#${number}`;
}

/** Does an event serve a rule (by its norm, its own name or its full one), or an action of it in one scope? */
export function serves(event: AnyEvent, id: string, rule: string, norm: string, scope?: string): boolean {
  let named = event.for;
  if (named === undefined) return true;
  const ofAction = named.startsWith(`${id}/`);
  if (ofAction) named = named.slice(id.length + 1);
  const [, stem, key] = /^([^[~]*)(?:\[(.*)\])?(?:~\d+)?$/.exec(named) ?? [];
  if (stem !== rule && (ofAction || (stem !== norm && stem !== `maoming-2017/${rule}`))) return false;
  return key === undefined || scope === undefined || key === scope;
}

const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0);

/** The last day of the month that holds a date, or of the month after it. */
export function endOfMonth(date: string, plus: 0 | 1 = 0): string {
  const [year, month] = ahead(date, plus);
  return `${year}-${pad(month)}-${lengthOf(year, month)}`;
}

/** The first day of the month after a date. */
export function startOfNextMonth(date: string): string {
  const [year, month] = ahead(date, 1);
  return `${year}-${pad(month)}-01`;
}

export const startOfMonth = (date: string): string => `${date.slice(0, 8)}01`;

/** The same day two months on, or the last of that month. */
export function twoMonthsAfter(date: string): string {
  const [year, month] = ahead(date, 2);
  return `${year}-${pad(month)}-${pad(Math.min(Number(date.slice(8)), lengthOf(year, month)))}`;
}

export function dayAfter(date: string): string {
  const [year, month] = ahead(date, 0);
  const day = Number(date.slice(8));
  return day < lengthOf(year, month) ? `${date.slice(0, 8)}${pad(day + 1)}` : startOfNextMonth(date);
}

export function dayBefore(date: string): string {
  const day = Number(date.slice(8));
  if (day > 1) return `${date.slice(0, 8)}${pad(day - 1)}`;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${y}-${pad(m)}-${lengthOf(y, m)}`;
}

function ahead(date: string, months: number): readonly [year: number, month: number] {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months];
  return month > 12 ? [year + 1, month - 12] : [year, month];
}

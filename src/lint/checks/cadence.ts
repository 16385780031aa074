/** Duties of each period whose deadline does not lie in the period. */
import {
  addMonths,
  endOf,
  fromDay,
  type Period,
  periodsBetween,
  startOf,
  toDay,
} from '../../calendar/index.js';
import { resolveReadings } from '../../engine/readings.js';
import type { Day, Per, Unit } from '../../measure/format.js';
import type { Text } from '../../text.js';
import { fill } from '../../text.js';
import type { Findings } from '../finding.js';
import { type Looked, paramsAt } from '../measure.js';
import { settings } from '../settings.js';

type Json = Readonly<Record<string, unknown>>;

/** Leap years and others, long and short months. */
const sample = { from: toDay('2015-01-01'), to: toDay('2021-12-31') };

const late: Text = {
  zh: '本期 {from} 至 {to} 一过，这项职责就失效，而期限却是 {due}{bound}，永远来不及到期。',
  en: 'The duty ends with its period, {from} to {to}, and its deadline would be {due}{bound}: it never falls due.',
};
const early: Text = {
  zh: '{from} 才开始的一期，期限却是 {due}，一开始就已经逾期。',
  en: 'The period begins on {from} and the deadline is {due}: it is overdue from the first day.',
};
const atTheEarliest: Text = { zh: '或以后', en: ' or later' };
const keep: Text = {
  zh: '请缩短期限；若期满后仍应履行，请在 per.period 里写 "keep": true。',
  en: 'Shorten the deadline, or say "keep": true in per.period where the duty is to outlive its period.',
};
const begin: Text = {
  zh: '请核对期限，或用 first、from 说明从哪一期算起。',
  en: 'Check the deadline, or say by "first" or "from" which period is meant.',
};

/** A day, and whether it may be later. */
interface Reckoned {
  readonly day: number;
  readonly orLater: boolean;
}

/** A due day as far as it hangs on nothing but the period; null where it hangs on more. */
function dueIn(json: unknown, period: Period, named: (name: string) => unknown, depth = 0): Reckoned | null {
  if (typeof json === 'string') return { day: toDay(json), orLater: false };
  if (typeof json !== 'object' || json === null || depth > 20) return null;
  const day = json as Json;
  const inner = (one: unknown) => dueIn(one, period, named, depth + 1);
  const moved = (one: unknown, by: (from: number) => number): Reckoned | null => {
    const from = inner(one);
    return from === null ? null : { ...from, day: by(from.day) };
  };
  if (typeof day.day === 'string') return inner(named(day.day));
  if (day.on !== undefined) return inner(day.on);
  if (day.before !== undefined) return moved(day.before, (one) => one - 1);
  if (day.after !== undefined) return moved(day.after, (one) => one + 1);
  const less = day.counted === true ? 1 : 0;
  const rolls = day.roll === 'next-workday';
  const later = (found: Reckoned | null): Reckoned | null =>
    found && { ...found, orLater: found.orLater || rolls };
  const clamp = day.clamp === 'roll' ? 'roll' : 'clamp';
  for (const [unit, months] of [
    ['months', 1],
    ['years', 12],
  ] as const)
    if (typeof day[unit] === 'number') {
      const n = (day[unit] as number) * months;
      return later(moved(day.from, (from) => addMonths(from, n, clamp).day - Math.sign(n) * less));
    }
  for (const unit of ['days', 'workdays'] as const)
    if (typeof day[unit] === 'number') {
      const n = day[unit] as number;
      if (unit === 'workdays' && n <= 0) return null;
      const found = later(moved(day.from, (from) => from + n - Math.sign(n) * less));
      return found && { ...found, orLater: found.orLater || unit === 'workdays' };
    }
  for (const [key, side] of [
    ['endOf', endOf],
    ['startOf', startOf],
  ] as const) {
    if (day[key] === undefined) continue;
    const plus = typeof day.plus === 'number' ? day.plus : 0;
    if (day[key] !== 'period') return moved(day.from, (from) => side(day[key] as Unit, from, plus));
    return { day: side(period.unit, period.from, plus), orLater: false };
  }
  if (Array.isArray(day.latestOf)) {
    const found = day.latestOf.map(inner).filter((one) => one !== null);
    // the others can only make it later
    return found.length === 0
      ? null
      : {
          day: Math.max(...found.map((one) => one.day)),
          orLater: found.length < day.latestOf.length || found.some((one) => one.orLater),
        };
  }
  return null;
}

/** The unit of a period that takes its duty with it when it is over; null where it does not, or is counted otherwise. */
function lapsing(per: Per | undefined): Unit | null {
  const { period } = per ?? {};
  if (period === undefined || per?.each !== undefined) return null;
  if (typeof period === 'string') return period;
  return period.keep === true || period.rolling === true ? null : period.unit;
}

export function checkCadence(looked: Looked, findings: Findings): void {
  for (const written of looked.rules) {
    const { params } = written.rule.event;
    if (params.per === undefined || params.due === undefined) continue;
    const spot = { ...written.spot, path: [...paramsAt(written), 'due'] };
    for (const readings of settings(looked.names, [params.per, params.due])) {
      const per = resolveReadings(params.per, readings);
      const unit = lapsing(per);
      if (unit === null) continue;
      const named = (name: string) => resolveReadings(looked.names.days.get(name)?.json ?? null, readings);
      const due = resolveReadings(params.due, readings) as Day;
      for (const period of periodsBetween(unit, sample.from, sample.to)) {
        const found = dueIn(due, period, named);
        if (found === null) break;
        if (typeof due === 'string') break;
        const values = { from: fromDay(period.from), to: fromDay(period.to), due: fromDay(found.day) };
        const bound = found.orLater ? atTheEarliest : { zh: '', en: '' };
        const say = (text: Text): Text => ({
          zh: fill(text, { ...values, bound: bound.zh }).zh,
          en: fill(text, { ...values, bound: bound.en }).en,
        });
        if (found.day > period.to) findings.add('LINT_CADENCE', spot, say(late), keep);
        else if (found.day < period.from && !found.orLater)
          findings.add('LINT_CADENCE', spot, say(early), begin);
      }
    }
  }
}

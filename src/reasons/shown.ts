import { fromDay, MAX_DAY, MIN_DAY } from '../calendar/index.js';
import {
  type DayValue,
  Range,
  type Scalar,
  type Tri,
  triName,
  Unknown,
  type Value,
} from '../engine/value.js';
import type { ShownDay, ShownValue, Truth } from './types.js';

/** Days at the ends of what the library counts stand for no bound. */
const bound = (day: number): string | null =>
  Number.isFinite(day) && day > MIN_DAY && day < MAX_DAY ? fromDay(day) : null;

export function shownDay(day: DayValue): ShownDay {
  if (day === null) return { is: 'none' };
  if (day instanceof Unknown) return { is: 'unknown', needs: day.needs };
  if (day instanceof Range)
    return { is: 'between', from: bound(day.lo), to: bound(day.hi), needs: day.needs };
  return { is: 'day', day: fromDay(day) };
}

export function shownValue(value: Value): ShownValue {
  if (value instanceof Unknown) return { is: 'unknown', needs: value.needs };
  if (value instanceof Range)
    return {
      is: 'between',
      from: value.lo,
      to: Number.isFinite(value.hi) ? value.hi : null,
      needs: value.needs,
    };
  return { is: 'known', value: value as Scalar | readonly Scalar[] };
}

export const truth = (tri: Tri): Truth => triName(tri);

export function allTruth(parts: readonly Truth[]): Truth {
  return parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
}
export function anyTruth(parts: readonly Truth[]): Truth {
  return parts.includes('yes') ? 'yes' : parts.includes('unknown') ? 'unknown' : 'no';
}
export const notTruth = (one: Truth): Truth => (one === 'unknown' ? one : one === 'yes' ? 'no' : 'yes');

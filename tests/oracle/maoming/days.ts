/** Days as whole numbers, with the oracle's own arithmetic: 1 January 2016 is day 0. */

const firstYear = 2016;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; months are counted through: 0 is January 2016, 14 is March 2017. */
const lengthOf = (month: number): number => {
  const year = firstYear + Math.floor(month / 12);
  const of = month % 12;
  return (lengths[of] ?? 0) + (of === 1 && leap(year) ? 1 : 0);
};

/** For each month the day on which it begins; 40 years are enough for a measure of 2017. */
const begins: number[] = [0];
for (let month = 0; month < 480; month++) begins.push((begins[month] ?? 0) + lengthOf(month));

export const read = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (begins[(year - firstYear) * 12 + month - 1] ?? Number.NaN) + day - 1;
};

export const monthOf = (day: number): number => {
  let month = Math.floor(day / 31);
  while ((begins[month + 1] ?? Number.POSITIVE_INFINITY) <= day) month++;
  return month;
};

export const lastOf = (month: number): number => (begins[month + 1] ?? Number.NaN) - 1;

/** The same day of a later month, or the last day of that month where it is shorter. */
export const monthsOn = (day: number, months: number): number => {
  const from = monthOf(day);
  const to = from + months;
  return Math.min((begins[to] ?? Number.NaN) + day - (begins[from] ?? 0), lastOf(to));
};

export const write = (day: number): string => {
  const month = monthOf(day);
  const two = (n: number): string => String(n).padStart(2, '0');
  const year = firstYear + Math.floor(month / 12);
  return `${year}-${two((month % 12) + 1)}-${two(day - (begins[month] ?? 0) + 1)}`;
};

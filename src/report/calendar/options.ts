import { dayIn } from '../../calendar/index.js';
import { raise } from '../../errors.js';
import { Faults } from '../../faults.js';
import type { Text } from '../../text.js';

const expectedStamp: Text = {
  zh: '应为 UTC 时刻，例如 2018-03-01T08:00:00Z。',
  en: 'Expected an instant in UTC, such as 2018-03-01T08:00:00Z.',
};
const expectedAlarms: Text = {
  zh: '应为提前的天数，0 至 366 的整数。',
  en: 'Expected days ahead, whole numbers from 0 to 366.',
};

const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/** The stamp without fractions of a second, and the alarms, the first to ring first. */
export function checked(
  stamp: unknown,
  alarms: readonly unknown[],
): { readonly stamp: string; readonly alarms: readonly number[] } {
  const faults = new Faults();
  const site = { place: '' };
  const match = typeof stamp === 'string' ? instant.exec(stamp) : null;
  if (match === null || dayIn(match[1]) === null)
    faults.add('VALUE_WRONG', site, ['options', 'stamp'], stamp, expectedStamp);
  alarms.forEach((days, i) => {
    if (!Number.isInteger(days) || (days as number) < 0 || (days as number) > 366)
      faults.add('VALUE_WRONG', site, ['options', 'alarms', i], days, expectedAlarms);
  });
  raise(faults.list);
  return {
    stamp: (stamp as string).replace(/\.\d+Z$/, 'Z'),
    alarms: [...new Set(alarms as readonly number[])].sort((a, b) => b - a),
  };
}

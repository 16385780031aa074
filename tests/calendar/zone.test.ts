import { expect, test } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';

const expected = process.env.EXPECTED_TZ;
const january: Record<string, number> = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 300 };

test('these tests run in the time zone that the project names', () => {
  expect(expected).toBeDefined();
  expect(new Date(2017, 0, 1).getTimezoneOffset()).toBe(january[expected as string]);
});

test('a day is the same day in every time zone', () => {
  expect(toDay('1970-01-01')).toBe(0);
  expect(toDay('2017-05-22')).toBe(17308);
  expect(fromDay(17308)).toBe('2017-05-22');
});

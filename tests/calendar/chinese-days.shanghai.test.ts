import chineseDays from 'chinese-days';
import { expect, test } from 'vitest';
import { fromDay, stateCouncilCalendar, toDay } from '../../src/calendar/index.js';

// The functions of chinese-days read the host's time zone and are right in China only: see vitest.config.ts.
test('the bundled calendar agrees with chinese-days on every day that it covers', () => {
  let days = 0;
  for (let day = toDay('2004-01-01'); day <= toDay('2026-12-31'); day++) {
    const iso = fromDay(day);
    if (stateCouncilCalendar.isWorkday(day) !== chineseDays.isWorkday(iso)) expect(iso).toBe('in agreement');
    days++;
  }
  expect(days).toBe(8401);
});

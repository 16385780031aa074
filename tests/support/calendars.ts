import { fileURLToPath } from 'node:url';
import { calendarFileOf, calendarOf } from '../../src/cli/calendar-file.js';
import type { WorkdayCalendar } from '../../src/index.js';

const path = (name: string) => fileURLToPath(new URL(`../scenarios/${name}.calendar.json`, import.meta.url));

/** Calendars that scenarios may name. */
export const calendars: Readonly<Record<string, WorkdayCalendar>> = {
  // Ningxia's days off for Eid al-Fitr in 2017, on top of the State Council's arrangement
  ningxia: calendarOf(calendarFileOf(path('ningxia'))),
};

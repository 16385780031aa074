import { createCalendar, stateCouncilCalendar, type WorkdayCalendar } from '../../src/index.js';

/** Calendars that scenarios may name. */
export const calendars: Readonly<Record<string, WorkdayCalendar>> = {
  // Ningxia's days off for Eid al-Fitr in 2017, on top of the State Council's arrangement
  ningxia: createCalendar({
    id: 'ningxia',
    base: stateCouncilCalendar,
    years: [2017],
    holidays: { '2017-06-26': '开斋节', '2017-06-27': '开斋节', '2017-06-28': '开斋节' },
    workdays: { '2017-07-01': '开斋节' },
  }),
};

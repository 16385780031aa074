/** A due day is the same day in a calendar, whatever the time zone of who writes it and of who reads it. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { evaluateAll, measures } from '../../src/index.js';
import { toIcs } from '../../src/report/index.js';

const days = ['2018-03-11', '2018-03-15', '2018-11-04', '2018-12-31', '2020-02-29'];

async function icsOf(rectifyBy: string): Promise<string> {
  const found = `${rectifyBy.slice(0, 4)}-01-02`;
  const one = {
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'F-1',
    subject: { type: 'town' },
    facts: { origin: 'supervision', 'has-poverty-tasks': true },
    began: found,
    events: [
      { type: 'problem-found', on: found },
      { type: 'problem-list-circulated', on: found, rectifyBy },
    ],
  };
  let text = '';
  const options = { measures: measures(), lang: 'en', stamp: '2018-03-01T23:30:00Z', alarms: [1] } as const;
  for await (const piece of toIcs(evaluateAll([one], { asOf: `${rectifyBy.slice(0, 4)}-01-03` }), options))
    text += piece;
  return text;
}

describe('a due day', () => {
  it('is tried in the zone that the tests are run for', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.EXPECTED_TZ);
  });

  it.each(days)('of %s is written as a date and read as the same', async (day) => {
    const text = await icsOf(day);
    const rectify =
      text.split('BEGIN:VEVENT').find((one) => one.includes('UID:maoming-2017/F-1/5.7@duxun')) ?? '';
    expect(rectify).toMatch(`\r\nDTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n`);
    expect(rectify).toMatch('\r\nDTSTAMP:20180301T233000Z\r\n');
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    const event = events.map((one) => new ICAL.Event(one)).find(({ uid }) => uid.includes('/5.7@'));
    expect([event?.startDate.isDate, event?.startDate.toString()]).toEqual([true, day]);
    // the day as a client of this zone puts it on its wall
    const local = event?.startDate.toJSDate();
    const wall = [local?.getFullYear(), (local?.getMonth() ?? 0) + 1, local?.getDate()];
    expect(wall).toEqual(day.split('-').map(Number));
    expect(event?.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
  });
});

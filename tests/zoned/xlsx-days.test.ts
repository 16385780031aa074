import { describe, expect, it } from 'vitest';
import { day, plainTable, sheetsOf, workbook } from '../support/sheets.js';

const days = [
  '1900-03-01',
  '1970-01-01',
  '1986-05-04',
  '2016-02-29',
  '2017-12-31',
  '2018-03-11',
  '2018-11-04',
  '2199-12-31',
];

describe('a day in a workbook', () => {
  it('runs in the zone that it is meant to', () => {
    expect(process.env.TZ).toBe(process.env.EXPECTED_TZ);
  });

  it('is the same day whatever the time zone', async () => {
    const book = await workbook(
      plainTable('day'),
      days.map((one) => ({ cells: [day(one)] })),
      { lang: 'en' },
    );
    const [sheet] = await sheetsOf(book);
    expect(sheet?.rows.slice(1)).toEqual(days.map((one) => [{ day: one }]));
  });

  it('is in a file whose own time is always the same', async () => {
    const book = await workbook(plainTable('day'), [{ cells: [day('2018-01-02')] }], { lang: 'en' });
    // where a zip has its time and day: 12:00 on 1980-01-01
    expect([...book.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAt, daysBetween, isDay, midnightOf } from '../lib/day.mjs';

const inChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

test('a day begins at midnight in China, whatever the zone of the host', () => {
  for (let moment = Date.UTC(1992, 0, 1, 16); moment < Date.UTC(2100, 0, 1); moment += 86_400_000 * 17) {
    const begun = dayAt(moment);
    assert.equal(begun, inChina.format(moment));
    assert.equal(midnightOf(begun), moment);
    assert.notEqual(dayAt(moment - 1), begun);
  }
});

test('days are counted over the end of February', () => {
  assert.equal(daysBetween('2018-02-28', '2018-03-01'), 1);
  assert.equal(daysBetween('2020-02-28', '2020-03-01'), 2);
  assert.equal(daysBetween('2018-03-20', '2018-03-15'), -5);
});

test('a day there is not is none', () => {
  assert.ok(isDay('2020-02-29'));
  for (const text of ['2018-02-29', '2018-13-01', '2018-1-1', '', 'today', '2018-01-01T00:00'])
    assert.ok(!isDay(text), text);
});

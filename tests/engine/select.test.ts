import { describe, expect, it } from 'vitest';
import { periodOf, toDay } from '../../src/calendar/index.js';
import type { Select } from '../../src/measure/format.js';
import { factOf, type Given, log, on, type Probe, some, valueText } from '../support/tiny.js';

const count = (select: Select, given: Given, asOf = '2018-12-31', probe: Probe = {}): string =>
  valueText(factOf('count', { event: 'found', ...select }, given, asOf, probe));
const happened = (select: Select, given: Given, asOf = '2018-12-31', probe: Probe = {}): string =>
  valueText(factOf('happened', { event: 'found', ...select }, given, asOf, probe));

describe('which events count', () => {
  it('those of the type, or of one of the types', () => {
    const given = log(on('found', '2018-01-01'), on('listed', '2018-01-02'), on('found', '2018-01-03'));
    expect(count({}, given)).toBe('2');
    expect(count({ event: ['listed', 'found'] }, given)).toBe('3');
    expect(count({ event: ['ended'] }, given)).toBe('0');
  });

  it('an event after the as-of day does not exist, one on the day itself does', () => {
    const given = log(on('found', '2018-03-10'));
    expect(['2018-03-09', '2018-03-10', '2018-03-11'].map((day) => count({}, given, day))).toEqual([
      '0',
      '1',
      '1',
    ]);
  });
});

describe('where', () => {
  it.each([
    ['the value', { what: 'major' }, '1'],
    ['another value', { what: 'minor' }, '0'],
    ['one of several', { what: ['minor', 'major'] }, '1'],
    ['none of several', { what: ['minor', 'other'] }, '0'],
    ['two fields, both right', { what: 'major', ref: 'A' }, '1'],
    ['two fields, one wrong', { what: 'major', ref: 'B' }, '0'],
    ['a list that holds the value', { list: 'x' }, '1'],
    ['a list that holds one of them', { list: ['z', 'x'] }, '1'],
    ['a list that does not', { list: 'z' }, '0'],
    ['nothing', {}, '1'],
  ] as const)('%s', (_, where, found) => {
    const event = on('found', '2018-01-01', { what: 'major', ref: 'A', list: ['x', 'y'] });
    expect(count({ where }, log(event))).toBe(found);
  });

  it('a field left out makes the match unknown and is asked for', () => {
    const given = log(on('found', '2018-01-01'));
    expect(count({ where: { what: 'major' } }, given)).toBe('0..1');
    expect(happened({ where: { what: 'major' } }, given)).toBe('? field:found:what:2018-01-01');
  });

  it('a field that is null is known to be none: it matches null and nothing else', () => {
    const given = log(on('found', '2018-01-01', { what: null }));
    expect(count({ where: { what: 'major' } }, given)).toBe('0');
    expect(count({ where: { what: [null, 'major'] } }, given)).toBe('1');
  });

  it('a wrong field settles it whatever the one left out is', () => {
    expect(count({ where: { what: 'major', ref: 'B' } }, log(on('found', '2018-01-01', { ref: 'A' })))).toBe(
      '0',
    );
  });

  it('one sure event makes it happen whatever becomes of the doubtful ones', () => {
    const given = log(on('found', '2018-01-01'), on('found', '2018-01-02', { what: 'major' }));
    expect(happened({ where: { what: 'major' } }, given)).toBe('true');
    expect(count({ where: { what: 'major' } }, given)).toBe('1..2');
  });
});

describe('at and in', () => {
  const scope: Probe = { scope: { place: { id: 'x' }, period: periodOf('quarter', toDay('2018-05-01')) } };

  it.each([
    [{ place: 'x' }, '1'],
    [{ place: 'y' }, '0'],
    [{ place: null }, '0'],
    [{}, '0..1'],
  ] as const)('at the place of the scope: %j', (fields, found) => {
    expect(count({ at: 'place' }, log(on('found', '2018-05-01', fields)), '2018-12-31', scope)).toBe(found);
  });

  it('asks for the place that is left out', () => {
    expect(happened({ at: 'place' }, log(on('found', '2018-05-01')), '2018-12-31', scope)).toBe(
      '? field:found:place:2018-05-01',
    );
  });

  it('a rule without that coordinate takes events of every place', () => {
    expect(count({ at: 'place' }, log(on('found', '2018-05-01', { place: 'y' })), '2018-12-31')).toBe('1');
  });

  it.each([
    ['2018-03-31', '0'],
    ['2018-04-01', '1'],
    ['2018-06-30', '1'],
    ['2018-07-01', '0'],
  ])('in the period: %s', (day, found) => {
    expect(count({ in: 'period' }, log(on('found', day)), '2018-12-31', scope)).toBe(found);
  });
});

describe('since and until', () => {
  const given = log(on('found', '2018-03-01'), on('found', '2018-03-10'), on('found', '2018-03-20'));

  it.each([
    [{ since: '2018-03-10' }, '2'],
    [{ since: '2018-03-11' }, '1'],
    [{ until: '2018-03-10' }, '2'],
    [{ until: '2018-03-09' }, '1'],
    [{ since: '2018-03-10', until: '2018-03-10' }, '1'],
    [{ since: '2018-03-11', until: '2018-03-19' }, '0'],
  ])('both bounds belong to it: %j', (select, found) => {
    expect(count(select, given)).toBe(found);
  });

  it('nothing is since a day that has not come, and all so far is until it', () => {
    expect(count({ since: { event: 'listed' } }, given)).toBe('0');
    expect(count({ until: { event: 'listed' } }, given)).toBe('3');
    expect(
      count({ since: { event: 'listed' } }, log(...(given.events ?? []), on('listed', '2018-03-10'))),
    ).toBe('2');
  });

  it('nothing can have been missed since a day that has not come, even where the log has gaps', () => {
    const gappy = { ...given, unrecorded: ['found'] };
    expect(count({ since: { event: 'listed' } }, gappy)).toBe('0');
    expect(count({ since: '2019-01-01' }, gappy)).toBe('0');
    expect(count({ since: '2018-03-10' }, gappy)).toBe('2..Infinity');
  });

  it('a bound between two days leaves open what lies between them', () => {
    const bounded = log(...(given.events ?? []), some('listed', ['2018-03-05', '2018-03-15']));
    expect(count({ since: { event: 'listed' } }, bounded)).toBe('1..2');
    expect(count({ until: { event: 'listed' } }, bounded)).toBe('1..2');
    expect(happened({ since: { event: 'listed' }, until: '2018-03-10' }, bounded)).toBe('? day:listed');
  });

  it('a bound that is not known leaves everything open', () => {
    expect(happened({ since: { fact: 'd' } }, given)).toBe('? fact:d');
  });

  it('a key that a reading leaves empty is no restriction', () => {
    expect(count({ where: {}, since: {}, until: {}, span: {}, without: {} } as never, given)).toBe('3');
  });
});

describe('rounds', () => {
  const rounds: Probe = { rounds: ['reopened'] };
  const given = log(
    on('found', '2018-01-01'),
    on('found', '2018-02-01'),
    on('reopened', '2018-02-01'),
    on('found', '2018-02-01'),
    on('found', '2018-03-01'),
  );

  it('only the current round counts, from the event that began it in the order of the log', () => {
    expect(count({}, given, '2018-12-31', rounds)).toBe('2');
    expect(count({ rounds: 'all' }, given, '2018-12-31', rounds)).toBe('4');
  });

  it('the event that begins a round is itself in it', () => {
    expect(count({ event: 'reopened' }, given, '2018-12-31', rounds)).toBe('1');
  });

  it('until the next round begins the earlier one counts', () => {
    expect(count({}, given, '2018-01-31', rounds)).toBe('1');
    expect(
      count({}, log(on('found', '2018-01-01'), on('reopened', '2018-06-01')), '2018-05-31', rounds),
    ).toBe('1');
  });

  it('an event of unknown day may be of the round before', () => {
    const either = log(some('found', ['2018-01-01', '2018-03-01']), on('reopened', '2018-02-01'));
    expect(count({}, either, '2018-12-31', rounds)).toBe('0..1');
    expect(
      count(
        {},
        log(some('found', ['2018-02-02', '2018-03-01']), on('reopened', '2018-02-01')),
        '2018-12-31',
        rounds,
      ),
    ).toBe('1');
    expect(
      count(
        {},
        log(some('found', ['2018-01-02', '2018-01-31']), on('reopened', '2018-02-01')),
        '2018-12-31',
        rounds,
      ),
    ).toBe('0');
  });
});

describe('span: an event that lasts', () => {
  const span = { until: 'ended', same: 'ref' };
  const second: Probe = { scope: { period: periodOf('quarter', toDay('2018-05-01')) } };
  const from = (day: string, end?: string): Given =>
    log(on('found', day, { ref: 'A' }), ...(end === undefined ? [] : [on('ended', end, { ref: 'A' })]));

  it.each([
    ['2018-01-10', '2018-03-31', '0'],
    ['2018-01-10', '2018-04-01', '1'],
    ['2018-01-10', '2018-09-01', '1'],
    ['2018-06-30', '2018-09-01', '1'],
    ['2018-07-01', '2018-09-01', '0'],
    ['2018-01-10', undefined, '1'],
  ] as const)('from %s to %s against the second quarter: %s', (day, end, found) => {
    expect(count({ span, in: 'period' }, from(day, end), '2018-12-31', second)).toBe(found);
  });

  it('since and until ask for overlap too', () => {
    const given = from('2018-02-01', '2018-04-30');
    expect(count({ span, since: '2018-04-30' }, given)).toBe('1');
    expect(count({ span, since: '2018-05-01' }, given)).toBe('0');
    expect(count({ span, until: '2018-02-01' }, given)).toBe('1');
    expect(count({ span, until: '2018-01-31' }, given)).toBe('0');
  });

  it('while the end has not come it lasts to the as-of day', () => {
    expect(count({ span, since: '2018-12-31' }, from('2018-02-01'))).toBe('1');
    expect(count({ span, since: '2018-06-01' }, from('2018-02-01', '2018-07-01'), '2018-06-30')).toBe('1');
  });

  it('it ends with the next end of the same number, not with one before it or of another', () => {
    const given = log(
      on('ended', '2018-02-01', { ref: 'A' }),
      on('found', '2018-02-01', { ref: 'A' }),
      on('ended', '2018-03-01', { ref: 'B' }),
      on('ended', '2018-05-01', { ref: 'A' }),
    );
    expect(count({ span, since: '2018-05-01' }, given)).toBe('1');
    expect(count({ span, since: '2018-05-02' }, given)).toBe('0');
  });

  it('what is left out matters only where an end may be its own', () => {
    expect(count({ span, since: '2018-06-01' }, log(on('found', '2018-02-01')))).toBe('1');
    const perhaps = log(on('found', '2018-02-01', { ref: 'A' }), on('ended', '2018-03-01'));
    expect(happened({ span, since: '2018-06-01' }, perhaps)).toBe('? field:ended:ref:2018-03-01');
    expect(happened({ span, since: '2018-03-01' }, perhaps)).toBe('true');
    const unnamed = log(on('found', '2018-02-01'), on('ended', '2018-03-01', { ref: 'A' }));
    expect(happened({ span, since: '2018-06-01' }, unnamed)).toBe('? field:found:ref:2018-02-01');
  });

  it('an end of unknown day, or one that may not be recorded, leaves open how long it lasts', () => {
    const begun = on('found', '2018-02-01', { ref: 'A' });
    const vague = log(begun, some('ended', ['2018-03-01', '2018-05-01'], { ref: 'A' }));
    expect(['2018-03-01', '2018-04-01', '2018-05-02'].map((since) => count({ span, since }, vague))).toEqual([
      '1',
      '0..1',
      '0',
    ]);
    expect(count({ span, since: '2018-04-01' }, { ...log(begun), unrecorded: ['ended'] })).toBe('0..1');
    expect(count({ span, since: '2018-02-01' }, { ...log(begun), unrecorded: ['ended'] })).toBe('1');
  });

  it('a beginning of unknown day hangs on that day, and may be the last of the period', () => {
    const given = log(some('found', ['2018-06-30', '2018-07-10'], { ref: 'A' }));
    expect(happened({ span, until: '2018-07-01' }, given)).toBe('? day:found');
    expect(happened({ span, in: 'period' }, given, '2018-12-31', second)).toBe('? day:found');
    expect(happened({ span, until: '2018-06-29' }, given)).toBe('false');
  });

  it('a beginning of unknown day overlaps for certain only where it does so on each day it may be', () => {
    const given = log(some('found', ['2018-06-20', '2018-07-10'], { ref: 'A' }));
    expect(count({ span, in: 'period' }, given, '2018-12-31', second)).toBe('0..1');
    expect(count({ span, until: '2018-07-10' }, given)).toBe('1');
    expect(count({ span, until: '2018-07-09' }, given)).toBe('0..1');
  });
});

describe('without: an event that another one names', () => {
  const without = { event: 'listed', field: 'list', same: 'ref' };
  const found = on('found', '2018-02-01', { ref: 'A' });

  it.each([
    ['a later list that names it', [on('listed', '2018-02-02', { list: ['A', 'B'] })], '0'],
    ['a list of the same day', [on('listed', '2018-02-01', { list: ['A'] })], '0'],
    ['an earlier list', [on('listed', '2018-01-31', { list: ['A'] })], '1'],
    ['a list that names others', [on('listed', '2018-02-02', { list: ['B'] })], '1'],
    ['an empty list', [on('listed', '2018-02-02', { list: [] })], '1'],
    ['a list that is none', [on('listed', '2018-02-02', { list: null })], '1'],
    ['a list that is left out', [on('listed', '2018-02-02')], '0..1'],
    ['a list after the as-of day', [on('listed', '2019-01-01', { list: ['A'] })], '1'],
    ['a list of unknown day', [some('listed', ['2018-01-01', '2018-03-01'], { list: ['A'] })], '0..1'],
    [
      'a list of unknown day, later for certain',
      [some('listed', ['2018-02-01', '2018-03-01'], { list: ['A'] })],
      '0',
    ],
  ] as const)('%s', (_, others, expected) => {
    expect(count({ without }, log(found, ...others))).toBe(expected);
  });

  it('a number that is left out matters only where there is a list it may be on', () => {
    const unnamed = on('found', '2018-02-01');
    expect(count({ without }, log(unnamed))).toBe('1');
    expect(count({ without }, log(unnamed, on('listed', '2018-02-02', { list: [] })))).toBe('1');
    expect(happened({ without }, log(unnamed, on('listed', '2018-02-02', { list: ['A'] })))).toBe(
      '? field:found:ref:2018-02-01',
    );
    expect(
      count(
        { without },
        log(on('found', '2018-02-01', { ref: null }), on('listed', '2018-02-02', { list: ['A'] })),
      ),
    ).toBe('1');
  });

  it('a list of these leaves out by each', () => {
    const dropped = { event: 'ended', field: 'ref', same: 'ref' };
    const given = log(
      on('found', '2018-02-01', { ref: 'A' }),
      on('found', '2018-02-01', { ref: 'B' }),
      on('found', '2018-02-01', { ref: 'C' }),
      on('listed', '2018-02-02', { list: ['A'] }),
      on('ended', '2018-02-03', { ref: 'B' }),
    );
    expect(count({ without: [without, dropped] }, given)).toBe('1');
    expect(count({ without: [dropped] }, given)).toBe('2');
  });

  it('lists that may not be recorded leave it open', () => {
    expect(happened({ without }, { ...log(found), unrecorded: ['listed'] })).toBe('? event:listed');
  });
});

describe('dated: a field in the place of the day', () => {
  const year: Probe = { scope: { period: periodOf('year', toDay('2018-01-01')) } };

  it.each([
    [{ planned: '2018-01-01' }, '1'],
    [{ planned: '2019-01-01' }, '0'],
    [{}, '0'],
    [{ planned: null }, '0'],
  ] as const)('in the period by it, else by its own day (in December before): %j', (fields, expected) => {
    const given = log(on('found', '2017-12-15', fields));
    expect(count({ dated: 'planned', in: 'period' }, given, '2018-12-31', year)).toBe(expected);
  });

  it('since and until go by it, the as-of day does not', () => {
    const given = log(on('found', '2017-12-15', { planned: '2018-03-01' }));
    expect(count({ dated: 'planned', since: '2018-03-01', until: '2018-03-01' }, given)).toBe('1');
    expect(count({ dated: 'planned', since: '2018-03-02' }, given)).toBe('0');
    expect(count({ dated: 'planned', since: '2018-01-01' }, given, '2017-12-15')).toBe('1');
    expect(count({ dated: 'planned', since: '2018-01-01' }, given, '2017-12-14')).toBe('0');
  });
});

describe('events of unknown day', () => {
  it.each([
    ['before it can have happened', ['2018-03-01', '2018-03-31'], '2018-02-28', '0'],
    ['while it may have happened', ['2018-03-01', '2018-03-31'], '2018-03-01', '0..1'],
    ['on the last day it may have', ['2018-03-01', '2018-03-31'], '2018-03-31', '1'],
    ['without a lower bound', [undefined, '2018-03-31'], '1900-01-01', '0..1'],
    ['without an upper bound', ['2018-03-01', undefined], '2199-12-30', '0..1'],
    ['without an upper bound, on the last day there is', ['2018-03-01', undefined], '2199-12-31', '1'],
  ] as const)('%s', (_, between, asOf, expected) => {
    expect(count({}, log(some('found', between)), asOf)).toBe(expected);
  });

  it('is not before the case began', () => {
    const given = { ...log(some('found', [undefined, '2018-03-31'])), began: '2018-02-01' };
    expect(count({}, given, '2018-01-31')).toBe('0');
    expect(count({ until: '2018-01-31' }, given)).toBe('0');
  });

  it('one of another case may lie before this one began', () => {
    const given = { ...log(some('found', [undefined, '2017-03-31'])), began: '2018-02-01' };
    expect(count({ until: '2017-03-31' }, given)).toBe('1');
  });

  it('in, since and until are decided where all its days agree', () => {
    const given = log(some('found', ['2018-04-10', '2018-04-20']));
    const quarter: Probe = { scope: { period: periodOf('quarter', toDay('2018-05-01')) } };
    expect(count({ in: 'period' }, given, '2018-12-31', quarter)).toBe('1');
    expect(['2018-04-10', '2018-04-15', '2018-04-21'].map((since) => count({ since }, given))).toEqual([
      '1',
      '0..1',
      '0',
    ]);
    expect(['2018-04-20', '2018-04-15', '2018-04-09'].map((until) => count({ until }, given))).toEqual([
      '1',
      '0..1',
      '0',
    ]);
  });

  it('what has happened by the as-of day has happened on or before it', () => {
    const given = log(some('found', ['2018-04-10', '2018-04-20']));
    expect(count({ since: '2018-04-16' }, given, '2018-04-15')).toBe('0');
  });
});

describe('gaps', () => {
  it('a type that is not fully recorded may have happened more often, never less', () => {
    const given = { ...log(on('found', '2018-01-01')), unrecorded: ['found'] };
    expect(count({}, given)).toBe('1..Infinity');
    expect(happened({}, given)).toBe('true');
    expect(happened({}, { unrecorded: ['found'] })).toBe('? event:found');
    expect(happened({}, { unrecorded: ['listed'] })).toBe('false');
    expect(happened({ event: ['found', 'listed'] }, { unrecorded: ['listed'] })).toBe('? event:listed');
  });
});

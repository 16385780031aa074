/** What became of a duty, as a timeline and an audit tell it. */
import { describe, expect, it } from 'vitest';
import { classSection, courseOf, courseSection } from '../../src/explain/course.js';
import { Voice } from '../../src/explain/voice.js';
import type { AuditEntry, Breach, Undecided } from '../../src/index.js';
import type { Obligation } from '../../src/timeline/obligations.js';
import { on, rule, some, tiny } from '../support/tiny.js';

const { measure } = tiny({ norms: [rule('1', { fact: 'p', operator: 'equal', value: true })] });
const voices = [new Voice('zh', measure), new Voice('en', measure)];
const found = on('found', '2018-03-01');
const done = on('done', '2018-03-20');
const begun = on('begun', '2018-03-20');

const entry: AuditEntry = {
  id: 'id',
  type: 'act',
  rule: 'tiny/1',
  norm: '1',
  modality: 'must',
  actor: 'office',
  basis: { measure: 'tiny', norm: '1', cite: { article: '1' }, text: { zh: '第一条', en: 'art. 1' } },
  label: { zh: '办（中）', en: 'act' },
  began: '2018-03-01',
  beganBy: found,
  due: '2018-03-11',
  ended: null,
  by: null,
  done: null,
  daysLate: null,
};

const { daysLate: _late, ...told } = entry;
const obligation: Obligation = {
  ...told,
  overdue: null,
  end: null,
  late: null,
  undetermined: false,
  remedial: false,
};

/** What happened and what that is, without how it began. */
function said(x: AuditEntry | Breach | Undecided | Obligation): readonly string[][] {
  const course = courseOf(x);
  return voices.map((v) =>
    [...courseSection(v, course).lines, ...classSection(v, course).lines].filter(
      (line) => !/成立，起因是|has stood since/.test(line),
    ),
  );
}

describe('an obligation of a timeline', () => {
  it.each<readonly [string, Partial<Obligation>, string[], string[]]>([
    [
      'that is open',
      {},
      ['到判断之日还没有已办的记录。'],
      ['On the day judged there was no record that it had been done.'],
    ],
    [
      'that is overdue',
      { overdue: '2018-03-12' },
      ['到判断之日还没有已办的记录。', '期限2018年3月11日的次日，即2018年3月12日起，属于到期未办。'],
      [
        'On the day judged there was no record that it had been done.',
        'Missed, from 12 March 2018 on, the day after the last day.',
      ],
    ],
    [
      'of which it is not known whether it stands',
      { undetermined: true },
      ['此事自2018年3月1日起需要判断，起因是“found（中）”。'],
      ['The matter arose on 1 March 2018, with “found”.'],
    ],
    [
      'of which that was not known until its time had passed',
      { end: 'undecided', ended: '2018-04-01', beganBy: null },
      ['此事自2018年3月1日起需要判断。', '到2018年4月1日为止，一直不能定它是否成立。'],
      ['The matter arose on 1 March 2018.', 'Until 1 April 2018 it could not be decided whether it held.'],
    ],
    [
      'ended by an act of which it is not known whether it conformed',
      { end: 'undecided', ended: '2018-03-20', by: begun },
      ['“begun（中）”（2018年3月20日）是否合乎这一要求，还不能定。'],
      ['It cannot be decided yet whether “begun” (20 March 2018) conformed to it.'],
    ],
    [
      'done late',
      { end: 'discharged', late: true, ended: '2018-03-20', done: '2018-03-20', by: done },
      [
        '2018年3月20日才办理（记录：“done（中）”），逾期9天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于逾期才办。',
      ],
      [
        'It was done on 20 March 2018 (on record: “done”), 9 days after the last day.',
        'Done late, from 12 March 2018 on, the day after the last day.',
      ],
    ],
    [
      'done late, on another day than the event that shows it',
      { end: 'discharged', late: true, ended: '2018-03-20', done: '2018-03-12', by: done },
      [
        '2018年3月12日才办理（记录：“done（中）”（2018年3月20日）），逾期1天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于逾期才办。',
      ],
      [
        'It was done on 12 March 2018 (on record: “done” (20 March 2018)), 1 day after the last day.',
        'Done late, from 12 March 2018 on, the day after the last day.',
      ],
    ],
    [
      'done late that began after its last day',
      {
        began: '2018-03-15',
        end: 'discharged',
        late: true,
        ended: '2018-03-20',
        done: '2018-03-20',
        by: done,
      },
      ['2018年3月20日才办理（记录：“done（中）”），逾期9天。', '自2018年3月15日起，属于逾期才办。'],
      [
        'It was done on 20 March 2018 (on record: “done”), 9 days after the last day.',
        'Done late, from 15 March 2018 on.',
      ],
    ],
    [
      'that fell away with an event',
      { end: 'moot', ended: '2018-03-05', by: on('ended', '2018-03-05') },
      ['“ended（中）”（2018年3月5日）以后不再要求办理。'],
      ['From “ended” (5 March 2018) on it was no longer asked for.'],
    ],
    [
      'that fell away by the date alone',
      { end: 'moot', ended: '2018-04-01' },
      ['2018年4月1日起时间已过，不再要求办理。'],
      ['From 1 April 2018 on it was no longer asked for, by the date alone.'],
    ],
    [
      'that stood before the first day looked at',
      { began: null, beganBy: null, end: 'discharged', late: false, ended: '2018-03-20', by: done },
      ['已经办理（记录：“done（中）”（2018年3月20日））。'],
      ['It was done (on record: “done” (20 March 2018)).'],
    ],
    [
      'to reach a state',
      { type: 'meet-duty', end: 'lapsed', ended: '2018-04-01', overdue: '2018-03-12' },
      [
        '期限内没有做到的记录；2018年4月1日起时间已过，不再要求做到。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于到期未做到，且已不能补救。',
      ],
      [
        'There was no record that it was met in time; on 1 April 2018 the time for it had passed and it was no longer asked for.',
        'Lapsed, from 12 March 2018 on, the day after the last day.',
      ],
    ],
  ])('%s', (_, more, ...words) => {
    expect(said({ ...obligation, ...more })).toEqual(words);
  });
});

describe('an entry of an audit', () => {
  const breach = { class: 'late', since: '2018-03-12' } as const;
  const between = some('done', ['2018-03-12', '2018-03-20']);
  it.each<readonly [string, AuditEntry | Breach | Undecided, string[], string[]]>([
    [
      'done in time',
      { ...entry, ended: '2018-03-05', done: '2018-03-05', by: on('done', '2018-03-05'), daysLate: 0 },
      ['2018年3月5日已经办理（记录：“done（中）”）。'],
      ['It was done on 5 March 2018 (on record: “done”).'],
    ],
    [
      'done in time on a day not known',
      { ...entry, ended: '2018-03-05', by: some('done', ['2018-03-02', '2018-03-05']), daysLate: 0 },
      ['已经办理（记录：“done（中）”（2018年3月2日至2018年3月5日之间某日））。'],
      ['It was done (on record: “done” (some day from 2 March 2018 to 5 March 2018)).'],
    ],
    [
      'that fell away',
      { ...entry, ended: '2018-04-01', daysLate: 0 },
      ['2018年4月1日起时间已过，不再要求办理。'],
      ['From 1 April 2018 on it was no longer asked for, by the date alone.'],
    ],
    [
      'done late on a day not known',
      { ...entry, ...breach, ended: '2018-03-20', by: between, daysLate: 9 },
      [
        '逾期才办理（记录：“done（中）”（2018年3月12日至2018年3月20日之间某日）），逾期不超过9天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于逾期才办。',
      ],
      [
        'It was done late (on record: “done” (some day from 12 March 2018 to 20 March 2018)), at most 9 days after the last day.',
        'Done late, from 12 March 2018 on, the day after the last day.',
      ],
    ],
    [
      'done late, with a last day that is not known',
      { ...entry, ...breach, due: null, done: '2018-03-20', ended: '2018-03-20', by: done },
      ['2018年3月20日才办理（记录：“done（中）”）。', '自2018年3月12日起，属于逾期才办。'],
      ['It was done on 20 March 2018 (on record: “done”).', 'Done late, from 12 March 2018 on.'],
    ],
    [
      'missed, with a last day that is not known',
      { ...entry, class: 'missed', since: '2018-03-12', due: null, ended: '2018-03-20', by: begun },
      [
        '期限内没有已办的记录；“begun（中）”（2018年3月20日）以后不再要求办理。',
        '自2018年3月12日起，属于到期未办。',
      ],
      [
        'There was no record that it had been done in time; from “begun” (20 March 2018) on it was no longer asked for.',
        'Missed, from 12 March 2018 on.',
      ],
    ],
    [
      'of an act before which no duty stood',
      { ...entry, about: 'conformity', beganBy: begun, by: begun, ended: '2018-03-20' },
      ['“begun（中）”（2018年3月20日）是否合乎这一要求，还不能定。'],
      ['It cannot be decided yet whether “begun” (20 March 2018) conformed to it.'],
    ],
    [
      'done on a day that is not shown',
      { ...entry, about: 'time', by: done, ended: '2018-03-20' },
      ['记录有“done（中）”（2018年3月20日），但究竟哪天做到还不清楚，是否在期限内不能定。'],
      [
        '“done” (20 March 2018) is on record, but not the day on which it was met; whether that was in time cannot be decided yet.',
      ],
    ],
    [
      'that may stand',
      { ...entry, about: 'standing' },
      ['此事自2018年3月1日起需要判断，起因是“found（中）”。'],
      ['The matter arose on 1 March 2018, with “found”.'],
    ],
  ])('%s', (_, x, ...words) => {
    expect(said(x)).toEqual(words);
  });
});

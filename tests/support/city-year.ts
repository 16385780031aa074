/**
 * A made year of a city: 300 problems that were found in 2018 and what became of each, and the programme of the city and
 * of its counties. The same ones each time; no place, unit or problem in it is a real one's.
 */
import { fromDay, toDay } from '../../src/calendar/index.js';

type Json = Readonly<Record<string, unknown>>;
type Event = { readonly type: string; readonly on: string } & Json;

export interface CityYear {
  /** The day on which the year is looked at: its last. */
  readonly asOf: string;
  readonly findings: readonly Json[];
  readonly programmes: readonly Json[];
}

const places = [
  ['maonan', '茂南区'],
  ['dianbai', '电白区'],
  ['xinyi', '信宜市'],
  ['gaozhou', '高州市'],
  ['huazhou', '化州市'],
  ['binhai', '滨海新区'],
  ['high-tech', '高新区'],
] as const;

const problems = [
  '贫困户档案缺页，签名不全',
  '产业分红没有按时发到户',
  '技能培训的名册与实际参加的人不符',
  '危房改造验收不严',
  '村内道路项目停工',
  '扶贫资金结转过多',
  '帮扶干部走访次数不够',
  '低保与扶贫两本台账对不上',
  '公益岗位没有考勤',
  '教育补助漏发两名学生',
  '饮水工程管护责任没有落实到人',
  '小额信贷用于合作社，户里不知情',
  '脱贫退出的程序少了公示一步',
  '项目公示牌没有写明资金来源',
] as const;

const towns = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;

/** Numbers from 0 up to a bound, the same ones each time. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** So many days later; where that is a weekend the Monday after it. */
function later(day: string, days: number): string {
  const then = toDay(day) + days;
  const weekday = new Date(`${fromDay(then)}T00:00:00Z`).getUTCDay();
  return fromDay(then + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
}

const asOf = '2018-12-31';

/** The day of a month on which its list is circulated. */
const listDay = (month: number): string => later(`2018-${String(month).padStart(2, '0')}-26`, 0);
const nextList = (day: string): string => {
  const month = Number(day.slice(5, 7));
  const own = listDay(month);
  if (day < own) return own;
  return month === 12 ? later('2019-01-25', 0) : listDay(month + 1);
};

/** What becomes of a problem, up to the end of the year. */
function lifeOf(found: string, by: string, person: string | null, roll: (sides: number) => number): Event[] {
  const persons = person === null ? [] : [person];
  const log: Event[] = [{ type: 'problem-found', on: found, by }];
  const put = (type: string, on: string, fields: Json = {}) => log.push({ type, on, ...fields });
  let listed = nextList(found);
  for (let time = 1; time <= 3; time++) {
    const rectifyBy = roll(25) === 0 ? null : later(listed, 35 + roll(60));
    if (time === 1) put('rectification-required', later(found, 9), { reportBy: rectifyBy });
    put('problem-list-circulated', listed, { rectifyBy, persons });
    if (roll(3) > 0) put('correction-urged', later(listed, 14));
    if (time === 2 && roll(6) > 0) {
      put('interview-held', later(listed, 9), { of: 'unit' });
      if (person !== null) put('interview-held', later(listed, 9), { of: 'person', person });
    }
    if (time === 3) {
      if (roll(4) > 0) put('accountability-recommended', listed);
      if (roll(3) > 0) put('accountability-started', later(listed, 20));
    }
    if (rectifyBy === null) break;
    const luck = roll(100);
    if (luck < 12) {
      listed = nextList(rectifyBy);
      continue;
    }
    const reported = later(rectifyBy, luck < 22 ? 3 + roll(9) : -roll(12));
    const isFull = luck < 82;
    if (isFull) put('rectification-done', later(reported, -2));
    put('rectification-reported', reported, { extent: isFull ? 'full' : 'partial' });
    if (luck % 11 === 0) break;
    const confirmed = later(reported, 5 + roll(20));
    const isGood = isFull && roll(12) > 0;
    const extent = isFull ? 'full' : 'partial';
    put('rectification-confirmed', confirmed, isFull ? { extent, toRequirement: isGood } : { extent });
    put('rectification-summarized', later(confirmed, 3));
    put('reported-upward', later(confirmed, 9), { what: 'rectification' });
    if (isGood) {
      if (roll(8) > 0) put('struck-off', later(confirmed, 12));
      break;
    }
    listed = nextList(confirmed);
  }
  return log.filter(({ on }) => on <= asOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function findingOf(i: number, roll: (sides: number) => number): Json {
  const [place, name] = places[roll(places.length)] ?? places[0];
  const found = later('2018-01-08', Math.floor((i / 300) * 340) + roll(6));
  const by = roll(5) === 0 ? 'inspection' : 'supervision';
  const isCounty = roll(7) === 0;
  const unit = isCounty
    ? { type: 'county-committee-and-government', name }
    : { type: 'town', name: `${name}示例${towns[roll(towns.length)]}镇` };
  const hasPerson = roll(2) === 0;
  const person = { id: 'p1', role: 'person-concerned', office: `${unit.name}分管负责人` };
  return {
    kind: 'finding',
    measure: 'maoming-2017',
    id: `CY-2018-${String(i + 1).padStart(4, '0')}`,
    note: `示例：${problems[roll(problems.length)]}。`,
    subject: unit,
    places: [{ id: place, name }],
    // of some it has not been written down whether the town has tasks in poverty alleviation
    facts: { origin: by, ...(isCounty || roll(18) === 0 ? {} : { 'has-poverty-tasks': true }) },
    persons: hasPerson ? [person] : roll(10) === 0 ? null : [],
    events: lifeOf(found, by, hasPerson ? 'p1' : null, roll),
  };
}

/** The city's own programme: lists each month but one, missions in all places but one. */
function cityProgramme(findings: readonly Json[]): Json {
  const log: Event[] = [
    { type: 'annual-plan-made', on: '2018-01-19' },
    { type: 'annual-scheme-made', on: '2018-02-02' },
  ];
  places.slice(0, -1).forEach(([place], i) => {
    const on = later(`2018-${String(2 + i + (i > 2 ? 4 : 0)).padStart(2, '0')}-10`, 0);
    const mission = { mission: `CY-S-${i + 1}`, category: 'comprehensive', place };
    log.push({ type: 'supervision-started', on, ...mission });
    log.push({ type: 'supervision-ended', on: later(on, 3), ...mission });
    log.push({ type: 'reported-upward', on: later(on, 12), what: 'mission-result' });
  });
  for (let month = 1; month <= 12; month++) {
    const on = listDay(month);
    const listed = findings
      .filter(({ events }) =>
        (events as readonly Event[]).some(
          (event) => event.type === 'problem-list-circulated' && event.on === on,
        ),
      )
      .map(({ id }) => id);
    if (month !== 8 && on <= asOf) log.push({ type: 'monthly-list-circulated', on, problems: listed });
  }
  return {
    kind: 'programme',
    measure: 'maoming-2017',
    id: 'CY-P',
    subject: { type: 'leading-group', name: '示例市扶贫开发领导小组' },
    began: '2018-01-01',
    places: places.map(([id, name]) => ({ id, name, type: 'county-or-zone' })),
    facts: {
      'cross-supervision-needed': true,
      'cross-inspection-needed': false,
      'routine-supervision-needed': false,
      'inspection-needed': true,
    },
    answers: { '7.1': 'yes', '7.7': 'yes', '14.4': 'yes' },
    events: log.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

/** The programme of a county: it supervises in as many quarters as it does. */
function countyProgramme([id, name]: (typeof places)[number], i: number): Json {
  const log: Event[] = i === 5 ? [] : [{ type: 'local-measure-made', on: later('2018-01-15', i * 4) }];
  for (let quarter = 0; quarter <= i % 4; quarter++) {
    const on = later(`2018-${String(quarter * 3 + 3).padStart(2, '0')}-05`, i);
    const mission = { mission: `${id}-${quarter + 1}`, category: 'routine' };
    log.push({ type: 'supervision-started', on, ...mission });
    log.push({ type: 'supervision-ended', on: later(on, 4), ...mission });
    if (quarter !== 1)
      log.push({
        type: 'reported-to-leading-group',
        on: later(on, 12),
        what: ['supervision'],
        written: true,
      });
  }
  return {
    kind: 'programme',
    measure: 'maoming-2017',
    id: `CY-P-${id}`,
    subject: { type: 'county-or-zone', name },
    began: '2018-01-01',
    events: log,
  };
}

export function cityYear(): CityYear {
  const roll = diceOf(2018);
  const findings = Array.from({ length: 300 }, (_, i) => findingOf(i, roll));
  return { asOf, findings, programmes: [cityProgramme(findings), ...places.map(countyProgramme)] };
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, parseCase } from '../src/index.js';

interface Event {
  readonly type: string;
  readonly on: string;
  readonly ref?: string;
  readonly problems?: readonly string[];
}
interface Case {
  readonly kind: string;
  readonly measure: string;
  readonly id: string;
  readonly subject: { readonly type: string; readonly name?: string };
  readonly events?: readonly Event[];
}

const folder = new URL('../fixtures/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // stories hold a case among other things: tests/stories.test.ts reads them
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.jsonl?$/.test(file) && !file.startsWith('stories/'))
  .sort();

function read(file: string): readonly Case[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  if (file.endsWith('.jsonl')) {
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Case);
  }
  return [JSON.parse(text) as Case | Case[]].flat();
}

/** A text without a day of issue applies from the day that the caller gives: fixtures/README.md says which. */
const supplied: Readonly<Record<string, { readonly effectiveFrom: string }>> = {
  shanxi: { effectiveFrom: '2016-09-01' },
};

const maoming = (kind: string): readonly Case[] => read(`maoming-2017/${kind}.json`);
const ofType = (source: Case, type: string): readonly Event[] =>
  (source.events ?? []).filter((event) => event.type === type);

test('there are fixtures of every case kind of Maoming', () => {
  expect(files.filter((file) => file.startsWith('maoming-2017/'))).toEqual(
    ['commendation', 'finding', 'mission', 'programme', 'review'].map((kind) => `maoming-2017/${kind}.json`),
  );
});

describe.each(files)('%s', (file) => {
  const cases = read(file);

  test('every case parses, and names the measure whose folder it is in', () => {
    expect(cases.length).toBeGreaterThan(0);
    for (const source of cases) {
      expect(() => parseCase(source), source.id).not.toThrow();
      expect(`${source.measure}/`).toBe(file.slice(0, file.indexOf('/') + 1));
    }
  });

  test('ids are unique', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('the measure applies, and every month of the log can be judged', () => {
    for (const source of cases) {
      const parsed = parseCase(source);
      for (let month = 5; month <= 18; month++) {
        const asOf = `${month <= 12 ? 2017 : 2018}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-28`;
        expect(evaluate(parsed, { asOf, ...supplied[source.measure] }).asOf).toBe(asOf);
      }
      const later = evaluate(parsed, { asOf: '2018-05-31', ...supplied[source.measure] });
      expect(later.applies, source.id).toBe('yes');
    }
  });
});

describe("Maoming's files tell one story", () => {
  const city = maoming('programme').find(({ id }) => id === 'MM-P') as Case;
  const findings = maoming('finding');

  test('the programme finds the problems on the days that the findings say', () => {
    const inProgramme = ofType(city, 'problem-found').map(({ ref, on }) => [ref, on]);
    expect(inProgramme.sort()).toEqual(
      findings.map((finding) => [finding.id, ofType(finding, 'problem-found')[0]?.on]).sort(),
    );
  });

  test("a finding is listed whenever the city's list holds it, and never else", () => {
    for (const finding of findings) {
      const lists = ofType(city, 'monthly-list-circulated').filter(({ problems }) =>
        problems?.includes(finding.id),
      );
      expect(
        ofType(finding, 'problem-list-circulated').map(({ on }) => on),
        finding.id,
      ).toEqual(lists.map(({ on }) => on));
    }
  });

  test('missions start and end on the days that the programme says', () => {
    const dates = (source: Case, mission: string, type: string) =>
      (source.events ?? [])
        .filter((event) => event.type.endsWith(type) && (event as { mission?: string }).mission === mission)
        .map(({ on }) => on);
    for (const mission of maoming('mission')) {
      for (const type of ['-started', '-ended']) {
        expect(dates(mission, mission.id, type), mission.id).toHaveLength(1);
        expect(dates(mission, mission.id, type), mission.id).toEqual(dates(city, mission.id, type));
      }
    }
  });
});

describe('as of 2018-03-31, as fixtures/README.md says', () => {
  const shown = (kind: string, id: string): string[] => {
    const source = maoming(kind).find((each) => each.id === id);
    const { actions } = evaluate(parseCase(source), { asOf: '2018-03-31' });
    return actions
      .filter(({ due, modality }) => due !== null || modality === 'recommend')
      .map(({ rule, due, status }) => `${rule.slice('maoming-2017/'.length)} ${status} ${due ?? 'undated'}`);
  };

  test.each([
    ['MM-2017-0001', []],
    ['MM-2017-0002', ['5.14 open undated']],
    ['MM-2017-0003', ['5.9 overdue 2018-03-30', '5.12 open 2018-03-31', '5.13 open 2018-03-31']],
    ['MM-2017-0004', ['5.7 overdue 2018-01-31', '5.8 open 2018-03-31']],
    ['MM-2017-0005', []],
    ['MM-2017-0006', []],
    ['MM-2017-0007', ['19.5 open 2018-03-31', '5.7 open 2018-04-27']],
    ['MM-2017-0008', []],
    ['MM-2017-0009', ['5.7 overdue 2018-03-15', '5.8 open 2018-03-31']],
    ['MM-2017-0010', ['5.7 open 2018-04-30']],
    ['MM-2018-0001', ['5.2 open 2018-03-31']],
  ])('finding %s: %j', (id, wanted) => {
    expect(shown('finding', id)).toEqual(wanted);
  });

  test('the city still owes a list, a quarterly supervision and five places', () => {
    expect(shown('programme', 'MM-P').sort()).toEqual([
      '5.1 open 2018-03-31',
      '7.3 open 2018-12-31',
      ...Array.from({ length: 5 }, () => '9.4 open 2018-12-31'),
      '9.7 open 2018-03-31',
    ]);
  });

  test('a report not yet found on leaves it undetermined whether the problem is rectified', () => {
    const source = maoming('finding').find(({ id }) => id === 'MM-2017-0006');
    const { undetermined } = evaluate(parseCase(source), { asOf: '2018-03-31' });
    expect(undetermined.flatMap(({ rules }) => rules.map(({ rule }) => rule)).sort()).toEqual([
      'maoming-2017/5.7',
      'maoming-2017/5.8',
    ]);
  });
});

describe('Shanxi and the award, as fixtures/README.md says', () => {
  const of = (measure: string, kind: string, id: string): Case =>
    read(`${measure}/${kind}.json`).find((each) => each.id === id) as Case;
  const shanxi = (kind: string, id: string) =>
    evaluate(parseCase(of('shanxi', kind, id)), { asOf: '2018-03-31', ...supplied.shanxi });

  test.each([
    ['programme', 'SX-P', ['6.2 open 2018-12-31', '8.3 open 2018-12-31']],
    ['mission', 'SX-X-2017-01', ['16.8/mission open 2018-03-31']],
    ['finding', 'SX-F-2017-01', []],
    ['finding', 'SX-F-2017-02', ['16.8 open 2018-03-31']],
  ])('%s %s has its dated duties: %j', (kind, id, wanted) => {
    const dated = shanxi(kind, id).actions.filter(({ due }) => due !== null);
    expect(dated.map(({ rule, due, status }) => `${rule.slice('shanxi/'.length)} ${status} ${due}`)).toEqual(
      wanted,
    );
  });

  test('the supervision still owes its report to the State Council group', () => {
    expect(shanxi('mission', 'SX-S-2017-02').actions.map(({ norm }) => norm)).toEqual(['11.4', '11.15']);
  });

  test('without the day of issue it is not known whether Shanxi applies', () => {
    const { applies, needs } = evaluate(parseCase(of('shanxi', 'programme', 'SX-P')), { asOf: '2018-03-31' });
    expect([applies, needs[0]?.name]).toEqual(['unknown', 'effectiveFrom']);
  });

  test.each([
    ['NA-striving', 'yes', 'yes'],
    ['NA-contribution', 'unknown', 'yes'],
    ['NA-dedication', 'yes', 'no'],
    ['NA-innovation', 'yes', 'no'],
  ])('%s: basic conditions %s, specific conditions %s', (id, basic, specific) => {
    const { criteria } = evaluate(parseCase(of('national-award', 'commendation', id)), {
      asOf: '2017-06-30',
    });
    const state = (norm: string) => criteria.find((each) => each.norm === norm)?.state;
    expect([state('1.1'), state('2.1')]).toEqual([basic, specific]);
  });

  test('missions and problems have the same days in every file', () => {
    const city = of('shanxi', 'programme', 'SX-P');
    const missions = read('shanxi/mission.json');
    const days = (source: Case, mission: string) =>
      (source.events ?? [])
        .filter(({ type }) => /-(started|ended)$/.test(type))
        .filter((event) => (event as { mission?: string }).mission === mission)
        .map(({ type, on }) => `${type} ${on}`);
    for (const mission of missions)
      expect(days(mission, mission.id), mission.id).toEqual(days(city, mission.id));
    const findings = new Map(
      read('shanxi/finding.json').map((each) => [each.id, ofType(each, 'problem-found')[0]?.on]),
    );
    for (const mission of missions)
      for (const { ref, on } of ofType(mission, 'problem-found'))
        expect(findings.get(ref ?? ''), ref).toBe(on);
  });
});

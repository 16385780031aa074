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
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.jsonl?$/.test(file))
  .sort();

function read(file: string): readonly Case[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  if (file.endsWith('.jsonl')) {
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Case);
  }
  return [JSON.parse(text) as Case | Case[]].flat();
}

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
        expect(evaluate(parsed, { asOf }).asOf).toBe(asOf);
      }
      expect(evaluate(parsed, { asOf: '2018-05-31' }).applies, source.id).toBe('yes');
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

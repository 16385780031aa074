import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { faultLines, notJson } from '../../src/cli/faults.js';
import { valuesOf } from '../../src/cli/input.js';
import { speaker } from '../../src/cli/words.js';
import {
  createDuxun,
  DuxunError,
  defineMeasure,
  type EvaluateOptions,
  evaluate,
  evaluateAll,
  type Fault,
  faultCodes,
  faultText,
  getMeasure,
  type Lang,
  type Measure,
  measures,
  parseCase,
  safeDefineMeasure,
  safeParseCase,
} from '../../src/index.js';
import { toEngine } from '../../src/interop/json-rules-engine.js';
import { toIcs } from '../../src/report/index.js';
import { readScenariosSync } from '../../src/testing/index.js';
import { differences } from './difference.js';
import {
  type BrokenCase,
  type BrokenMeasure,
  brokenCases,
  brokenMeasures,
  brokenScenarios,
  good,
  vocabulary,
} from './read.js';

async function faultsOfText(text: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for await (const found of valuesOf(chunks(text))) if ('broken' in found) faults.push(notJson(found.broken));
  return faults;
}

async function* chunks(text: string): AsyncGenerator<string> {
  yield text;
}

/** The faults that a call throws; anything else that it throws is passed on. */
function thrown(call: () => unknown): readonly Fault[] {
  try {
    call();
    return [];
  } catch (error) {
    if (error instanceof DuxunError) return error.faults;
    throw error;
  }
}

async function faultsOfCalendar(input: unknown, previous: string): Promise<readonly Fault[]> {
  const results = evaluateAll([input], { asOf: '2018-03-01' });
  const options = { measures: measures(), lang: 'en', stamp: '2018-03-01T08:00:00Z', previous } as const;
  try {
    await toIcs(results, options).next();
    return [];
  } catch (error) {
    if (error instanceof DuxunError) return error.faults;
    throw error;
  }
}

async function faultsOfCase({ text, previous, case: input, ...rest }: BrokenCase): Promise<readonly Fault[]> {
  if (text !== undefined) return faultsOfText(text);
  if (previous !== undefined) return faultsOfCalendar(input, previous);
  if ('options' in rest) {
    const source = parseCase(input);
    return thrown(() => evaluate(source, rest.options as EvaluateOptions));
  }
  if (rest.engine !== undefined) {
    const { asOf } = rest.engine;
    const source = parseCase(input);
    const { scopes } = toEngine(getMeasure(source.measure) as Measure);
    return thrown(() => scopes(source, asOf));
  }
  const parsed = safeParseCase(input);
  return parsed.ok ? [] : parsed.faults;
}

function faultsOfMeasure({ measure, parts, ...own }: Omit<BrokenMeasure, 'expect'>): readonly Fault[] {
  const defined = safeDefineMeasure({ measure, parts }, own.vocabulary ?? vocabulary);
  return defined.ok ? [] : defined.faults;
}

const brief = ({ code, place, pointer }: Fault) => ({ code, place, pointer });
const sentence: Readonly<Record<Lang, RegExp>> = { zh: /\p{Script=Han}.*[。？]$/u, en: /^[A-Z"].*[.?]$/ };
const slip = /undefined|NaN|Infinity|\[object|\s{2}|[。，；：、？]{2}|[.,;:?]{2}|\s[.,;:?]/;

/** A message that a person can read: whole sentences in both languages, nothing glued together. */
function expectReadable(faults: readonly Fault[]): void {
  for (const fault of faults) {
    expect(fault.found).not.toBe('');
    for (const lang of ['zh', 'en'] as const) {
      expect(fault.expected[lang]).toMatch(sentence[lang]);
      expect(fault.wayOut[lang]).toMatch(sentence[lang]);
      const own = faultText(fault, lang).replace(fault.found, 'X');
      expect(own).not.toMatch(slip);
    }
  }
}

describe('every broken case is refused for its one fault', () => {
  it.each(brokenCases)('%s', async (_name, broken) => {
    const faults = await faultsOfCase(broken);
    expect(faults.map(({ code, pointer }) => ({ code, pointer }))).toEqual(broken.expect);
    expect(broken.expect).toHaveLength(1);
    expectReadable(faults);
  });
});

describe('every broken measure is refused for its one fault', () => {
  it.each(brokenMeasures)('%s', (_name, broken) => {
    const faults = faultsOfMeasure(broken);
    expect(faults.map(brief)).toEqual(broken.expect);
    expect(broken.expect).toHaveLength(1);
    expectReadable(faults);
  });

  it.each(brokenMeasures)('%s differs from the whole one in one place', (_name, broken) => {
    const apart = differences(
      { measure: good.measure, parts: good.parts, vocabulary },
      { measure: broken.measure, parts: broken.parts, vocabulary: broken.vocabulary ?? vocabulary },
    );
    expect(apart).toHaveLength(1);
  });
});

/** How files of cases are named after their measure; those of the two others begin with `case`. */
const measureOf = {
  mazhang: 'mazhang-2017',
  shanxi: 'shanxi',
  award: 'national-award',
  inspection: 'yinchuan-2017-inspection',
  panjin: 'panjin-2015',
};
const isOf = (name: string) => Object.keys(measureOf).some((prefix) => name.startsWith(`${prefix}-`));
const measureOfCase = ({ case: input }: BrokenCase) => (input as { measure?: unknown } | undefined)?.measure;

describe('the corpus', () => {
  it('holds a file for every code, and no code that is not declared', () => {
    const seen = new Set(
      [...brokenCases, ...brokenMeasures, ...brokenScenarios].flatMap(([, { expect: faults }]) =>
        faults.map((f) => f.code),
      ),
    );
    // no fault of an input: tests/report and tests/testing see them
    const elsewhere = ['PACKAGE_MISSING', 'REPORT_TOO_LONG', 'OPTION_PART_UNKNOWN', 'SCENARIO_UNMET'];
    // of measures that extend others, and too large for a file: tests/measure sees them
    const isElsewhere = (code: string) =>
      elsewhere.includes(code) || /^(LIMIT|EXTENDS|VOCABULARY)_/.test(code);
    const codes = Object.keys(faultCodes).filter((code) => !isElsewhere(code));
    expect([...seen].sort()).toEqual(codes.sort());
  });

  it('is named after its faults', () => {
    const kebab = (code: string) => code.toLowerCase().replaceAll('_', '-');
    for (const [name, { expect: faults }] of brokenMeasures)
      expect(name.startsWith(kebab(faults[0]?.code ?? '')), `${name}: ${faults[0]?.code}`).toBe(true);
    expect(brokenCases.filter(([name]) => !/^(case|option)-/.test(name) && !isOf(name))).toEqual([]);
  });

  it.each(Object.entries(measureOf))('names a file %s-… for a case of %s', (prefix, measure) => {
    const own = brokenCases.filter(([name]) => name.startsWith(`${prefix}-`));
    expect(own.filter(([, broken]) => measureOfCase(broken) !== measure)).toEqual([]);
  });

  it.each(measures().map(({ id }) => [id]))('holds eight cases or more of %s', (id) => {
    const own = brokenCases.filter(([, broken]) => measureOfCase(broken) === id);
    expect(own.length).toBeGreaterThanOrEqual(8);
  });

  it.each(brokenScenarios)('%s is told of as what it is', (name, { expect: wanted, file, text }) => {
    const faults = thrown(() => readScenariosSync(text ?? file, { place: name, measures: measures(), yaml }));
    expect(faults.map(({ code, pointer }) => ({ code, pointer }))).toEqual(wanted);
    for (const lang of ['zh', 'en'] as const)
      for (const fault of faults) expect(faultText(fault, lang).length).toBeGreaterThan(10);
  });

  it('has a whole measure to differ from', () => {
    expect(faultsOfMeasure({ ...good, vocabulary })).toEqual([]);
  });
});

describe('all faults of an input come at once', () => {
  const five = {
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'F-5',
    subject: { type: 'twon' },
    facts: { orgin: 'supervision' },
    events: [
      { type: 'problem-found', on: '2017-06-31' },
      { type: 'struck-of', on: '2017-07-01' },
      { type: 'rectification-reported', on: '2017-07-02', extent: 'complete' },
    ],
  };
  const codes = [
    'CASE_SUBJECT_UNKNOWN /subject/type',
    'CASE_FACT_UNKNOWN /facts/orgin',
    'DATE_IMPOSSIBLE /events/0/on',
    'CASE_EVENT_UNKNOWN /events/1/type',
    'VALUE_WRONG /events/2/extent',
  ];

  it('five in a case', () => {
    const faults = thrown(() => parseCase(five));
    expect(faults.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual(codes.sort());
  });

  it('those that a schema sees and those that it does not', () => {
    const events = [
      ...five.events,
      { type: 'rectification-done', on: 'unknown', notBefore: '2017-08-02', notAfter: '2017-08-01' },
    ];
    const faults = thrown(() => parseCase({ ...five, events, unrecorded: ['no-such'] }));
    expect(faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['CASE_EVENT_BOUNDS', 'CASE_UNRECORDED_UNKNOWN']),
    );
    expect(faults).toHaveLength(7);
  });

  it('the day of an event whose type is not known', () => {
    const faults = thrown(() => parseCase({ ...five, events: [{ type: 'struck-of', on: '2017-06-31' }] }));
    expect(faults.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/events/0/type', '/events/0/on']),
    );
  });

  it('those of several files of a measure', () => {
    const text = JSON.stringify(good)
      .replace('"actor":"town"', '"actor":"twon"')
      .replace('"fact":"origin"', '"fact":"orgin"')
      .replace('"fact":"funded"', '"fact":"fundet"')
      .replace('"default":"in-time"', '"default":"in-tme"');
    const faults = thrown(() => defineMeasure(JSON.parse(text), vocabulary));
    expect(faults.map(({ code, place }) => `${code} ${place}`).sort()).toEqual([
      'MEASURE_ROLE_UNKNOWN tiny/article-02.json',
      'READING_DEFAULT tiny/measure.json',
      'RULE_FACT_UNKNOWN tiny/article-02.json',
      'RULE_FACT_UNKNOWN tiny/article-03.json',
    ]);
  });
});

describe('a fault', () => {
  const [fault] = thrown(() =>
    parseCase({ kind: 'finding', measure: 'maoming-2017', id: 'F/1', subject: { type: 'twon' } }),
  );

  it('says where it is and how to mend it, in both languages', () => {
    expect(fault).toMatchObject({
      code: 'CASE_SUBJECT_UNKNOWN',
      place: 'F/1',
      pointer: '/subject/type',
      found: '"twon"',
    });
    expect(fault?.wayOut).toEqual({ zh: '是否想写“town”？', en: 'Did you mean "town"?' });
  });

  it('names the article it belongs to', () => {
    const text = JSON.stringify(good).replace('"fact":"origin"', '"fact":"orgin"');
    expect(thrown(() => defineMeasure(JSON.parse(text), vocabulary))[0]?.article).toEqual({
      zh: '第二条',
      en: 'article 2',
    });
  });

  it('names it on the command line in the language asked for', () => {
    const named: Fault = { ...(fault as Fault), article: { zh: '第二条', en: 'article 2' } };
    expect(faultLines('a.json', {}, [named], speaker('zh'))).toContain(
      'CASE_SUBJECT_UNKNOWN  /subject/type（第二条）',
    );
    expect(faultLines('a.json', {}, [named], speaker('en'))).toContain('/subject/type  (article 2)\n');
  });

  it('stands in the message of the error, after its code and place', () => {
    const error = new DuxunError([fault as Fault]);
    expect(error.message).toMatch(
      /^CASE_SUBJECT_UNKNOWN F\/1#\/subject\/type\n {2}the subject type is no role of the measure: "twon"\. /,
    );
    expect(error.code).toBe('CASE_SUBJECT_UNKNOWN');
  });

  it.each([
    [10n],
    [Symbol('x')],
    [() => 1],
    [Number.NaN],
    [circle()],
  ])('shows what is no JSON too: %s', (value) => {
    const faults = thrown(() =>
      parseCase({ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: value }),
    );
    expect(faults.map(({ code }) => code)).toEqual(['TYPE_WRONG']);
    expectReadable(faults);
  });
});

function circle(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

describe('events of another case', () => {
  const finding = { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } };

  it('may lie before the case began', () => {
    const events = [
      { type: 'inspection-ended', on: '2017-05-20' },
      { type: 'problem-found', on: '2017-06-14' },
    ];
    expect(safeParseCase({ ...finding, events }).ok).toBe(true);
  });

  it('an event on the day the case began is not too early', () => {
    const events = [{ type: 'rectification-done', on: '2017-06-14' }];
    expect(safeParseCase({ ...finding, began: '2017-06-14', events }).ok).toBe(true);
  });
});

describe('figures of a norm with a target', () => {
  const withTarget = structuredClone(good) as {
    measure: object;
    parts: { 'article-02': { norms: object[] } };
  };
  withTarget.parts['article-02'].norms.push({
    ...{
      id: '2.4',
      cite: { article: '2', sentence: 4 },
      topic: 'rectification',
      operative: true,
      case: 'finding',
    },
    ...{
      modality: 'must',
      actor: 'town',
      addressees: [],
      code: 'households',
      gist: { zh: '户数', en: 'households' },
    },
    ...{ target: { min: 5 }, entry: { shape: 'target', action: 'meet-duty' } },
  });
  const duxun = createDuxun({ measures: [defineMeasure(withTarget, vocabulary)] });
  const faultsWith = (figures: unknown) => {
    const input = {
      kind: 'finding',
      measure: 'tiny',
      id: 'F-1',
      subject: { type: 'town' },
      values: { '2.4': figures },
    };
    return thrown(() => duxun.parseCase(input)).map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it('are taken, one for each unit', () => {
    expect(
      faultsWith([
        { of: 'a', value: 5 },
        { of: 'b', value: 6 },
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      'two of one unit',
      [
        { of: 'a', value: 5 },
        { of: 'a', value: 6 },
      ],
      'ID_DUPLICATE /values/2.4/1/of',
    ],
    ['two without a unit', [{ value: 5 }, { value: 6 }], 'ID_DUPLICATE /values/2.4/1/of'],
    ['a text', [{ value: '5' }], 'TYPE_WRONG /values/2.4/0/value'],
    ['a figure without a list', { value: 5 }, 'TYPE_WRONG /values/2.4'],
    ['null', [{ value: null }], 'TYPE_WRONG /values/2.4/0/value'],
  ])('are refused: %s', (_name, figures, wanted) => {
    expect(faultsWith(figures)).toEqual([wanted]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  createDuxun,
  DuxunError,
  defineMeasure,
  defineMeasures,
  diffMeasures,
  getMeasure,
  type Measure,
  safeDefineMeasure,
  safeDefineMeasures,
  versionOn,
} from '../../src/index.js';
import { gaozhou, nextVersion } from './gaozhou.js';

const on = (type: string, day: string, more = {}) => ({ type, on: day, ...more });
const list = (day: string, rectifyBy: string) => on('problem-list-circulated', day, { rectifyBy });

const finding = (measure: string, ...events: readonly object[]) => ({
  measure,
  id: 'F-1',
  kind: 'finding',
  subject: { type: 'county-committee-and-government' },
  facts: { origin: 'supervision' },
  events,
});
const twice = (measure: string, year = 2018) =>
  finding(
    measure,
    on('problem-found', `${year}-06-05`),
    list(`${year}-06-28`, `${year}-07-20`),
    list(`${year}-07-27`, `${year}-09-30`),
  );

const codes = (defined: ReturnType<typeof safeDefineMeasure>) =>
  defined.ok ? [] : defined.faults.map(({ code, pointer }) => `${code} ${pointer}`);

describe('a measure that extends another one', () => {
  const measure = defineMeasure(gaozhou);
  const { parseCase, evaluate, explain, timeline, audit } = createDuxun({ measures: [measure] });
  const acts = (source: object, asOf: string) =>
    evaluate(parseCase(source), { asOf }).actions.map(({ norm, due }) => [norm, due]);

  it('judges by its own norms, and by those of the other that it leaves alone', () => {
    const found = finding('gaozhou-2018', on('problem-found', '2018-06-05'));
    expect(acts(found, '2018-06-10')).toContainEqual(['5.2', '2018-06-30']);
    expect(
      acts(twice('gaozhou-2018'), '2018-08-01').filter(([norm]) => /^(5\.9|gz-)/.test(norm ?? '')),
    ).toEqual([['gz-2.1', '2018-08-16']]);
  });

  it('says of each act of which document it is', () => {
    const { actions } = evaluate(parseCase(twice('gaozhou-2018')), { asOf: '2018-08-01' });
    const basis = (norm: string) => actions.find((one) => one.norm === norm)?.basis;
    expect(basis('gz-2.1')).toMatchObject({
      measure: 'gaozhou-2018',
      text: { zh: '第二条第一句', en: 'art. 2, sentence 1' },
    });
    expect(basis('5.10')).toMatchObject({ measure: 'gaozhou-2018', origin: 'maoming-2017' });
    expect(basis('gz-2.1')).not.toHaveProperty('origin');
    expect(basis('5.10')?.text.zh).toMatch(/^《茂名市.+》第五条第四?/);
    const inherited = actions.filter(({ norm }) => norm === '5.10' || norm === '5.11');
    expect(inherited.length).toBeGreaterThan(0);
    for (const lang of ['zh', 'en'] as const)
      for (const action of inherited) {
        const said = explain(action, { lang });
        expect(said).toContain(getMeasure('maoming-2017')?.title[lang].replace(/[《》]/g, ''));
        expect(said).not.toContain(measure.title[lang]);
      }
  });

  it('does not judge by what it switches off, and says why', () => {
    const programme = {
      measure: 'gaozhou-2018',
      id: 'P-1',
      kind: 'programme',
      subject: { type: 'leading-group' },
      places: [{ id: 'x' }],
    };
    const norms = (
      source: object,
      by: Pick<typeof createDuxun extends (o: never) => infer D ? D : never, 'evaluate' | 'parseCase'>,
    ) => by.evaluate(by.parseCase(source), { asOf: '2018-07-01' }).actions.map(({ norm }) => norm);
    const city = createDuxun({ measures: [getMeasure('maoming-2017') as Measure] });
    expect(norms({ ...programme, measure: 'maoming-2017' }, city)).toContain('9.4');
    expect(norms(programme, createDuxun({ measures: [measure] }))).not.toContain('9.4');
    expect(measure.norms.find(({ id }) => id === '9.4')).toMatchObject({
      operative: false,
      why: { en: 'Only special supervision is carried out.' },
    });
  });

  it('settles readings that the other leaves open', () => {
    const reading = (of: Measure | undefined) =>
      of?.interpretations.find(({ id }) => id === 'recurrence')?.default;
    expect([reading(getMeasure('maoming-2017')), reading(measure)]).toEqual(['restart', 'continue']);
    expect(measure.interpretations.find(({ id }) => id === 'recurrence')?.why).toEqual({
      zh: '《高州市实施细则》采用这一理解。',
      en: '“Rules of Gaozhou” takes it so.',
    });
  });

  it('is in force from its own day, whatever is known of the other', () => {
    const found = finding('gaozhou-2018', on('problem-found', '2018-06-05'));
    expect(evaluate(parseCase(found), { asOf: '2018-05-31' }).applies).toBe('no');
    expect(evaluate(parseCase(found), { asOf: '2018-06-05' }).applies).toBe('yes');
  });

  it('has timelines and audits as any other', () => {
    const source = parseCase(twice('gaozhou-2018'));
    const { obligations } = timeline(source, { from: '2018-06-01', to: '2018-09-30' });
    expect(obligations.find(({ norm }) => norm === 'gz-2.1')).toMatchObject({
      began: '2018-07-27',
      due: '2018-08-16',
      overdue: '2018-08-17',
    });
    expect(audit(source, { asOf: '2018-08-20' }).breaches.map(({ norm }) => norm)).toContain('gz-2.1');
  });

  it('can be extended itself, and the order in which they are given is no matter', () => {
    const town = {
      'measure.json': {
        ...gaozhou['measure.json'],
        id: 'town-2019',
        effectiveFrom: '2019-01-01',
        extends: {
          measure: 'gaozhou-2018',
          prefix: 'tn-',
          off: [{ norm: 'gz-2.1', cite: { article: '1' }, why: { zh: '不用。', en: 'Not used.' } }],
        },
      },
    };
    const [own, county] = defineMeasures([town, gaozhou]);
    expect([own?.id, county?.id]).toEqual(['town-2019', 'gaozhou-2018']);
    expect(own?.norms.find(({ id }) => id === 'gz-2.1')?.operative).toBe(false);
    expect(own?.norms.find(({ id }) => id === '5.8')?.origin).toBe('maoming-2017');
  });

  const changed = (more: object, extend: object = {}) => ({
    ...gaozhou,
    'measure.json': {
      ...gaozhou['measure.json'],
      ...more,
      extends: { ...gaozhou['measure.json'].extends, ...extend },
    },
  });
  it.each([
    [
      'a measure that is not there',
      changed({}, { measure: 'maoming-2071' }),
      ['EXTENDS_UNKNOWN /extends/measure'],
    ],
    [
      'a norm that is not there',
      changed({}, { off: [{ norm: '9.44', cite: {}, why: { zh: '无', en: 'no' } }] }),
      ['EXTENDS_NORM /extends/off/0/norm'],
    ],
    [
      'a reading that is not there',
      changed({}, { readings: { recurrences: 'x', recurrence: 'x' } }),
      [
        'READING_UNKNOWN /extends/readings/recurrences',
        'READING_OPTION_UNKNOWN /extends/readings/recurrence',
      ],
    ],
    ['a prefix that norms have', changed({}, { prefix: '5-' }), ['VALUE_WRONG /extends/prefix']],
    [
      'a name that there is already',
      changed({ days: { 'second-listed': '2018-01-01' } }),
      ['MEASURE_NAME_DUPLICATE /days/second-listed'],
    ],
    [
      'a norm that stands for none',
      { ...gaozhou, 'article-02.json': JSON.stringify(gaozhou['article-02.json']).replace('5.9', '5.99') },
      ['EXTENDS_NORM /norms/0/replaces/0'],
    ],
    [
      'an id without the prefix',
      {
        ...gaozhou,
        'article-02.json': JSON.stringify(gaozhou['article-02.json']).replaceAll('gz-2.1', '2.1'),
      },
      ['NORM_DUPLICATE /norms/0/id', 'NORM_PLACE /norms/0/id'],
    ],
  ])('%s', (_, source, wanted) => {
    const found = codes(safeDefineMeasure(source));
    expect(found).toEqual(wanted);
  });

  it('refuses replaces where nothing is extended', () => {
    const { source } = getMeasure('maoming-2017') as Measure;
    const [name = '', part] = Object.entries(source.parts)[1] ?? [];
    const norms = part?.norms.map((norm, i) => (i === 0 ? { ...norm, replaces: ['1.1'] } : norm));
    const found = codes(
      safeDefineMeasure({ ...source, parts: { ...source.parts, [name]: { ...part, norms } } }),
    );
    expect(found).toEqual(['EXTENDS_REPLACES /norms/0/replaces']);
  });

  it('refuses what goes round in a circle, of any length', () => {
    const to = (id: string, measure: string) => changed({ id }, { measure });
    const all = (...sources: object[]) => {
      const found = safeDefineMeasures(sources);
      return found.ok ? [] : found.faults.map(({ code, place }) => `${code} ${place}`);
    };
    expect(all(to('a', 'b'), to('b', 'a'))).toEqual([
      'EXTENDS_CYCLE a/measure.json',
      'EXTENDS_CYCLE b/measure.json',
    ]);
    expect(all(to('a', 'b'), to('b', 'c'), to('c', 'a')).length).toBe(3);
    expect(all(to('a', 'a'))).toEqual(['EXTENDS_UNKNOWN a/measure.json']);
    expect(all(to('a', 'b'), to('b', 'nowhere'))).toEqual(['EXTENDS_UNKNOWN b/measure.json']);
  });

  it('refuses two measures of one id that are no versions of one another, wherever they are put together', () => {
    const found = safeDefineMeasures([gaozhou, gaozhou]);
    expect(found.ok ? [] : found.faults.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'ID_DUPLICATE gaozhou-2018/measure.json',
    ]);
    const [once, again] = [defineMeasures([gaozhou])[0], defineMeasures([gaozhou])[0]] as [Measure, Measure];
    const refused = () => createDuxun({ measures: [once, again] });
    expect(refused).toThrow(DuxunError);
    expect(refused).toThrow('ID_DUPLICATE');
    expect(() => createDuxun({ measures: [once, once] })).not.toThrow();
  });
});

describe('another version of a measure', () => {
  const due = (measure: Measure, source: object, asOf: string) => {
    const { parseCase, evaluate } = createDuxun({ measures: [measure] });
    return evaluate(parseCase(source), { asOf })
      .actions.filter(({ type }) => type === 'rectify-problem')
      .map(({ norm, due: day }) => [norm, day]);
  };
  /** Found before the day of effect, listed a second time before it, not put right. */
  const old = finding(
    'maoming-2017',
    on('problem-found', '2018-03-05'),
    list('2018-03-28', '2018-04-20'),
    list('2018-05-27', '2018-07-31'),
  );

  it('where it is for all cases: the old one up to the day before, the new one from the day on', () => {
    const measure = defineMeasure(nextVersion('all-cases'));
    expect(due(measure, old, '2018-05-31')).toEqual([['5.9', '2018-07-31']]);
    expect(due(measure, old, '2018-06-01')).toEqual([['gz-2.1', '2018-06-16']]);
    expect(due(measure, twice('maoming-2017'), '2018-08-01')).toEqual([['gz-2.1', '2018-08-16']]);
  });

  it('where cases begun before keep the old one: by the day on which the case began', () => {
    const measure = defineMeasure(nextVersion('begun-before-keep'));
    expect(due(measure, old, '2018-06-01')).toEqual([['5.9', '2018-07-31']]);
    expect(due(measure, old, '2018-07-31')).toEqual([['5.9', '2018-07-31']]);
    const begun = (day: string) =>
      finding(
        'maoming-2017',
        on('problem-found', day),
        list('2018-06-28', '2018-07-20'),
        list('2018-07-27', '2018-09-30'),
      );
    expect(due(measure, begun('2018-05-31'), '2018-08-01')).toEqual([['5.9', '2018-09-30']]);
    expect(due(measure, begun('2018-06-01'), '2018-08-01')).toEqual([['gz-2.1', '2018-08-16']]);
    expect(due(measure, begun('2018-06-02'), '2018-08-01')).toEqual([['gz-2.1', '2018-08-16']]);
  });

  it('the day on which the version changes is a change point, and nextChange knows of it', () => {
    const measure = defineMeasure(nextVersion('all-cases'));
    const { parseCase, evaluate, timeline } = createDuxun({ measures: [measure] });
    const source = parseCase(old);
    expect(evaluate(source, { asOf: '2018-05-28', include: ['nextChange'] }).nextChange).toBe('2018-06-01');
    const { changes } = timeline(source, { from: '2018-05-28', to: '2018-06-10' });
    const change = changes.find(({ on: day }) => day === '2018-06-01');
    expect(change?.began.map(({ norm }) => norm)).toContain('gz-2.1');
    expect(change?.ended).toContain('F-1/5.9');
  });

  it('an unknown day of beginning leaves open by which version the case is judged', () => {
    const measure = defineMeasure(nextVersion('begun-before-keep'));
    const { parseCase, evaluate } = createDuxun({ measures: [measure] });
    const vague = finding(
      'maoming-2017',
      { type: 'problem-found', on: 'unknown', notBefore: '2018-05-20', notAfter: '2018-06-20' },
      list('2018-06-28', '2018-07-20'),
      list('2018-07-27', '2018-09-30'),
    );
    const { undetermined } = evaluate(parseCase(vague), { asOf: '2018-08-01' });
    const open = undetermined.flatMap(({ rules, toConfirm }) =>
      rules.map(({ norm }) => [norm, ...toConfirm.map(({ name }) => name)]),
    );
    expect(open).toContainEqual(['5.9', 'problem-found']);
    expect(open).toContainEqual(['gz-2.1', 'problem-found']);
  });

  it('says which one is in force on a day', () => {
    const measure = defineMeasure(nextVersion('all-cases'));
    expect(versionOn(measure, '2018-05-31')).toBeNull();
    expect(versionOn(measure, '2018-06-01')?.version).toBe('v2018');
    expect(measure.id).toBe('maoming-2017');
  });

  it('a third one comes after the second', () => {
    const second = defineMeasure(nextVersion('all-cases'));
    const third = (effectiveFrom: string, version = 'v2019') => ({
      'measure.json': {
        ...nextVersion('all-cases')['measure.json'],
        version,
        effectiveFrom,
        extends: {
          measure: 'maoming-2017',
          prefix: 'v3-',
          off: [{ norm: 'gz-2.1', cite: { article: '1' }, why: { zh: '不用。', en: 'Not used.' } }],
        },
      },
    });
    const measures = [second];
    const last = defineMeasure(third('2018-08-10'), undefined, { measures });
    expect(due(last, twice('maoming-2017'), '2018-08-09')).toEqual([['gz-2.1', '2018-08-16']]);
    expect(due(last, twice('maoming-2017'), '2018-08-10')).toEqual([]);
    expect(versionOn(last, '2018-08-10')?.version).toBe('v2019');
    const refused = (source: object) => codes(safeDefineMeasure(source, undefined, { measures }));
    expect(refused(third('2018-06-01'))).toEqual(['EXTENDS_DATE /effectiveFrom']);
    expect(refused(third('2018-08-10', 'v2018'))).toEqual(['ID_DUPLICATE /version']);
  });

  it('needs a version, a date, and for a transition the day on which a case begins', () => {
    const refused = (more: object) => codes(safeDefineMeasure(nextVersion('all-cases', more as never)));
    expect(refused({ version: undefined })).toEqual(['KEY_MISSING /version']);
    expect(refused({ effectiveFrom: null })).toEqual(['EXTENDS_DATE /effectiveFrom']);
    const { extends: how } = nextVersion('begun-before-keep')['measure.json'];
    const bare = { extends: { ...(how as object), begun: undefined } };
    const found = refused({ ...bare, extends: { ...bare.extends, transition: 'begun-before-keep' } });
    expect(found).toContain('EXTENDS_TRANSITION /extends/begun/programme');
    expect(found.every((one) => one.startsWith('EXTENDS_TRANSITION'))).toBe(true);
  });
});

describe('diffMeasures', () => {
  const city = getMeasure('maoming-2017') as Measure;
  const county = defineMeasure(gaozhou);

  it('says whose answers change, and how', () => {
    const cases = [
      { ...twice('maoming-2017'), id: 'two lists' },
      { ...finding('maoming-2017', on('problem-found', '2018-06-05')), id: 'found' },
    ];
    const found = diffMeasures(city, county, cases, { asOf: ['2018-06-10', '2018-08-01'] });
    expect(found.compared).toBe(4);
    expect(found.norms).toEqual({ added: ['gz-2.1'], removed: [], changed: ['5.9', '9.4'] });
    const told = found.changed.map(({ case: id, asOf, adds, removes }) => [
      id,
      asOf,
      adds.map(({ norm }) => norm),
      removes,
    ]);
    expect(told).toContainEqual(['two lists', '2018-08-01', ['gz-2.1'], ['two lists/5.9']]);
    expect(told.some(([id]) => id === 'found')).toBe(false);
  });

  it('finds nothing between a measure and itself', () => {
    const found = diffMeasures(city, city, [twice('maoming-2017')], { asOf: '2018-08-01' });
    expect(found).toEqual({
      norms: { added: [], removed: [], changed: [] },
      compared: 1,
      changed: [],
      refused: [],
    });
  });

  it('passes over a case that one of them does not take, with the faults', () => {
    const wrong = { ...twice('maoming-2017'), facts: { orign: 'supervision' } };
    const { refused, compared } = diffMeasures(city, county, [wrong, 7], { asOf: '2018-08-01' });
    expect(compared).toBe(0);
    expect(refused.map(({ case: id, by, faults }) => [id, by, faults[0]?.code])).toEqual([
      ['F-1', 'a', 'CASE_FACT_UNKNOWN'],
      ['F-1', 'b', 'CASE_FACT_UNKNOWN'],
      ['', 'a', 'NOT_AN_OBJECT'],
      ['', 'b', 'NOT_AN_OBJECT'],
    ]);
  });
});

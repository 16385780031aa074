import type { Context, Part } from '../context.js';
import type { Job } from '../engines/shared.js';
import { timed } from '../rounds.js';
import { count, figure, type Promised } from '../section.js';

/** What the cost of a case grows with: its events, the rules of its measure, the cases of a file. */
export const growth: Part = async (context) => {
  const byEvents = await events(context);
  const byRules = await rules(context);
  const byCases = await cases(context);
  return {
    title: 'Growth',
    paragraphs: [
      'Events: a finding whose log goes on, an event every three days. Rules: the fully known findings, under a measure in which every rule of the other kinds of case stands ten times more. Cases: through `evaluateAll`, as JSON that is yet to be parsed, as many in all whatever the size of a file. Microseconds a case.',
    ],
    table: {
      head: ['', 'min', 'median', 'ratio'],
      rows: [...byEvents.rows, ...byRules.rows, ...byCases.rows],
    },
    promises: [...byEvents.promises, ...byRules.promises, ...byCases.promises],
  };
};

interface Grown {
  readonly rows: readonly (readonly string[])[];
  readonly promises: readonly Promised[];
}

/** A finding with so many events, judged after the last. */
function longFinding({ duxun }: Context, length: number): Job {
  const turns = [
    { type: 'rectification-reported', extent: 'partial' },
    { type: 'correction-urged' },
    { type: 'monthly-list-circulated', problems: [] },
    { type: 'rectification-confirmed', extent: 'partial', toRequirement: false },
    { type: 'rectification-required', reportBy: null },
  ];
  const dayOf = (n: number): string =>
    new Date(Date.UTC(2018, 0, 25) + n * 3 * 86_400_000).toISOString().slice(0, 10);
  const source = duxun.parseCase({
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'long',
    subject: { type: 'county-committee-and-government' },
    facts: { origin: 'supervision', 'rectification-complete': false },
    persons: null,
    events: [
      { type: 'problem-found', on: '2018-01-10' },
      { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15', persons: null },
      ...Array.from({ length: length - 2 }, (_, i) => ({ ...turns[i % turns.length], on: dayOf(i) })),
    ],
  });
  return { source, asOf: dayOf(length) };
}

async function events(context: Context): Promise<Grown> {
  const { evaluate } = context.duxun;
  const lengths = [10, 100, 1_000, 10_000];
  const contenders = lengths.map((length) => {
    const { source, asOf } = longFinding(context, length);
    const run = (times: number) => {
      let found = 0;
      for (let i = 0; i < times; i++) found += evaluate(source, { asOf }).actions.length;
      return found;
    };
    return { name: `${count(length)} events`, run };
  });
  const times = await timed(contenders, context.pace);
  const ratio = (i: number) => (times[i]?.min ?? Number.NaN) / (times[i - 1]?.min ?? Number.NaN);
  return {
    rows: times.map(({ name, min, median }, i) => [
      name,
      figure(min),
      figure(median),
      i === 0 ? '' : `${figure(ratio(i))} × for 10 × the events`,
    ]),
    promises: [2, 3].map((i) => ({
      what: `10 times the events, ${count(lengths[i] ?? 0)} of them`,
      found: ratio(i),
      bound: 10,
      is: 'at most',
      unit: ' ×',
    })),
  };
}

type Json = { readonly [key: string]: unknown };

/** A measure as it is, but for rules of other kinds of case that stand in it many times more. */
function padded({ duxun }: Context, times: number) {
  const measure = duxun.getMeasure('maoming-2017');
  if (measure === undefined) throw new Error('no measure maoming-2017');
  let added = 0;
  const parts = Object.entries(measure.source.parts).map(([name, part]) => {
    const norms = part.norms.map((norm) => {
      if (norm.rules === undefined || norm.case === 'finding' || norm.alsoCase?.includes('finding'))
        return norm;
      const more = Array.from({ length: times }, (_, i) =>
        norm.rules?.map((rule) => ({ ...rule, name: `${rule.name}/again-${i}` })),
      ).flat();
      added += more.length;
      return { ...norm, rules: [...norm.rules, ...more] };
    });
    return [name, { ...part, norms }];
  });
  const source: Json = { measure: measure.source.measure, parts: Object.fromEntries(parts) };
  return { plain: measure, padded: duxun.defineMeasure(source, duxun.vocabulary), added };
}

async function rules(context: Context): Promise<Grown> {
  const { duxun, known, pace } = context;
  const measure = padded(context, 10);
  const contenders = [measure.plain, measure.padded].map((one, i) => {
    const { evaluate, parseCase } = duxun.createDuxun({ measures: [one] });
    const jobs = known.map(({ source, asOf }) => ({ source: parseCase(source), asOf }));
    const run = (times: number) => {
      let found = 0;
      for (let n = 0; n < times; n++)
        for (const { source, asOf } of jobs) found += evaluate(source, { asOf }).actions.length;
      return found;
    };
    const name = i === 0 ? 'the measure as it is' : `${measure.added} rules of other kinds more`;
    return { name, run };
  });
  const times = await timed(contenders, pace, known.length);
  const ratio = (times[1]?.min ?? Number.NaN) / (times[0]?.min ?? Number.NaN);
  return {
    rows: times.map(({ name, min, median }, i) => [
      name,
      figure(min),
      figure(median),
      i === 0 ? '' : `${figure(ratio)} ×`,
    ]),
    promises: [{ what: 'rules of other kinds', found: ratio, bound: 1.1, is: 'at most', unit: ' ×' }],
  };
}

/** The same cases in files of several sizes, so that only how many there are in a file differs. */
async function cases({ duxun, known, pace, isQuick }: Context): Promise<Grown> {
  const sizes = isQuick ? [100, 1_000, 10_000] : [100, 1_000, 10_000, 100_000];
  const all = sizes.at(-1) as number;
  const inputs = known.map(({ source }) => JSON.stringify(source));
  function* lines(size: number, from: number): Generator<unknown> {
    for (let i = from; i < from + size; i++) yield JSON.parse(inputs[i % inputs.length] as string);
  }
  const contenders = sizes.map((size) => ({
    name: `${count(size)} cases in a file`,
    run: (times: number) => {
      let found = 0;
      for (let from = 0; from < times * all; from += size)
        for (const { evaluation } of duxun.evaluateAll(lines(size, from), { asOf: '2018-06-30' }))
          found += evaluation?.actions.length ?? 0;
      return found;
    },
  }));
  const times = await timed(contenders, { ...pace, rounds: 3 }, all);
  const least = times[0]?.min ?? Number.NaN;
  const last = times.at(-1)?.min ?? Number.NaN;
  return {
    rows: times.map(({ name, min, median }, i) => [
      name,
      figure(min),
      figure(median),
      i === 0 ? '' : `${figure(min / least)} × a case`,
    ]),
    promises: [
      {
        what: `cost a case, ${count(all)} cases against 100`,
        found: last / least,
        bound: 1.1,
        is: 'at most',
        unit: ' ×',
      },
    ],
  };
}

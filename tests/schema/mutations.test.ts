/** The schemas against the parsers, on valid files with a slip in them. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasure, readVocabulary } from '../../scripts/generators/read-rules.js';
import { caseSchema } from '../../src/case/schema.js';
import {
  type CaseKind,
  getMeasure,
  type Measure,
  safeDefineMeasure,
  safeParseCase,
} from '../../src/index.js';
import { measureSchemas } from '../../src/measure/schema.js';
import { slip, slipped } from './mutate.js';
import { wrong } from './validator.js';

const runs = Number(process.env.SCHEMA_RUNS ?? 300);
const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const good = json('tests/invalid/rules/_good.json') as { measure: object; parts: Record<string, object> };
const words = json('tests/invalid/rules/_vocabulary.json') as { actions: object; events: object };

interface Sample {
  readonly measure: unknown;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly words: unknown;
}
const samples: readonly Sample[] = [
  { ...good, words },
  ...['national-award', 'maoming-2017', 'panjin-2015', 'yinchuan-2017-rectification'].map((id) => ({
    ...readMeasure(id),
    words: readVocabulary(),
  })),
];

const refused = ({ measure, parts, words: given }: Sample): boolean =>
  !safeDefineMeasure({ measure, parts }, given).ok;

const shown = (json: unknown, lines: readonly string[]): string =>
  `${lines.slice(0, 3).join('; ')}\n${JSON.stringify(json).slice(0, 4000)}`;

it('the files themselves are taken', () => {
  expect(samples.filter(refused)).toEqual([]);
}, 60_000);

describe('a file of a measure with a slip in it', () => {
  it('is refused by the parser wherever the schema refuses it, and by the schema wherever zod does', () => {
    const schemas = measureSchemas();
    let seen = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), slip, (which, part, how) => {
        const sample = samples[which % samples.length] as Sample;
        const names = Object.keys(sample.parts);
        const chosen = part % (names.length + 1);
        const name = names[chosen];
        const isHead = name === undefined;
        const broken = slipped(isHead ? sample.measure : sample.parts[name], how);
        const lines = wrong(isHead ? 'measure' : 'part', broken);
        const byZod = (isHead ? schemas.head : schemas.part).safeParse(broken).success;
        if (!byZod && lines.length === 0) throw new Error(`only zod refuses ${shown(broken, [])}`);
        if (lines.length === 0) return;
        seen += 1;
        const whole = isHead
          ? { ...sample, measure: broken }
          : { ...sample, parts: { ...sample.parts, [name]: broken } };
        if (!refused(whole)) throw new Error(`false alarm: ${shown(broken, lines)}`);
      }),
      { numRuns: runs, seed: Number(process.env.SCHEMA_SEED ?? 7) },
    );
    expect(seen).toBeGreaterThan(runs / 4);
  }, 900_000);

  it('so are actions.json and events.json', () => {
    const schemas = measureSchemas();
    fc.assert(
      fc.property(fc.constantFrom('actions' as const, 'events' as const), slip, (name, how) => {
        const broken = slipped(words[name], how);
        const lines = wrong(name, broken);
        if (!schemas[name].safeParse(broken).success && lines.length === 0)
          throw new Error(`only zod refuses ${shown(broken, [])}`);
        if (lines.length > 0 && !refused({ ...good, words: { ...words, [name]: broken } }))
          throw new Error(`false alarm: ${shown(broken, lines)}`);
      }),
      { numRuns: runs, seed: Number(process.env.SCHEMA_SEED ?? 7) },
    );
  }, 300_000);
});

interface Case {
  readonly kind: CaseKind;
  readonly measure: string;
}
const cases = readdirSync(new URL('../../fixtures/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const held = json(`fixtures/${name}`);
    return (name.includes('stories') ? [(held as { case: unknown }).case] : held) as Case[];
  });

describe('a case with a slip in it', () => {
  it('is refused by the parser wherever the schema refuses it, and by the schema wherever zod does', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.nat(), slip, (which, how) => {
        const whole = cases[which % cases.length] as Case;
        const broken = slipped(whole, how);
        const lines = wrong('case', broken);
        const byZod = caseSchema(getMeasure(whole.measure) as Measure, whole.kind).safeParse(broken).success;
        const moved = (broken as Case).measure !== whole.measure || (broken as Case).kind !== whole.kind;
        if (!byZod && !moved && lines.length === 0) throw new Error(`only zod refuses ${shown(broken, [])}`);
        if (lines.length === 0) return;
        seen += 1;
        if (safeParseCase(broken).ok) throw new Error(`false alarm: ${shown(broken, lines)}`);
      }),
      { numRuns: runs, seed: Number(process.env.SCHEMA_SEED ?? 7) },
    );
    expect(seen).toBeGreaterThan(runs / 4);
  }, 300_000);
});

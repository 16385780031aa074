import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureIds, partNames } from '../../scripts/generators/read-rules.js';
import { isCivilDate } from '../../src/calendar/index.js';
import { allScenarios, givenOf, momentsOf } from '../support/scenario.js';
import { schemaFiles, schemaOf, validator, wrong } from './validator.js';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

describe('every schema', () => {
  it('is there', () => {
    expect(schemaFiles).toEqual(
      [
        ...['accountability', 'commendation', 'finding', 'mission', 'programme', 'review'].map(
          (kind) => `case-${kind}`,
        ),
        ...['actions', 'case', 'codes', 'events', 'forms', 'measure', 'part', 'scenarios'],
      ]
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  it.each(schemaFiles)('compiles in strict mode and says what it is in two languages: %s', (file) => {
    const schema = schemaOf(file);
    expect(validator(file.replace('.json', ''))).toBeTypeOf('function');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`duxun:/schema/${file}`);
    expect(schema.title).toMatch(/^\p{Script=Han}.* · [A-Z].*/u);
    expect(schema.description).toMatch(/\p{Script=Han}.*。\n[A-Z].*\.$/u);
  }, 60_000);

  it.each(schemaFiles)('says of each key what it is, in two languages: %s', (file) => {
    const silent: string[] = [];
    const oneTongue: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        const at = `${path}/${key}`;
        if (
          key === 'description' &&
          typeof value === 'string' &&
          !/\p{Script=Han}[\s\S]*\n[^\n]*[a-z]/iu.test(value)
        )
          oneTongue.push(`${at}: ${value}`);
        if (key === 'enumDescriptions')
          for (const words of value as string[])
            if (!/\p{Script=Han}.* · .*[a-z]/iu.test(words)) oneTongue.push(`${at}: ${words}`);
        look(value, at);
      }
    };
    const keys = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties, additionalProperties } = node as Record<string, unknown>;
      // an object that takes these keys and no others is one that people write
      if (typeof properties === 'object' && additionalProperties === false)
        for (const [key, value] of Object.entries(properties as object)) {
          const { description, title } = (typeof value === 'object' ? value : { description: '' }) as Record<
            string,
            unknown
          >;
          if (description === undefined && title === undefined) silent.push(`${path}/${key}`);
        }
      for (const [key, value] of Object.entries(node)) keys(value, `${path}/${key}`);
    };
    look(schemaOf(file), '');
    keys(schemaOf(file), '');
    expect(silent).toEqual([]);
    expect(oneTongue).toEqual([]);
  });

  it('puts no words on what it refers to by name: editors would show them in place of those of the key', () => {
    const wordy: string[] = [];
    for (const file of schemaFiles) {
      const defs = (schemaOf(file).$defs ?? {}) as Record<string, Record<string, unknown>>;
      for (const [name, def] of Object.entries(defs))
        if (!name.startsWith('event.') && (def.description !== undefined || def.title !== undefined))
          wordy.push(`${file} ${name}`);
    }
    expect(wordy).toEqual([]);
  });
});

describe('the pattern of dates', () => {
  it('takes the days that exist from 1900 to 2199 and no others', () => {
    const pattern = new RegExp(
      ((schemaOf('measure.json').$defs as Record<string, { pattern: string }>).date as { pattern: string })
        .pattern,
    );
    const wrongs: string[] = [];
    for (const year of [1899, 1900, 1904, 1999, 2000, 2016, 2017, 2099, 2100, 2104, 2196, 2199, 2200])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (pattern.test(text) !== isCivilDate(text)) wrongs.push(text);
        }
    expect(wrongs).toEqual([]);
  });
});

describe('what ships is valid', () => {
  it('every file under rules/', () => {
    const found = measureIds().flatMap((id) => [
      ...wrong('measure', json(`rules/${id}/measure.json`)),
      ...partNames(id).flatMap((name) =>
        wrong('part', json(`rules/${id}/${name}.json`)).map((one) => `${id}/${name} ${one}`),
      ),
    ]);
    expect(measureIds().length).toBeGreaterThan(6);
    for (const name of ['actions', 'events', 'codes', 'forms'])
      found.push(...wrong(name, json(`rules/${name}.json`)));
    expect(found).toEqual([]);
  }, 60_000);

  it('every case under fixtures/', () => {
    const root = new URL('../../fixtures/', import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const found = files.flatMap((name) => {
      const held = json(`fixtures/${name}`);
      const cases = name.includes('stories') ? (held as { case: unknown }).case : held;
      return wrong('case', cases).map((one) => `${name} ${one}`);
    });
    expect(files.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  }, 120_000);

  it('every file of scenarios, and every case in them', () => {
    const found: string[] = [];
    let cases = 0;
    for (const file of allScenarios()) {
      const held: unknown = parse(readFileSync(file.place, 'utf8'), { merge: true, maxAliasCount: -1 });
      found.push(...wrong('scenarios', held).map((one) => `${file.place} ${one}`));
      for (const one of file.scenarios)
        for (const at of momentsOf(one)) {
          cases += 1;
          found.push(
            ...wrong('case', givenOf(file.measure, one, at)).map(
              (line) => `${file.place} ${one.name} ${line}`,
            ),
          );
        }
    }
    expect(cases).toBeGreaterThan(7000);
    expect(found).toEqual([]);
  }, 240_000);
});

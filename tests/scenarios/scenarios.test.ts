import { describe, expect, it } from 'vitest';
import { readLock, toldOf, wayOut } from '../../scripts/compat/answer-lock.js';
import { differences, goneFrom } from '../../scripts/compat/answers.js';
import { askedOn, pathOf } from '../../scripts/compat/subjects.js';
import { caseKinds, measures, toJson, vocabulary } from '../../src/index.js';
import { missing } from '../support/coverage.js';
import {
  allScenarios,
  auditMoment,
  auditShortfalls,
  evaluateMoment,
  momentsOf,
  shortfalls,
} from '../support/scenario.js';

const files = allScenarios();
const name = (path: string) => path.split('/').slice(-2).join('/');

describe.each(files)('$measure $place', (file) => {
  const path = pathOf(file);
  const kept = readLock(file.measure)[path] ?? {};

  it.each(file.scenarios)('$name', (one) => {
    const asked = momentsOf(one).flatMap((at) => {
      const found = evaluateMoment(file.measure, one, at);
      expect(shortfalls(file.measure, at, found), `as of ${at.asOf}`).toEqual([]);
      const audited = auditMoment(file.measure, one, at);
      if (audited) expect(auditShortfalls(file.measure, at, audited), `audit as of ${at.asOf}`).toEqual([]);
      // what has been written once is written by heart the second time
      const text = JSON.stringify(found);
      for (const written of [toJson(found), toJson(found)]) expect(written === text).toBe(true);
      return askedOn(file.measure, one, at, found, audited, text);
    });
    const differ = differences(kept, { name: one.name, measure: file.measure, asked });
    expect(
      differ.map((each) => toldOf(path, each)),
      wayOut(differ),
    ).toEqual([]);
  });

  it('no scenario of which the answers are kept is gone', () => {
    const gone = goneFrom(
      kept,
      file.scenarios.map(({ name: each }) => each),
    );
    expect(
      gone.map((each) => toldOf(path, each)),
      wayOut(gone),
    ).toEqual([]);
  });
});

describe.each(measures().map(({ id }) => id))('the scenarios of %s', (id) => {
  const lacking = missing(id, files);

  it('there are some', () => {
    expect(files.filter((file) => file.measure === id).length).toBeGreaterThan(0);
  });

  it('see every rule act', () => {
    expect(lacking.neverActs).toEqual([]);
  });

  it('see every rule silent', () => {
    expect(lacking.neverSilent).toEqual([]);
  });

  it('see every catalogue entry in two states', () => {
    expect(lacking.oneState).toEqual([]);
  });

  it('choose every option of every switchable reading', () => {
    expect(lacking.readings).toEqual([]);
  });

  it('name a file after each article or section that has rules', () => {
    const ruled = Object.entries(measures().find((m) => m.id === id)?.source.parts ?? {})
      .filter(([, part]) => part.norms.some((norm) => norm.rules))
      .map(([part]) => `${id}/${part}.yaml`);
    expect(ruled.filter((path) => !files.some((file) => name(file.place) === path))).toEqual([]);
  });
});

describe('the scenarios together', () => {
  it.each(measures().map(({ id }) => id))('are all there of which the answers are kept: %s', (id) => {
    const paths = files.map(pathOf);
    expect(Object.keys(readLock(id)).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('see every action code: each is that of a rule, and every rule is seen to act', () => {
    const used = new Set(
      measures().flatMap((measure) =>
        caseKinds.flatMap((kind) => measure.rules(kind).map(({ rule }) => rule.event.type)),
      ),
    );
    expect(used.size).toBeGreaterThan(0);
    expect(Object.keys(vocabulary.actions).filter((code) => !used.has(code))).toEqual([]);
  });
});

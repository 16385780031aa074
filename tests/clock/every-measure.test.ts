/** A withdrawal is one gate of the engine: it holds for the findings of every measure, by their scenarios. */
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { AnyCase } from '../../src/case/types.js';
import { evaluate, measures, parseCase } from '../../src/index.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

const withFindings = measures().filter(({ kinds }) => kinds.includes('finding'));
const files = allScenarios();

/** Cases with something to do on their day. */
const momentsFor = (id: string) =>
  files
    .filter(({ measure }) => measure === id)
    .flatMap(({ scenarios }) => scenarios.flatMap((one) => momentsOf(one).map((at) => ({ one, at }))))
    .flatMap(({ one, at }) => {
      const given = givenOf(id, one, at) as unknown as AnyCase;
      if (given.kind !== 'finding') return [];
      const asked = { ...optionsOf(one), asOf: at.asOf };
      const { actions, applies } = evaluate(parseCase(given), asked);
      return actions.length > 0 && applies === 'yes' ? [{ given, asked, actions }] : [];
    });

describe.each(withFindings.map(({ id }) => id))('a finding of %s', (id) => {
  const moments = momentsFor(id);
  const also = (given: AnyCase, ...events: readonly object[]) =>
    parseCase({ ...given, events: [...(given.events ?? []), ...events] });

  it('that is withdrawn asks for nothing, and is as it was but for what is set aside when it is opened again', () => {
    expect(moments.length).toBeGreaterThan(10);
    for (const { given, asked, actions } of moments) {
      const gone = evaluate(also(given, { type: 'finding-withdrawn', on: asked.asOf }), asked);
      expect([gone.applies, gone.actions, gone.undetermined]).toEqual(['yes', [], []]);
      const before = { type: 'finding-withdrawn', on: asked.asOf };
      const again = evaluate(also(given, before, { type: 'case-reopened', on: asked.asOf }), asked);
      const untouched = !JSON.stringify(given.events).match(
        /rectification-|struck-off|concluded|look-back-done/,
      );
      if (untouched) expect(again.actions).toEqual(actions);
    }
  });

  it('of which that is not known leaves open what stood', () => {
    for (const { given, asked, actions } of moments) {
      const notBefore = fromDay(toDay(asked.asOf));
      const found = evaluate(also(given, { type: 'finding-withdrawn', on: 'unknown', notBefore }), asked);
      expect(found.actions).toEqual([]);
      const open = found.undetermined.flatMap(({ rules }) => rules.map((rule) => rule.id));
      expect(open).toEqual(expect.arrayContaining(actions.map((action) => action.id)));
      expect(found.needs.map(({ input, name }) => `${input} ${name}`)).toContain('day finding-withdrawn');
    }
  });
});

import { Engine as Stock, type TopLevelCondition } from 'json-rules-engine';
import type { Engine } from '../contender.js';
import { type Facts, type Shared, valuesOf } from '../shared.js';
import { isSlot, type Tree } from '../tree.js';

/**
 * json-rules-engine as it is, run once a scope, as it knows none. It is handed the values of the facts: it asks for all of
 * them anyway, and functions take it longer.
 */
export function stockEngine(shared: Shared): Engine {
  const byRules = new Map<string, Loaded>();
  const engineFor = (rules: readonly number[]): Loaded => {
    const key = rules.join();
    const loaded = byRules.get(key) ?? load(shared, rules);
    byRules.set(key, loaded);
    return loaded;
  };
  return {
    name: 'json-rules-engine',
    async actions(job) {
      const opened = shared.open(job);
      if (opened === null) return [];
      for (const place of opened.places) {
        const { engine, slots } = engineFor(place.rules);
        const { events } = await engine.run(valuesOf(place, slots));
        // they come in no order
        const fired = events.map(({ params }) => params?.place as number).sort((a, b) => a - b);
        for (const i of fired) shared.hold(opened, place, i);
      }
      return shared.actions(opened);
    },
  };
}

interface Loaded {
  readonly engine: Stock;
  /** The slots that its rules read. */
  readonly slots: readonly (keyof Facts)[];
}

function load({ trees }: Shared, rules: readonly number[]): Loaded {
  const engine = new Stock([], { replaceFactsInEventParams: false });
  const slots = new Set<keyof Facts>();
  for (const i of rules)
    engine.addRule({
      conditions: topLevel(trees[i] as Tree, slots),
      event: { type: 'holds', params: { place: i } },
    });
  return { engine, slots: [...slots] };
}

const topLevel = (tree: Tree, slots: Set<keyof Facts>): TopLevelCondition => {
  const found = stockOf(tree, slots);
  return ('all' in found || 'any' in found || 'not' in found ? found : { all: [found] }) as TopLevelCondition;
};

function stockOf(tree: Tree, slots: Set<keyof Facts>): Readonly<Record<string, unknown>> {
  if (typeof tree === 'boolean') throw new Error('a rule whose readings settle it');
  if ('all' in tree) return { all: tree.all.map((one) => stockOf(one, slots)) };
  if ('any' in tree) return { any: tree.any.map((one) => stockOf(one, slots)) };
  if ('not' in tree) return { not: stockOf(tree.not, slots) };
  const { slot, operator, value } = tree;
  const read = (of: number) => {
    slots.add(`f${of}`);
    return { fact: `f${of}` };
  };
  return { ...read(slot), operator, value: isSlot(value) ? read(value.slot) : value };
}

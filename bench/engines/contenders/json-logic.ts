import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import type { Engine } from '../contender.js';
import type { Facts, Shared } from '../shared.js';
import { type Comparison, isSlot, type Operand, type Tree } from '../tree.js';

type Logic = boolean | { readonly [operator: string]: unknown };

/** A condition in JsonLogic. Null is less than nothing and more than nothing here, which JavaScript sees otherwise. */
export function logicOf(tree: Tree): Logic {
  if (typeof tree === 'boolean') return tree;
  if ('all' in tree) return { and: tree.all.map(logicOf) };
  if ('any' in tree) return { or: tree.any.map(logicOf) };
  if ('not' in tree) return { '!': [logicOf(tree.not)] };
  return compared(tree);
}

const read = (value: Operand): unknown => (isSlot(value) ? { var: `f${value.slot}` } : value);

function compared({ slot, operator, value }: Comparison): Logic {
  const [left, right] = [{ var: `f${slot}` }, read(value)];
  const numbers = (sign: string): Logic => ({
    and: [
      { '!==': [left, null] },
      ...(isSlot(value) ? [{ '!==': [right, null] }] : []),
      { [sign]: [left, right] },
    ],
  });
  switch (operator) {
    case 'equal':
      return { '===': [left, right] };
    case 'notEqual':
      return { '!==': [left, right] };
    case 'in':
      return { in: [left, right] };
    case 'notIn':
      return { '!': [{ in: [left, right] }] };
    case 'contains':
      return { and: [{ '!==': [left, null] }, { in: [right, left] }] };
    case 'doesNotContain':
      return { and: [{ '!==': [left, null] }, { '!': [{ in: [right, left] }] }] };
    case 'lessThan':
      return numbers('<');
    case 'lessThanInclusive':
      return numbers('<=');
    case 'greaterThan':
      return numbers('>');
    case 'greaterThanInclusive':
      return numbers('>=');
  }
}

function engineOf(shared: Shared, name: string, decides: readonly ((facts: Facts) => unknown)[]): Engine {
  return {
    name,
    actions(job) {
      const opened = shared.open(job);
      if (opened === null) return [];
      for (const place of opened.places)
        for (const i of place.rules) if (decides[i]?.(place.facts) === true) shared.hold(opened, place, i);
      return shared.actions(opened);
    },
  };
}

export function compiledJsonLogic(shared: Shared): Engine {
  const engine = new LogicEngine();
  const decides = shared.trees.map((tree) => engine.build(logicOf(tree)) as (facts: Facts) => unknown);
  return engineOf(shared, 'json-logic-engine, compiled', decides);
}

export function interpretedJsonLogic(shared: Shared): Engine {
  const engine = new LogicEngine();
  const decides = shared.trees.map((tree) => {
    const logic = logicOf(tree);
    return (facts: Facts): unknown => engine.run(logic, facts);
  });
  return engineOf(shared, 'json-logic-engine, interpreted', decides);
}

export function jsonLogicJs(shared: Shared): Engine {
  const decides = shared.trees.map((tree) => {
    const logic = logicOf(tree) as Parameters<typeof jsonLogic.apply>[0];
    return (facts: Facts): unknown => jsonLogic.apply(logic, facts);
  });
  return engineOf(shared, 'json-logic-js', decides);
}

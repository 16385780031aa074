import type { ZenDecision } from '@gorules/zen-engine';
import type { Engine } from '../contender.js';
import { type Facts, type Shared, valuesOf } from '../shared.js';
import { type Comparison, isSlot, type Operand, type Tree } from '../tree.js';

/** zen-engine: one decision for all rules of a scope, an expression each. Its binary may be missing: then why. */
export async function zenEngine(shared: Shared): Promise<Engine | { readonly missing: string }> {
  let zen: typeof import('@gorules/zen-engine');
  try {
    zen = await import('@gorules/zen-engine');
  } catch (error) {
    return { missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
  const engine = new zen.ZenEngine();
  const known = new Map<string, Decision>();
  const decisionFor = (rules: readonly number[]): Decision => {
    const key = rules.join();
    const found = known.get(key) ?? decisionOf(shared, rules, (graph) => engine.createDecision(graph));
    known.set(key, found);
    return found;
  };
  return {
    name: 'zen-engine',
    async actions(job) {
      const opened = shared.open(job);
      if (opened === null) return [];
      // it takes JSON, so that all facts are worked out
      const results = await Promise.all(
        opened.places.map(async (place) => {
          const { decision, slots } = decisionFor(place.rules);
          return (await decision.evaluate(valuesOf(place, slots))).result as Readonly<
            Record<string, boolean>
          >;
        }),
      );
      opened.places.forEach((place, at) => {
        for (const i of place.rules) if (results[at]?.[`r${i}`] === true) shared.hold(opened, place, i);
      });
      return shared.actions(opened);
    },
  };
}

interface Decision {
  readonly decision: ZenDecision;
  /** The slots that its rules read. */
  readonly slots: readonly (keyof Facts)[];
}

function decisionOf(
  { trees }: Shared,
  rules: readonly number[],
  create: (graph: object) => ZenDecision,
): Decision {
  const slots = new Set<keyof Facts>();
  const expressions = rules.map((i) => ({
    id: `e${i}`,
    key: `r${i}`,
    value: zenOf(trees[i] as Tree, slots),
  }));
  const node = (id: string, type: string, content: object = {}) => ({
    id,
    name: id,
    type,
    position: { x: 0, y: 0 },
    content,
  });
  const decision = create({
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { expressions, passThrough: false }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  });
  return { decision, slots: [...slots] };
}

/** A condition in zen's expression language. */
function zenOf(tree: Tree, slots: Set<keyof Facts>): string {
  if (typeof tree === 'boolean') return String(tree);
  if ('all' in tree) return `(${tree.all.map((one) => zenOf(one, slots)).join(' and ')})`;
  if ('any' in tree) return `(${tree.any.map((one) => zenOf(one, slots)).join(' or ')})`;
  if ('not' in tree) return `(not ${zenOf(tree.not, slots)})`;
  return compared(tree, slots);
}

const signs: Partial<Record<Comparison['operator'], string>> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

function compared({ slot, operator, value }: Comparison, slots: Set<keyof Facts>): string {
  const read = (operand: Operand): string => {
    if (!isSlot(operand)) return JSON.stringify(operand);
    slots.add(`f${operand.slot}`);
    return `f${operand.slot}`;
  };
  const [left, right] = [read({ slot }), read(value)];
  const given = [left, ...(isSlot(value) ? [right] : [])].map((name) => `${name} != null`).join(' and ');
  switch (operator) {
    case 'equal':
    case 'notEqual':
      return `(${left} ${signs[operator]} ${right})`;
    case 'in':
      return `(${left} in ${right})`;
    case 'notIn':
      return `(${left} not in ${right})`;
    case 'contains':
      return `(${left} != null and ${right} in ${left})`;
    case 'doesNotContain':
      return `(${left} != null and ${right} not in ${left})`;
    default:
      return `(${given} and ${left} ${signs[operator]} ${right})`;
  }
}

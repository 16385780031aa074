import { Engine, Rule, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { readingsInForce, settle } from '../../src/engine/readings.js';
import { caseKinds, expandRules, measures } from '../../src/index.js';
import type { Condition } from '../../src/measure/format.js';

/** What stock keeps of a condition, without the priorities that it adds. */
function kept(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(kept);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).filter(([key]) => key !== 'priority');
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'params' ? value : kept(value)]));
}

/** The names of the conditions that a condition refers to, in its params too. */
function named(json: unknown, found = new Set<string>()): Set<string> {
  if (typeof json !== 'object' || json === null) return found;
  const { condition } = json as { condition?: unknown };
  if (typeof condition === 'string') found.add(condition);
  for (const value of Object.values(json)) named(value, found);
  return found;
}

describe.each(
  measures().map((measure) => [measure.id, measure] as const),
)('%s in a stock engine', (_id, measure) => {
  const source = settle(measure.source, readingsInForce(measure.interpretations));
  const parts = Object.values(source.parts);
  const conditions: Record<string, Condition> = Object.assign(
    {},
    source.measure.conditions,
    ...parts.map((part) => part.conditions),
  );
  const rules = caseKinds.flatMap((kind) => expandRules(source, kind).map(({ rule }) => ({ kind, rule })));

  it('every rule is accepted, and nothing of it is dropped', () => {
    const engine = new Engine();
    for (const { rule } of rules) {
      const properties = rule as unknown as RuleProperties;
      expect(() => engine.addRule(properties), rule.name).not.toThrow();
      const stock = new Rule(properties).toJSON(false) as RuleProperties;
      expect(kept(stock.conditions), rule.name).toEqual(rule.conditions);
      expect(stock.event, rule.name).toEqual(rule.event);
    }
  });

  it('every named condition is accepted, and every one that is referred to is there', () => {
    const engine = new Engine();
    for (const [name, condition] of Object.entries(conditions))
      expect(() => engine.setCondition(name, condition as TopLevelCondition), name).not.toThrow();
    const asked = named([rules.map(({ rule }) => rule.conditions), Object.values(conditions)]);
    expect([...asked].filter((name) => !Object.hasOwn(conditions, name))).toEqual([]);
  });

  it('only operators that stock has are used', () => {
    const operators = new Set<string>();
    const walk = (json: unknown): void => {
      if (typeof json !== 'object' || json === null) return;
      const { fact, operator } = json as { fact?: unknown; operator?: unknown };
      if (typeof fact === 'string' && typeof operator === 'string') operators.add(operator);
      Object.values(json).forEach(walk);
    };
    walk([rules.map(({ rule }) => rule), conditions]);
    const stock = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'];
    const numeric = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
    expect([...operators].filter((name) => ![...stock, ...numeric].includes(name))).toEqual([]);
  });
});

it('there are rules and named conditions to look at', () => {
  const rules = measures().flatMap((measure) =>
    caseKinds.flatMap((kind) => expandRules(measure.source, kind)),
  );
  expect(rules.length).toBeGreaterThan(100);
  expect(named(rules.map(({ rule }) => rule.conditions)).size).toBeGreaterThan(0);
});

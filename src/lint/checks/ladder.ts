/** Ladders: acts that follow one another step by step, by ordinals or by one calling for the next. */

import { typesIn } from '../../measure/check/env.js';
import { dischargersOf } from '../../measure/events.js';
import type { Select } from '../../measure/format.js';
import { fill, type Text } from '../../text.js';
import type { Findings } from '../finding.js';
import { type Atom, all, atomsOf, type Variable } from '../logic/formula.js';
import { holdsAnywhere, type Looked, paramsAt, variants, type Written } from '../measure.js';
import { canonical } from '../reader.js';
import { isDuty, leavesOf, neverEnds } from './discharge.js';

const missing: Text = {
  zh: '有第 {n} 级，却没有哪一条规则是第 {before} 级：这一级走不到。',
  en: 'There is a step {n}, and no rule is step {before}: nothing leads here.',
};
const number: Text = {
  zh: '请补上缺的一级，或改正 ordinal。',
  en: 'Add the step that is missing, or correct "ordinal".',
};
const beyond: Text = {
  zh: '这一级要求前面的事已经做过 {n} 次，而前面各级最多做到 {most} 次：这一级走不到。',
  en: 'This step asks that it has been done {n} times, and the steps before lead to {most} at the most: it is never reached.',
};
const fit: Text = {
  zh: '请改正次数，或补上中间的一级。',
  en: 'Correct the number, or add the step between.',
};
const endless: Text = {
  zh: '做完这一级，这一级仍然成立：没有尽头。',
  en: 'When this step is done it still stands: there is no end to it.',
};
const again: Text = {
  zh: '了结这项职责的事件（{types}）又引起同样的职责，一次接一次，没有尽头。',
  en: 'What discharges the duty ({types}) calls for the same duty again, time after time, without an end.',
};
const bound: Text = {
  zh: '请加上次数的上限，或写明什么时候不再继续。',
  en: 'Set a limit to how often, or say when it goes on no more.',
};

const dischargedBy = ({ measure }: Looked, { rule }: Written): readonly string[] =>
  dischargersOf(measure.vocabulary, rule.event.type);

const ordinalsOf = ({ rule }: Written): readonly number[] =>
  variants(rule.event.params.ordinal).filter((one) => typeof one === 'number');

/** The rules of one action that say which step they are. */
function laddersOf(looked: Looked): ReadonlyMap<string, readonly Written[]> {
  const found = new Map<string, Written[]>();
  for (const written of looked.rules) {
    if (ordinalsOf(written).length === 0) continue;
    const { type } = written.rule.event;
    found.set(type, [...(found.get(type) ?? []), written]);
  }
  return found;
}

export function checkLadders(looked: Looked, findings: Findings): void {
  for (const steps of laddersOf(looked).values()) {
    ordinals(steps, findings);
    counted(looked, steps, findings);
    for (const step of steps) {
      const spot = { ...step.spot, path: [...paramsAt(step), 'ordinal'] };
      if (isDuty(step) && neverEnds(looked, step)) findings.add('LINT_LADDER_END', spot, endless, bound);
    }
  }
  circles(looked, findings);
}

/** Every step from the first to the last is some rule's. */
function ordinals(steps: readonly Written[], findings: Findings): void {
  const known = new Set(steps.flatMap(ordinalsOf));
  for (const step of steps)
    for (const n of ordinalsOf(step))
      if (n > 1 && !known.has(n - 1))
        findings.add(
          'LINT_LADDER_STEP',
          { ...step.spot, path: [...paramsAt(step), 'ordinal'] },
          fill(missing, { n, before: n - 1 }),
          number,
        );
}

/** The variable that counts what the ladder does, where all steps that ask how often it has been done ask it alike. */
function counterOf(looked: Looked, steps: readonly Written[]): Variable | null {
  const types = dischargedBy(looked, steps[0] as Written);
  const found = new Map<string, Variable>();
  for (const step of steps)
    for (const { variable } of atomsOf(holdsAnywhere(looked, step))) {
      const { source } = variable;
      if (source?.in !== 'events') continue;
      const { event, rounds: _rounds, ...closer } = source.select;
      const own = typesIn(event);
      const plain = Object.keys(closer).length === 0;
      if (plain && own.length > 0 && own.every((type) => types.includes(type)))
        found.set(variable.key, variable);
      else if (own.some((type) => types.includes(type))) return null;
    }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

/** How often the steps lead on, from never: each step that stands at some number makes it one more. */
function counted(looked: Looked, steps: readonly Written[], findings: Findings): void {
  const counter = counterOf(looked, steps);
  if (counter === null) return;
  const typesOfCounter = typesIn((counter.source as { select: { event?: unknown } }).select.event);
  const producers = looked.rules.filter((other) =>
    dischargedBy(looked, other).some((type) => typesOfCounter.includes(type)),
  );
  const formulas = new Map(producers.map((one) => [one, holdsAnywhere(looked, one)]));
  const constants = [...formulas.values()]
    .flatMap((formula) => atomsOf(formula))
    .filter(({ variable }) => variable.key === counter.key)
    .flatMap((atom) => atom.constants);
  const top = Math.max(0, ...constants.filter((one) => typeof one === 'number')) + 2;
  if (top > 50) return;
  const stands = (one: Written, n: number): boolean => {
    const at: Atom = {
      is: 'atom',
      variable: counter,
      constants: [...constants, n],
      accepts: (value) => value === n,
    };
    return !looked.reader.excludes(all(formulas.get(one) ?? all(), at));
  };
  let most = 0;
  while (most < top && producers.some((one) => stands(one, most))) most += 1;
  for (const step of steps) {
    const own = Array.from({ length: top + 1 }, (_, n) => n).filter((n) => stands(step, n));
    const [least] = own;
    if (least !== undefined && least > most)
      findings.add(
        'LINT_LADDER_STEP',
        { ...step.spot, path: [...paramsAt(step), 'ordinal'] },
        fill(beyond, { n: least, most }),
        fit,
      );
  }
}

/** A duty for each event of a type that nothing but such an event discharges. */
function circles(looked: Looked, findings: Findings): void {
  const next = new Map<Written, readonly Written[]>();
  const rules = looked.rules.filter((one) => isDuty(one) && calls(looked, one) !== null);
  for (const one of rules) {
    const ends = dischargedBy(looked, one);
    next.set(
      one,
      rules.filter((other) => ends.length > 0 && ends.every((type) => calls(looked, other)?.includes(type))),
    );
  }
  for (const one of rules) {
    const reached = new Set<Written>();
    const visit = (from: Written): void => {
      for (const other of next.get(from) ?? [])
        if (!reached.has(other)) {
          reached.add(other);
          visit(other);
        }
    };
    visit(one);
    if (!reached.has(one)) continue;
    const types = dischargedBy(looked, one);
    const text = {
      zh: fill(again, { types: types.join('、') }).zh,
      en: fill(again, { types: types.join(', ') }).en,
    };
    findings.add('LINT_LADDER_END', { ...one.spot, path: [...paramsAt(one), 'per', 'each'] }, text, bound);
  }
}

/** The event types each of which calls for the duty, where nothing else is asked but that it is not done yet. */
function calls(looked: Looked, { rule, kinds, part }: Written): readonly string[] | null {
  const each = rule.event.params.per?.each;
  if (each === undefined || canonical(each).includes('byReading')) return null;
  const { event, ...closer } = each as Select;
  if (Object.keys(closer).length > 0) return null;
  const conditions = [rule.conditions, ...kinds.flatMap((kind) => part.under?.[kind] ?? [])];
  const plain = conditions.every((one) =>
    [...leavesOf(looked, one)].every(({ leaf }) =>
      ['discharged', 'subject', 'listed', 'reading'].includes(leaf.fact),
    ),
  );
  return plain ? typesIn(event) : null;
}

import { operatorNames } from '../../engine/operators.js';
import { eachOf, isObject, type Path } from '../../faults.js';
import type { Text } from '../../text.js';
import { type Env, has } from './env.js';
import { checkFact } from './facts.js';
import { comparable, factKind, formMisfit, operatorMisfit, valueMisfit } from './values.js';
import type { Walker } from './walk.js';

const leafKeys = ['fact', 'params', 'operator', 'value'];
const expectedCondition: Text = {
  zh: '应为条件：all、any、not、condition，或 fact 连同 operator 和 value。',
  en: 'Expected a condition: all, any, not, condition, or a fact with operator and value.',
};

/** A condition of one fact: known keys, a known fact with its params, an operator and a value it takes. */
export function checkLeaf(walker: Walker, json: Record<string, unknown>, path: Path, env: Env): void {
  const { faults } = walker;
  const { site } = env;
  const complete = onlyKnownKeys(walker, json, path, env);
  if (!has(json, 'fact')) {
    if (complete) faults.add('RULE_FACT_UNKNOWN', site, [...path, 'fact'], undefined, expectedCondition);
    return;
  }
  // where a key is misspelt, that it is missing is no second fault
  const missing = (key: string) => !has(json, key) && !complete;
  if (!checkFact(walker, json, path, env, complete)) return;
  if (missing('operator')) return;
  if (!faults.name('RULE_OPERATOR_UNKNOWN', site, [...path, 'operator'], json.operator, operatorNames))
    return;
  if (missing('value')) return;
  if (has(json, 'value'))
    walker.select(json.value, [...path, 'value'], env, (value, at) => {
      checkOperand(walker, json, value, at, path, env);
    });
  else
    faults.add('RULE_OPERAND', site, [...path, 'value'], undefined, {
      zh: '应有用来比较的值。',
      en: 'Expected a value to compare with.',
    });
}

/** The group words are known too, so that a misspelt one is told from a misspelt key of a leaf. */
function onlyKnownKeys(
  { faults }: Walker,
  json: Record<string, unknown>,
  path: Path,
  { site }: Env,
): boolean {
  const { path: jsonPath, ...rest } = json;
  if (jsonPath !== undefined)
    faults.add(
      'RULE_PATH',
      site,
      [...path, 'path'],
      jsonPath,
      { zh: '事实自有参数，条件不用 path。', en: 'Facts have params; a condition takes no path.' },
      { zh: '请删去，把要取的东西写进 params。', en: 'Remove it and say in "params" what is asked for.' },
    );
  const known = has(json, 'fact') ? leafKeys : [...leafKeys, 'all', 'any', 'not', 'condition'];
  return faults.keys('RULE_CONDITION_KEY', site, path, rest, known);
}

/** The fact that a value is compared with: as in a leaf, without operator and value. */
function checkFactRef(walker: Walker, json: Record<string, unknown>, path: Path, env: Env): boolean {
  const { path: jsonPath, ...rest } = json;
  const known = walker.faults.keys('RULE_CONDITION_KEY', env.site, path, rest, ['fact', 'params']);
  if (jsonPath !== undefined) return onlyKnownKeys(walker, json, path, env);
  return known && checkFact(walker, json, path, env, true);
}

/** The value that a leaf compares with, against its operator and what the fact can be. */
function checkOperand(
  walker: Walker,
  json: Record<string, unknown>,
  value: unknown,
  at: Path,
  path: Path,
  env: Env,
): void {
  const { faults, names } = walker;
  const { site } = env;
  const operator = json.operator as string;
  const kind = factKind(names, json.fact as string, isObject(json.params) ? json.params : {});
  const misfit = operatorMisfit(operator, kind);
  if (misfit) faults.add('RULE_OPERAND', site, [...path, 'operator'], operator, misfit, another);
  else if (isObject(value)) {
    if (!checkFactRef(walker, value, at, env)) return;
    const other = factKind(names, value.fact as string, isObject(value.params) ? value.params : {});
    if (comparable(operator, kind, other)) return;
    faults.add('RULE_OPERAND', site, at, value.fact, {
      zh: '相比的两个事实应属同一类。',
      en: 'Expected two facts of one type to compare.',
    });
  } else {
    const form = formMisfit(operator, kind, value);
    if (form) faults.add('RULE_OPERAND', site, at, value, form);
    else
      for (const [one, there] of eachOf(value, at)) {
        const wanted = valueMisfit(kind, one);
        if (wanted) faults.add('RULE_FACT_VALUE', site, there, one, wanted);
      }
  }
}

const another: Text = { zh: '请换一个运算符。', en: 'Use another operator.' };

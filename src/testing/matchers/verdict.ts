import { DuxunError, type Fault, raise } from '../../errors.js';
import type { Evaluation } from '../../evaluation.js';
import { Faults, isObject } from '../../faults.js';
import { expectedType } from '../../issues.js';
import type { Measure } from '../../measure/measure.js';
import type { Text } from '../../text.js';
import { checkNames } from '../check.js';
import type { ExpectedAction, ExpectedUndetermined, Moment } from '../format.js';
import { actionShortfall, doubtShortfall, foundText, silenceShortfall } from '../shortfalls.js';

/** What an action is to look like: any of its keys, and `count` for so many. */
export type WantedAction = Omit<ExpectedAction, 'rule'>;

/** What would decide an undetermined rule, as `input:name`. */
export type WantedDoubt = Omit<ExpectedUndetermined, 'rule'>;

/** Whether an evaluation is as wanted, and what is found either way. */
export interface Verdict {
  readonly ok: boolean;
  readonly said: Text;
}

const isEvaluation = (value: unknown): value is Evaluation =>
  isObject(value) && Array.isArray(value.actions) && Array.isArray(value.undetermined);

const noEvaluation = (found: unknown): readonly Fault[] => {
  const faults = new Faults();
  faults.add('TYPE_WRONG', { place: 'evaluation' }, [], found, expectedType('object'), {
    zh: '请给 evaluate 的结果。',
    en: 'Give what evaluate returns.',
  });
  return faults.list;
};

/** Judges evaluations by measures; a name that does not exist is a fault, and never a pass. */
export function judgeOf(measures: readonly Measure[]) {
  /** @throws DuxunError TYPE_WRONG, SCENARIO_MEASURE_UNKNOWN, SCENARIO_RULE_UNKNOWN, SCENARIO_ACTION_KEY */
  function measureOf(found: unknown, names: Partial<Moment>): readonly [Measure, Evaluation] {
    if (!isEvaluation(found)) throw new DuxunError(noEvaluation(found) as [Fault]);
    const faults = new Faults();
    const site = { place: found.case };
    const measure = measures.find(({ id }) => id === found.measure);
    const ids = measures.map(({ id }) => id);
    if (measure) checkNames(faults, site, [], names, measure);
    else faults.name('SCENARIO_MEASURE_UNKNOWN', site, ['measure'], found.measure, ids);
    raise(faults.list);
    return [measure as Measure, found];
  }

  const verdict = (measure: Measure, rule: string, found: Evaluation, missing: Text | null): Verdict => ({
    ok: missing === null,
    said: missing ?? foundText(measure, rule, found),
  });

  return {
    requires(found: unknown, rule: string, wanted: WantedAction = {}): Verdict {
      const action = { ...wanted, rule } as ExpectedAction;
      const [measure, evaluation] = measureOf(found, { expect: { actions: [action] } });
      return verdict(measure, rule, evaluation, actionShortfall(measure, action, evaluation));
    },
    isSilentOn(found: unknown, rule: string): Verdict {
      const [measure, evaluation] = measureOf(found, { expectAbsent: [rule] });
      return verdict(measure, rule, evaluation, silenceShortfall(measure, rule, evaluation));
    },
    isUndetermined(found: unknown, rule: string, wanted: WantedDoubt = {}): Verdict {
      const doubt = { ...wanted, rule };
      const [measure, evaluation] = measureOf(found, { expect: { undetermined: [doubt] } });
      return verdict(measure, rule, evaluation, doubtShortfall(measure, doubt, evaluation));
    },
  };
}

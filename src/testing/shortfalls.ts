import type { Audit } from '../audit.js';
import { needKey } from '../engine/needs.js';
import type { CriterionResult, Evaluation } from '../evaluation.js';
import type { Voice } from '../explain/voice.js';
import type { Measure } from '../measure/measure.js';
import type { Text } from '../text.js';
import { auditLists, type ExpectedAction, type ExpectedUndetermined, type Moment } from './format.js';
import { matches } from './matches.js';
import { inBoth, isOf, keysText, needsText, openOf, ruleText } from './told.js';

/** What of a rule is found, whatever was expected: its actions by some of their keys, its doubts, or silence. */
function standing(v: Voice, rule: string, found: Evaluation, keys: readonly string[]): string {
  const actions = found.actions.filter((one) => isOf(v.measure, rule, one));
  const [doubt] = openOf(v.measure, rule, found);
  const shown = keys.length > 0 ? keys : ['due', 'status'];
  const told = actions.map((one) => keysText(v, shown, one as unknown as Record<string, unknown>));
  const parts = [
    ...(told.length > 0
      ? [v.t(`有 ${told.length} 项事项：${told.join('；')}`, `${count(v, told.length)}: ${told.join('; ')}`)]
      : []),
    ...(doubt
      ? [
          v.t(
            `待定，须弄清：${needsText(v, doubt.toConfirm)}`,
            `undetermined until ${needsText(v, doubt.toConfirm)} is known`,
          ),
        ]
      : []),
  ];
  if (parts.length > 0) return parts.join(v.t('；', '; '));
  return found.applies === 'no'
    ? v.t('没有事项：本文件不适用于此案', 'no action: the measure does not apply to the case')
    : v.t('没有事项，也不是待定', 'no action and no doubt');
}

const count = (v: Voice, n: number): string => v.t(`${n} 项事项`, n === 1 ? '1 action' : `${n} actions`);

/** What is said of a rule: what was expected, and what was found. */
const said = (v: Voice, rule: string, expected: string, found: string): string =>
  v.t(
    `${ruleText(v, rule)}：应${expected}；实际${found}。`,
    `${ruleText(v, rule)}: expected ${expected}; found ${found}.`,
  );

/** What is found of a rule, as a sentence. */
export const foundText = (measure: Measure, rule: string, found: Evaluation): Text =>
  inBoth(measure, (v) => {
    const is = standing(v, rule, found, []);
    return v.t(`${ruleText(v, rule)}：${is}。`, `${ruleText(v, rule)}: ${is}.`);
  });

/** An action that is expected of a rule; null where it is found. */
export function actionShortfall(
  measure: Measure,
  { rule, count: wantedCount, ...wanted }: ExpectedAction,
  found: Evaluation,
): Text | null {
  const hits = found.actions.filter((one) => isOf(measure, rule, one) && matches(wanted, one)).length;
  if (wantedCount === undefined ? hits > 0 : hits === wantedCount) return null;
  const keys = Object.keys(wanted);
  return inBoth(measure, (v) => {
    const such =
      keys.length === 0 ? '' : v.t(`（${keysText(v, keys, wanted)}）`, ` with ${keysText(v, keys, wanted)}`);
    const expected =
      wantedCount === undefined
        ? v.t(`有事项${such}`, `an action${such}`)
        : v.t(`有 ${wantedCount} 项事项${such}`, `${count(v, wantedCount)}${such}`);
    return said(v, rule, expected, standing(v, rule, found, keys));
  });
}

/** A rule that is to be silent; null where it is: neither acts nor is undetermined. */
export function silenceShortfall(measure: Measure, rule: string, found: Evaluation): Text | null {
  const acts = found.actions.some((one) => isOf(measure, rule, one));
  if (!acts && openOf(measure, rule, found).length === 0) return null;
  return inBoth(measure, (v) =>
    said(v, rule, v.t('没有事项，也不待定', 'neither an action nor a doubt'), standing(v, rule, found, [])),
  );
}

const sorted = (names: readonly string[]): string => [...names].sort().join();

/** A rule that is to be undetermined; null where it is, for want of what is named. */
export function doubtShortfall(
  measure: Measure,
  { rule, toConfirm, toRefute }: ExpectedUndetermined,
  found: Evaluation,
): Text | null {
  const hits = openOf(measure, rule, found);
  const same = (wanted: readonly string[] | undefined, needs: (typeof hits)[number]['toConfirm']) =>
    wanted === undefined || sorted(wanted) === sorted(needs.map(needKey));
  if (hits.some((hit) => same(toConfirm, hit.toConfirm) && same(toRefute, hit.toRefute))) return null;
  return inBoth(measure, (v) => {
    const sets = (confirm: readonly string[] | undefined, refute: readonly string[] | undefined) =>
      [
        ...(confirm === undefined
          ? []
          : [v.t(`确认须知 ${v.list(confirm)}`, `confirmed by ${v.list(confirm)}`)]),
        ...(refute === undefined ? [] : [v.t(`否定须知 ${v.list(refute)}`, `refuted by ${v.list(refute)}`)]),
      ].join(v.t('，', ' and '));
    const wanted = sets(toConfirm, toRefute);
    const expected = v.t(
      `待定${wanted && `（${wanted}）`}`,
      `it to be undetermined${wanted && ` (${wanted})`}`,
    );
    const is =
      hits.length === 0
        ? standing(v, rule, found, [])
        : hits
            .map((hit) => sets(hit.toConfirm.map(needKey), hit.toRefute.map(needKey)))
            .join(v.t('；', '; '));
    return said(v, rule, expected, is);
  });
}

const stateTexts: Readonly<Record<CriterionResult['state'], Text>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '不知道', en: 'unknown' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
};
const notJudged: Text = { zh: '没有判断', en: 'not judged' };

const bearing: Readonly<Record<Evaluation['applies'], Text>> = {
  yes: { zh: '适用', en: 'applies' },
  no: { zh: '不适用', en: 'does not apply' },
  unknown: { zh: '是否适用待定', en: 'is not known to apply' },
};

function criterionShortfall(norm: string, state: string, found: Evaluation): Text | null {
  const hit = found.criteria.find((one) => one.norm === norm);
  if (hit?.state === state) return null;
  const wanted = stateTexts[state as CriterionResult['state']];
  const is = hit === undefined ? notJudged : stateTexts[hit.state];
  return {
    zh: `条目 ${norm}：应为“${wanted.zh}”，实为“${is.zh}”。`,
    en: `Entry ${norm}: expected "${wanted.en}", found "${is.en}".`,
  };
}

function needShortfall(measure: Measure, need: string, found: Evaluation): Text | null {
  if (found.needs.some((one) => needKey(one) === need)) return null;
  return inBoth(measure, (v) =>
    v.t(
      `应问到 ${need}；实际问到：${needsText(v, found.needs)}。`,
      `Expected ${need} to be asked for; found: ${needsText(v, found.needs)}.`,
    ),
  );
}

function bearingShortfall(wanted: Evaluation['applies'] | undefined, { applies }: Evaluation): Text | null {
  if (wanted === undefined || wanted === applies) return null;
  return {
    zh: `本文件应为“${bearing[wanted].zh}”，实为“${bearing[applies].zh}”。`,
    en: `Expected that the measure ${bearing[wanted].en}; found that it ${bearing[applies].en}.`,
  };
}

/**
 * What is expected of a day and not found; none where all is well.
 *
 * @param found the case of that day as `evaluate` judges it
 * @returns a sentence for each: of `applies`, actions, undetermined, criteria, needs and `expectAbsent`, in
 * this order; what is expected of the audit is left to `auditShortfallsOf`
 * @example
 * const found = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');
 * const listed = parseCase(found.listed('2018-01-25', { rectifyBy: '2018-03-15' }).build());
 * const asOf = '2018-03-16';
 * const day = { asOf, expect: { actions: [{ rule: '5.7', status: 'open' }] } };
 * shortfallsOf(getMeasure('maoming-2017')!, day, evaluate(listed, { asOf })).map(({ en }) => en)
 * // ['5.7 (Rectify the problem): expected an action with status open; found 1 action: status overdue.']
 */
export function shortfallsOf(
  measure: Measure,
  { expect = {}, expectAbsent = [] }: Moment,
  found: Evaluation,
): Text[] {
  const { applies, actions = [], undetermined = [], criteria = {}, needs = [] } = expect;
  return [
    bearingShortfall(applies, found),
    ...actions.map((one) => actionShortfall(measure, one, found)),
    ...undetermined.map((one) => doubtShortfall(measure, one, found)),
    ...Object.entries(criteria).map(([norm, state]) => criterionShortfall(norm, state, found)),
    ...needs.map((need) => needShortfall(measure, need, found)),
    ...expectAbsent.map((rule) => silenceShortfall(measure, rule, found)),
  ].filter((one) => one !== null);
}

/** What the lists of an audit are called. */
const listTexts: Readonly<Record<(typeof auditLists)[number], Text>> = {
  breaches: { zh: '违反', en: 'breaches' },
  departures: { zh: '不合惯例', en: 'departures' },
  undecided: { zh: '未能认定', en: 'undecided' },
  discharged: { zh: '已履行', en: 'discharged' },
  moot: { zh: '不再需要', en: 'moot' },
};

/**
 * What is expected of the audit as of a day and not found; none where all is well.
 *
 * @param found the case as `audit` judges it on that day
 * @returns a sentence for each, in the order in which they are expected
 * @example
 * const found = aFinding().of('maoming-2017').subject('county-committee').found('2018-01-10');
 * const listed = parseCase(found.listed('2018-01-25', { rectifyBy: '2018-03-15' }).build());
 * const asOf = '2018-03-16';
 * const day = { asOf, expect: { audit: [{ rule: '5.7', in: 'moot' as const }] } };
 * auditShortfallsOf(getMeasure('maoming-2017')!, day, audit(listed, { asOf })).map(({ en }) => en)
 * // ['5.7 (Rectify the problem): expected it among the moot of the audit; found it among breaches.']
 */
export function auditShortfallsOf(measure: Measure, { expect = {} }: Moment, found: Audit): Text[] {
  return (expect.audit ?? []).flatMap(({ rule, in: list, ...wanted }) => {
    const hits = auditLists.filter((name) => found[name].some((one) => isOf(measure, rule, one)));
    if (found[list].some((one) => isOf(measure, rule, one) && matches(wanted, one))) return [];
    const keys = Object.keys(wanted);
    return [
      inBoth(measure, (v) => {
        const named = v.list(hits.map((name) => v.t(listTexts[name].zh, listTexts[name].en)));
        const is =
          hits.length === 0 ? v.t('没有它', 'nothing of it') : v.t(`它在“${named}”里`, `it among ${named}`);
        const such =
          keys.length === 0
            ? ''
            : v.t(`（${keysText(v, keys, wanted)}）`, ` with ${keysText(v, keys, wanted)}`);
        const expected = v.t(
          `在核查的“${listTexts[list].zh}”里${such}`,
          `it among the ${listTexts[list].en} of the audit${such}`,
        );
        return said(v, rule, expected, is);
      }),
    ];
  });
}

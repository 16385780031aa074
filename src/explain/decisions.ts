import type { AnyEvent } from '../case/types.js';
import type { Decision } from '../evaluation.js';
import { citationOf } from '../measure/cite.js';
import type { Norm } from '../measure/format.js';
import { eventDay, eventText } from './events.js';
import type { Section } from './sections.js';
import type { Voice } from './voice.js';

/** How a decision has moved the last day, as a step of the reckoning. */
export function moveStep(v: Voice, { on, to, resumed }: Decision): string {
  const moved = to ? v.date(to) : v.t('尚不能定', 'not known yet');
  if (resumed === undefined)
    return v.t(`${v.date(on)}延长期限：${moved}`, `extended on ${v.date(on)}: ${moved}`);
  if (resumed === null)
    return v.t(
      `${v.date(on)}起中止计算，恢复以前定不下来`,
      `time has stood still since ${v.date(on)}; until it goes on no day can be told`,
    );
  return v.t(
    `${v.date(on)}起中止计算，${v.date(resumed)}恢复，中止的日子不计在内：${moved}`,
    `time stood still from ${v.date(on)} until it went on on ${v.date(resumed)}, and those days are left out: ${moved}`,
  );
}

/** What was decided about time and the log, by whom, and whether the measure provides for it. */
export function decisionsSection(v: Voice, decisions: readonly Decision[]): Section {
  return {
    title: v.t('就期限和记录作出的决定', 'Decisions on time and on the record'),
    lines: decisions.map((one) => v.stop(`${decisionText(v, one)}${v.bracket(groundText(v, one))}`)),
  };
}

const citedText = (v: Voice, norm: Norm): string => v.cited(v.of(citationOf(norm)), norm);

/** Who approved it, and by which article, if by any. */
function groundText(v: Voice, { approvedBy, norm }: Decision): string {
  const by = approvedBy ? [v.t(`${approvedBy}批准`, `approved by ${approvedBy}`)] : [];
  const found = norm === null ? undefined : v.norm(norm);
  const law =
    found === undefined
      ? v.t(
          '本文件没有规定，由适用单位决定',
          'the measure does not provide for it: it is the decision of those who apply it',
        )
      : v.t(`依据${citedText(v, found)}`, `under ${citedText(v, found)}`);
  return v.clauses([...by, law]);
}

function decisionText(v: Voice, one: Decision): string {
  const on = v.date(one.on);
  if (one.corrects !== undefined) return correctionText(v, one.corrects.was, one.corrects.is, on);
  if (one.setsAside !== undefined) {
    const types = one.setsAside.map((type) => v.event(type));
    return v.t(
      `${on}重新打开，此前记录的${v.list(types)}不再算数`,
      `On ${on} the case was opened again, and no ${v.either(types)} recorded before that counts any more`,
    );
  }
  const [from, to] = [one.from ? v.date(one.from) : null, one.to ? v.date(one.to) : null];
  if (one.resumed === null)
    return from === null
      ? v.t(`期限自${on}起中止计算，还没有恢复`, `Time has stood still since ${on}`)
      : v.t(
          `期限自${on}起中止计算，还没有恢复，当时是${from}`,
          `Time has stood still since ${on}; the last day then was ${from}`,
        );
  const moved =
    to === null
      ? ''
      : from === null
        ? v.t(`，定在${to}`, `, and the last day set at ${to}`)
        : v.t(`，由${from}推到${to}`, `, which moved the last day from ${from} to ${to}`);
  if (one.resumed === undefined)
    return v.t(`${on}延长期限${moved}`, `On ${on} the time was extended${moved}`);
  return v.t(
    `期限自${on}起中止计算，${v.date(one.resumed)}恢复${moved}`,
    `Time stood still from ${on} and went on on ${v.date(one.resumed)}${moved}`,
  );
}

const dayKeys = ['on', 'notBefore', 'notAfter'];

/** What a correction put right: that it did not happen, on which day it did, what it said. */
function correctionText(v: Voice, was: AnyEvent, is: AnyEvent | null, on: string): string {
  if (is === null)
    return v.t(
      `${eventText(v, was)}的记录，${on}更正为没有发生过`,
      `The record of ${eventText(v, was)} was corrected on ${on}: it did not happen`,
    );
  const fields = Object.keys(is).filter((key) => !dayKeys.includes(key) && changed(was[key], is[key]));
  const parts = [
    ...(dayKeys.some((key) => changed(was[key], is[key]))
      ? [v.t(`日期改为${eventDay(v, is)}`, `its day is ${eventDay(v, is)}`)]
      : []),
    ...fields.map((key) =>
      v.t(
        `${v.field(is.type, key)}改为${v.quote(v.value(is[key]))}`,
        `${v.field(is.type, key)} is ${v.quote(v.value(is[key]))}`,
      ),
    ),
  ];
  const what = parts.length === 0 ? v.t('内容没有变', 'nothing in it changed') : v.joined(parts);
  return v.t(
    `${eventText(v, was)}的记录，${on}更正：${what}`,
    `The record of ${eventText(v, was)} was corrected on ${on}: ${what}`,
  );
}

const changed = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

import type { Action } from '../../evaluation.js';
import { moveStep } from '../../explain/decisions.js';
import { trimEnd } from '../../explain/voice.js';
import { actLabel, actorLabel, modalities } from '../../labels.js';
import { personCalled } from '../cases/scope.js';
import { type About, basisText, caseLines, line, placeName, titleOf } from './about.js';
import { oneLine } from './clean.js';
import type { Entry } from './entry.js';

/** What is to be done, and by what it differs from the like; if asked for, by which article too. */
export function actText(about: About, action: Action, cited = false): string {
  const { v } = about;
  const basis = cited ? [v.of(action.basis.text)] : [];
  return `${trimEnd(v.of(actLabel(v.measure, action)))}${v.bracket(v.clauses([...scopeOf(about, action), ...basis]))}`;
}

function scopeOf(about: About, action: Action): readonly string[] {
  const { v, source } = about;
  const { remedial, period, ordinal, place, person, unit, about: event } = action;
  return [
    remedial ? v.t('事后补正', 'to be put right') : '',
    period === undefined ? '' : v.period(period),
    ordinal === undefined ? '' : v.t(`第${ordinal}次`, `no. ${ordinal}`),
    place === undefined ? '' : placeName(source, place),
    person === undefined ? '' : personCalled(v, source, person),
    unit ?? '',
    event === undefined ? '' : v.t(`针对${v.value(event)}`, `about ${v.value(event)}`),
  ].filter((part) => part !== '');
}

/** By name where it is whose case it is, else by role; null where the text names nobody. */
function whoOf({ v, source, unit }: About, action: Action): string | null {
  if (unit !== null && action.actor === source.subject.type) return unit;
  const actor = actorLabel(v.measure, action);
  return actor === null ? null : v.of(actor);
}

/** What is due, and where it is to be found in the calendar; none of what has no due day, or need not be done. */
export function dutyEntry(about: About, action: Action, alarms: readonly number[]): Entry | null {
  const { v, source } = about;
  const { id, due, modality, status, basis, place, decisions = [], provisional = false } = action;
  if (due === null || modality === 'may') return null;
  const overdue = status === 'overdue';
  const who = whoOf(about, action);
  const places = place === undefined ? (source.places ?? []).map((one) => one.id) : [place];
  const moved = decisions.filter(({ to }) => to !== undefined);
  return {
    measure: v.measure.id,
    case: source.id,
    id,
    day: due,
    title: titleOf(about, actText(about, action), who),
    lines: [
      ...line(v, '要做的事', 'To do', trimEnd(v.of(action.gist))),
      ...line(v, '性质', 'Force', modality === 'must' ? null : v.of(modalities[modality])),
      ...line(v, '由谁办', 'By whom', who ?? v.t('原文未写由谁', 'nobody is named')),
      ...line(
        v,
        '期限',
        'Due',
        `${v.date(due)}${v.t('（当天算在内）', ' (that day included)')}${overdue ? v.t('，已逾期', ', overdue') : ''}`,
      ),
      ...line(v, '期限变动', 'Moved', v.clauses(moved.map((one) => moveStep(v, one)))),
      ...line(
        v,
        '暂定',
        'Provisional',
        provisional
          ? v.t(
              '所依据的放假安排尚未公布，或者要看原文所指的其他文件',
              'it rests on holidays not published yet, or on another document that the text refers to',
            )
          : null,
      ),
      ...caseLines(about),
      ...line(v, '地方', 'Place', v.list(places.map((one) => placeName(source, one)))),
      ...line(v, '依据', 'Basis', basisText(about, v.of(basis.text))),
    ],
    category: oneLine(v.of(v.measure.title)),
    tentative: provisional,
    // what is over would ring at once
    alarms: overdue ? [] : alarms,
  };
}

import { unitWords } from './days.js';
import { codes, list, record, ref, type Schema, say } from './say.js';
import { selectable, selectableObject } from './selectors.js';
import { selectFields } from './selects.js';

const { nth: _nth, field: _field, ...select } = selectFields;
const named = (zh: string, en: string, name: string) => say(zh, en, ref(name));

const period = record(
  {
    unit: named('期间的单位。', 'The unit.', 'per-unit'),
    first: named(
      '从含 `from` 的那期、下一期还是上一期开始。',
      'The period that holds `from`, the next or the previous one is the first.',
      'per-first',
    ),
    from: named('从哪天起。', 'From which day.', 'day'),
    until: named('到哪天止。', 'Until which day.', 'day'),
    keep: named('过去的各期也继续判断。', 'Periods that are over are judged too.', 'one-boolean'),
    rolling: named('从 `from` 当天起算，不按日历。', 'Units are counted from `from` itself.', 'one-boolean'),
  },
  ['unit'],
);

/** Over what a rule is judged. */
const per: Schema = {
  ...record({
    place: named('案件的每个地方、单位。', "Each place or unit of the case's `places`.", 'per-place'),
    person: named('案件的每个人。', "Each person of the case's `persons`.", 'per-person'),
    unit: named('案件给出数值的每个计数单位。', 'Each unit that the case gives a figure for.', 'per-values'),
    period: named('每月、每季度、每年。', 'Each month, quarter or year.', 'per-period'),
    each: named('每次这样的事件。', 'Each such event.', 'per-each'),
    role: named('只看有这个职务（之一）的人。', 'Only persons of this role, or of one of these.', 'texts'),
    type: named('只看这个类型（之一）的地方。', 'Only places of this type, or of one of these.', 'texts'),
    unnamed: named(
      '案件没写是谁时，以职务代表。',
      'The role stands for them where the case names nobody.',
      'one-boolean',
    ),
    which: named('只看符合条件的。', 'Only those of whom it holds.', 'chosen-root-condition'),
    inOffice: named('只看当时在任的。', 'Only persons who were in office then.', 'in-office'),
  }),
  anyOf: ['place', 'person', 'unit', 'period', 'each'].map((key) => ({ required: [key] })),
  allOf: [
    ...['role', 'inOffice'].map((key) => ({ if: { required: [key] }, then: { required: ['person'] } })),
    { if: { required: ['type'] }, then: { required: ['place'] } },
    ...['unnamed', 'which'].map((key) => ({
      if: { required: [key] },
      then: { anyOf: [{ required: ['person'] }, { required: ['place'] }] },
    })),
  ],
};

export const perDefs: Readonly<Record<string, Schema>> = {
  ...selectableObject('per', per),
  ...selectable('per-place', { const: 'places' }),
  ...selectable('per-person', { const: 'persons' }),
  ...selectable('per-values', { const: 'values' }),
  ...selectable('per-unit', codes(unitWords)),
  ...selectable(
    'per-first',
    codes({
      containing: ['含 from 的那期', 'the one that holds it'],
      next: ['下一期', 'the next'],
      previous: ['上一期', 'the previous'],
    }),
  ),
  ...selectableObject('per-period', { if: { type: 'object' }, then: period, else: codes(unitWords) }),
  ...selectableObject('per-each', record(select, ['event'])),
  ...selectableObject('in-office', {
    anyOf: [codes({ conduct: ['行为期间在任', 'at some time of the conduct'] }), ref('day')],
  }),
  ...selectable('texts', { anyOf: [{ type: 'string' }, list({ type: 'string' })] }),
};

import type { Action } from '../evaluation.js';
import type { Text } from '../text.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What the keys of an action are called; the compiler sees to it that none is left out. */
const labels = {
  id: text('编号', 'id'),
  type: text('事项', 'type'),
  rule: text('规则', 'rule'),
  norm: text('规范', 'norm'),
  modality: text('效力', 'modality'),
  actor: text('责任方', 'actor'),
  addressees: text('对象', 'addressees'),
  due: text('期限', 'due'),
  dueUnknown: text('未定的期限', 'due day not known'),
  suspended: text('中止', 'suspended'),
  decisions: text('决定', 'decisions'),
  calendar: text('日历', 'calendar'),
  promptly: text('及时', 'promptly'),
  status: text('状态', 'status'),
  basis: text('依据', 'basis'),
  label: text('名称', 'label'),
  gist: text('要旨', 'gist'),
  ordinal: text('次序', 'ordinal'),
  place: text('地方', 'place'),
  person: text('人员', 'person'),
  period: text('时段', 'period'),
  unit: text('单位', 'unit'),
  about: text('所涉事件', 'about'),
  options: text('可选形式', 'options'),
  contents: text('内容', 'contents'),
  details: text('细节', 'details'),
  remedial: text('补正', 'remedial'),
  covers: text('合并', 'covers'),
  provisional: text('暂定', 'provisional'),
  silent: text('未规定', 'silent'),
  external: text('另见', 'external'),
  asks: text('参考', 'asks'),
  mayChangeWith: text('可能改变它的事实', 'may change with'),
  reason: text('理由', 'reason'),
} as const satisfies Record<keyof Action, Text>;

/** What the keys are called that only entries of an audit have. */
const ofAudit: Readonly<Record<string, Text>> = {
  class: text('类别', 'class'),
  since: text('自何日起', 'since'),
  began: text('开始', 'began'),
  ended: text('终止', 'ended'),
  done: text('完成', 'done'),
  daysLate: text('逾期天数', 'days late'),
};

export const actionKeys: readonly string[] = Object.keys(labels);

export const actionKeyLabel = (key: string): Text =>
  Object.hasOwn(labels, key)
    ? labels[key as keyof typeof labels]
    : (ofAudit[key] ?? text(`“${key}”`, `"${key}"`));

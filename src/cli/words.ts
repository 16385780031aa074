import { fill, type Lang, type Text } from '../text.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Every word of the command line's own; `{n}` and the like are filled in. */
const words = {
  // a case
  asOf: text('判断日 {day}', 'as of {day}'),
  appliesYes: text('适用', 'applies'),
  appliesNo: text('不适用', 'does not apply'),
  appliesUnknown: text('是否适用待定', 'not decided whether it applies'),
  reading: text('理解 {id} = {option}', 'reading {id} = {option}'),
  nothing: text('此日没有事要做。', 'Nothing is to be done on this day.'),
  criteriaYes: text('判断为“是”的（{n}）', 'Answered yes ({n})'),
  criteriaNo: text('判断为“否”的（{n}）', 'Answered no ({n})'),
  criteriaUnknown: text('还不知道的（{n}）', 'Not known ({n})'),
  criteriaNotApplicable: text('不涉及的（{n}）', 'Not applicable ({n})'),
  // headings
  noSuchCase: text('没有案件 {id}。', 'There is no case {id}.'),
  toDo: text('要做的事（{n}）', 'To do ({n})'),
  may: text('可以做的事（{n}）', 'Permitted ({n})'),
  undetermined: text('待定（{n}）：先要弄清什么', 'Not decided ({n}), and what would decide it'),
  contested: text('换一种理解就不同的（{n}）', 'Different under another reading ({n})'),
  doubtful: text('变为待定', 'not decided any more'),
  settled: text('不再待定', 'not open any more'),
  otherwise: text('其他内容不同', 'different in other ways'),
  criteriaOtherwise: text('{n} 个问题的判断不同', 'questions answered otherwise: {n}'),
  gaps: text('原文没有写明的', 'What the text leaves open'),
  columnDue: text('期限', 'due'),
  columnWho: text('谁', 'who'),
  columnWhat: text('做什么', 'what'),
  columnBasis: text('依据', 'by'),
  // rows
  open: text('待办', 'open'),
  overdue: text('逾期', 'overdue'),
  overdueDays: text('逾期{n}天', 'overdue {n} d'),
  leftDays: text('还剩{n}天', '{n} d left'),
  today: text('今天到期', 'due today'),
  promptly: text('及时', 'promptly'),
  noDue: text('没有期限', 'no set time'),
  dueUnknown: text('期限待定', 'day not known'),
  suspended: text('{day}起中止', 'still since {day}'),
  was: text('原为{day}', 'was {day}'),
  setByDecision: text('另行定的', 'set by decision'),
  notBefore: text('不早于{day}', 'from {day}'),
  notAfter: text('不晚于{day}', 'by {day}'),
  provisional: text('暂定', 'provisional'),
  remedial: text('事后补正', 'to be put right'),
  nobody: text('（原文未写由谁）', '(nobody named)'),
  ordinal: text('第{n}次', 'no. {n}'),
  about: text('针对 {id}', 'about {id}'),
  contents: text('内容另见 {list}', 'contents: {list}'),
  oneOf: text('（选一）', ' (one of)'),
  someOf: text('（选一种或几种）', ' (one or several)'),
  andOthers: text('，可以另加', ', others may be added'),
  hangsOn: text('可能因下列问题的回答而变：{list}', 'may change with: {list}'),
  together: text('合在一起决定：', 'together they decide:'),
  more: text('另有 {n} 项（--all 全部列出）', '{n} more (--all lists them)'),
  external: text('见{what}：', 'see {what}: '),
  norms: text('（规定 {list}）', ' (norms {list})'),
  // ledger
  ledgerCase: text('案件', 'case'),
  ledgerState: text('状态', 'state'),
  ledgerOverdue: text('逾期', 'overdue'),
  ledgerOpen: text('待办', 'open'),
  ledgerDays: text('天数', 'days'),
  ledgerNext: text('下一步', 'next'),
  ledgerAsk: text('须弄清', 'to know'),
  ledgerAskMore: text('（另有 {n} 问）', ' (and {n} more)'),
  ledgerAnswers: text('逐项判断', 'answers'),
  answers: text(
    '是 {yes}，否 {no}，不知道 {unknown}，不涉及 {na}',
    'yes {yes}, no {no}, not known {unknown}, not applicable {na}',
  ),
  // summary
  summary: text(
    '{cases}：逾期 {overdue} 项，待办 {open} 项，可以 {may} 项，待定 {undetermined} 项',
    '{cases}: {overdue} overdue, {open} open, {may} permitted, {undetermined} not decided',
  ),
  oneCase: text('共 1 件', '1 case'),
  manyCases: text('共 {n} 件', '{n} cases'),
  summaryInvalid: text('；另有 {n} 件没有读入', '; {n} not read'),
  // messages
  line: text('第 {n} 行', 'line {n}'),
  index: text('数组第 {n} 件', 'item {n} of the array'),
  caseId: text('案件 {id}', 'case {id}'),
  stdin: text('标准输入', 'standard input'),
  found: text('内容', 'found'),
  foundNothing: text('没有', 'nothing'),
  expected: text('要求', 'expected'),
  wayOut: text('办法', 'way out'),
  article: text('（{name}）', '  ({name})'),
  wholeCase: text('（整件）', '(the whole case)'),
  interrupted: text(
    '已中断：判断了 {n} 件，止于{place}。',
    'Interrupted after {n} cases; the last is that of {place}.',
  ),
  interruptedAtOnce: text('已中断：还没有判断案件。', 'Interrupted before the first case.'),
  unwritable: text('写不出去：{why}', 'Cannot write: {why}'),
  progress: text('已判断 {n} 件', '{n} cases judged'),
  progressShare: text('，读到 {share}%', ', {share} % read'),
  progressRate: text('，每秒 {rate} 件', ', {rate} a second'),
  noCase: text('{file}：没有案件。', '{file}: there is no case in it.'),
  unreadable: text('读不了 {file}：{why}', 'Cannot read {file}: {why}'),
  idleReading: text(
    '理解 {id} = {option} 没有用上：这些案件所依的文件没有它。',
    'The reading {id} = {option} was not used: no measure of these cases has it.',
  ),
  seeHelp: text('用法见：duxun {command}--help', 'See: duxun {command}--help'),
} as const satisfies Record<string, Text>;

export type Word = keyof typeof words;

/** Speaks one language. */
export interface Speaker {
  readonly lang: Lang;
  /** A word of the command line, filled in. */
  (word: Word, values?: Readonly<Record<string, string | number>>): string;
  /** A text of the library in that language. */
  of(text: Text): string;
  /** Several things one after another. */
  list(things: readonly string[]): string;
}

export function speaker(lang: Lang): Speaker {
  const say = (word: Word, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words[word], values)[lang];
  return Object.assign(say, {
    lang,
    of: (some: Text) => some[lang],
    list: (things: readonly string[]) => things.join(lang === 'zh' ? '、' : ', '),
  });
}

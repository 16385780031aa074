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
  nextChange: text('下次变化 {day}', 'next change {day}'),
  noNextChange: text('以后不再变化', 'no further change'),
  // what became of an obligation
  actDone: text('办', 'done'),
  actMet: text('做到', 'met'),
  fateInTime: text('按期{act}了', '{act} in time'),
  fateDone: text('已{act}', '{act}'),
  fateLate: text('逾期{n}天才{act}', '{act} {n} d late'),
  fateMissed: text('到期未{act}', 'missed'),
  classLate: text('逾期才{act}', '{act} late'),
  fateLapsed: text('到期未{act}，已不能补', 'lapsed'),
  fateNonconforming: text('不合要求', 'not in conformity'),
  fateMoot: text('不再需要', 'fell away'),
  fateUndecided: text('待定', 'not decided'),
  fateMay: text('可以', 'permitted'),
  aboutStanding: text('是否成立待定', 'not decided whether it holds'),
  aboutTime: text('是否按期待定', 'not decided whether in time'),
  aboutConformity: text('是否合乎要求待定', 'not decided whether it conforms'),
  dayUnknown: text('日期不明', 'day not known'),
  // timeline
  fromTo: text('{from} 至 {to}', '{from} to {to}'),
  atStart: text('起初：{state}', 'At first: {state}'),
  nOverdue: text('逾期 {n} 项', '{n} overdue'),
  nOpen: text('待办 {n} 项', '{n} open'),
  nMay: text('可以 {n} 项', '{n} permitted'),
  nUndetermined: text('待定 {n} 项', '{n} not decided'),
  changePoints: text('变化（{n}）', 'Changes ({n})'),
  noChange: text('这段时间没有变化。', 'Nothing changes in this time.'),
  byDate: text('（只因日期）', '(by the date alone)'),
  obligations: text('各项要求的经过（{n}）', 'What became of each requirement ({n})'),
  columnBegan: text('起', 'began'),
  columnFate: text('结果', 'outcome'),
  columnOverdueFrom: text('逾期自', 'overdue from'),
  columnEnded: text('止', 'ended'),
  columnBy: text('记录', 'on record'),
  columnArticle: text('依据', 'article'),
  columnCase: text('编号', 'case'),
  columnNumber: text('序号', 'no.'),
  columnPlace: text('地方', 'place'),
  columnMeasure: text('所依文件', 'measure'),
  beforeStart: text('此前', 'before'),
  // audit
  breaches: text('违反（{n}）', 'Breaches ({n})'),
  departures: text('偏离（{n}）：“一般应当”的没有做到', 'Departures from what holds as a rule ({n})'),
  undecidedOnes: text('待定（{n}）', 'Not decided ({n})'),
  dischargedOnes: text('已办、没有逾期的（{n}）', 'Done, and not late ({n})'),
  mootOnes: text('不再需要的（{n}）', 'Fell away before they were due ({n})'),
  noBreach: text('到这一天没有违反，也没有偏离。', 'No breach and no departure up to this day.'),
  columnSince: text('自', 'since'),
  columnKind: text('类别', 'kind'),
  columnDone: text('办理日', 'done'),
  columnDaysLate: text('逾期天数', 'days late'),
  columnHangsOn: text('换一种理解就不同', 'otherwise under another reading'),
  kindBreach: text('违反', 'breach'),
  kindDeparture: text('偏离', 'departure'),
  kindUndecided: text('待定', 'not decided'),
  kindDischarged: text('已办，没有逾期', 'done, not late'),
  kindMoot: text('不再需要', 'fell away'),
  lateBy: text('逾期 {n} 天', '{n} d late'),
  doneOn: text('{day} 办', 'done {day}'),
  stillNot: text('至今未办', 'still not done'),
  hangsOnReadings: text('换一种理解就不同：{list}', 'otherwise under another reading: {list}'),
  inSummary: text('{cases}：', '{cases}: '),
  summaryTitle: text('汇总', 'Summary'),
  sumNone: text('没有违反，也没有偏离。', 'no breach and no departure'),
  byMeasure: text('按文件', 'By measure'),
  byNorm: text('按规范', 'By norm'),
  byActor: text('按责任方', 'By actor'),
  byPlace: text('按地方', 'By place'),
  byMonth: text('按起始月份', 'By month'),
  countMissed: text('到期未办', 'missed'),
  countLate: text('逾期才办', 'late'),
  countLapsed: text('已不能补', 'lapsed'),
  countNonconforming: text('不合要求', 'not in conformity'),
  countNonconformingShort: text('不合要求', 'not conf.'),
  countDepartures: text('偏离', 'departures'),
  columnTotal: text('合计', 'total'),
  columnCountedBy: text('分类', 'counted by'),
  columnKey: text('项目', 'item'),
  noPlace: text('（没有写明地方）', '(no place)'),
  // explain
  explainMay: text('可以做的事（{n}）', 'Permitted ({n})'),
  explainOpen: text('待定（{n}）', 'Not decided ({n})'),
  explainWhyNot: text('为什么没有产生要办的事项', 'Why there is no action'),
  noSuchRuleHere: text(
    '本案所依的文件没有 {id}，或者它不用于这一类案件。',
    'The measure of this case has no {id}, or it is not judged on this kind of case.',
  ),
  nothingToExplain: text('没有可以说明的。', 'There is nothing to explain.'),
  // report
  onTerminal: text(
    '{format} 不是文字，不能写到终端：请用 --output FILE，或者转到文件、管道。',
    '{format} is no text and can’t be written to a terminal: use --output FILE, or send it to a file or a pipe.',
  ),
  overdueFrom: text('逾期自 {day}', 'overdue from {day}'),
  dueOn: text('期限 {day}', 'due {day}'),
  endedOn: text('止于 {day}', 'ended {day}'),
  becomesDoubtful: text('变为待定', 'not decided'),
  becomesSettled: text('不再待定', 'decided'),
  criteriaChange: text('{n} 个问题的判断变了', 'questions answered otherwise: {n}'),
  moreChanges: text('另有 {n} 处（--all 全部列出）', '{n} more (--all lists them)'),
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
  // lint
  error: text('错误', 'error'),
  warning: text('提醒', 'warning'),
  norm: text('规范 {id}', 'norm {id}'),
  lintNothing: text('{n} 部文件，没有发现问题。', 'Measures: {n}. Nothing found.'),
  lintSum: text(
    '{n} 部文件：错误 {errors} 处，提醒 {warnings} 处。',
    'Measures: {n}. Errors: {errors}. Warnings: {warnings}.',
  ),
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

/** A word of the command line in both languages, not filled in. */
export const wordText = (word: Word): Text => words[word];

import type { Text } from '../text.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What the book and its page say. */
const pageWords = {
  rulebook: text('逐条说明', 'rulebook'),
  contents: text('目录', 'Contents'),
  reading: text('怎样读', 'How to read this'),
  howDefault: text(
    '注有“依理解几”的地方，写的是默认的理解；点开可以看到别的理解和为什么这样默认。',
    'Where “by reading …” stands, what is told is the default; the link leads to the other options and to why.',
  ),
  howShared: text(
    '“条件几”“日期几”是好几处都用到的，在最后两章里写明。',
    '“Condition …” and “day …” are used in several places and told in the last two chapters.',
  ),
  howUnknown: text(
    '条件里的事还不知道的，既不当作有，也不当作没有：结果是“还不能定”，并且说明先要弄清什么。',
    'What is not known counts neither as so nor as not so: the result is “not decided”, and says what to find out first.',
  ),
  conditions: text('共用的条件', 'Conditions used in several places'),
  days: text('共用的日期', 'Days used in several places'),
  ofReadings: text('要怎样理解', ': questions of interpretation'),
  skip: text('跳到正文', 'Skip to the text'),
  tongue: text('语言', 'Language'),
  find: text('查找', 'Find'),
  findHint: text('条号、要旨、代码', 'article, gist or code'),
  shown: text('显示 {n} 项，共 {all} 项', 'Showing {n} of {all} norms'),
  noneFound: text('没有找到。', 'Nothing found.'),
  judge: text('当场判断', 'Judge a case'),
  judgeHow: text(
    '把案件的内容（JSON）粘贴在下面，就在本页里判断；不联网，什么也不送出去。',
    'Paste a case (JSON) below; it is judged in this page. No network is used, and nothing is sent.',
  ),
  caseText: text('案件', 'Case'),
  asOf: text('截至哪一天', 'As of'),
  asOfHint: text('留空就用案件里最后一天', 'Empty: the last day of the case'),
  effective: text('从哪天起施行（原文没有写明时填）', 'In force from (where the text does not say)'),
  example: text('示例', 'Example'),
  fillIn: text('填入示例', 'Fill in the example'),
  judgeIt: text('判断', 'Judge'),
  verdict: text('判断结果', 'What follows'),
  needsScript: text('要当场判断，浏览器须允许运行脚本。', 'To judge a case, the browser has to run scripts.'),
} as const satisfies Readonly<Record<string, Text>>;

/** What the judge says. */
const verdictWords = {
  nothingPasted: text('还没有粘贴案件。', 'No case has been pasted yet.'),
  tooLong: text('内容太长，最多读 {n} 个字符。', 'The text is too long: at most {n} characters are read.'),
  noJson: text('这不是有效的 JSON。', 'This is no valid JSON.'),
  noJsonAt: text(
    '这不是有效的 JSON，问题在第 {line} 行附近。',
    'This is no valid JSON; the trouble is near line {line}.',
  ),
  notJudged: text('另有 {n} 件没有判断。', 'And {n} more that were not judged.'),
  faults: text('案件有错', 'What is wrong with the case'),
  at: text('位置 ', 'At '),
  wholeCase: text('整件', 'the whole case'),
  whichDay: text('案件里没有日期，请填写截至哪一天。', 'The case has no day in it: say as of which day.'),
  judgedOn: text('{case}：截至{day}', '{case}: as of {day}'),
  nothingToDo: text('没有要办的，也没有不能定的。', 'Nothing is to be done, and nothing is undecided.'),
  toDo: text('要办的', 'To be done'),
  mayDo: text('可以办的', 'May be done'),
  undecided: text('还不能定的', 'Not decided yet'),
  criteria: text('各项要件', 'Questions of the catalogue'),
  standing: text('{state}（{n} 项）', '{state} ({n})'),
  findOut: text('先要弄清：', 'To find out first:'),
  overdue: text('逾期', 'overdue'),
  open: text('待办', 'open'),
  nobody: text('原文没有写明由谁', 'nobody is named'),
  why: text('为什么', 'Why'),
  by: text('最迟{day}', 'by {day}'),
  promptly: text('应当及时', 'promptly'),
  dueUnknown: text('期限还不能定', 'last day not known yet'),
  halted: text('期限中止', 'time stands still'),
} as const satisfies Readonly<Record<string, Text>>;

export const words = {
  ...pageWords,
  ...verdictWords,
  /** Does the measure bear on the case? */
  applies: {
    yes: text('本文件适用于这一案件。', 'The measure bears on this case.'),
    no: text('本文件不适用于这一案件。', 'The measure does not bear on this case.'),
    unknown: text(
      '本文件是否适用于这一案件，还不能定。',
      'Whether the measure bears on this case is not decided.',
    ),
  },
};

import type { Text } from '../text.js';

const exitCodes: Text = {
  en: `Exit codes
  0  all is well
  1  a case is invalid, or no case has an id asked for; the others were judged
  2  the command line is wrong
  3  a file can't be read, the others were judged; or the output can't be written
  130  broken off by Ctrl-C (143: by SIGTERM); what was written are whole lines`,
  zh: `退出码
  0  一切正常
  1  有案件无效，或没有所要的案件；其余照常判断
  2  命令行写错
  3  有文件读不了，其余照常判断；或者结果写不出去
  130  被 Ctrl-C 中断（143：被 SIGTERM 中断）；已写出的都是整行`,
};

const general: Text = {
  en: `duxun: who must do what next, by when and by which article

Usage
  duxun evaluate FILE… --as-of DATE   judge cases as of a day
  duxun measures [ID…]                the measures that ship with the package
  duxun help COMMAND                  everything about one command

Options
  --lang zh|en   language (default: that of LC_ALL or LANG)
  -h, --help     this text, or that of a command
  --version      the version

Examples
  duxun evaluate cases.jsonl --as-of 2018-03-31
  duxun measures --lang zh

${exitCodes.en}
`,
  zh: `duxun：谁、在什么时候以前、依哪一条、接下来该做什么

用法
  duxun evaluate FILE… --as-of DATE   判断案件在某一天的状况
  duxun measures [ID…]                本包所带的各部文件
  duxun help COMMAND                  一个命令的全部用法

选项
  --lang zh|en   语言（默认依 LC_ALL 或 LANG）
  -h, --help     本说明，或某个命令的说明
  --version      版本

例子
  duxun evaluate cases.jsonl --as-of 2018-03-31
  duxun measures --lang zh

${exitCodes.zh}
`,
};

const evaluate: Text = {
  en: `duxun evaluate FILE… --as-of DATE: judge cases as of a day

FILE holds one case, an array of cases, or JSON Lines (a case a line); - is standard input. JSON Lines are
judged as they come, in chunks: memory does not grow with the file. docs/format.md and the README say what a case is.

Options
  --as-of DATE            the day to judge, YYYY-MM-DD; there is no default
  --format table          a page a case (the default): what is to be done, with the days left or over, by whom
                          and by which article; what may be done; what can't be decided, and the questions that
                          decide it; what would differ under another reading; what the text leaves open
  --format ledger         a few lines a case: state, how much is overdue and open, the next action
  --format json           an array of evaluations
  --format jsonl          an evaluation a line
  --include contested     with json and jsonl: what would differ under another reading; a table shows it anyway
  --case ID               only the case with this id; may be given several times
  --reading ID=OPTION     another reading than the default; may be given several times
  --effective-from DATE   the day a measure takes effect, where its text does not say
  --all                   long lists whole, not just their beginning (table)
  --workers N             judge in N threads beside this one (default: 0); the output is the same, in the same order.
                          Needs the package tinypool: npm install tinypool@2. Worth it from some thousand cases on
  --lang zh|en            language (default: that of LC_ALL or LANG)
  -h, --help              this text

COLUMNS sets the width of tables (80 to 120). What is wrong with a case is told on standard error, with its line
and a JSON pointer; the run goes on with the next case. How far a run is, is told on standard error where that is
a terminal and the output goes elsewhere (not where CI is set).

Examples
  duxun evaluate case.json --as-of 2018-03-31
  duxun evaluate ledger.jsonl --as-of 2017-07-01 --format ledger --lang zh
  duxun evaluate case.json --as-of 2018-03-31 --reading two-months-month-end=roll-forward
  cat cases.jsonl | duxun evaluate - --as-of 2018-03-31 --format jsonl > evaluations.jsonl
  duxun evaluate national.jsonl --as-of 2018-03-31 --format jsonl --workers 4 > evaluations.jsonl

${exitCodes.en}
`,
  zh: `duxun evaluate FILE… --as-of DATE：判断案件在某一天的状况

FILE 是一件案件、案件数组，或 JSON Lines（一行一件）；- 是标准输入。JSON Lines 读到哪里判断到哪里，一块一块地做，
文件再大也不多占内存。案件怎么写见 docs/format.md 和 README。

选项
  --as-of DATE            判断哪一天，YYYY-MM-DD；没有默认值
  --format table          一件一页（默认）：要做什么、还剩或逾期几天、由谁做、依哪一条；可以做什么；
                          什么还待定、先要弄清什么；换一种理解会有什么不同；原文没有写明什么
  --format ledger         一件几行：状态，逾期和待办各几项，下一步
  --format json           判断结果的数组
  --format jsonl          一行一个判断结果
  --include contested     json、jsonl 也给出换一种理解会有什么不同；table 本来就有
  --case ID               只判断这一件；可以写多次
  --reading ID=OPTION     不用默认的理解，换一种；可以写多次
  --effective-from DATE   文件没有写从哪天起施行时，由此给出
  --all                   长的清单全部列出，不只列开头（table）
  --workers N             另开 N 个线程来判断（默认 0）；结果和先后次序都不变。要用软件包 tinypool：
                          npm install tinypool@2。几千件以上才值得
  --lang zh|en            语言（默认依 LC_ALL 或 LANG）
  -h, --help              本说明

表格的宽度由 COLUMNS 定（80 到 120）。案件有错，写到标准错误，指明行号和 JSON 指针，接着判断下一件。
标准错误是终端而结果写到别处时，在标准错误显示进度（设了 CI 的不显示）。

例子
  duxun evaluate case.json --as-of 2018-03-31
  duxun evaluate ledger.jsonl --as-of 2017-07-01 --format ledger --lang zh
  duxun evaluate case.json --as-of 2018-03-31 --reading two-months-month-end=roll-forward
  cat cases.jsonl | duxun evaluate - --as-of 2018-03-31 --format jsonl > evaluations.jsonl
  duxun evaluate national.jsonl --as-of 2018-03-31 --format jsonl --workers 4 > evaluations.jsonl

${exitCodes.zh}
`,
};

const measures: Text = {
  en: `duxun measures [ID…]: the measures that ship with the package, in numbers or rule by rule

norms       everything the document says, cut into single statements
operative   those that can be evaluated
rules       rules written by hand
entries     catalogue entries, each expanding by its shape into a plain rule or a question
carried     contents of another norm's act
why         norms that can't be evaluated, with the reason
readings    questions of interpretation, with their options

Options
  --rules          every rule, what entries expand to included, in the format of json-rules-engine
  --format table   a table; with --rules each norm with its citation and gist, then its rules (the default)
  --format json    an array
  --format jsonl   a measure, or with --rules a rule, a line
  --lang zh|en     language (default: that of LC_ALL or LANG)
  -h, --help       this text

Examples
  duxun measures
  duxun measures maoming-2017 --rules
  duxun measures maoming-2017 --rules --format jsonl | wc -l

Exit codes
  0  all is well
  2  the command line is wrong
`,
  zh: `duxun measures [ID…]：本包所带的各部文件，列数字或逐条列规则

规范     文件所说的全部内容，拆成一项一项
可执行   其中能够判断的
规则     手写的规则
条目     目录式条目，各按其形状展开成普通规则或要件
归入     属于别项行为的内容
附理由   不能判断的，写明为什么
理解     原文留有余地的问题和各种选项

选项
  --rules          每一条规则（条目展开的也在内），格式同 json-rules-engine
  --format table   表格；加 --rules 则逐项列出出处、要旨和规则（默认）
  --format json    数组
  --format jsonl   一行一部文件；加 --rules 则一行一条规则
  --lang zh|en     语言（默认依 LC_ALL 或 LANG）
  -h, --help       本说明

例子
  duxun measures
  duxun measures maoming-2017 --rules
  duxun measures maoming-2017 --rules --format jsonl | wc -l

退出码
  0  一切正常
  2  命令行写错
`,
};

export const help = { general, evaluate, measures } as const;

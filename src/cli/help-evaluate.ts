import type { Text } from '../text.js';
import { exitCodes, general, input, judging, verifyCode } from './help-parts.js';

export const evaluateHelp: Text = {
  en: `duxun evaluate FILE… --as-of DATE: judge cases as of a day
duxun evaluate [FILE…] --verify RESULTS: judge again and compare

${input.en}
JSON Lines are judged as they come, in chunks: memory does not grow with the
file. docs/format.md and the README say what a case is.

Options
  --as-of DATE            the day to judge, YYYY-MM-DD; there is no default
  --format table          a page a case (the default): what is to be done, with
                          the days left or over, by whom and by which article;
                          what may be done; what can't be decided, and the
                          questions that decide it; what would differ under
                          another reading; what the text leaves open; the next
                          day on which all this changes by itself
  --format ledger         a few lines a case: state, how much is overdue and
                          open, the next action
  --format json           an array of evaluations
  --format jsonl          an evaluation a line
  --include NAME,…        contested, hash, needs, nextChange, reasons: what json
                          and jsonl give only where it is asked for. A table
                          asks for what it shows; none leaves that out
  --with-case             each evaluation with its case beside it, as source and
                          evaluation (json, jsonl)
  --verify RESULTS        what json or jsonl wrote before with --include hash is
                          worked out again. Of each result it is said whether it
                          is the same, or what is another one: the version of
                          the package, the measure, the readings, the calendar,
                          the case, the day, the answer. FILE has the cases, in
                          about the order of the results (up to 10000 places
                          apart); without FILE they are those that --with-case
                          wrote. Of the options only --case, --calendar,
                          --measure and --format (table, jsonl) go with it; the
                          results have the others
${judging.en}
  --all                   long lists whole, not just their beginning (table)
  --workers N             judge in N threads beside this one (default: 0); the
                          output is the same, in the same order. Needs the
                          package tinypool: npm install tinypool@2. Worth it
                          from some thousand cases on
${general.en}

COLUMNS sets the width of tables (80 to 120). How far a run is, is told on
standard error where that is a terminal and the output goes elsewhere (not where
CI is set).

Examples
  duxun evaluate case.json --as-of 2018-03-31
  duxun evaluate ledger.jsonl --as-of 2017-07-01 --format ledger --lang zh
  duxun evaluate case.json --as-of 2018-03-31 --only 5.7,19.5
  duxun evaluate case.json --as-of 2018-03-31 \\
    --reading two-months-month-end=roll-forward
  cat cases.jsonl | duxun evaluate - --as-of 2018-03-31 --format jsonl
  duxun evaluate cases.jsonl --as-of 2018-03-31 --format jsonl --workers 4
  duxun evaluate cases.jsonl --as-of 2018-03-31 --format jsonl \\
    --include hash > results.jsonl
  duxun evaluate cases.jsonl --verify results.jsonl

${exitCodes.en}
${verifyCode.en}
`,
  zh: `duxun evaluate FILE… --as-of DATE：判断案件在某一天的状况
duxun evaluate [FILE…] --verify RESULTS：重新判断，核对以前的结果

${input.zh}
JSON Lines 读到哪里判断到哪里，一块一块地做，文件再大也不多占内存。案件怎么写见
docs/format.md 和 README。

选项
  --as-of DATE            判断哪一天，YYYY-MM-DD；没有默认值
  --format table          一件一页（默认）：要做什么、还剩或逾期几天、由谁做、
                          依哪一条；可以做什么；什么还待定、先要弄清什么；换一种
                          理解会有什么不同；原文没有写明什么；哪一天起会自己变
  --format ledger         一件几行：状态，逾期和待办各几项，下一步
  --format json           判断结果的数组
  --format jsonl          一行一个判断结果
  --include NAME,…        contested、hash、needs、nextChange、reasons：json、
                          jsonl 要了才给。table 自己要它所列的；none 是都不要
  --with-case             每个判断结果旁边附上案件，写成 source 和 evaluation
                          （json、jsonl）
  --verify RESULTS        以前用 --include hash 写出的 json 或 jsonl，重新判断一
                          遍，逐个说明是否一致；不一致的，说明是什么变了：软件版
                          本、所依文件、所取的理解、工作日历、案件、判断日、答
                          案。案件在 FILE 里，先后和结果大致相同（前后相差不超过
                          10000 件）；不写 FILE，就用 --with-case 附上的案件。
                          只和 --case、--calendar、--measure、--format（table、
                          jsonl）连用，其他选项结果里都有
${judging.zh}
  --all                   长的清单全部列出，不只列开头（table）
  --workers N             另开 N 个线程来判断（默认 0）；结果和先后次序都不变。
                          要用软件包 tinypool：npm install tinypool@2。几千件
                          以上才值得
${general.zh}

表格的宽度由 COLUMNS 定（80 到 120）。标准错误是终端而结果写到别处时，在标准错误
显示进度（设了 CI 的不显示）。

例子
  duxun evaluate case.json --as-of 2018-03-31
  duxun evaluate ledger.jsonl --as-of 2017-07-01 --format ledger --lang zh
  duxun evaluate case.json --as-of 2018-03-31 --only 5.7,19.5
  duxun evaluate case.json --as-of 2018-03-31 \\
    --reading two-months-month-end=roll-forward
  cat cases.jsonl | duxun evaluate - --as-of 2018-03-31 --format jsonl
  duxun evaluate cases.jsonl --as-of 2018-03-31 --format jsonl --workers 4
  duxun evaluate cases.jsonl --as-of 2018-03-31 --format jsonl \\
    --include hash > results.jsonl
  duxun evaluate cases.jsonl --verify results.jsonl

${exitCodes.zh}
${verifyCode.zh}
`,
};

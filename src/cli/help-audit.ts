import type { Text } from '../text.js';
import { exitCodes, general, input, judging } from './help-parts.js';

export const auditHelp: Text = {
  en: `duxun audit FILE… --as-of DATE: what was breached up to a day

Judges the past of each case with everything known on that day: breaches
(missed, late, lapsed, not in conformity), departures from what holds as a rule,
what is not decided, what was done and not late, what fell away before it was
due. Then counts the breaches over all cases, by measure, norm, actor, place and
month. A breach is an answer and no error: the exit code does not tell of it.

${input.en}

Options
  --as-of DATE            the day up to which to judge, YYYY-MM-DD
  --format table          a page a case (the default), and the counts where
                          there are several
  --format md             the same in Markdown
  --format csv            a line an entry; needs the package csv-stringify
  --format json           an array of audits
  --format jsonl          an audit a line
  --summary               the counts alone, in any of these formats
  --include NAME,…        contested, reasons: what json and jsonl give only
                          where it is asked for. table, md and csv ask for
                          contested; none leaves that out
  --bom                   a byte order mark before csv, for Excel
${judging.en}
  --all                   long lists whole, not just their beginning (table)
${general.en}

Examples
  duxun audit case.json --as-of 2018-06-30
  duxun audit cases.jsonl --as-of 2018-12-31 --summary --lang zh
  duxun audit cases.jsonl --as-of 2018-12-31 --format csv --bom > audit.csv
  duxun audit cases.jsonl --as-of 2018-12-31 --format jsonl --include reasons

${exitCodes.en}
`,
  zh: `duxun audit FILE… --as-of DATE：到某一天为止有哪些没有做到

按那一天所知的一切判断过去：违反（到期未办、逾期才办、已不能补、不合要求）、偏离
“一般应当”的、待定的、已办没有逾期的、到期以前就不再需要的。然后把各件的违反合起
来，按文件、规范、责任方、地方和月份计数。有违反是答案，不是出错，不影响退出码。

${input.zh}

选项
  --as-of DATE            判断到哪一天为止，YYYY-MM-DD
  --format table          一件一页（默认），不止一件时另有计数
  --format md             同样的内容，Markdown
  --format csv            一行一项；要用软件包 csv-stringify
  --format json           结果的数组
  --format jsonl          一行一个结果
  --summary               只要计数，上面各种格式都可以
  --include NAME,…        contested、reasons：json、jsonl 要了才给。table、md、
                          csv 自己要 contested；none 是都不要
  --bom                   csv 开头加字节顺序标记，供 Excel 打开
${judging.zh}
  --all                   长的清单全部列出，不只列开头（table）
${general.zh}

例子
  duxun audit case.json --as-of 2018-06-30
  duxun audit cases.jsonl --as-of 2018-12-31 --summary --lang zh
  duxun audit cases.jsonl --as-of 2018-12-31 --format csv --bom > audit.csv
  duxun audit cases.jsonl --as-of 2018-12-31 --format jsonl --include reasons

${exitCodes.zh}
`,
};

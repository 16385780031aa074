import type { Text } from '../text.js';
import { exitCodes, general, input, judging } from './help-parts.js';

export const timelineHelp: Text = {
  en: `duxun timeline FILE… --from DATE --to DATE: cases over time

Replays each case as it was known on each day, and goes on past its log with no
new event: what begins, changes and ends on which day and why; and what became
of each requirement: when it began, by when it was due, since when it was
overdue, what it was done by, whether it lapsed.

${input.en}

Options
  --from DATE             the first day, YYYY-MM-DD
  --to DATE               the last day; it belongs to the time
  --format table          a page a case (the default)
  --format md             the same in Markdown
  --format json           an array of timelines
  --format jsonl          a timeline a line
  --include NAME,…        contested, reasons: what json and jsonl give only
                          where it is asked for. table and md ask for contested;
                          none leaves that out
${judging.en}
  --all                   long lists whole, not just their beginning (table)
${general.en}

In a table + begins, − ends, ± is otherwise than before, ! becomes overdue, ? is
not decided any more, or is now.

Examples
  duxun timeline case.json --from 2018-01-01 --to 2018-12-31
  duxun timeline cases.jsonl --from 2018-01-01 --to 2018-12-31 --format jsonl
  duxun timeline case.json --from 2018-01-01 --to 2018-06-30 --only 5.7

${exitCodes.en}
`,
  zh: `duxun timeline FILE… --from DATE --to DATE：案件从头到尾

按每一天当时所知，把案件重演一遍，记录以后的日子按没有新事推下去：哪一天起了、
变了、止了什么，因为什么；每一项要求哪天起、哪天到期、哪天起逾期、凭什么办了、
是不是已不能补。

${input.zh}

选项
  --from DATE             第一天，YYYY-MM-DD
  --to DATE               最后一天，算在内
  --format table          一件一页（默认）
  --format md             同样的内容，Markdown
  --format json           结果的数组
  --format jsonl          一行一个结果
  --include NAME,…        contested、reasons：json、jsonl 要了才给。table 和 md
                          自己要 contested；none 是都不要
${judging.zh}
  --all                   长的清单全部列出，不只列开头（table）
${general.zh}

表格里 + 是起，− 是止，± 是同以前不一样，! 是开始逾期，? 是变为待定或不再待定。

例子
  duxun timeline case.json --from 2018-01-01 --to 2018-12-31
  duxun timeline cases.jsonl --from 2018-01-01 --to 2018-12-31 --format jsonl
  duxun timeline case.json --from 2018-01-01 --to 2018-06-30 --only 5.7

${exitCodes.zh}
`,
};

import type { Text } from '../text.js';
import { exitCodes, general, input, judging } from './help-parts.js';
import { type Report, type ReportName, reports } from './reports.js';

const about: Readonly<Record<ReportName, Text>> = {
  ledger: { zh: '台账', en: 'where each case stands' },
  problems: { zh: '问题清单', en: 'the problem list of a month' },
  responsibility: { zh: '责任清单', en: 'who has what to do, by unit' },
  units: { zh: '各单位合计', en: 'how much each unit has to do' },
  reminders: { zh: '到期提醒', en: 'what is due soon or overdue' },
  calendar: { zh: '期限日历', en: 'due days for a calendar' },
};

/** Every report with its formats, the default one first. */
const lines = (lang: keyof Text): string =>
  Object.entries(reports as Readonly<Record<ReportName, Report>>)
    .map(([name, { formats }]) => {
      const what = about[name as ReportName][lang];
      return `  --as ${name.padEnd(18)} ${what}${lang === 'zh' ? '：' : ': '}${Object.keys(formats).join(' ')}`;
    })
    .join('\n');

export const reportHelp: Text = {
  en: `duxun report FILE… --as-of DATE: one document out of many cases

Cases keep their order and are numbered from 1; those that are invalid are told
of and left out. A table is written row by row: memory does not grow with it.

${input.en}

Options
  --as-of DATE            the day of the report, YYYY-MM-DD; there is no default
${lines('en')}
                          which report, and its formats, of which the first is
                          the default; where left out, ledger
  --month YYYY-MM         of problems: which month (default: that of the day)
  --days N                of reminders: so many days ahead (default: 7)
  --previous FILE         of calendar: the export before this one, so that
                          clients see what was moved or called off
  --alarms N,…            of calendar: reminders so many days before a due day
  --format NAME           its format; where left out, that by which the name of
                          the output ends, else the first. csv needs the package
                          csv-stringify, xlsx fflate, ics ical.js
  -o, --output FILE       into a file, which is there only once it is whole;
                          where left out, or -, standard output
  --bom                   a byte order mark before csv, for Excel
  --include NAME,…        contested, needs, nextChange, reasons: what json and
                          jsonl take in only where it is asked for. The other
                          formats ask for what they show; none leaves that out:
                          a ledger is then several times as fast
${judging.en}
${general.en}

Examples
  duxun report cases.jsonl --as-of 2018-03-31 --output ledger.md
  duxun report cases.jsonl --as-of 2018-03-31 --bom --output ledger.csv
  duxun report a.json b.json --as-of 2018-03-31 --as problems --month 2018-02
  duxun report cases.jsonl --as-of 2018-03-31 --as reminders --days 14
  duxun report cases.jsonl --as-of 2018-03-31 --output ledger.xlsx
  duxun report cases.jsonl --as-of 2018-03-31 --output ledger.html
  duxun report cases.jsonl --as-of 2018-03-31 --as calendar --alarms 7,1

${exitCodes.en}
`,
  zh: `duxun report FILE… --as-of DATE：许多案件合成一份文件

案件次序不变，从 1 编号；无效的另行指出，不列入。表格逐行写出，再长也不多占
内存。

${input.zh}

选项
  --as-of DATE            截至哪一天，YYYY-MM-DD；没有默认值
${lines('zh')}
                          哪一种，有哪些格式（第一个是默认）；不写是 ledger
  --month YYYY-MM         problems 用：哪个月（默认是截至日所在的月）
  --days N                reminders 用：往后看几天（默认 7）
  --previous FILE         calendar 用：上一次导出的文件，日历软件由此得知哪些改
                          了期、哪些取消了
  --alarms N,…            calendar 用：提前几天提醒
  --format NAME           格式；不写则依输出文件的后缀，再不然用第一种。csv 要用
                          软件包 csv-stringify，xlsx 用 fflate，ics 用 ical.js
  -o, --output FILE       写到文件，写完整了才出现；不写或写 -，是标准输出
  --bom                   csv 开头加字节顺序标记，供 Excel 打开
  --include NAME,…        contested、needs、nextChange、reasons：json、jsonl
                          要了才有。其他格式自己要它所列的；none 是都不要，台账
                          快好几倍
${judging.zh}
${general.zh}

例子
  duxun report cases.jsonl --as-of 2018-03-31 --output ledger.md
  duxun report cases.jsonl --as-of 2018-03-31 --bom --output ledger.csv
  duxun report a.json b.json --as-of 2018-03-31 --as problems --month 2018-02
  duxun report cases.jsonl --as-of 2018-03-31 --as reminders --days 14
  duxun report cases.jsonl --as-of 2018-03-31 --output ledger.xlsx
  duxun report cases.jsonl --as-of 2018-03-31 --output ledger.html
  duxun report cases.jsonl --as-of 2018-03-31 --as calendar --alarms 7,1

${exitCodes.zh}
`,
};

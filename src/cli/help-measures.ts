import type { Text } from '../text.js';
import { general } from './help-parts.js';

export const measuresHelp: Text = {
  en: `duxun measures [ID…]: the measures that ship with the package

In numbers, or rule by rule.

norms       everything the document says, cut into single statements
operative   those that can be evaluated
rules       rules written by hand
entries     catalogue entries, each expanding by its shape into a plain rule or
            a question
carried     contents of another norm's act
why         norms that can't be evaluated, with the reason
readings    questions of interpretation, with their options

Options
  --rules                 every rule, what entries expand to included, in the
                          format of json-rules-engine
  --measure DIR           a measure of one's own, in a folder, beside them
  --format table          a table; with --rules each norm with its citation and
                          gist, then its rules (the default)
  --format json           an array
  --format jsonl          a measure, or with --rules a rule, a line
${general.en}

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
  --rules                 每一条规则（条目展开的也在内），格式同
                          json-rules-engine
  --measure DIR           自备的文件（一个文件夹），和它们一起列出
  --format table          表格；加 --rules 则逐项列出出处、要旨和规则（默认）
  --format json           数组
  --format jsonl          一行一部文件；加 --rules 则一行一条规则
${general.zh}

例子
  duxun measures
  duxun measures maoming-2017 --rules
  duxun measures maoming-2017 --rules --format jsonl | wc -l

退出码
  0  一切正常
  2  命令行写错
`,
};

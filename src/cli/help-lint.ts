import type { Text } from '../text.js';
import { general } from './help-parts.js';

export const lintHelp: Text = {
  en: `duxun lint [FOLDER|FILE|MEASURE-ID…]: what is wrong with a measure

First every fault for which it would be refused; where there is none, what is
wrong although it is well formed: conditions that can never hold or always do,
acts that one actor must and must not do, gaps between thresholds, ladders
without an end, duties that no event discharges, deadlines that never come
about, cadences whose deadline is not in their period, names that nothing uses
and readings that change nothing. docs/lint.md says what each looks for, and
what it can't see: where something can't be decided, nothing is said.

FOLDER holds a measure: measure.json and a file for each article. FILE holds a
whole measure as JSON, or is one file of such a folder: then only that file is
told of. MEASURE-ID is a measure that ships. Without any, all that ship.
Measures given together may extend one another, and those that ship.

Options
  --format table          for reading (the default)
  --format json           an array of code, severity, file, pointer, norm,
                          article, found and suggestion, by file and place
  --source FILE           the text of the document, of one measure: which of its
                          articles are not those that were encoded (changed,
                          missing, renumbered, new); docs/source.md
${general.en}

Examples
  duxun lint my-measure
  duxun lint my-measure/article-05.json --lang zh
  duxun lint maoming-2017 --format json
  duxun lint maoming-2017 --source maoming.txt

Exit codes
  0  no errors; there may be warnings
  1  there are errors
  2  the command line is wrong
  3  a file can't be read
`,
  zh: `duxun lint [FOLDER|FILE|MEASURE-ID…]：检查一部文件写得对不对

先列出使它不能采用的各种错误；没有这些错误，再查形式上没有错、实质上有问题的
地方：永远不成立或总是成立的条件，同一主体既必须做又不得做的事，分档之间的空
档，没有尽头的逐级递进，没有事件可以了结的职责，永远不会出现的期限，期限不在
本期之内的定期职责，没有用到的名字，换了也没有变化的理解。各项查什么、查不出
什么，见 docs/lint.md；不能确定的，一概不报。

FOLDER 是一部文件的文件夹：measure.json 和每条一个文件。FILE 是写有整部文件的
JSON，或这种文件夹里的一个文件（此时只报这一个文件里的）。MEASURE-ID 是本包
所带的文件。都不写，就检查本包所带的全部。一起给出的几部可以互相扩展，也可以
扩展本包所带的。

选项
  --format table          供人阅读（默认）
  --format json           数组：code、severity、file、pointer、norm、article、
                          found、suggestion，按文件和位置排列
  --source FILE           一部文件的原文：哪些条和写成规则时的不一样（改了、缺
                          了、换了条号、新增的），见 docs/source.md
${general.zh}

例子
  duxun lint my-measure
  duxun lint my-measure/article-05.json --lang zh
  duxun lint maoming-2017 --format json
  duxun lint maoming-2017 --source maoming.txt

退出码
  0  没有错误（可能有提醒）
  1  有错误
  2  命令行写错
  3  有文件读不了
`,
};

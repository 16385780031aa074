import type { Text } from '../text.js';
import { general } from './help-parts.js';

export const newHelp: Text = {
  en: `duxun new NAME: the files of a measure to begin with

A folder NAME with measure.json, two articles (one worked out, with a deadline
in working days), actions and events of its own, scenarios that show all of it,
a case to try, and a README. Nothing that is there is written over.

NAME is lower-case letters, digits and hyphens: gaozhou-2018.

Options
  --in DIR                the folder in which it is made (default: this one)
${general.en}

Examples
  duxun new gaozhou-2018
  duxun test gaozhou-2018 --coverage
  duxun lint gaozhou-2018

Exit codes
  0  it is made
  2  the command line is wrong, or there are files in the folder already
  3  the files can't be written
`,
  zh: `duxun new NAME：一部新文件的起步文件

建一个文件夹 NAME，里面有 measure.json、两条条文（一条是写全的，期限按工作日
算）、自己的行动和事件、把这些全部说到的情景、一件可以试的案件，还有一份
README。已有的文件不会被覆盖。

NAME 只用小写字母、数字和连字符，例如 gaozhou-2018。

选项
  --in DIR                建在哪个文件夹里（默认在当前文件夹）
${general.zh}

例子
  duxun new gaozhou-2018
  duxun test gaozhou-2018 --coverage
  duxun lint gaozhou-2018

退出码
  0  已建好
  2  命令行写错，或文件夹里已有文件
  3  文件写不出
`,
};

import type { Text } from '../text.js';
import { general } from './help-parts.js';

export const rulebookHelp: Text = {
  en: `duxun rulebook MEASURE|FOLDER: a measure in plain words, article by article

What each norm requires of whom, when, by when, how it may be read, what ends
it, or why it can't be evaluated. MEASURE is one of the package (duxun measures
lists them), FOLDER holds one of your own: measure.json and a file an article.

Options
  --format md             Markdown, in one language (the default)
  --format html           one file for a browser: both languages, a search, and
                          a form in which a pasted case is judged; it needs
                          no network
  -o, --output FILE       write there, in whatever format its name ends with;
                          the file is whole or not there
${general.en}

Examples
  duxun rulebook maoming-2017 --lang zh
  duxun rulebook maoming-2017 -o maoming.html
  duxun rulebook my-measure/ -o rulebook.md

Exit codes
  0  all is well
  1  the measure in the folder is faulty: every fault is told
  2  the command line is wrong
  3  the folder can't be read, or the output can't be written
`,
  zh: `duxun rulebook MEASURE|FOLDER：把一部文件逐条用白话写出

每一项要求谁做什么、什么情况、什么期限、怎样理解、怎样算办了，或者为什么不能
判断。MEASURE 是本包所带的（duxun measures 列出），FOLDER 是自己写的：里面有
measure.json，一条一个文件。

选项
  --format md             Markdown，一种语言（默认）
  --format html           一个网页文件：两种语言，可以查找，粘贴案件当场判断；
                          不用联网
  -o, --output FILE       写到这个文件，格式看文件名的结尾；要么写全，要么没有
${general.zh}

例子
  duxun rulebook maoming-2017 --lang zh
  duxun rulebook maoming-2017 -o maoming.html
  duxun rulebook my-measure/ -o rulebook.md

退出码
  0  一切正常
  1  文件夹里的文件有错，全部列出
  2  命令行写错
  3  文件夹读不了，或者结果写不出去
`,
};

import type { Text } from '../text.js';
import { exitCodes } from './help-parts.js';

const general: Text = {
  en: `duxun: who must do what next, by when and by which article

Usage
  duxun evaluate FILE… --as-of DATE            judge cases as of a day
  duxun timeline FILE… --from DATE --to DATE   cases over time
  duxun audit FILE… --as-of DATE               what was breached up to a day
  duxun explain FILE… --as-of DATE             why, in prose for a file
  duxun report FILE… --as-of DATE              one document out of many cases
  duxun measures [ID…]                         the measures that come with it
  duxun new NAME                               files to begin a measure with
  duxun lint [FOLDER…]                         what is wrong with a measure
  duxun test FOLDER…                           run scenarios as tests
  duxun rulebook MEASURE|FOLDER                a measure in plain words
  duxun help COMMAND                           everything about one command

Options
  --lang zh|en   language (default: that of LC_ALL or LANG)
  -h, --help     this text, or that of a command
  --version      the version

Examples
  duxun evaluate cases.jsonl --as-of 2018-03-31
  duxun report cases.jsonl --as-of 2018-03-31 --lang zh --output ledger.md
  duxun measures --lang zh

${exitCodes.en}
`,
  zh: `duxun：谁、在什么时候以前、依哪一条、接下来该做什么

用法
  duxun evaluate FILE… --as-of DATE            判断案件在某一天的状况
  duxun timeline FILE… --from DATE --to DATE   案件从头到尾
  duxun audit FILE… --as-of DATE               到某一天为止有哪些没有做到
  duxun explain FILE… --as-of DATE             为什么，写成可以入档的文字
  duxun report FILE… --as-of DATE              许多案件合成一份文件
  duxun measures [ID…]                         本包所带的各部文件
  duxun new NAME                               一部新文件的起步文件
  duxun lint [FOLDER…]                         检查一部文件写得对不对
  duxun test FOLDER…                           运行情景，不用测试框架
  duxun rulebook MEASURE|FOLDER                一部文件逐条用白话写出
  duxun help COMMAND                           一个命令的全部用法

选项
  --lang zh|en   语言（默认依 LC_ALL 或 LANG）
  -h, --help     本说明，或某个命令的说明
  --version      版本

例子
  duxun evaluate cases.jsonl --as-of 2018-03-31
  duxun report cases.jsonl --as-of 2018-03-31 --lang zh --output ledger.md
  duxun measures --lang zh

${exitCodes.zh}
`,
};

/** The help of each command, read only when it is asked for. */
export const help = {
  general: async () => general,
  evaluate: async () => (await import('./help-evaluate.js')).evaluateHelp,
  timeline: async () => (await import('./help-timeline.js')).timelineHelp,
  audit: async () => (await import('./help-audit.js')).auditHelp,
  explain: async () => (await import('./help-explain.js')).explainHelp,
  report: async () => (await import('./help-report.js')).reportHelp,
  measures: async () => (await import('./help-measures.js')).measuresHelp,
  new: async () => (await import('./help-new.js')).newHelp,
  lint: async () => (await import('./help-lint.js')).lintHelp,
  test: async () => (await import('./help-test.js')).testHelp,
  rulebook: async () => (await import('./help-rulebook.js')).rulebookHelp,
} as const satisfies Record<string, () => Promise<Text>>;

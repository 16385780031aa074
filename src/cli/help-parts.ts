import type { Text } from '../text.js';

export const exitCodes: Text = {
  en: `Exit codes
  0  all is well
  1  a case is invalid, or no case has an id asked for; the others were judged
  2  the command line is wrong, or a package that it needs is not installed
  3  a file can't be read, the others were judged; or the output can't be
     written
  130  broken off by Ctrl-C (143: by SIGTERM); what was written are whole lines`,
  zh: `退出码
  0  一切正常
  1  有案件无效，或没有所要的案件；其余照常判断
  2  命令行写错，或所要的软件包没有安装
  3  有文件读不了，其余照常判断；或者结果写不出去
  130  被 Ctrl-C 中断（143：被 SIGTERM 中断）；已写出的都是整行`,
};

/** The exit code of `--verify` alone. */
export const verifyCode: Text = {
  en: `  4  --verify: a result is not what it was, was altered, has no case, or can't
     be worked out again; where only the package is another version, that is 0`,
  zh: `  4  --verify：有结果和当时不同、被改过、没有案件或无法重算；只有软件版本不同
     的，仍是 0`,
};

/** What FILE may be. */
export const input: Text = {
  en: `FILE holds one case, an array of cases, or JSON Lines (a case a line); - is
standard input. What is wrong with a case is told on standard error, with its
line and a JSON pointer; the run goes on with the next case.`,
  zh: `FILE 是一件案件、案件数组，或 JSON Lines（一行一件）；- 是标准输入。案件有错，
写到标准错误，指明行号和 JSON 指针，接着做下一件。`,
};

/** Options of every command that judges cases. */
export const judging: Text = {
  en: `  --case ID               only the case with this id; several times for several
  --only ID,…             only these norms or rules (19.5, maoming-2017/19.5)
  --reading ID=OPTION     another reading than the default; several times for
                          several, or --readings ID=OPTION,…
  --calendar FILE         working days of one's own, on top of the State
                          Council's arrangements: JSON with id, holidays and
                          workdays (days and their names), years where they go
                          beyond those arrangements, base: null to stand alone
  --effective-from DATE   the day a measure takes effect, where its text does
                          not say
  --measure DIR           a measure of one's own, in a folder; several times for
                          several. It stands in for one of the package that has
                          its id, and may extend one`,
  zh: `  --case ID               只做这一件；可以写多次
  --only ID,…             只看这几项规范或规则（19.5、maoming-2017/19.5）
  --reading ID=OPTION     不用默认的理解，换一种；可以写多次，
                          或一起写成 --readings ID=OPTION,…
  --calendar FILE         自备的工作日历，加在国务院的安排之上：JSON，写 id、
                          holidays（假日）和 workdays（上班日），列日期和名称；
                          超出这些安排的年份写在 years；单独成立的写 base: null
  --effective-from DATE   文件没有写从哪天起施行时，由此给出
  --measure DIR           自备的文件（一个文件夹）；可以写多次。编号和本包所带的
                          相同，就代替它；也可以扩展其中一部`,
};

export const general: Text = {
  en: `  --lang zh|en            language (default: that of LC_ALL or LANG)
  -h, --help              this text`,
  zh: `  --lang zh|en            语言（默认依 LC_ALL 或 LANG）
  -h, --help              本说明`,
};

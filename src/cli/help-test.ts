import type { Text } from '../text.js';
import { general } from './help-parts.js';

export const testHelp: Text = {
  en: `duxun test FOLDER…: runs scenarios, without a test framework

A scenario gives a case and says what must follow on which day, and what must
not. FOLDER, and the folders below it, are searched for files *.yaml, *.yml and
*.json (docs/testing.md is the format); it may also be a file. YAML needs the
package yaml. Scenarios are judged by a measure that comes with the package, or
by one in a folder: that of --measure, or FOLDER itself where it holds a
measure.json and the scenarios lie in folders below it.

Options
  --measure DIR           a measure of one's own; several times for several. It
                          stands in for one of the package that has its id
  --calendar FILE         a calendar that scenarios name by its id; those in
                          files *.calendar.json of FOLDER are known already
  --coverage              how much of a measure its scenarios show: norms,
                          rules (expected to act, and to be silent), entries
                          (in two states), branches of conditions (seen true,
                          and false), options of readings; and what is missing
  --lcov FILE             the same, line by line of the files of the rules, in
                          the format of lcov; needs the package yaml
  --mutate                change the measure in one thing after the other, and
                          list the changes that no scenario notices; takes
                          minutes for a measure of some length
  --min N                 fail where a share is below N per cent; or for some
                          only: --min norms=100,branches=90,mutants=95
  --all                   long lists whole, not just their beginning
${general.en}

Examples
  duxun test tests/scenarios
  duxun test my-measure --coverage --min norms=100
  duxun test my-measure --mutate
  duxun test scenarios --measure my-measure --lcov lcov.info --lang zh

Exit codes
  0  every scenario is as expected
  1  one is not, or is itself at fault; a measure is; a share is below --min;
     or there is no scenario
  2  the command line is wrong, or a package that it needs is not installed
  3  a file can't be read or written
`,
  zh: `duxun test FOLDER…：运行情景，不用测试框架

情景写明一件案件，以及在哪一天应有什么结果、不应有什么结果。在 FOLDER 和它下面的
文件夹里找 *.yaml、*.yml 和 *.json（格式见 docs/testing.md），也可以直接给一个文
件。YAML 要用软件包 yaml。情景依本包所带的文件判断，或依文件夹里的文件判断：由
--measure 给出；FOLDER 里自己有 measure.json、情景在下级文件夹里的，就依它。

选项
  --measure DIR           自备的文件；可以写多次。编号和本包所带的相同，就代替它
  --calendar FILE         情景用编号指明的日历；FOLDER 里的 *.calendar.json 不必
                          再写
  --coverage              情景说到了文件的多少：规范、规则（应有事项的和应没有的
                          都要有）、条目（两种状态）、条件分支（成立和不成立）、
                          理解的选项；并列出还缺的
  --lcov FILE             同样的内容，按规则文件逐行，lcov 格式；要用软件包 yaml
  --mutate                把文件一处一处地改动，列出没有情景发现的改动；长的文件
                          要几分钟
  --min N                 有一项低于百分之 N 就算不通过；也可以只管几项：
                          --min norms=100,branches=90,mutants=95
  --all                   长的清单全部列出，不只列开头
${general.zh}

例子
  duxun test tests/scenarios
  duxun test my-measure --coverage --min norms=100
  duxun test my-measure --mutate
  duxun test scenarios --measure my-measure --lcov lcov.info --lang zh

退出码
  0  情景都和预期一样
  1  有不一样的，或情景、文件本身有错，或有一项低于 --min，或没有情景
  2  命令行写错，或所要的软件包没有安装
  3  有文件读不了或写不出
`,
};

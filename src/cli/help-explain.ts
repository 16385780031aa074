import type { Text } from '../text.js';
import { exitCodes, general, input, judging } from './help-parts.js';

export const explainHelp: Text = {
  en: `duxun explain FILE… --as-of DATE: why, in prose for a file

Of each thing that is to be done, may be done, can't be decided or was breached:
who must do what, by when and by which article; the facts that made it so; how
the due day comes about; the readings it rests on; what the text leaves open.

${input.en}

Options
  --as-of DATE            the day to judge, YYYY-MM-DD; there is no default
  --rule ID,…             only this norm or rule, as --only
  --why-not ID,…          instead: why this norm or rule gives no action, and a
                          smallest set of changes of the case, or the day, by
                          which it would
  --markdown              Markdown instead of text, as --format md
  --format text|md        text is the default
${judging.en}
  --all                   every explanation, not just the first twelve of a kind
${general.en}

Long lines are broken on a terminal only.

Examples
  duxun explain case.json --as-of 2018-03-31
  duxun explain case.json --as-of 2018-03-31 --rule 5.9 --markdown > why.md
  duxun explain case.json --as-of 2018-03-31 --why-not 19.5 --lang zh

${exitCodes.en}
`,
  zh: `duxun explain FILE… --as-of DATE：为什么，写成可以入档的文字

要做的、可以做的、待定的、违反了的，每一项说明：谁、最迟哪天、依哪一条、应当做
什么；由哪些事实而来；期限怎么算；依了哪些理解；原文没有写明什么。

${input.zh}

选项
  --as-of DATE            判断哪一天，YYYY-MM-DD；没有默认值
  --rule ID,…             只说这项规范或规则，同 --only
  --why-not ID,…          改为说明：这项规范或规则为什么没有产生要办的事项，案件
                          最少改动哪几处、或到哪一天，它就会产生
  --markdown              不用纯文字，用 Markdown，同 --format md
  --format text|md        默认是 text（纯文字）
${judging.zh}
  --all                   每一项都说明，不只各类的前十二项
${general.zh}

只在终端上把长行折断。

例子
  duxun explain case.json --as-of 2018-03-31
  duxun explain case.json --as-of 2018-03-31 --rule 5.9 --markdown > why.md
  duxun explain case.json --as-of 2018-03-31 --why-not 19.5 --lang zh

${exitCodes.zh}
`,
};

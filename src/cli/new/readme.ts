import type { Text } from '../../text.js';

/** The page that lies beside a new measure: what is where, and what to do next. */
export const readme = (id: string): Text => ({
  en: `# ${id}

A measure as data, for [duxun](https://www.npmjs.com/package/duxun). One file an article: all that it says, each sentence with its citation, and the rule or the reason why nothing can be judged by it.

| file | what |
|---|---|
| \`measure.json\` | what the measure is, to whom it applies, roles, readings, names that several articles use |
| \`article-01.json\`, \`article-02.json\` | the articles |
| \`actions.json\`, \`events.json\` | what is to be done, and what happens, in words of its own |
| \`scenarios/\` | cases with what must follow on which day, and what must not |
| \`cases/\` | a case to try |

\`\`\`sh
npm install
npm test                                      # faults, then scenarios with coverage
npx duxun evaluate cases/first.json --measure . --as-of 2024-10-01
\`\`\`

Next: put title, issuer and dates into \`measure.json\`; copy \`article-02.json\` for the next article and change it; write the scenario before the rule; run \`npm test\` after each. \`duxun lint .\` says what is wrong, where, and how to mend it.
`,
  zh: `# ${id}

一部写成数据的文件，用 [duxun](https://www.npmjs.com/package/duxun) 判断。一条一个文件：这一条的每一句都在里面，各有出处；能判断的写规则，不能的写理由。

| 文件 | 内容 |
|---|---|
| \`measure.json\` | 文件本身、适用范围、角色、理解，以及几条共用的名字 |
| \`article-01.json\`、\`article-02.json\` | 各条 |
| \`actions.json\`、\`events.json\` | 自己的行动和事件 |
| \`scenarios/\` | 情景：案件，哪一天应有什么结果、不应有什么结果 |
| \`cases/\` | 一件可以试的案件 |

\`\`\`sh
npm install
npm test                                      # 先查错，再跑情景并看覆盖
npx duxun evaluate cases/first.json --measure . --as-of 2024-10-01
\`\`\`

接下来：在 \`measure.json\` 里填上标题、制定机关和日期；抄一份 \`article-02.json\` 改成下一条；先写情景再写规则；每改一次都运行 \`npm test\`。\`duxun lint .\` 会说哪里错、怎样改。
`,
});

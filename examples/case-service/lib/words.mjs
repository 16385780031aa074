/** What the service says, in Chinese and English. */

/** @typedef {import('duxun').Lang} Lang */

/** Titles of problems by code. */
export const problems = /** @type {const} */ ({
  BODY_NOT_JSON: { zh: '请求正文不是合法的 JSON', en: 'The body is not valid JSON' },
  BODY_TOO_LARGE: { zh: '请求正文太大，最多 256 KB', en: 'The body is too large: 256 kB at most' },
  BODY_TYPE: {
    zh: '请求正文要用 application/json，不压缩',
    en: 'The body has to be application/json, not compressed',
  },
  BAD_REQUEST: { zh: '读不懂这个请求', en: 'The request can not be read' },
  CASE_EXISTS: { zh: '这个编号的案件已经有了', en: 'There is a case with this id' },
  CASE_INVALID: { zh: '案件或事件有错', en: 'The case or event is invalid' },
  CASE_NOT_FOUND: { zh: '没有这个编号的案件', en: 'There is no case with this id' },
  CASE_OUTDATED: {
    zh: '按现在的规则，存着的这件案件有错；请改正后重新写入',
    en: 'By the rules of today the case that is kept is invalid; mend it and write it again',
  },
  CASE_TOO_LARGE: { zh: '案件太大，最多 1 MB', en: 'The case is too large: 1 MB at most' },
  CATCHING_UP: {
    zh: '正在更新今天的结果，请稍后再来',
    en: 'The answers of today are being brought up to date; come again',
  },
  EVENT_DIFFERS: { zh: '日志里已有同一编号、内容不同的事件', en: 'The log has another event with this id' },
  ID_DIFFERS: { zh: '案件编号与地址不一致', en: "The case's id is not that of the address" },
  ID_UNFIT: {
    zh: '案件编号最长 200 个字，不能含控制字符，也不能是“.”或“..”',
    en: 'A case\'s id has 200 characters at most, no control characters, and is not "." or ".."',
  },
  INTERNAL: { zh: '服务出错，已记入日志', en: 'The service failed; its log says how' },
  KEY_MISSING: {
    zh: '事件要有自己的编号（id），或者请求要带 Idempotency-Key，重发才不会记两次',
    en: 'The event needs an id, or the request an Idempotency-Key, so that sending it again does no harm',
  },
  KEY_REUSED: {
    zh: '这个 Idempotency-Key 已经用于另一个事件',
    en: 'The Idempotency-Key was given to another event',
  },
  KEY_UNFIT: {
    zh: 'Idempotency-Key 要用 1 到 200 个可见的 ASCII 字符',
    en: 'An Idempotency-Key has 1 to 200 visible ASCII characters',
  },
  METHOD: { zh: '这个地址不接受这种方法', en: 'The address does not take this method' },
  NO_ROUTE: { zh: '没有这个地址', en: 'There is no such address' },
  PRECONDITION_UNREADABLE: {
    zh: 'If-Match 或 If-None-Match 写得不对',
    en: 'If-Match or If-None-Match is not written as it should be',
  },
  PRECONDITION_MISSING: {
    zh: '改写已有的案件，要用 If-Match 写明改的是哪一版（ETag）',
    en: 'To write over a case, say with If-Match which version of it (its ETag)',
  },
  QUERY: { zh: '查询参数有错', en: 'The query is wrong' },
  STALE: {
    zh: '案件已经被别人改过，或者已经存在；请重新读取后再改',
    en: 'The case was written by somebody else, or is there already; read it again first',
  },
  STREAMS_FULL: {
    zh: '同时收听变化的人太多，请稍后再来',
    en: 'Too many are listening to changes; come again',
  },
  UNANSWERED: { zh: '这件案件没有得出结果，已记入日志', en: 'The case got no answer; the log says why' },
});

/** What a query parameter is expected to be. */
export const expected = /** @type {const} */ ({
  day: {
    zh: '日期，写作 YYYY-MM-DD，1900 至 2199 年',
    en: 'a day, written YYYY-MM-DD, of the years 1900 to 2199',
  },
  lang: { zh: 'zh 或 en', en: 'zh or en' },
  count: { zh: '1 到 200 的整数', en: 'a whole number from 1 to 200' },
  seq: { zh: '变化的序号', en: 'the number of a change' },
  cursor: { zh: '上一页给出的 next', en: 'the next of the page before' },
  code: { zh: '1 到 100 个字', en: '1 to 100 characters' },
  order: { zh: '不早于 from', en: 'not before from' },
  once: { zh: '只写一次', en: 'given once' },
  nothing: { zh: '没有这个参数', en: 'no such parameter' },
});

/** @type {Readonly<Record<Lang, Readonly<Record<'usage' | 'taken' | 'newer', string> & { listening(url: string): string, wrong(text: string): string, unopened(path: string, why: string): string }>>>} */
export const words = {
  en: {
    usage: `node server.mjs [options]

Keeps cases in a database file and answers over HTTP what comes next.

  --db FILE               cases.db
  --port N                8080; 0 takes a free one
  --host ADDRESS          127.0.0.1
  --effective-from DATE   the day a measure takes effect whose text gives none
  --now MOMENT            start the clock there: 2018-03-20, or 2018-03-20T09:30, in China's time
  --speed N               so many seconds of that clock pass in one (1)
  --lang zh|en

Exit codes: 0 stopped by SIGTERM or Ctrl-C; 2 the command line is wrong; 3 the file or the port can't be opened.
`,
    listening: (url) => `listening on ${url}`,
    wrong: (text) => `${text} is wrong. --help lists the options.`,
    taken: 'another service has it open',
    newer: 'it was written by a later version of this service',
    unopened: (path, why) => `${path} can't be opened: ${why}`,
  },
  zh: {
    usage: `node server.mjs [选项]

把案件存在数据库文件里，通过 HTTP 回答下一步要做什么。

  --db 文件               cases.db
  --port N                8080；写 0 则取一个空闲端口
  --host 地址             127.0.0.1
  --effective-from 日期   原文没有写明施行日期时，从哪一天起施行
  --now 时刻              时钟从哪里走起：2018-03-20，或 2018-03-20T09:30，北京时间
  --speed N               一秒当作那个时钟的几秒（1）
  --lang zh|en

退出码：0 被 SIGTERM 或 Ctrl-C 停下；2 命令行写错；3 文件或端口打不开。
`,
    listening: (url) => `正在收听 ${url}`,
    wrong: (text) => `${text} 写得不对。--help 列出所有选项。`,
    taken: '另一个服务正开着它',
    newer: '它是本服务更新的版本写的',
    unopened: (path, why) => `${path} 打不开：${why}`,
  },
};

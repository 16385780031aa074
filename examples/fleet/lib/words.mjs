/** What the two programs say, in Chinese and English. */

/** @typedef {import('./types.d.ts').Words} Words */

const n = new Intl.NumberFormat('en');

/** @param {import('./types.d.ts').Shard} shard */
const lastLine = ({ firstLine, lines }) => firstLine + lines - 1;

/** @param {import('duxun').Fault} fault */
const shown = ({ code, pointer, found }) =>
  code === 'NOT_JSON' ? `${code} (${found})` : `${code}${pointer && ` ${pointer}`}`;

const stalled = /stalled more than/;

/** @type {Words} */
const en = {
  fleetUsage: `node fleet.mjs FILE --as-of DATE --out FOLDER [options]

Evaluates the cases of a JSON Lines file on all workers of a queue. What was done before is not done again.

  --as-of DATE            the day that is judged
  --out FOLDER            where results.jsonl and faults.jsonl go
  --reading ID=OPTION     another reading (may be given several times)
  --effective-from DATE   the day a measure takes effect whose text gives none
  --root FOLDER           what all hosts share; FILE and FOLDER are in it (the current folder)
  --shard-lines N         lines of a shard (1000)
  --shard-bytes N         a shard is closed with the line that reaches so many bytes (8388608)
  --window N              shards that are handed out at a time (64)
  --redis URL             REDIS_URL, else redis://127.0.0.1:6379
  --queue NAME            duxun-fleet
  --lang zh|en

Exit codes: 0 all is well; 1 a line is faulty or a shard failed; 2 the command line is wrong; 3 a file or Redis can't be
read.
`,
  workerUsage: `node worker.mjs [options]

Evaluates shards until it is stopped. SIGTERM or Ctrl-C: the shard in hand is finished first.

  --root FOLDER           what all hosts share, as this one sees it (the current folder)
  --lock MS               a shard is taken over when its worker has given no sign of life for so long (30000)
  --verbose               tell every shard
  --redis URL             REDIS_URL, else redis://127.0.0.1:6379
  --queue NAME            duxun-fleet
  --lang zh|en
`,
  missing: (what) => `${what} is missing. --help lists the options.`,
  oneFile: 'One FILE at a time.',
  notACount: (name, text) => `--${name} is a whole number from 1, not "${text}".`,
  outside: (path, root) => `${path} is not inside ${root}: give the folder that all hosts share with --root.`,
  badReading: (text) => `--reading is ID=OPTION, not "${text}".`,
  unreadable: (file, why) => `${file} can't be read: ${why}`,
  noRedis: (url, why) =>
    `No Redis at ${url}: ${why}. Start one (redis-server) or give its address with --redis.`,
  otherQuestion: (folder, found) =>
    `${folder} holds the answers to another question: ${found}. Give another folder with --out.`,
  redisTrouble: (why) => `Redis: ${why}; trying again.`,
  progress: ({ done, out, failed, lines, share }) =>
    `shards: ${n.format(done)} done, ${n.format(out)} handed out, ${n.format(failed)} failed; ${n.format(lines)} lines, ${share} % of the file`,
  faultyLine: ({ shard, line, case: id, faults, repeats }) => {
    const what = faults ? faults.map(shown).join(', ') : `the case stands on line ${repeats} already`;
    return `shard ${shard}, line ${line}${id === null ? '' : `, case ${id}`}: ${what}`;
  },
  moreFaulty: (file) => `More lines are faulty; ${file} will list them all.`,
  failed: (shard, reason) =>
    `shard ${shard.shard} failed (lines ${shard.firstLine}-${lastLine(shard)}, bytes ${shard.start}-${shard.end}): ${
      stalled.test(reason) ? 'its worker died each time it was tried' : reason
    }`,
  lost: (shard) => `shard ${shard.shard} is no longer known to Redis and is handed out again`,
  summary: ({ cases, faulty, shards, done, failed, seconds, out }) =>
    `${n.format(cases)} cases, ${n.format(faulty)} faulty lines; ${n.format(done)} of ${n.format(shards)} shards done, ${n.format(failed)} failed; ${seconds.toFixed(1)} s; ${out}`,
  again: 'Run the same command again to try what failed once more.',
  ready: (id, queue) => `worker ${id}: ready for ${queue}`,
  taken: (shard) => `shard ${shard.shard} taken (lines ${shard.firstLine}-${lastLine(shard)})`,
  done: (shard, cases, faulty) => `shard ${shard.shard} done: ${cases} cases, ${faulty} faulty lines`,
  tried: (shard, reason) => `shard ${shard.shard} not done: ${reason}`,
  leaving: 'Stopping: the shard in hand is finished first.',
  left: (shards, cases, faulty) =>
    `Stopped after ${n.format(shards)} shards, ${n.format(cases)} cases, ${n.format(faulty)} faulty lines.`,
};

/** @type {Words} */
const zh = {
  fleetUsage: `node fleet.mjs FILE --as-of DATE --out FOLDER [选项]

由队列上的全部工作进程评估一个 JSON Lines 文件里的案件。已经做完的不再做。

  --as-of DATE            判断哪一天
  --out FOLDER            results.jsonl 和 faults.jsonl 放在哪里
  --reading ID=OPTION     换一种理解（可以多次给出）
  --effective-from DATE   文本没有写明施行日期的办法从哪天起施行
  --root FOLDER           各主机共用的文件夹，FILE 和 FOLDER 都在其中（当前文件夹）
  --shard-lines N         一片多少行（1000）
  --shard-bytes N         达到这么多字节的那一行之后就另起一片（8388608）
  --window N              同时发出多少片（64）
  --redis URL             REDIS_URL，否则 redis://127.0.0.1:6379
  --queue NAME            duxun-fleet
  --lang zh|en

退出码：0 一切正常；1 有一行有误，或有一片失败；2 命令行有误；3 文件或 Redis 读不了。
`,
  workerUsage: `node worker.mjs [选项]

不断评估各片，直到被停止。收到 SIGTERM 或 Ctrl-C 时，先做完手上的一片。

  --root FOLDER           各主机共用的文件夹在这台主机上的位置（当前文件夹）
  --lock MS               工作进程多久没有动静，它的一片就由别的进程接手（30000）
  --verbose               每一片都说
  --redis URL             REDIS_URL，否则 redis://127.0.0.1:6379
  --queue NAME            duxun-fleet
  --lang zh|en
`,
  missing: (what) => `缺少 ${what}。--help 列出全部选项。`,
  oneFile: '一次只能有一个 FILE。',
  notACount: (name, text) => `--${name} 应为不小于 1 的整数，不能是“${text}”。`,
  outside: (path, root) => `${path} 不在 ${root} 里：请用 --root 指明各主机共用的文件夹。`,
  badReading: (text) => `--reading 应为 ID=OPTION，不能是“${text}”。`,
  unreadable: (file, why) => `${file} 读不了：${why}`,
  noRedis: (url, why) => `${url} 上没有 Redis：${why}。请启动一个（redis-server），或用 --redis 给出地址。`,
  otherQuestion: (folder, found) => `${folder} 里是另一个问题的结果：${found}。请用 --out 另给一个文件夹。`,
  redisTrouble: (why) => `Redis：${why}；正在重试。`,
  progress: ({ done, out, failed, lines, share }) =>
    `分片：完成 ${n.format(done)}，已发出 ${n.format(out)}，失败 ${n.format(failed)}；${n.format(lines)} 行，占文件的 ${share} %`,
  faultyLine: ({ shard, line, case: id, faults, repeats }) => {
    const what = faults ? faults.map(shown).join('、') : `这件案件在第 ${repeats} 行已经有了`;
    return `第 ${shard} 片，第 ${line} 行${id === null ? '' : `，案件 ${id}`}：${what}`;
  },
  moreFaulty: (file) => `还有别的行有误，全部列在 ${file}。`,
  failed: (shard, reason) =>
    `第 ${shard.shard} 片失败（第 ${shard.firstLine}-${lastLine(shard)} 行，字节 ${shard.start}-${shard.end}）：${
      stalled.test(reason) ? '每次做它的工作进程都中途死掉' : reason
    }`,
  lost: (shard) => `Redis 里已经没有第 ${shard.shard} 片，重新发出`,
  summary: ({ cases, faulty, shards, done, failed, seconds, out }) =>
    `${n.format(cases)} 件案件，${n.format(faulty)} 行有误；${n.format(shards)} 片中完成 ${n.format(done)}，失败 ${n.format(failed)}；${seconds.toFixed(1)} 秒；${out}`,
  again: '再运行一次同一条命令，就会重试失败的各片。',
  ready: (id, queue) => `工作进程 ${id}：在 ${queue} 上等候`,
  taken: (shard) => `取得第 ${shard.shard} 片（第 ${shard.firstLine}-${lastLine(shard)} 行）`,
  done: (shard, cases, faulty) => `第 ${shard.shard} 片完成：${cases} 件案件，${faulty} 行有误`,
  tried: (shard, reason) => `第 ${shard.shard} 片没有做成：${reason}`,
  leaving: '正在停止：先做完手上的一片。',
  left: (shards, cases, faulty) =>
    `已停止，共做了 ${n.format(shards)} 片、${n.format(cases)} 件案件，${n.format(faulty)} 行有误。`,
};

export const words = { en, zh };

/**
 * What `npm run demo` shows: a rectification ledger as of three days, and a year of a city's supervision and
 * inspection as of one. Everything comes from the command line that `npm run build` makes; each command is printed
 * before what it prints. `npm run demo -- --lang zh` shows it in Chinese (so does a Chinese locale).
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ledger = 'fixtures/yinchuan-2017-rectification/ledger.jsonl';
const year = (kind) => `fixtures/maoming-2017/${kind}.json`;
const asOf = ['--as-of', '2018-03-31'];

const chapter = (zh, en) => ({ chapter: { zh, en } });
const tell = (zh, en) => ({ tell: { zh, en } });
const duxun = (...args) => ({ args });

/** What is said and what is run, in order. */
export const script = [
  tell(
    '案件是虚构的，文件是真的：见 fixtures/README.md。',
    'The cases are made up, the documents are real: see fixtures/README.md.',
  ),

  chapter(
    '一、银川：十二个反馈问题的整改台账，先后三天',
    '1. Yinchuan: the ledger of the twelve problems fed back, on three days',
  ),
  tell(
    '多数期限的前十天：5月底到期的一个已经逾期，其余在办。',
    'Ten days before most deadlines: the one of May is overdue, the others are under way.',
  ),
  duxun('evaluate', ledger, '--as-of', '2017-06-20', '--format', 'ledger'),
  tell(
    '6月30日当天仍按时，第二天起逾期：逾期几天、轮到谁、依哪一项。',
    '30 June is still in time; from the next day it is overdue: by how much, whose turn, by which item.',
  ),
  duxun('evaluate', ledger, '--as-of', '2017-07-01', '--format', 'ledger'),
  tell(
    '年底以后：改完的已经销号；还没弄清的事写成问题，不当作“没有”。',
    'After the year: what is rectified is struck off; what is not known is asked, not taken for “no”.',
  ),
  duxun('evaluate', ledger, '--as-of', '2018-01-01', '--format', 'ledger'),

  chapter(
    '二、茂名：督查巡查的一年，2018-03-31 这一天',
    '2. Maoming: a year of supervision and inspection, as of 2018-03-31',
  ),
  tell(
    '年度安排：计划、督查频次、逐月的清单。',
    'The programme: plans, how often to supervise, the monthly lists.',
  ),
  duxun('evaluate', year('programme'), ...asOf, '--case', 'MM-P'),
  tell('督查巡查任务，一件几行。', 'The missions, a few lines each.'),
  duxun('evaluate', year('mission'), ...asOf, '--format', 'ledger'),
  tell('查出的问题，一件几行。', 'The problems found, a few lines each.'),
  duxun('evaluate', year('finding'), ...asOf, '--format', 'ledger'),
  tell(
    '其中一件：两次通报仍没改完，接着是第三次通报和建议问责。',
    'One of them: not rectified after two circulations, so a third and a recommendation follow.',
  ),
  duxun('evaluate', year('finding'), ...asOf, '--case', 'MM-2017-0003'),
  tell(
    '又一件：是不是改完了还没有认定，所以不说逾期，只问该问的。',
    'Another: whether it is rectified is not found yet. Nothing is called overdue; the question is put.',
  ),
  duxun('evaluate', year('finding'), ...asOf, '--case', 'MM-2017-0006'),
  tell('对照检查。', 'A review.'),
  duxun('evaluate', year('review'), ...asOf, '--case', 'MM-R-2018-dianbai'),
  tell('表彰。', 'Commendations.'),
  duxun('evaluate', year('commendation'), ...asOf, '--format', 'ledger'),
  tell(
    '原文留有余地的地方可以换一种理解：期末逢休息日顺延，报告就晚些到期。',
    'Where the text leaves room, choose another reading: rolled over the weekend, the report is due later.',
  ),
  duxun(
    'evaluate',
    year('finding'),
    ...asOf,
    '--case',
    'MM-2017-0007',
    '--reading',
    'two-months-holiday=next-working-day',
  ),
];

function show() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  const passed = process.argv.slice(2);
  const host = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  const asked = passed.includes('--lang') ? passed[passed.indexOf('--lang') + 1] : host;
  const lang = /^zh/i.test(asked) ? 'zh' : 'en';
  const rule = '═'.repeat(78);
  for (const step of script) {
    if (step.chapter) console.log(`\n${rule}\n${step.chapter[lang]}\n${rule}`);
    if (step.tell) console.log(`\n${step.tell[lang]}`);
    if (!step.args) continue;
    console.log(`\n$ npx duxun ${step.args.join(' ')}\n`);
    const { status } = spawnSync(process.execPath, [cli, ...step.args, '--lang', lang], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

// run, not imported; the folder may be reached by a symbolic link
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) show();

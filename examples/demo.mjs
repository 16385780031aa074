/**
 * What `npm run demo` shows: a rectification ledger as of three days, a year of a city's supervision and inspection as
 * of one, and each other document once. Everything comes from the command line that `npm run build` makes; each command is printed
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
  chapter('三、其余五部文件，各看一类案件', '3. The other five documents, one kind of case each'),
  tell(
    '山西：文本没有印发日期，由调用者给出；这里设为 2016-09-01。',
    'Shanxi: its text gives no day of issue, so the caller does; 2016-09-01 is made up.',
  ),
  duxun(
    'evaluate',
    'fixtures/shanxi/mission.json',
    ...asOf,
    '--effective-from',
    '2016-09-01',
    '--format',
    'ledger',
  ),
  tell(
    '盘锦：哪种情形成立、可用哪些追责方式、单位与个人如何联动。',
    'Panjin: which conduct is established, which forms may be used, how unit and persons are linked.',
  ),
  duxun(
    'evaluate',
    'fixtures/panjin-2015/accountability.json',
    '--as-of',
    '2016-03-31',
    '--case',
    'PJ-A-2016-01',
  ),
  tell(
    '麻章：几种情形并存，各对各的对象、各用各的方式；对照检查只问与这一级有关的职责。',
    'Mazhang: several circumstances at once, each with its targets and forms.',
  ),
  duxun('evaluate', 'fixtures/mazhang-2017/accountability.json', ...asOf, '--format', 'ledger'),
  tell(
    '银川督查方案：督查结束后五个工作日内提交报告，端午节调休也算在内。',
    'Yinchuan\u2019s scheme: the report within five working days, the Dragon Boat holiday and its make-up day counted.',
  ),
  duxun(
    'evaluate',
    'fixtures/yinchuan-2017-inspection/mission.json',
    '--as-of',
    '2017-06-05',
    '--format',
    'ledger',
  ),
  tell(
    '全国脱贫攻坚奖：基本条件和各奖项条件，哪些具备、哪些不具备、哪些还不知道。',
    'The national award: which conditions a candidate meets, which not, which are not known.',
  ),
  duxun('evaluate', 'fixtures/national-award/commendation.json', ...asOf, '--format', 'ledger'),
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

import { type Fault, faultText } from '../errors.js';
import type { Coverage, Share } from '../testing/coverage/coverage.js';
import { percent, shares, shareTexts } from '../testing/coverage/table.js';
import type { ScenarioResult } from '../testing/run.js';
import { colon, type Look, more, some } from './look.js';
import { type Cell, type Column, item, rest, row } from './table.js';
import { widthOf } from './width.js';

/** What fails of a file: by scenario and day, what was expected and what was found. */
export function failedText(file: string, failed: readonly ScenarioResult[], look: Look): string[] {
  const { paint, say } = look;
  const lines = [`${paint('red', say('testFailed'))}  ${paint('bold', file)}`];
  let name: string | undefined;
  for (const result of failed) {
    if (result.name !== name) lines.push(`  ${result.name}`);
    name = result.name;
    for (const text of result.shortfalls)
      lines.push(...item(`${result.asOf}${colon(say)}${say.of(text)}`, look.width, '', '    '));
  }
  return [...lines, ''];
}

/** What is wrong with a file, so that nothing of it was run. */
export function faultyText(file: string, faults: readonly Fault[], look: Look): string[] {
  const { paint, say } = look;
  const lines = faults.flatMap((fault) => {
    const at = [fault.place === file ? '' : fault.place, fault.pointer].filter((one) => one !== '').join('#');
    return [`  ${fault.code}  ${at}`, ...item(faultText(fault, say.lang), look.width, '', '    ')];
  });
  return [`${paint('red', say('testFaulty'))}  ${paint('bold', file)}`, ...lines, ''];
}

const shown = (share: Share): Cell =>
  share.of === 0
    ? ['–']
    : [{ text: `${percent(share)} %`, style: share.covered < share.of ? 'yellow' : undefined }];

/** Coverage in a table: a line a measure, each share in hundredths, rounded down, and below it how many of how many. */
export function coverageText(coverages: readonly Coverage[], look: Look): string[] {
  const { say, paint, width } = look;
  const narrow = shares.map((name) => Math.max(9, widthOf(say.of(shareTexts[name]))));
  const columns: Column[] = [
    { width: Math.min(32, rest(width, narrow)) },
    ...narrow.map((size): Column => ({ width: size, align: 'right' })),
  ];
  const line = (cells: readonly Cell[]) => row(cells, columns, paint);
  return [
    ...line([
      [{ text: say('testCoverage'), style: 'bold' }],
      ...shares.map((name): Cell => [say.of(shareTexts[name])]),
    ]),
    ...coverages.flatMap((one) => [
      ...line([[one.measure], ...shares.map((name) => shown(one[name]))]),
      ...line([
        [],
        ...shares.map((name): Cell => (one[name].of === 0 ? [] : [`${one[name].covered}/${one[name].of}`])),
      ]),
    ]),
    '',
    ...coverages.flatMap((one) => missingText(one, look)),
  ];
}

/** So many of each kind, unless all are wanted. */
const enough = 8;

/** What no scenario shows of a measure. */
function missingText({ measure, norms, rules, entries, branches, readings }: Coverage, look: Look): string[] {
  const { say } = look;
  const seen = (yes: number, no: number) =>
    say(yes + no === 0 ? 'testNeverSeen' : yes === 0 ? 'testNeverTrue' : 'testNeverFalse');
  const lists = [
    ['testNorms', norms.missing],
    ['testNeverActs', rules.neverActs],
    ['testNeverSilent', rules.neverSilent],
    ['testOneState', entries.oneState],
    ['testReadings', readings.missing.map(({ reading, option }) => `${reading} = ${option}`)],
    [
      'testBranches',
      branches.missing.map(({ file, pointer, yes, no }) => `${file}#${pointer}${colon(say)}${seen(yes, no)}`),
    ],
  ] as const;
  const lines = lists.flatMap(([word, missing]) =>
    missing.length === 0
      ? []
      : [
          `  ${say(word, { n: missing.length })}`,
          ...some(missing, enough, look).flatMap((one) => item(one, look.width, '· ', '    ')),
          ...(look.all ? [] : more(missing.length - enough, look).map((one) => `  ${one}`)),
        ],
  );
  return lines.length === 0 ? [] : [look.paint('bold', say('testMissing', { measure })), ...lines, ''];
}

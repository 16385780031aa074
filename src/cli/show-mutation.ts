import { percent } from '../testing/coverage/table.js';
import { type MutantResult, mutationShare } from '../testing/mutation/mutate.js';
import { colon, type Look, more, some } from './look.js';
import { item } from './table.js';

/** So many survivors, unless all are wanted. */
const enough = 20;

/** What became of the mutants of a measure, and those that no scenario notices. */
export function mutationText(measure: string, results: readonly MutantResult[], look: Look): string[] {
  const { say, paint, width } = look;
  const share = mutationShare(results);
  const survivors = results.filter(({ verdict }) => verdict === 'survived');
  const stillborn = results.length - share.of;
  const head = say('testMutation', { measure, of: share.of, n: share.covered, percent: percent(share) });
  return [
    paint('bold', head),
    ...(stillborn > 0 ? [say('testStillborn', { n: stillborn })] : []),
    ...(survivors.length > 0 ? [`  ${say('testSurvivors', { n: survivors.length })}`] : []),
    ...some(survivors, enough, look).flatMap(({ file, pointer, norm, change }) => {
      const place = `${file}#${pointer}${norm === null ? '' : say.of({ zh: `（${norm}）`, en: ` (${norm})` })}`;
      return item(`${place}${colon(say)}${say.of(change)}`, width, '· ', '    ');
    }),
    ...(look.all ? [] : more(survivors.length - enough, look).map((one) => `  ${one}`)),
  ];
}

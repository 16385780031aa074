import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import { dueText } from '../../src/cli/judged.js';
import { speaker } from '../../src/cli/words.js';
import type { Lang } from '../../src/index.js';
import { evaluate, explain, openCase } from '../../src/index.js';
import { duxun } from '../cli/host.js';

const base = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee-and-government' },
  facts: { origin: 'supervision' },
  persons: [],
} as const;
const list = {
  type: 'problem-list-circulated',
  on: '2018-01-25',
  rectifyBy: '2018-03-30',
  id: 'list',
} as const;
const log = [{ type: 'problem-found', on: '2018-01-10' }, list] as const;
const of = (...events: readonly AnyEvent[]) =>
  openCase({ ...base, events: [...log, ...(events as never[])] });
const action = (asOf: string, ...events: readonly AnyEvent[]) => {
  const found = evaluate(of(...events), { asOf, include: ['reasons'] }).actions.find(
    (one) => one.norm === '5.7',
  );
  if (found === undefined) throw new Error('5.7 gives no action');
  return found;
};
const sections = (lang: Lang, asOf: string, ...events: readonly AnyEvent[]) =>
  explain(action(asOf, ...events), { lang }).split('\n\n');
const section = (title: string, lang: Lang, asOf: string, ...events: readonly AnyEvent[]) =>
  sections(lang, asOf, ...events)
    .find((one) => one.startsWith(title))
    ?.split('\n')
    .slice(1);

const more = {
  type: 'deadline-extended',
  on: '2018-03-20',
  for: '5.7',
  to: '2018-04-15',
  approvedBy: '市领导小组',
};
const stop = { type: 'time-suspended', on: '2018-03-20' };
const go = { type: 'time-resumed', on: '2018-03-25' };
const decided = { zh: '就期限和记录作出的决定', en: 'Decisions on time and on the record' };
const reckoned = { zh: '期限怎么算', en: 'How the last day is reckoned' };

describe('an explanation says what was decided, by whom, and that the text does not provide for it', () => {
  it.each<[string, readonly AnyEvent[], string, string]>([
    [
      'an extension',
      [more],
      '- 2018年3月20日延长期限，由2018年3月30日推到2018年4月15日（市领导小组批准；本文件没有规定，由适用单位决定）。',
      '- On 20 March 2018 the time was extended, which moved the last day from 30 March 2018 to 15 April 2018 (approved by 市领导小组; the measure does not provide for it: it is the decision of those who apply it).',
    ],
    [
      'a suspension that goes on',
      [stop],
      '- 期限自2018年3月20日起中止计算，还没有恢复，当时是2018年3月30日（本文件没有规定，由适用单位决定）。',
      '- Time has stood still since 20 March 2018; the last day then was 30 March 2018 (the measure does not provide for it: it is the decision of those who apply it).',
    ],
    [
      'a suspension that is over',
      [stop, go],
      '- 期限自2018年3月20日起中止计算，2018年3月25日恢复，由2018年3月30日推到2018年4月4日（本文件没有规定，由适用单位决定）。',
      '- Time stood still from 20 March 2018 and went on on 25 March 2018, which moved the last day from 30 March 2018 to 4 April 2018 (the measure does not provide for it: it is the decision of those who apply it).',
    ],
    [
      'a correction',
      [
        {
          type: 'event-corrected',
          on: '2018-02-01',
          event: 'list',
          replace: { on: '2018-01-26', rectifyBy: '2018-04-30' },
        },
      ],
      '- “问题列入清单通报”（2018年1月25日）的记录，2018年2月1日更正：日期改为2018年1月26日、“整改时限”改为“2018年4月30日”（本文件没有规定，由适用单位决定）。',
      '- The record of “Problem circulated on the list” (25 January 2018) was corrected on 1 February 2018: its day is 26 January 2018 and “Time set for rectification” is “30 April 2018” (the measure does not provide for it: it is the decision of those who apply it).',
    ],
    [
      'a record of what did not happen',
      [
        { type: 'struck-off', on: '2018-02-01', id: 'off' },
        { type: 'event-corrected', on: '2018-02-02', event: 'off', replace: null },
      ],
      '- “销号”（2018年2月1日）的记录，2018年2月2日更正为没有发生过（本文件没有规定，由适用单位决定）。',
      '- The record of “Struck off the ledger” (1 February 2018) was corrected on 2 February 2018: it did not happen (the measure does not provide for it: it is the decision of those who apply it).',
    ],
    [
      'a re-opening',
      [
        { type: 'struck-off', on: '2018-02-01' },
        { type: 'case-reopened', on: '2018-02-10', approvedBy: '市领导小组' },
      ],
      '- 2018年2月10日重新打开，此前记录的“销号”不再算数（市领导小组批准；本文件没有规定，由适用单位决定）。',
      '- On 10 February 2018 the case was opened again, and no “Struck off the ledger” recorded before that counts any more (approved by 市领导小组; the measure does not provide for it: it is the decision of those who apply it).',
    ],
  ])('%s', (_name, events, zh, en) => {
    expect(section(decided.zh, 'zh', '2018-03-26', ...events)).toEqual([zh]);
    expect(section(decided.en, 'en', '2018-03-26', ...events)).toEqual([en]);
  });

  it('has no such part where nothing was decided', () => {
    expect(section(decided.zh, 'zh', '2018-03-26')).toBeUndefined();
  });

  it('is Markdown as well', () => {
    expect(explain(action('2018-03-26', more), { lang: 'zh', format: 'markdown' })).toContain(
      `**${decided.zh}**`,
    );
  });
});

describe('the reckoning of the last day', () => {
  const last = (lang: Lang, ...events: readonly AnyEvent[]) =>
    section(reckoned[lang], lang, '2018-03-26', ...events)?.at(-1);

  it('has a step for what moved it', () => {
    expect(last('zh', more)).toBe('3. 2018年3月20日延长期限：2018年4月15日。');
    expect(last('en', more)).toBe('3. Extended on 20 March 2018: 15 April 2018.');
    expect(last('zh', stop, go)).toBe(
      '3. 2018年3月20日起中止计算，2018年3月25日恢复，中止的日子不计在内：2018年4月4日。',
    );
    expect(last('en', stop)).toBe(
      '3. Time has stood still since 20 March 2018; until it goes on no day can be told.',
    );
  });

  it('begins with none where the rule has no day', () => {
    const set = { ...more, for: '5.6' };
    const found = evaluate(of(set), { asOf: '2018-03-26', include: ['reasons'] }).actions.find(
      (one) => one.norm === '5.6',
    );
    expect(found?.reason?.due).toMatchObject({
      result: { is: 'day', day: '2018-04-15' },
      form: 'moved',
      of: { form: 'none' },
      decisions: [{ event: 'deadline-extended', from: null, to: '2018-04-15' }],
    });
  });

  it('opens with a sentence on time that stands still', () => {
    expect(sections('zh', '2018-03-26', stop)[0]).toContain(
      '期限自2018年3月20日起中止计算，恢复以后才能确定，中止时是2018年3月30日。',
    );
    expect(sections('en', '2018-03-26', stop)[0]).toContain(
      'Time has stood still since 20 March 2018, and the last day can be told only when it goes on; when it came to a halt that was 30 March 2018.',
    );
  });
});

describe('the command line', () => {
  it('marks a due day that was moved, and time that stands still', () => {
    const [zh, en] = [speaker('zh'), speaker('en')];
    expect(dueText(action('2018-03-26', more), zh)).toEqual(['2018-04-15', '原为2018-03-30']);
    expect(dueText(action('2018-03-26', stop), en)).toEqual(['still since 2018-03-20', 'was 2018-03-30']);
    expect(dueText(action('2018-03-26'), en)).toEqual(['2018-03-30']);
  });

  it('shows a case opened again as open, and one whose closing was put right', async () => {
    const state = async (...events: readonly AnyEvent[]) => {
      const args = ['evaluate', '-', '--as-of', '2018-03-01', '--format', 'ledger', '--lang', 'en'];
      const { out } = await duxun(args, { stdin: JSON.stringify(of(...events)) });
      return /F-1\s+(\S+(?: \S+)?)/.exec(out)?.[1];
    };
    const off = { type: 'struck-off', on: '2018-02-01', id: 'off' };
    expect(await state(off)).toBe('struck off');
    expect(await state(off, { type: 'case-reopened', on: '2018-02-10' })).toBe('open');
    expect(await state(off, { type: 'case-reopened', on: '2018-03-02' })).toBe('struck off');
    expect(await state({ type: 'case-reopened', on: '2018-02-01' }, off)).toBe('struck off');
    expect(await state(off, { type: 'event-corrected', on: '2018-02-10', event: 'off', replace: null })).toBe(
      'open',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import { is, log, on, reading, rule, tiny } from '../support/tiny.js';
import { found } from './probe.js';

const given = log(on('found', '2018-01-31'));
const due = { months: 2, from: { event: 'found' } };

describe('reasons', () => {
  it('are there only when asked for', () => {
    const { evaluate } = tiny({ norms: [rule('1', is('p')), rule('2', is('q'))] });
    const facts = { facts: { p: true } };
    const bare = evaluate(facts, '2018-05-01');
    const full = evaluate(facts, '2018-05-01', { include: ['reasons'] });
    expect(bare.actions[0]).not.toHaveProperty('reason');
    expect(full.actions[0]?.reason?.conditions.result).toBe('yes');
    expect(full.undetermined[0]?.rules[0]?.reason?.conditions.result).toBe('unknown');
    const { reason: _reason, ...rest } = full.actions[0] as NonNullable<(typeof full.actions)[0]>;
    expect(rest).toEqual(bare.actions[0]);
  });

  it('are plain JSON', () => {
    const { x } = found({ conditions: is('p'), due, given: { ...given, facts: { p: true } } });
    expect(JSON.parse(JSON.stringify(x.reason))).toEqual(x.reason);
  });

  it('name the readings met on the way and no other', () => {
    const { x, say } = found({
      due: { byReading: 'which', one: { event: 'found' }, two: '2018-06-30' },
      given,
      spec: {
        head: { interpretations: [reading('which', 'one', 'two'), reading('unmet', 'one', 'two')] },
      },
      options: { readings: { which: 'two' } },
    });
    expect(x.reason?.readings.map(({ id, option, chosen }) => [id, option, chosen])).toEqual([
      ['which', 'two', true],
    ]);
    expect(say('zh')).toContain('所依的理解：\n- which（中）——two（中）（按使用者的选择）。');
  });
});

describe('explain', () => {
  const asked = { conditions: is('p'), due, given: { ...given, facts: { p: true } } };

  it('says who must do what, by which article, by when, and why, in Chinese', () => {
    expect(found(asked).say('zh')).toBe(
      [
        '依《tiny（中）》规定（第一条），office（中）应当act（中）。规定要点：gist of 1（中）。最迟2018年3月31日（当天算在内），到2018年5月1日已逾期31天。',
        '',
        '理由：',
        '- 本文件自2000年1月1日起施行。',
        '- 案件所涉的是“unit（中）”。',
        '- “a question of type boolean（中）”——是。',
        '',
        '期限怎么算：',
        '1. “found（中）”：2018年1月31日。',
        '2. 从那天起满2个月：2018年3月31日。',
      ].join('\n'),
    );
  });

  it('says the same in English', () => {
    expect(found(asked).say('en')).toBe(
      [
        'Under art. 1 of “tiny”, the office must act. In short: gist of 1. The last day is 31 March 2018; on 1 May 2018 it is 31 days overdue.',
        '',
        'Because:',
        '- The measure has been in force since 1 January 2000.',
        '- The case is about “unit”.',
        '- “a question of type boolean” — yes.',
        '',
        'How the last day is reckoned:',
        '1. “found”: 31 January 2018.',
        '2. 2 months from that day: 31 March 2018.',
      ].join('\n'),
    );
  });

  it('asks what is not known, and says which answer decides it', () => {
    const text = found({ conditions: is('p'), given }).say('zh');
    expect(text).toContain('还要弄清：\n- a question of type boolean（中）');
    expect(text).toContain('- 如果“a question of type boolean（中）”——是，就成立。');
    expect(text).toContain('- 如果“a question of type boolean（中）”——否，就不成立。');
  });

  it('writes Markdown with headings in bold and its signs escaped', () => {
    const { x, measure } = found(asked);
    const text = explain(x, measure, { lang: 'en', format: 'markdown' });
    expect(text).toContain('**Because**\n\n- ');
    expect(text).toContain('**How the last day is reckoned**\n\n1. ');
  });

  it('says all that hangs on the same questions, and nothing of nothing', () => {
    const { duxun, evaluate } = tiny({ norms: [rule('1', is('p')), rule('2', is('p'))] });
    const [one, ...more] = evaluate({}, '2018-05-01').undetermined;
    expect(more).toEqual([]);
    const text = one === undefined ? '' : duxun.explain(one, { lang: 'en' });
    expect(text).toContain('In short: gist of 1.');
    expect(text).toContain('In short: gist of 2.');
    expect(duxun.explain({ rules: [], toConfirm: [], toRefute: [] }, { lang: 'en' })).toBe('');
  });

  it('says what there is to do without reasons too', () => {
    const made = tiny({ norms: [rule('1', is('p'))] });
    const [action] = made.evaluate({ facts: { p: true } }, '2018-05-01').actions;
    expect(action && explain(action, made.measure, { lang: 'en' })).toBe(
      'Under art. 1 of “tiny”, the office must act. In short: gist of 1. No day is set.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { chineseNumber, citation, partName, quotedTitle } from '../src/measure/cite.js';

describe('a citation', () => {
  it.each([
    [{ article: '5', sentence: 3 }, '第五条第三句', 'art. 5, sentence 3'],
    [{ section: '3', item: 2, sentence: 1 }, '第三部分第（二）项第一句', 'sect. 3, item 2, sentence 1'],
    [{ section: 'preface', sentence: 1 }, '前言第一句', 'preface, sentence 1'],
    [{ section: 'notice' }, '印发通知', 'covering notice'],
    [{ section: 'preamble', paragraph: 1 }, '引言第一款', 'preamble, para. 1'],
    [{ section: 'annex' }, '附件', 'annex'],
    [{ article: '101' }, '第101条', 'art. 101'],
    [{ section: '4-2' }, '第4-2部分', 'sect. 4-2'],
    [{ section: 'constructor' }, '第constructor部分', 'sect. constructor'],
    [{ article: '5', item: 2, paragraph: 1 }, '第五条第（二）项第一段', 'art. 5, item 2, para. 1'],
    [{ paragraph: 2 }, '第二款', 'para. 2'],
    [{}, '', ''],
  ])('of %o in words', (cite, zh, en) => {
    expect(citation(cite)).toEqual({ zh, en });
  });
});

describe('the name of a part', () => {
  it.each([
    [{ article: '5' }, '第五条', 'article 5'],
    [{ article: '22' }, '第二十二条', 'article 22'],
    [{ section: '3' }, '第三部分', 'section 3'],
    [{ section: '2-3' }, '第二部分第三项', 'section 2-3'],
    [{ section: '2-12' }, '第二部分第十二项', 'section 2-12'],
    [{ section: '0' }, '正文之前', 'section 0'],
  ])('calls %o by name', (part, zh, en) => {
    expect(partName(part)).toEqual({ zh, en });
  });

  it.each([[{}], [{ article: 5 }], [{ section: null }]])('calls %o nothing', (part) => {
    expect(partName(part)).toBeUndefined();
  });
});

it('a number up to 99 is written as in statutes', () => {
  const numbers = [0, 1, 9, 10, 11, 20, 21, 99];
  expect(numbers.map(chineseNumber)).toEqual(['〇', '一', '九', '十', '十一', '二十', '二十一', '九十九']);
});

it('a title stands in its marks, once', () => {
  expect(quotedTitle({ zh: '办法', en: 'Rules' })).toEqual({ zh: '《办法》', en: '“Rules”' });
  expect(quotedTitle({ zh: '《办法》', en: 'Rules' })).toEqual({ zh: '《办法》', en: '“Rules”' });
});

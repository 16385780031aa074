import { describe, expect, it } from 'vitest';
import { citation, partName } from '../src/measure/cite.js';

describe('a citation', () => {
  it.each([
    [{ article: '5', sentence: 3 }, '第五条第三句', 'art. 5, sentence 3'],
    [{ section: '3', item: 2, sentence: 1 }, '第三部分第（二）项第一句', 'sect. 3, item 2, sentence 1'],
    [{ section: 'preface', sentence: 1 }, '前言第一句', 'preface, sentence 1'],
    [{ section: 'notice' }, '印发通知', 'covering notice'],
    [{ section: 'preamble', paragraph: 1 }, '引言第一款', 'preamble, para. 1'],
    [{ section: 'annex' }, '附件', 'annex'],
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

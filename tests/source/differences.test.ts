import { describe, expect, it } from 'vitest';
import { getMeasure } from '../../src/index.js';
import {
  fingerprintOf,
  fingerprintsOf,
  type SourceFinding,
  sourceCodes,
  sourceDifferences,
  withSource,
} from '../../src/source/index.js';
import { lending, textOf } from './made-up.js';

const plain = textOf('lending');
const fingerprints = fingerprintsOf(lending, plain);
const found = (copy: string): readonly SourceFinding[] => {
  expect(copy).not.toBe(plain);
  return sourceDifferences(lending, copy, { fingerprints });
};
const brief = (copy: string) =>
  found(copy).map(({ code, found: { zh }, norms }) => [code, zh, norms.join(' ')]);

describe('a copy that says the same', () => {
  const widths: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' };

  it.each<[string, string]>([
    ['itself', `${plain}\n`],
    ['Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['half-width punctuation', plain.replaceAll(/[（），：；]/g, (sign) => widths[sign] ?? sign)],
    ['full-width figures', plain.replaceAll(/\d/g, (n) => String.fromCharCode(n.charCodeAt(0) + 0xfee0))],
    [
      'other quotation marks and brackets',
      plain.replaceAll('“', '「').replaceAll('”', '」').replaceAll('〔', '[').replaceAll('〕', ']'),
    ],
    ['spaces between all signs', plain.replaceAll(/(?<=\p{Script=Han})(?=[\p{Script=Han}，])/gu, ' ')],
    [
      'Kangxi radicals of a PDF',
      plain.replaceAll('一', '⼀').replaceAll(/第⼀|⼀[百条]|[十（]⼀/g, (one) => one.replace('⼀', '一')),
    ],
    [
      'no notice before it and no one signing',
      plain.slice(plain.indexOf('青石县公共书屋借阅管理办法\n\n（')).split('\n\n青石县文化馆办公室')[0] ?? '',
    ],
  ])('%s: nothing is found', (_, copy) => {
    expect(sourceDifferences(lending, copy, { fingerprints })).toEqual([]);
  });
});

describe('an amended or damaged copy', () => {
  it('a word changed: the sentence, what it says now, the norms that rest on it', () => {
    expect(found(plain.replace('借期30天', '借期60天'))).toEqual([
      {
        code: 'SOURCE_WORDS',
        severity: 'error',
        file: 'lending/article-04.json',
        pointer: '/norms/1/cite',
        norm: '4.2',
        norms: ['4.2'],
        article: { zh: '第四条', en: 'art. 4' },
        cite: { article: '4', sentence: 2 },
        line: 31,
        found: {
          zh: '第四条第二句的文字与编写时不同。这份文本写的是：“一次可以借3册，借期60天；到期没有看完的，可以续借一次。”',
          en: 'The words of art. 4, sentence 2 are not those that were encoded. This text says: “一次可以借3册，借期60天；到期没有看完的，可以续借一次。”',
        },
        suggestion: {
          zh: '请核对规范4.2。文件已经修订的，照新文本改写；只是抄录有误的，换用正确的文本。',
          en: 'Check norm 4.2. Where the document has been amended, encode what it says now; where the copy is faulty, take a right one.',
        },
      },
    ]);
  });

  it('a figure changed by its point alone', () => {
    expect(brief(plain.replace('超过200元', '超过20.0元'))).toEqual([
      [
        'SOURCE_WORDS',
        '第五条第（三）项第一句的文字与编写时不同。这份文本写的是：“单册定价超过20.0元的图书。”',
        '5.4',
      ],
    ]);
  });

  it('punctuation changed alone', () => {
    const [one, ...more] = found(plain.replace('借期30天；', '借期30天，'));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'SOURCE_PUNCTUATION', severity: 'warning', norms: ['4.1', '4.2'] });
  });

  it('an article dropped', () => {
    expect(brief(plain.replace(/第七条.*\n/, ''))).toEqual([
      ['SOURCE_ARTICLE_MISSING', '编写时所依据的文本有第七条，这份文本没有。', '7.1 7.2'],
    ]);
  });

  it('an article dropped and the later ones counted on', () => {
    const copy = plain
      .replace(/第十条[^第]*\n/, '')
      .replace('第十一条', '第十条')
      .replace('第十二条', '第十一条');
    expect(brief(copy)).toEqual([
      ['SOURCE_ARTICLE_MISSING', '编写时所依据的文本有第十条，这份文本没有。', '10.1'],
      ['SOURCE_ARTICLE_RENUMBERED', '编写时的第十一条，在这份文本里是第十条。', '11.1'],
      ['SOURCE_ARTICLE_RENUMBERED', '编写时的第十二条，在这份文本里是第十一条。', '12.1'],
    ]);
  });

  it('an article put in', () => {
    const [one, ...more] = found(
      `${plain.replace('第十二条', '第十三条')}`.replace('第十三条', '第十二条 书屋不收押金。\n\n第十三条'),
    );
    expect(one).toMatchObject({
      code: 'SOURCE_ARTICLE_RENUMBERED',
      cite: { article: '12' },
      norms: ['12.1'],
    });
    expect(more.map(({ code, found: said, norms }) => [code, said.zh, norms])).toEqual([
      [
        'SOURCE_ARTICLE_EXTRA',
        '这份文本的第十二条，编写时所依据的文本没有。这份文本写的是：“书屋不收押金。”',
        [],
      ],
    ]);
    expect(more[0]).toMatchObject({
      file: 'lending/article-12.json',
      pointer: '',
      article: { zh: '第十二条' },
    });
  });

  it('two articles swapped', () => {
    const copy = plain.replace('第一条', '第X条').replace('第二条', '第一条').replace('第X条', '第二条');
    expect(brief(copy)).toEqual([
      ['SOURCE_ARTICLE_RENUMBERED', '编写时的第一条，在这份文本里是第二条。', '1.1'],
      ['SOURCE_ARTICLE_RENUMBERED', '编写时的第二条，在这份文本里是第一条。', '2.1 2.2'],
    ]);
  });

  it('an article with another number and a word changed', () => {
    const copy = plain.replace('第七条', '第七十条').replace('10日内', '20日内');
    expect(found(copy).map(({ code, cite }) => [code, cite])).toEqual([
      ['SOURCE_ARTICLE_RENUMBERED', { article: '7' }],
      ['SOURCE_WORDS', { article: '7', sentence: 1 }],
    ]);
    expect(found(copy)[1]?.found.zh).toContain('第七十条第一句与编写时的第七条第一句文字不同');
  });

  it('an item lost', () => {
    expect(brief(plain.replace('（二）地方文献；\n', ''))).toEqual([
      ['SOURCE_PASSAGE_MISSING', '编写时所依据的文本有第五条第（二）项，这份文本没有。', '5.3'],
    ]);
  });

  it('an item lost and the later ones counted on', () => {
    expect(brief(plain.replace('（二）地方文献；\n', '').replace('（三）单册', '（二）单册'))).toEqual([
      ['SOURCE_PASSAGE_MISSING', '编写时所依据的文本有第五条第（二）项，这份文本没有。', '5.3'],
      [
        'SOURCE_PASSAGE_MOVED',
        '编写时的第五条第（三）项，在这份文本里是第五条第（二）项。这份文本写的是：“单册定价超过200元的图书。”',
        '5.4',
      ],
    ]);
  });

  it('a sentence lost, one put in', () => {
    expect(brief(plain.replace('停借到还书为止。', ''))).toEqual([
      ['SOURCE_PASSAGE_MISSING', '编写时所依据的文本有第六条第（二）项第二句，这份文本没有。', '6.3'],
    ]);
    expect(brief(plain.replace('停借到还书为止。', '停借到还书为止。不罚款。'))).toEqual([
      [
        'SOURCE_PASSAGE_EXTRA',
        '这份文本的第六条第（二）项第三句，编写时所依据的文本没有。这份文本写的是：“不罚款。”',
        '',
      ],
    ]);
  });

  it('a sentence split in two, two made one', () => {
    const says = (place: string) => `${place}文字相同，断句或者分款与编写时不同，句和款的序数因此会变。`;
    expect(brief(plain.replace('借期30天；', '借期30天。'))).toEqual([
      ['SOURCE_DIVISION', says('第四条'), '4.1 4.2'],
    ]);
    expect(brief(plain.replace('照原书赔偿。', '照原书赔偿，'))).toEqual([
      ['SOURCE_DIVISION', says('第七条'), '7.1 7.2'],
    ]);
  });

  it('two paragraphs made one', () => {
    const copy = plain.replace('书屋免费开放。\n\n', '书屋免费开放。');
    expect(found(copy).map(({ code, cite }) => [code, cite])).toEqual([
      ['SOURCE_DIVISION', { article: '3' }],
    ]);
  });

  it('everything at once, in the order of the document', () => {
    const copy = plain
      .replace('借期30天', '借期60天')
      .replace('（二）地方文献；\n', '')
      .replace(/第七条.*\n/, '')
      .replace('第十二条', '第十三条');
    expect(found(copy).map(({ code, cite }) => `${code} ${cite.article}`)).toEqual([
      'SOURCE_WORDS 4',
      'SOURCE_PASSAGE_MISSING 5',
      'SOURCE_ARTICLE_MISSING 7',
      'SOURCE_ARTICLE_RENUMBERED 12',
    ]);
  });

  it('every code is a known one, in two languages', () => {
    for (const { code, found: said, suggestion } of found(plain.replaceAll('书', '馆'))) {
      expect(sourceCodes[code].zh).not.toBe('');
      for (const { zh, en } of [said, suggestion]) {
        expect(zh.replaceAll(/规范[\d.、]+/g, '')).not.toMatch(/[A-Za-z]/);
        expect(en.replaceAll(/“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

describe('in a text in sections', () => {
  const text = textOf('tidying');

  it('a heading changed is found', () => {
    const prints = fingerprintsOf(lending, text);
    const differ = sourceDifferences(lending, text.replace('问题和责任分工', '问题和分工'), {
      fingerprints: prints,
    });
    expect(differ.map(({ code, found: { zh } }) => [code, zh])).toEqual([
      ['SOURCE_HEADING', '第二部分的标题与编写时不同，这份文本写的是：“问题和分工”。'],
    ]);
  });

  it('a dash between figures and a percentage count', () => {
    const prints = fingerprintsOf(lending, text);
    for (const copy of [
      text.replace('1—2张', '12张'),
      text.replace('2.5%', '2.5'),
      text.replace('2.5%', '25%'),
    ])
      expect(sourceDifferences(lending, copy, { fingerprints: prints }).map(({ code }) => code)).toEqual([
        'SOURCE_WORDS',
      ]);
    expect(sourceDifferences(lending, text.replace('1—2张', '1-2张'), { fingerprints: prints })).toEqual([]);
  });
});

describe('without fingerprints', () => {
  it('only citations that lead nowhere are found, and that is said', () => {
    const copy = plain
      .replace('停借到还书为止。', '')
      .replace(/第七条.*\n/, '')
      .replace('（二）地方文献；\n', '');
    const differ = sourceDifferences(lending, copy);
    expect(differ.map(({ code, norm, found: { zh } }) => [code, norm, zh])).toEqual([
      ['SOURCE_UNPRINTED', undefined, '没有这部文件的指纹，只查了规范所引用的位置在文本里是否找得到。'],
      ['SOURCE_CITE', '5.3', '规范5.3引用第五条第（二）项，这份文本这一条（部分）没有这一项。'],
      ['SOURCE_CITE', '6.3', '规范6.3引用第六条第（二）项第二句，这份文本这里没有这么多句。'],
      ['SOURCE_CITE', '7.1', '规范7.1引用第七条第一句，这份文本没有这一条（部分）。'],
      ['SOURCE_CITE', '7.2', '规范7.2引用第七条第二句，这份文本没有这一条（部分）。'],
    ]);
  });
});

describe('fingerprints', () => {
  it('are 12 hex digits of a sentence, whatever its spaces and width', () => {
    const cite = { article: '1', sentence: 1 };
    const one = fingerprintOf(fingerprintsOf(lending, '第一条 甲乙，丙 12。'), cite);
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(fingerprintOf(fingerprintsOf(lending, '第一条　甲 乙,丙１２。'), cite)).toBe(one);
    expect(fingerprintOf(fingerprintsOf(lending, '第一条 甲乙，丙13。'), cite)).not.toBe(one);
    // SHA-256 of 甲乙丙12 in UTF-8, as any other program reckons it
    expect(one).toBe('d619d04cb90a');
  });

  it('hold no word of the text', () => {
    expect(JSON.stringify(fingerprints)).not.toMatch(/\p{Script=Han}/u);
  });

  it('answer for every norm of each bundled measure', () => {
    for (const id of ['maoming-2017', 'yinchuan-2017-rectification']) {
      const measure = getMeasure(id);
      if (measure === undefined) throw new Error(id);
      const codes = sourceDifferences(measure, '第一条 甲。').map(({ code }) => code);
      expect(codes).not.toContain('SOURCE_UNPRINTED');
    }
  });

  it.each<[unknown, string, string]>([
    [7, 'NOT_AN_OBJECT', ''],
    [{ ...fingerprints, measure: 'another' }, 'VALUE_WRONG', '/measure'],
    [{ ...fingerprints, form: 2 }, 'VALUE_WRONG', '/form'],
    [{ ...fingerprints, more: 1 }, 'KEY_UNKNOWN', '/more'],
    [
      { measure: 'lending', form: 1, parts: [{ blocks: [{ paragraph: 1, written: 'x', sentences: [] }] }] },
      'VALUE_WRONG',
      '/parts/0/blocks/0/written',
    ],
  ])('%o is refused: %s at %s', (given, code, pointer) => {
    expect(() => withSource(lending, plain, { fingerprints: given })).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ code, pointer, place: 'lending/fingerprints.json' })],
      }),
    );
  });

  it('let only what says the same be quoted', () => {
    const copy = plain.replace('借期30天', '借期60天');
    const { quote } = withSource(lending, copy, { fingerprints, sameOnly: true });
    expect(quote({ article: '4', sentence: 1 })).toBe('居民凭借书证借书。');
    expect(quote({ article: '4', sentence: 2 })).toBeNull();
    expect(withSource(lending, copy, { sameOnly: true }).quote({ article: '4', sentence: 1 })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Cite } from '../../src/measure/format.js';
import { withSource } from '../../src/source/index.js';
import { lending, measureOf, textOf } from './made-up.js';

const quotes = (text: string, cites: readonly Cite[], measure = lending) => {
  const { quote } = withSource(measure, text);
  return cites.map((cite) => quote(cite));
};

describe('a text in articles', () => {
  const { quote, outline, title } = withSource(lending, textOf('lending'));

  it.each<[Cite, string | null]>([
    [{ article: '1', sentence: 1 }, '为方便居民看书，管好用好书屋的图书，制定本办法。'],
    [{ article: '2', sentence: 2 }, '学校的阅览室照此办理；另有规定的，从其规定。'],
    [{ article: '2', sentence: 3 }, null],
    [{ article: '3', paragraph: 2, sentence: 1 }, '每周开放不少于5天，每天不少于4小时。'],
    [{ article: '3', sentence: 2 }, '每周开放不少于5天，每天不少于4小时。'],
    [{ article: '3', paragraph: 3 }, null],
    [{ article: '3' }, '书屋免费开放。\n每周开放不少于5天，每天不少于4小时。'],
    [{ article: '5', sentence: 1 }, '下列图书只供馆内阅读：'],
    [{ article: '5', item: 1, sentence: 2 }, '包括字典、词典、年鉴。'],
    [{ article: '5', item: 1 }, '工具书。包括字典、词典、年鉴。'],
    [{ article: '5', item: 2 }, '地方文献；'],
    [{ article: '5', item: 4 }, null],
    [
      { article: '5', paragraph: 1 },
      '下列图书只供馆内阅读：\n（一）工具书。包括字典、词典、年鉴。\n（二）地方文献；\n（三）单册定价超过200元的图书。',
    ],
    [{ article: '6', item: 2, sentence: 2 }, '停借到还书为止。'],
    [{ article: '8', item: 3, sentence: 1 }, '读者说“这本书破了。”的，当天修补。'],
    [{ article: '8', paragraph: 2, sentence: 1 }, '前款第（二）项的清点，由两人以上进行。'],
    [{ article: '9', sentence: 2 }, '检查的内容包括：'],
    [{ article: '9', item: 2, sentence: 1 }, '图书清点。'],
    [
      { article: '10', sentence: 1 },
      '县文化馆于每年1月底以前，将上一年度的借阅情况和检查情况汇总后向社会公布，并在馆内张贴。',
    ],
    [{ article: '12' }, '本办法自2031年4月1日起施行。'],
    [{ article: '13' }, null],
    [
      { section: 'notice', paragraph: 2, sentence: 1 },
      '现将《青石县公共书屋借阅管理办法》印发给你们，请照此办理。',
    ],
    [{ section: '0', sentence: 1 }, '（2031年2月20日馆务会议通过）'],
    [{ section: 'annex' }, null],
    [{}, null],
  ])('says for %o: %s', (cite, words) => {
    expect(quote(cite)).toBe(words);
  });

  it('quotes nothing for a citation of another measure', () => {
    expect(quote({ article: '1', sentence: 1 }, 'another')).toBeNull();
    expect(quote({ article: '1', sentence: 1 }, 'lending')).toMatch(/^为方便/);
  });

  it('knows its title, its chapters and where each article begins', () => {
    expect(title).toBe('青石县公共书屋借阅管理办法');
    const lines = outline().map(({ depth, kind, name, line }) => [depth, kind, name.zh, line]);
    expect(lines.slice(3, 12)).toEqual([
      [0, 'part', '题注', 15],
      [1, 'paragraph', '题注第一款', 15],
      [0, 'heading', '第一章 总则', 21],
      [1, 'part', '第一条', 21],
      [2, 'paragraph', '第一条第一款', 21],
      [1, 'part', '第二条', 23],
      [2, 'paragraph', '第二条第一款', 23],
      [1, 'part', '第三条', 25],
      [2, 'paragraph', '第三条第一款', 25],
    ]);
    expect(outline().find(({ name }) => name.en === 'art. 6, item 2')).toMatchObject({
      kind: 'item',
      cite: { article: '6', item: 2 },
      sentences: 2,
    });
    expect(outline().filter(({ kind }) => kind === 'heading')).toHaveLength(4);
  });

  it('gives the words of a norm by its id', () => {
    const sourced = withSource(lending, textOf('lending'));
    expect(sourced.quoteOf('6.3')).toBe('停借到还书为止。');
    expect(sourced.quoteOf('6.9')).toBeNull();
    expect(sourced.unresolved()).toEqual([]);
  });
});

describe('a text in sections', () => {
  const tidying = measureOf('tidying', '青石县书屋清理整顿工作方案', {
    '1.1': { section: '1', sentence: 1 },
  });
  const { quote, title } = withSource(tidying, textOf('tidying'));

  it.each<[Cite, string | null]>([
    [{ section: 'preamble', sentence: 1 }, '为了把书屋的老问题解决好，根据馆务会议的安排，制定本方案。'],
    [{ section: 'preface', paragraph: 1 }, '为了把书屋的老问题解决好，根据馆务会议的安排，制定本方案。'],
    [{ section: '1', sentence: 1 }, '坚持边查边改，年底以前全部改好。'],
    [{ section: '1' }, '总体要求\n坚持边查边改，年底以前全部改好。'],
    [{ section: '2', sentence: 1 }, '问题和责任分工'],
    [{ section: '2', sentence: 2 }, null],
    [{ section: '2', item: 1, paragraph: 1, sentence: 2 }, '抽查的20家书屋中，有7家没有按时开门。'],
    [{ section: '2', item: 1, paragraph: 2, sentence: 2 }, '二是安装门口的签到设备，每天签到2次。'],
    [{ section: '2', item: 1, paragraph: 3, sentence: 1 }, '责任单位：各镇文化站等'],
    [{ section: '2', item: 1, paragraph: 4, sentence: 1 }, '整改时限：2031年6月底。'],
    [{ section: '2', item: 2, paragraph: 4, sentence: 1 }, '整改时限：长期'],
    [{ section: '2', item: 2, sentence: 2 }, '破损率为2.5%，高于全市平均水平。'],
    [{ section: '3', item: 2, sentence: 2 }, '每月5日以前报告进度。'],
    [{ section: 'annex' }, '附件：'],
  ])('says for %o: %s', (cite, words) => {
    expect(quote(cite)).toBe(words);
  });

  it('knows its title', () => {
    expect(title).toBe('青石县书屋清理整顿工作方案');
  });

  it('quotes a heading that has no text of its own', () => {
    const said = quotes(
      '方案\n一、督查内容\n（一）甲。\n二、督查方式',
      [{ section: '2', sentence: 1 }],
      tidying,
    );
    expect(said).toEqual(['督查方式']);
  });
});

describe('a text that numbers nothing', () => {
  it('has a section a paragraph, and items behind a colon', () => {
    const prize = measureOf('prize', '好书屋评选条件', { '1.1': { section: '1', sentence: 1 } });
    const cites = [
      { section: '1', sentence: 1 },
      { section: '2', sentence: 1 },
      { section: '2', item: 1, sentence: 1 },
      { section: '2', item: 2 },
      { section: '3' },
    ];
    expect(quotes(textOf('prize'), cites, prize)).toEqual([
      '好书屋应当具备的基本条件是：开门准时，读者满意。',
      '各奖项的具体条件是：',
      '勤勉奖：全年没有缺勤；群众认可。',
      '创新奖：办法新，效果好。',
      null,
    ]);
    const { title } = withSource(prize, `好书屋评选条件\n${textOf('prize')}`);
    expect(title).toBe('好书屋评选条件');
  });
});

describe('what copies and scans do to a text', () => {
  const plain = textOf('lending');
  const cites = lending.norms.map(({ cite }) => cite);
  const words = quotes(plain, cites);

  it.each<[string, string]>([
    ['Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['no empty lines', plain.replaceAll(/\n+/g, '\n')],
    ['full-width spaces before each line', plain.replaceAll(/^(?=.)(?!馆内)/gm, '　　')],
    ['spaces between all signs', plain.replaceAll(/(?<=\p{Script=Han})(?=[\p{Script=Han}，])/gu, ' ')],
    ['a byte order mark and zero-width spaces', `\uFEFF${plain.replaceAll('办法', '办\u200B法')}`],
    ['page numbers', plain.replaceAll(/\n\n(?=第[四八]条)/g, '\n\n— 12 —\n\f\n第 2 页 共 9 页\n\n')],
  ])('%s change no quotation', (_, copy) => {
    expect(quotes(copy, cites)).toEqual(words);
  });

  it('hard line ends within paragraphs are joined where empty lines or indents part paragraphs', () => {
    const broken = plain.replaceAll(/(?<=[，；。])(?=[^\n”])/g, '\n').replaceAll(/\n(?=[(（][123])/g, '');
    expect(quotes(broken, cites)).toEqual(words);
  });

  it('an article that a sentence speaks of at the beginning of a line is none', () => {
    const text = '第一条 违反\n第三条规定的，照\n第四条处理。\n第二条 完。';
    expect(quotes(text, [{ article: '1', sentence: 1 }, { article: '3' }, { article: '2' }])).toEqual([
      '违反第三条规定的，照第四条处理。',
      null,
      '完。',
    ]);
  });

  it('articles on one line are told apart, chapters too', () => {
    const text = '第一章 总则 第一条 甲。乙。 第二条 丙，依照第一条办理。第二章 附则 第三条 丁。';
    const found = quotes(text, [
      { article: '1', sentence: 2 },
      { article: '2', sentence: 1 },
      { article: '3' },
    ]);
    expect(found).toEqual(['乙。', '丙，依照第一条办理。', '丁。']);
    expect(
      withSource(lending, text)
        .outline()
        .filter(({ kind }) => kind === 'heading'),
    ).toHaveLength(2);
  });

  it('a list of contents is no part of the text', () => {
    const text = '某办法\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。';
    const headings = withSource(lending, text)
      .outline()
      .filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ name }) => name.zh)).toEqual(['第一章 总则', '第二章 附则']);
    expect(headings[0]?.line).toBe(6);
  });
});

describe('less common forms', () => {
  it('of numbers: above a hundred, in figures, inserted articles', () => {
    const text = '第一百零三条 甲。\n第１０４条 乙。\n第一百零四条之一 丙。\n第二百条 丁。';
    const cites = ['103', '104', '104-1', '200', '105'].map((article) => ({ article }));
    expect(quotes(text, cites)).toEqual(['甲。', '乙。', '丙。', '丁。', null]);
  });

  it('of marks: framed and circled numbers, 一、 for items of an article', () => {
    const text =
      '第一条 如下：\n㈠甲。\n㈡乙。\n第二条 如下：\n①丙；②丁。\n第三条 如下：\n一、戊。\n二、己。';
    const cites = ['1', '2', '3'].map((article) => ({ article, item: 2, sentence: 1 }));
    expect(quotes(text, cites)).toEqual(['乙。', '丁。', '己。']);
  });

  it('items of items belong to their item', () => {
    const text = '第一条 如下：\n（一）甲：\n1.子。\n2.丑。\n（二）乙。';
    expect(
      quotes(text, [
        { article: '1', item: 1 },
        { article: '1', item: 2 },
      ]),
    ).toEqual(['甲：\n1. 子。\n2. 丑。', '乙。']);
    expect(quotes(text, [{ article: '1', item: 1, paragraph: 3 }])).toEqual(['丑。']);
  });

  it('of two lists in an article the paragraph says which', () => {
    const text = '第一条 先：\n（一）甲。\n（二）乙。\n后：\n（一）丙。\n（二）丁。';
    const cites = [1, 2].map((paragraph) => ({ article: '1', paragraph, item: 2 }));
    expect(quotes(text, cites)).toEqual(['乙。', '丁。']);
    expect(quotes(text, [{ article: '1', paragraph: 2 }])).toEqual(['后：\n（一）丙。\n（二）丁。']);
  });

  it('a full stop within brackets ends no sentence, one at the end of a quotation does', () => {
    const text = '第一条 甲（乙。丙）丁。他说：“戊。己。”庚。问：谁？答！';
    const all = [1, 2, 3, 4, 5, 6].map((sentence) => ({ article: '1', sentence }));
    expect(quotes(text, all)).toEqual([
      '甲（乙。丙）丁。',
      '他说：“戊。己。”',
      '庚。',
      '问：谁？',
      '答！',
      null,
    ]);
  });

  it('where a bracket is lost, sentences still end', () => {
    const text = '第一条 甲（乙。丙。';
    expect(quotes(text, [{ article: '1', sentence: 2 }])).toEqual(['丙。']);
  });
});

describe('what is no text', () => {
  it.each([
    [42, 'TYPE_WRONG'],
    [undefined, 'TYPE_WRONG'],
    ['', 'VALUE_WRONG'],
    [' \r\n　', 'VALUE_WRONG'],
  ])('%o is refused as %s', (text, code) => {
    expect(() => withSource(lending, text as string)).toThrow(
      expect.objectContaining({ code, faults: [expect.objectContaining({ place: 'text', pointer: '' })] }),
    );
  });

  it('a long run of one sign, of marks or of brackets is read', () => {
    for (const sign of ['甲', '（', '第一条 ', '（一）', '。', ' ', '\n1.'])
      expect(
        withSource(lending, `第一条 ${sign.repeat(100_000 / sign.length)}`).outline().length,
      ).toBeGreaterThan(0);
  }, 60_000);
});

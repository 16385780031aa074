import { roleLabel } from '../labels.js';
import { sourceOf } from '../measure/cite.js';
import type { Cite, FactDeclaration, FieldDeclaration, Norm } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Quotes } from '../quotes.js';
import type { Lang, Text } from '../text.js';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const quarters: readonly Text[] = [
  { zh: '第一季度', en: 'first quarter' },
  { zh: '第二季度', en: 'second quarter' },
  { zh: '第三季度', en: 'third quarter' },
  { zh: '第四季度', en: 'fourth quarter' },
];

/** How a question may stand, whatever the measure. */
const states: Readonly<Record<string, Text>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  'not-applicable': { zh: '不涉及', en: 'not applicable' },
  unknown: { zh: '不知道', en: 'not known' },
};

/** What each person or place is asked of itself, whatever the measure. */
const ofEach: Readonly<Record<string, Text>> = {
  role: { zh: '所涉的人各是什么身份？', en: 'In what capacity is each person concerned?' },
  type: { zh: '所涉的地方、单位各属哪一类？', en: 'Of what kind is each place or unit?' },
  office: { zh: '担任什么职务？', en: 'Which post is held?' },
  name: { zh: '叫什么名称？', en: 'What is the name?' },
  id: { zh: '编号是什么？', en: 'What is the id?' },
};

/** A question that this version of the measure does not ask. */
const unput: Text = { zh: '（没有写明的问题）', en: 'a question not put into words' };

/** Speaks one language about the cases of one measure. */
export class Voice {
  constructor(
    readonly lang: Lang,
    readonly measure: Measure,
    private readonly quotes?: Quotes,
  ) {}

  t(zh: string, en: string): string {
    return this.lang === 'zh' ? zh : en;
  }

  /** A text of the library in that language, without the codes that it explains in brackets. */
  of(text: Text): string {
    return this.lang === 'zh' ? tidyChinese(text.zh) : tidyEnglish(text.en);
  }

  /** `2018年1月10日`, `10 January 2018`. */
  date(date: string): string {
    const [year, month = 1, day] = date.split('-').map(Number);
    return this.t(`${year}年${month}月${day}日`, `${day} ${months[month - 1]} ${year}`);
  }

  /** A period by its id: a year, a quarter, a month, or two dates. */
  period(id: string): string {
    const [from, to] = id.split('..');
    if (from !== undefined && to !== undefined)
      return this.t(`${this.date(from)}至${this.date(to)}`, `${this.date(from)} to ${this.date(to)}`);
    const [year = '', part] = id.split('-');
    if (part === undefined) return this.t(`${year}年`, year);
    const quarter = quarters[Number(part.slice(1)) - 1];
    if (part.startsWith('Q') && quarter)
      return this.t(`${year}年${quarter.zh}`, `the ${quarter.en} of ${year}`);
    return this.t(`${year}年${Number(part)}月`, `${months[Number(part) - 1]} ${year}`);
  }

  list(items: readonly string[]): string {
    return items.join(this.t('、', ', '));
  }

  /** Several things together: the last two joined by a word in English. */
  joined(items: readonly string[]): string {
    if (this.lang === 'zh' || items.length < 2) return this.list(items);
    return `${this.list(items.slice(0, -1))} and ${items.at(-1)}`;
  }

  either(items: readonly string[]): string {
    return items.join(this.t('或', ' or '));
  }

  clauses(items: readonly string[]): string {
    return items.join(this.t('；', '; '));
  }

  /** In quotation marks; those within become single ones. */
  quote(text: string): string {
    const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
    return `“${inner}”`;
  }

  /** The words of the document that a citation leads to, in quotation marks; empty where they are not at hand. */
  words(cite: Cite, of: string): string {
    const words = this.quotes?.(cite, of) ?? null;
    return words === null ? '' : this.quote(words.replaceAll('\n', ''));
  }

  /** The same as a sentence; none where they are not at hand. */
  original(cite: Cite, of: string): string[] {
    const words = this.words(cite, of);
    if (words === '') return [];
    const said = this.t(`原文：${words}`, `The text says: ${words}`);
    return [/[。！？.!?]”$/u.test(words) ? said : `${said}${this.t('。', '.')}`];
  }

  /** A citation, and behind a colon the words that it leads to. */
  cited(text: string, norm: Norm | undefined): string {
    const head = this.measure.source.measure;
    const words = norm === undefined ? '' : this.words(norm.cite, sourceOf(norm, head).measure);
    return words === '' ? text : `${text}${this.colon()}${words}`;
  }

  bracket(text: string): string {
    return text === '' ? '' : this.t(`（${text}）`, ` (${text})`);
  }

  colon(): string {
    return this.t('：', ': ');
  }

  /** Ends a sentence, once. */
  stop(text: string): string {
    return `${trimEnd(text)}${this.t('。', '.')}`;
  }

  role(code: string): string {
    const label = this.of(roleLabel(this.measure, code));
    const known = label === code ? this.measure.vocabulary.codes?.[code] : undefined;
    return known ? this.of(known) : label;
  }

  form(code: string): string {
    const { forms, codes } = this.measure.vocabulary;
    return this.of(forms?.[code] ?? codes?.[code] ?? { zh: code, en: code });
  }

  event(type: string): string {
    return this.quote(this.of(this.measure.vocabulary.events[type]?.label ?? { zh: type, en: type }));
  }

  field(type: string, field: string): string {
    return this.quote(this.of(this.fieldOf(type, field)?.label ?? { zh: '内容', en: 'content' }));
  }

  action(type: string): string {
    return this.of(this.measure.vocabulary.actions[type]?.label ?? { zh: '办理', en: 'act' });
  }

  /** The question that a fact answers, or what is asked of each person or place. */
  question(name: string): string {
    return this.of(this.measure.facts[name]?.question ?? ofEach[name] ?? unput);
  }

  norm(id: string): Norm | undefined {
    return this.measure.norms.find((norm) => norm.id === id);
  }

  /** What a norm says in short, in quotation marks. */
  gist(id: string): string {
    const norm = this.norm(id);
    return norm ? this.quote(trimEnd(this.of(norm.gist))) : this.t('该项', 'the item');
  }

  /** What a fact is declared to be. */
  fact(name: string): FactDeclaration | undefined {
    return this.measure.facts[name];
  }

  /** What a field of an event is declared to be. */
  fieldOf(type: string, field: string): FieldDeclaration | undefined {
    return this.measure.vocabulary.events[type]?.fields[field];
  }

  /** A value of a fact or field in words; the declaration's own labels come first. */
  value(value: unknown, declared?: Pick<FieldDeclaration, 'labels'>): string {
    if (value === null) return this.t('无', 'none');
    if (value === true) return this.t('是', 'yes');
    if (value === false) return this.t('否', 'no');
    if (Array.isArray(value))
      return value.length === 0
        ? this.t('无', 'none')
        : this.list(value.map((one) => this.value(one, declared)));
    if (typeof value !== 'string') return String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return this.date(value);
    const { codes, forms } = this.measure.vocabulary;
    const label =
      declared?.labels?.[value] ??
      states[value] ??
      codes?.[value] ??
      this.measure.source.measure.roles[value] ??
      forms?.[value] ??
      roleLabel(this.measure, value);
    return this.of(label);
  }
}

/** A text without what ends a sentence, so that it can be put into another. */
export const trimEnd = (text: string): string => text.replace(/[。．.；;，,：:、\s]+$/u, '');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Without references to a reading by its id, and without brackets that explain codes. */
const tidyChinese = (text: string): string =>
  text
    .replace(/[，、；]?见(?:解读|理解) ?[a-z][a-z-]+/g, '')
    .replace(/（[^（）]*\b[a-z][a-z-]{2,}\b[^（）]*）/g, '')
    .replace(/（）/g, '');

const tidyEnglish = (text: string): string =>
  text
    .replace(/,? ?see the reading [a-z-]+/g, '')
    .replace(/\s*\((?:see|rank code|code)\b[^()]*\b[a-z]+(?:-[a-z]+)*\)/g, '')
    .replace(/\s*\([^()]*(?:\bnull\b|\b[a-z-]+: )[^()]*\)/g, '')
    .replace(/\s*\(\)/g, '');

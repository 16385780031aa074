import type { Text } from '../text.js';
import type { Block } from './item.js';
import { type Pen, unique } from './pen.js';

/** A scenario that tests norms of the measure. */
export interface RulebookScenario {
  /** A sentence that says what holds. A text in one language is told in English only; Chinese gives its number. */
  readonly name: string | Text;
  /** The norms, or rules, of which it expects something. */
  readonly norms: readonly string[];
  /** The file that it stands in: an address as it is to stand in the page. */
  readonly href?: string;
}

/** How many are told by name; of the others, how many there are. */
const named = 4;

/** Scenarios by the norm that they test, each with its place in its file, counted from 1. */
export class Scenarios {
  readonly #byNorm = new Map<string, { readonly one: RulebookScenario; readonly n: number }[]>();

  constructor(measure: string, scenarios: readonly RulebookScenario[]) {
    const counts = new Map<string, number>();
    for (const one of scenarios) {
      const n = (counts.get(one.href ?? '') ?? 0) + 1;
      counts.set(one.href ?? '', n);
      for (const norm of unique(one.norms.map((name) => normOf(measure, name)))) {
        const found = this.#byNorm.get(norm) ?? [];
        found.push({ one, n });
        this.#byNorm.set(norm, found);
      }
    }
  }

  /** Which scenarios test a norm: a line a file. */
  block(pen: Pen, norm: string): Block {
    const head = pen.t('测试场景', 'Tested by');
    const found = this.#byNorm.get(norm) ?? [];
    if (found.length === 0) return { head, text: pen.t('没有。', 'No scenario.') };
    const files = unique(found.map(({ one }) => one.href ?? ''));
    const items = files.map((href) => ({ text: this.#file(pen, norm, href) }));
    return items.length === 1 && items[0] ? { head, ...items[0] } : { head, text: '', items };
  }

  #file(pen: Pen, norm: string, href: string): string {
    const { v } = pen;
    const own = (this.#byNorm.get(norm) ?? []).filter(({ one }) => (one.href ?? '') === href);
    const file = (zh: string, en: string) => (href === '' ? v.t(zh, en) : pen.outside(href, v.t(zh, en)));
    const names = own.flatMap(({ one: { name } }) =>
      typeof name !== 'string' ? [v.quote(v.of(name))] : v.lang === 'en' ? [v.quote(name)] : [],
    );
    if (names.length < own.length)
      return v.stop(`${file('场景文件', 'scenarios')}的第${v.list(own.map(({ n }) => String(n)))}例`);
    const rest = names.length - named;
    const more = rest > 0 ? v.t(`，另有${rest}例`, `, and ${rest} more`) : '';
    return v.stop(
      `${file('场景', 'scenarios')}${v.colon()}${names.slice(0, named).join(v.t('、', '; '))}${more}`,
    );
  }
}

/** `5.8` of `maoming-2017/5.8/word`. */
function normOf(measure: string, name: string): string {
  const local = name.startsWith(`${measure}/`) ? name.slice(measure.length + 1) : name;
  return local.split('/')[0] ?? local;
}

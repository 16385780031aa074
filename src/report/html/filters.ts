import type { Lang, Text } from '../../text.js';
import { stateTexts } from '../ledger/state.js';
import type { Entry } from './entry.js';
import { foreign, type Html, html, nothing } from './markup.js';
import { byUrgency } from './urgency.js';
import { words } from './words.js';

/** What rows can be picked out by, besides words: a row has none, one or several of the options. */
interface Filter {
  readonly name: string;
  readonly label: Text;
  of(entry: Entry, lang: Lang): readonly string[];
}

const filters: readonly Filter[] = [
  { name: 'state', label: words.state, of: ({ row }, lang) => [stateTexts[row.state][lang]] },
  { name: 'measure', label: words.measure, of: ({ row }, lang) => [row.measureTitle[lang]] },
  { name: 'place', label: words.where, of: ({ row }) => row.places },
  { name: 'actor', label: words.actor, of: ({ shares }) => shares.map(({ actor }) => actor) },
];

/** The options of each filter, which rows and links name by their place in the list. */
export class Options {
  private readonly known: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(
    entries: readonly Entry[],
    private readonly lang: Lang,
  ) {
    this.known = new Map(filters.map((filter) => [filter.name, indexed(filter, entries, lang)]));
  }

  /** The attributes of a row, by which the page's script finds it. */
  marks(entry: Entry): Html {
    const marks = filters.map(({ name, of }) => {
      const found = of(entry, this.lang).map((option) => this.indexOf(name, option));
      return found.length === 0 ? nothing : html` data-${name}="${found.join(' ')}"`;
    });
    return html`${marks}`;
  }

  /** A link to the ledger that picks out the rows of an option. */
  link(name: string, option: string, content: Html): Html {
    return html`<a href="#ledger" data-filter="${name}" data-option="${this.indexOf(name, option)}">${content}</a>`;
  }

  /** A field for each filter that there is a choice in. */
  fields(): Html {
    return html`${filters.map(({ name, label }) => this.field(name, label))}`;
  }

  private field(name: string, label: Text): Html {
    const options = [...(this.known.get(name) ?? [])];
    if (options.length < 2) return nothing;
    const lines = options.map(
      ([option, i]) => html`<option value="${i}"${foreign(option, this.lang)}>${option}</option>`,
    );
    return html`<label>${label[this.lang]}<select name="${name}"><option value="">${words.all[this.lang]}</option>${lines}</select></label>`;
  }

  private indexOf(name: string, option: string): number {
    return this.known.get(name)?.get(option) ?? -1;
  }
}

function indexed(filter: Filter, entries: readonly Entry[], lang: Lang): ReadonlyMap<string, number> {
  const found = new Set(entries.flatMap((entry) => filter.of(entry, lang)));
  // states in their own order, whichever case comes first
  const inOrder =
    filter.name === 'state'
      ? byUrgency.map((state) => stateTexts[state][lang]).filter((state) => found.has(state))
      : [...found];
  return new Map(inOrder.map((option, i) => [option, i]));
}

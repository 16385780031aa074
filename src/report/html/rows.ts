import { fill, type Lang } from '../../text.js';
import { ledgerTable } from '../ledger/table.js';
import type { Cell } from '../table/table.js';
import type { Entry } from './entry.js';
import type { Options } from './filters.js';
import { foreign, type Html, html, nothing } from './markup.js';
import { byUrgency } from './urgency.js';
import { words } from './words.js';

/** The columns that are seen at first; the others stand in the page, and come up when they are asked for. */
const first = new Set([
  'number',
  'case',
  'problem',
  'places',
  'unit',
  'deadline',
  'state',
  'next',
  'actor',
  'due',
  'left',
  'basis',
]);

const { columns, tone } = ledgerTable;

/** Columns that are out of sight at first, those that are empty in every row among them. */
function hiddenColumns(entries: readonly Entry[], lang: Lang): ReadonlySet<string> {
  const isEmpty = (key: string, cell: (typeof columns)[number]['cell']): boolean =>
    key !== 'number' && entries.length > 0 && entries.every(({ row }) => cell(row, lang) === null);
  return new Set(
    columns.filter(({ key, cell }) => !first.has(key) || isEmpty(key, cell)).map(({ key }) => key),
  );
}

function content(key: string, cell: NonNullable<Cell>, { row }: Entry): Html {
  if (key === 'state') return html`<span class="badge ${tone(row)}">${cell.value}</span>`;
  if (key === 'left' && row.next?.overdue === true) return html`<b>${cell.value}</b>`;
  return html`${cell.value}`;
}

/** What is done in a case, in numbers: the line that opens its explanations. */
function summary({ row }: Entry, lang: Lang): string {
  const counted = [
    [words.nOverdue, row.overdue],
    [words.nOpen, row.open],
    [words.nMay, row.may],
    [words.nUndecided, row.undetermined],
  ] as const;
  const what = counted.filter(([, n]) => n > 0).map(([text, n]) => fill(text, { n })[lang]);
  return fill(words.details, { what: what.join(lang === 'zh' ? '，' : ', ') })[lang];
}

/** The ledger, a group of rows a case: its line, and below it what can be opened. */
export function rowsOf(entries: readonly Entry[], options: Options, lang: Lang): Html {
  const hidden = hiddenColumns(entries, lang);
  const classOf = (key: string) => html`class="${key}${hidden.has(key) ? html` more` : nothing}"`;
  const cols = columns.map(({ key }) => html`<col ${classOf(key)}>`);
  const heads = columns.map(({ key, head }) => html`<th scope="col" ${classOf(key)}>${head[lang]}</th>`);

  const cellOf = (entry: Entry, { key, head, cell }: (typeof columns)[number]): Html => {
    const found = cell(entry.row, lang);
    const more = hidden.has(key) ? html` class="more"` : nothing;
    if (found === null) return html`<td${more}></td>`;
    const said = content(key, found, entry);
    const label = html` data-label="${head[lang]}"`;
    const tongue = found.kind === 'text' ? foreign(found.value, lang) : nothing;
    if (key === 'case') return html`<th scope="row"${label}${tongue}>${said}</th>`;
    const sort = key === 'state' ? html` data-sort="${byUrgency.indexOf(entry.row.state)}"` : nothing;
    const kind = found.kind === 'number' ? html` data-number` : nothing;
    return html`<td${more}${label}${tongue}${sort}${kind}>${said}</td>`;
  };
  const why = (entry: Entry): Html =>
    entry.things === null
      ? nothing
      : html`<tr class="why"><td colspan="${columns.length - hidden.size}"><details><summary><span class="unseen">${entry.row.case} </span>${summary(entry, lang)}</summary><div>${entry.things}</div></details></td></tr>`;
  const bodies = entries.map(
    (
      entry,
    ) => html`<tbody id="case-${entry.row.number}" class="${tone(entry.row)}"${options.marks(entry)}><tr>${columns.map((column) => cellOf(entry, column))}</tr>${why(entry)}</tbody>
`,
  );
  return html`<table id="rows" aria-labelledby="ledger-head"><colgroup>${cols}</colgroup><thead><tr>${heads}</tr></thead>
${bodies}</table>`;
}

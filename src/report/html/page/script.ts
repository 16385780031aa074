/**
 * The script of the HTML report: rows are picked out and sorted, and all of them opened at once. It stands in the page
 * as text (`npm run generate`), knows no language, and takes what it says out of the page.
 */
export {};

const byId = <T extends HTMLElement>(id: string): T | null => document.getElementById(id) as T | null;

function start(table: HTMLTableElement, tools: HTMLElement, said: HTMLElement): void {
  const find = byId<HTMLInputElement>('find');
  const sortBy = byId<HTMLSelectElement>('sort');
  const down = byId<HTMLInputElement>('down');
  const rows = [...table.tBodies];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const names = heads.map((head) => head.textContent ?? '');
  const filters = [...tools.querySelectorAll<HTMLSelectElement>('select[name]')];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const fill = (template: string | undefined, values: Readonly<Record<string, string | number>>): string =>
    (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const cellsOf = (row: HTMLTableSectionElement) => [...(row.rows[0]?.cells ?? [])];
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

  let texts: readonly string[] | undefined;
  const textsOfRows = (): readonly string[] => {
    texts ??= rows.map((row) =>
      plain(
        cellsOf(row)
          .map(({ textContent }) => textContent)
          .join('\n'),
      ),
    );
    return texts;
  };

  function pick(): void {
    const asked = plain(find?.value ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const chosen = filters.filter(({ value }) => value !== '');
    const known = asked.length > 0 ? textsOfRows() : [];
    let shown = 0;
    rows.forEach((row, i) => {
      const fits =
        chosen.every(({ name, value }) => (row.dataset[name] ?? '').split(' ').includes(value)) &&
        asked.every((word) => known[i]?.includes(word));
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown += 1;
    });
    said.textContent = fill(said.dataset.shown, { n: shown, all: rows.length });
  }

  /** What a cell is sorted by: null where it is empty, which comes last either way. */
  function keyOf(cell: HTMLTableCellElement | undefined): string | number | null {
    const text = cell?.textContent ?? '';
    if (cell === undefined || text === '') return null;
    if (cell.dataset.sort !== undefined) return Number(cell.dataset.sort);
    return cell.dataset.number === undefined ? text : Number(text);
  }

  function compared(a: string | number, b: string | number): number {
    return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  }

  function sort(column: number, isDown: boolean): void {
    const keyed = rows.map((row) => ({ row, key: keyOf(cellsOf(row)[column]) }));
    keyed.sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return compared(a.key, b.key) * (isDown ? -1 : 1);
    });
    table.append(...keyed.map(({ row }) => row));
    show(column, isDown);
  }

  function show(column: number, isDown: boolean): void {
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    if (sortBy) sortBy.value = String(column);
    if (down) down.checked = isDown;
  }

  function sortAndSay(column: number, isDown: boolean): void {
    sort(column, isDown);
    said.textContent = fill(isDown ? said.dataset.down : said.dataset.up, { column: names[column] ?? '' });
  }

  function open(isOpen: boolean): void {
    for (const row of rows)
      if (!row.hidden) for (const one of row.querySelectorAll('details')) one.open = isOpen;
  }

  heads.forEach((head, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sortAndSay(i, head.getAttribute('aria-sort') === 'ascending'));
    sortBy?.append(new Option(names[i], String(i)));
  });
  const bySelects = () => sortAndSay(Number(sortBy?.value), down?.checked === true);
  sortBy?.addEventListener('change', bySelects);
  down?.addEventListener('change', bySelects);

  for (const filter of filters) {
    const [all, ...options] = [...filter.options];
    // states stand in an order of their own
    if (filter.name !== 'state') options.sort((a, b) => collator.compare(a.text, b.text));
    filter.replaceChildren(...(all ? [all] : []), ...options);
    filter.value = '';
    filter.addEventListener('change', pick);
  }
  let waiting = 0;
  find?.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(pick, 150);
  });

  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-filter]'))
    link.addEventListener('click', () => {
      if (find) find.value = '';
      for (const filter of filters)
        filter.value = filter.name === link.dataset.filter ? (link.dataset.option ?? '') : '';
      pick();
    });
  byId('unfold')?.addEventListener('click', () => open(true));
  byId('fold')?.addEventListener('click', () => open(false));
  byId('reset')?.addEventListener('click', () => {
    if (find) find.value = '';
    for (const filter of filters) filter.value = '';
    sort(0, false);
    pick();
  });

  // as cards a table is no table to some screen readers, unless it says that it is one
  const narrow = matchMedia('(max-width: 60rem)');
  const named = () => {
    if (!narrow.matches) return;
    narrow.removeEventListener('change', named);
    const roles = { tbody: 'rowgroup', tr: 'row', td: 'cell', 'th[scope=row]': 'rowheader' };
    table.setAttribute('role', 'table');
    for (const [selector, role] of Object.entries(roles))
      for (const one of table.querySelectorAll(selector)) one.setAttribute('role', role);
  };
  narrow.addEventListener('change', named);
  named();

  // as the rows come
  show(0, false);
  pick();
  tools.hidden = false;
}

const table = byId<HTMLTableElement>('rows');
const tools = byId('tools');
const said = byId('said');
if (table && tools && said) start(table, tools, said);

/**
 * The script of a rulebook's page: looks for norms as one types, and follows links to what is out of sight. It stands in
 * the page as text (`npm run generate`), knows no language, and takes what it says out of the page.
 */
export {};

const all = <T extends Element>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
const fill = (template: string | undefined, values: Readonly<Record<string, number>>): string =>
  (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

function search(book: HTMLElement): () => void {
  const find = book.querySelector<HTMLInputElement>('.find input');
  const said = book.querySelector<HTMLElement>('.said');
  const norms = all<HTMLElement>('[data-find]', book);
  const parts = all<HTMLElement>('.part', book);
  const texts = norms.map((norm) =>
    plain(
      `${norm.dataset.find ?? ''} ${norm.querySelector('h3')?.textContent ?? ''} ${norm.querySelector('.gist')?.textContent ?? ''}`,
    ),
  );

  function pick(): void {
    const asked = plain(find?.value ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    let shown = 0;
    norms.forEach((norm, i) => {
      const fits = asked.every((word) => texts[i]?.includes(word));
      norm.hidden = !fits;
      if (fits) shown += 1;
    });
    for (const part of parts) {
      const isEmpty = asked.length > 0 && part.querySelector('[data-find]:not([hidden])') === null;
      part.hidden = isEmpty;
      const entry = book.querySelector<HTMLElement>(`nav a[href="#${CSS.escape(part.id)}"]`)?.parentElement;
      if (entry) entry.hidden = isEmpty;
      for (const other of all<HTMLElement>('.readings', part)) other.hidden = asked.length > 0;
    }
    for (const other of all<HTMLElement>('.about, .judging', book)) other.hidden = asked.length > 0;
    if (said)
      said.textContent =
        asked.length === 0
          ? ''
          : shown === 0
            ? (said.dataset.none ?? '')
            : fill(said.dataset.shown, { n: shown, all: norms.length });
  }

  let waiting = 0;
  find?.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(pick, 120);
  });
  const field = book.querySelector<HTMLElement>('.find');
  if (field) field.hidden = false;
  return () => {
    if (!find || find.value === '') return;
    find.value = '';
    pick();
  };
}

const books = all<HTMLElement>('.book').map((book) => ({ book, showAll: search(book) }));

/** A link to what is in the other language or not picked out brings it up. */
function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  const home = books.find(({ book }) => target !== null && book.contains(target));
  if (target === null || home === undefined) return;
  const tongue = document.querySelector<HTMLInputElement>(`#to-${home.book.dataset.lang}`);
  if (tongue && !tongue.checked) {
    tongue.checked = true;
    tongue.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (target.closest('[hidden]')) home.showAll();
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

/** Which norm is at the top of what is seen, by the end of its id. */
function place(): string | null {
  const book = books.find(({ book: one }) => one.offsetParent !== null)?.book;
  const top = book && all<HTMLElement>('.part, [data-find]', book).filter((one) => !one.hidden);
  const seen = top?.filter((one) => one.getBoundingClientRect().top < 120).at(-1);
  return seen ? seen.id.replace(/^[a-z]+-/, '') : null;
}

let kept: string | null = null;
for (const tongue of all<HTMLInputElement>('input[name=tongue]')) {
  const lang = tongue.value;
  document.querySelector(`label[for="${tongue.id}"]`)?.addEventListener('pointerdown', () => {
    kept = place();
  });
  tongue.addEventListener('change', () => {
    const book = books.find(({ book: one }) => one.dataset.lang === lang)?.book;
    document.documentElement.lang = book?.lang ?? '';
    document.title = book?.dataset.title ?? document.title;
    if (kept !== null) document.getElementById(`${lang}-${kept}`)?.scrollIntoView();
    kept = null;
  });
}
window.addEventListener('hashchange', follow);
if (location.hash !== '') follow();

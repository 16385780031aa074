/** How long the name of a sheet may be, in UTF-16 units. */
const longest = 31;

/** Words that no name ends in. */
const loose = /(?: (?:a|and|for|from|in|of|on|the|to))+$/i;

function shortened(name: string, room: number): string {
  if (name.length <= room) return name;
  const kept = name.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '');
  const space = /\w/.test(name.charAt(room - 1)) ? kept.lastIndexOf(' ') : -1;
  return `${(space > room / 2 ? kept.slice(0, space).replace(loose, '') : kept).trimEnd()}…`;
}

/** Names for the sheets of a workbook: legal, and no two the same, whatever the case of their letters. */
export class SheetNames {
  /** Kept by Excel for its own. */
  readonly #taken = new Set(['history', '历史记录']);

  /** @param fallback where nothing of the name can be kept */
  of(name: string, fallback: string): string {
    const legal = name
      .replace(/[[\]:*?/\\\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    const wanted = legal === '' ? fallback : legal;
    for (let nth = 1; ; nth += 1) {
      const suffix = nth === 1 ? '' : ` (${nth})`;
      const tried = `${shortened(wanted, longest - suffix.length)}${suffix}`;
      const key = tried.toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return tried;
    }
  }
}

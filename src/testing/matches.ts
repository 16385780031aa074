/** Is a value found as it is wanted? Of objects only the keys wanted are compared; null wants nothing there. */
export function matches(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      wanted.length === found.length &&
      wanted.every((one, i) => matches(one, found[i]))
    );
  if (typeof wanted === 'object' && wanted !== null)
    return (
      typeof found === 'object' &&
      found !== null &&
      Object.entries(wanted).every(([key, one]) => matches(one, (found as Record<string, unknown>)[key]))
    );
  return wanted === found || (wanted === null && found === undefined);
}

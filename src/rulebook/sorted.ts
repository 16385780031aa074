/**
 * Names of a list, the short ones first: the order of a document's own list, which says nothing by itself, is not
 * repeated.
 */
export const sorted = (names: readonly string[]): readonly string[] =>
  names.length < 3 ? names : [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

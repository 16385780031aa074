const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A condition, a day and the like: another one in its place is one difference, however little the two have in common. */
const replaceable = /\/(conditions|days|due|cite|met|if|applies\/\w+)(\/|$)/;

/** The places in which two JSON values differ; a renamed key is one place, an item more or less in a list another. */
export function differences(a: unknown, b: unknown, at = ''): string[] {
  const found = below(a, b, at);
  return found.length > 1 && replaceable.test(at) ? [at] : found;
}

function below(a: unknown, b: unknown, at: string): string[] {
  if (same(a, b)) return [];
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length
      ? a.flatMap((item, i) => differences(item, b[i], `${at}/${i}`))
      : itemsApart(a, b).map((i) => `${at}/${i}`);
  if (!isObject(a) || !isObject(b)) return [at];
  const gone = Object.keys(a).filter((key) => !Object.hasOwn(b, key));
  const come = Object.keys(b).filter((key) => !Object.hasOwn(a, key));
  const renamed = gone.filter((key, i) => come[i] !== undefined && same(a[key], b[come[i]]));
  const lone = [...gone, ...come.slice(renamed.length)].map((key) => `${at}/${key}`);
  const shared = Object.keys(a).filter((key) => Object.hasOwn(b, key));
  return [...lone, ...shared.flatMap((key) => differences(a[key], b[key], `${at}/${key}`))];
}

/** Items that only the longer list has, where the rest agrees; else all of them. */
function itemsApart(a: readonly unknown[], b: readonly unknown[]): number[] {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const i = long.findIndex((item, at) => !same(item, short[at]));
  const rest = [...long.slice(0, i), ...long.slice(i + long.length - short.length)];
  return same(rest, short)
    ? Array.from({ length: long.length - short.length }, (_, n) => i + n)
    : long.map((_, n) => n);
}

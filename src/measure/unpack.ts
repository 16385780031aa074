/**
 * JSON as the build packs it, so that importing a measure that is not used costs little: the keys of alike objects and
 * what occurs more than once are written once.
 *
 * The text is JSON: `[shapes, shared, root]`. In `shared` and `root` a number is a place in `shared`; `[0, n]` is a
 * number; `[1, …]` is a list; `[s + 2, …]` holds the values of an object whose keys are `shapes[s]`; any other value
 * stands for itself. What is shared is made anew in each place, so that no object is found in two.
 */
export function unpack(text: string): unknown {
  const [shapes, shared, root] = JSON.parse(text) as Packed;
  const read = (packed: Value): unknown => {
    if (typeof packed === 'number') return read(shared[packed] as Value);
    if (!Array.isArray(packed)) return packed;
    const [form, ...values] = packed as unknown as readonly [number, ...Value[]];
    if (form === 0) return values[0];
    if (form === 1) return values.map(read);
    const keys = shapes[form - 2] as readonly string[];
    return Object.fromEntries(keys.map((key, i) => [key, read(values[i] as Value)]));
  };
  return read(root);
}

export type Value = string | number | boolean | null | readonly Value[];

export type Packed = readonly [shapes: readonly (readonly string[])[], shared: readonly Value[], root: Value];

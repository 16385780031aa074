import type { MeasureSource } from '../../measure/format.js';
import type { Site } from './types.js';

export type Path = readonly (string | number)[];

/** Stands for a value that is taken away. */
export const dropped: unique symbol = Symbol('dropped');

type Json = Record<string, unknown>;

/** A copy in which the value at a path is another one, or gone; all beside the path is shared. */
export function changedAt(json: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(json)) {
    const copy = [...(json as unknown[])];
    if (rest.length === 0 && to === dropped) copy.splice(Number(key), 1);
    else copy[Number(key)] = changedAt(copy[Number(key)], rest, to);
    return copy;
  }
  if (rest.length === 0 && to === dropped) {
    const { [key]: _gone, ...others } = json as Json;
    return others;
  }
  return { ...(json as Json), [key]: changedAt((json as Json)[key], rest, to) };
}

/** A measure with one value changed in one of its files. */
export function changedSource(source: MeasureSource, { file, path }: Site, to: unknown): MeasureSource {
  if (file === 'measure')
    return { ...source, measure: changedAt(source.measure, path, to) as MeasureSource['measure'] };
  const part = changedAt(source.parts[file], path, to) as MeasureSource['parts'][string];
  return { ...source, parts: { ...source.parts, [file]: part } };
}

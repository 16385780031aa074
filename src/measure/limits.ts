import type { Faults, Path, Site } from '../faults.js';
import type { Text } from '../text.js';

/** How much a measure given as data may be. The largest that ships has 18,283 values, 251,346 characters, depth 24. */
export interface Limits {
  /** Values in all files: objects, lists, texts, numbers. */
  readonly values: number;
  /** Characters in all files, keys among them. */
  readonly characters: number;
  /** Characters of one text. */
  readonly text: number;
  /** Objects and lists one in another. */
  readonly depth: number;
  /** Conditions, days and entries that one rule comes to when the names in it are followed. */
  readonly steps: number;
  /** Names followed one from another. */
  readonly names: number;
}

/** What a measure may cost where nothing else is said. */
export const defaultLimits: Limits = {
  values: 500_000,
  characters: 5_000_000,
  text: 20_000,
  depth: 64,
  steps: 200_000,
  names: 64,
};

const split: Text = {
  zh: '请拆小；确有需要的，用选项 limits 放宽。',
  en: 'Make it smaller; where it must be so, raise the option "limits".',
};

const atMost = (zh: string, en: string, limit: number): Text => ({
  zh: `${zh}不得超过 ${limit}。`,
  en: `Expected ${en} ${limit} at the most.`,
});

export function tooMuch(
  faults: Faults,
  code: 'LIMIT_SIZE' | 'LIMIT_DEPTH' | 'LIMIT_TEXT' | 'LIMIT_STEPS',
  site: Site,
  path: Path,
  found: number,
  limit: number,
): false {
  const what = {
    LIMIT_SIZE: atMost('各文件合计的值或字符', 'values or characters in all files', limit),
    LIMIT_DEPTH: atMost('嵌套层数', 'a depth of', limit),
    LIMIT_TEXT: atMost('一段文字的字符', 'characters in a text', limit),
    LIMIT_STEPS: atMost('一条规则展开后的步数', 'steps, with names followed,', limit),
  }[code];
  faults.add(code, site, path, found, what, split);
  return false;
}

/** What of the limits is left, over several files. */
export interface Left {
  values: number;
  characters: number;
}

interface Step {
  readonly json: unknown;
  readonly depth: number;
  readonly path: Path;
}

/**
 * Is a file within the limits? Goes through it without calling itself, so that no depth is too much for it; a circle of
 * objects ends by the depth.
 */
export function isWithin(faults: Faults, site: Site, file: unknown, limits: Limits, left: Left): boolean {
  const todo: Step[] = [{ json: file, depth: 0, path: [] }];
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    const { json, depth, path } = step;
    left.values -= 1;
    if (left.values < 0) return tooMuch(faults, 'LIMIT_SIZE', site, [], limits.values + 1, limits.values);
    if (typeof json === 'string') {
      left.characters -= json.length;
      if (json.length > limits.text)
        return tooMuch(faults, 'LIMIT_TEXT', site, path, json.length, limits.text);
    } else if (typeof json === 'object' && json !== null) {
      if (depth > limits.depth)
        return tooMuch(faults, 'LIMIT_DEPTH', site, path.slice(0, 8), depth, limits.depth);
      if (Array.isArray(json)) {
        // a list with holes is as long as it says, whatever it holds
        if (json.length > left.values)
          return tooMuch(faults, 'LIMIT_SIZE', site, path, json.length, limits.values);
        json.forEach((one, i) => {
          todo.push({ json: one, depth: depth + 1, path: [...path, i] });
        });
      } else {
        for (const [key, one] of Object.entries(json)) {
          left.characters -= key.length;
          if (key.length > limits.text)
            return tooMuch(faults, 'LIMIT_TEXT', site, path, key.length, limits.text);
          todo.push({ json: one, depth: depth + 1, path: [...path, key] });
        }
      }
    }
    if (left.characters < 0)
      return tooMuch(faults, 'LIMIT_SIZE', site, [], limits.characters + 1, limits.characters);
  }
  return true;
}

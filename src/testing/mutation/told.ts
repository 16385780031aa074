import type { MeasureSource } from '../../measure/format.js';
import type { Text } from '../../text.js';
import type { Mutant, MutationKind } from './types.js';

const kinds: Readonly<Record<MutationKind, Text>> = {
  'number-moved': { zh: '数字移动', en: 'number moved' },
  'date-moved': { zh: '日期移动', en: 'day moved' },
  'operator-changed': { zh: '比较方式改变', en: 'comparison changed' },
  'condition-dropped': { zh: '去掉一个条件', en: 'condition left out' },
  'all-any-swapped': { zh: '“全部”与“任一”互换', en: 'all and any exchanged' },
  'not-removed': { zh: '去掉否定', en: 'negation removed' },
  'key-dropped': { zh: '去掉一个键', en: 'key left out' },
  'value-flipped': { zh: '真假颠倒', en: 'truth reversed' },
  'code-dropped': { zh: '去掉一个代码', en: 'code left out' },
  'word-changed': { zh: '用词改变', en: 'word changed' },
  'reading-swapped': { zh: '理解的选项互换', en: 'options of a reading exchanged' },
  'default-changed': { zh: '默认理解改变', en: 'default of a reading changed' },
  'day-dropped': { zh: '去掉一个日期', en: 'day left out' },
  'day-form-changed': { zh: '日期的算法改变', en: 'way of reckoning a day changed' },
  'sides-swapped': { zh: '两项互换', en: 'two sides exchanged' },
  'role-changed': { zh: '责任人改变', en: 'role changed' },
  'form-dropped': { zh: '去掉一种方式', en: 'form left out' },
};

type Keyed = Readonly<Record<string | number, unknown>>;

function valueAt(source: MeasureSource, { file, path }: Mutant): unknown {
  const root: unknown = file === 'measure' ? source.measure : source.parts[file];
  return path.reduce<unknown>((value, key) => (value as Keyed | undefined)?.[key], root);
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What was changed, in words; where a value was put for another, both. */
export function changeText(source: MeasureSource, mutant: Mutant): Text {
  const { zh, en } = kinds[mutant.kind];
  const [was, is] = [valueAt(source, mutant), valueAt(mutant.source, mutant)];
  const values = mutant.kind.endsWith('-dropped')
    ? isPlain(was)
      ? String(was)
      : ''
    : isPlain(was) && isPlain(is)
      ? `${was} → ${is}`
      : '';
  return values === '' ? { zh, en } : { zh: `${zh}（${values}）`, en: `${en} (${values})` };
}

import { isObject } from '../faults.js';
import type { Leaf } from '../measure/format.js';
import type { Item } from './item.js';
import { leafText } from './leaves.js';
import { bare } from './links.js';
import type { Pen } from './pen.js';

/** A condition with what it negates turned inside out, and names of no place of their own put in. */
type Node =
  | { readonly is: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly is: 'leaf'; readonly leaf: Leaf; readonly holds: boolean }
  | { readonly is: 'named'; readonly name: string; readonly holds: boolean };

function nodeOf(pen: Pen, condition: unknown, holds = true): Node {
  const { value } = pen.settle<unknown>(condition);
  if (!isObject(value)) return { is: 'all', of: [] };
  if (value.not !== undefined) return nodeOf(pen, value.not, !holds);
  if (typeof value.condition === 'string') {
    const isShared = pen.sharedCondition(value.condition) !== undefined;
    return isShared
      ? { is: 'named', name: value.condition, holds }
      : nodeOf(pen, pen.names.conditions.get(value.condition), holds);
  }
  const several = value.all ?? value.any;
  if (Array.isArray(several)) {
    const is = (value.all !== undefined) === holds ? 'all' : 'any';
    const of = several
      .map((one) => nodeOf(pen, one, holds))
      .flatMap((one) => (one.is === is ? one.of : [one]));
    const [only] = of;
    return of.length === 1 && only ? only : { is, of };
  }
  return { is: 'leaf', leaf: value as unknown as Leaf, holds };
}

const isReading = (node: Node): boolean => node.is === 'leaf' && node.leaf.fact === 'reading';

/** A condition as lines that must all hold; none where nothing is asked. */
export function conditionItems(pen: Pen, condition: unknown): readonly Item[] {
  const node = nodeOf(pen, condition);
  return (node.is === 'all' ? node.of : [node]).map((one) => item(pen, one));
}

/** How long a condition that has a place of its own may be to be told beside its link as well. */
const fewWords = { zh: 240, en: 480 } as const;

/** The same with the conditions that have a place of their own told beside their links, where that is short. */
export function conditionItemsInFull(pen: Pen, condition: unknown): readonly Item[] {
  const node = nodeOf(pen, condition);
  return (node.is === 'all' ? node.of : [node]).map((one) => {
    const plain = item(pen, one);
    if (one.is !== 'named' || pen.told.has(one.name)) return plain;
    const items = conditionItems(pen, pen.names.conditions.get(one.name));
    if (lengthOf(items) > fewWords[pen.v.lang]) return plain;
    pen.told.add(one.name);
    return { text: pen.t(`${plain.text}，它的标准是`, `${plain.text}; it asks`), items };
  });
}

const lengthOf = (items: readonly Item[]): number =>
  items.reduce((total, { text: own, items: inner = [] }) => total + bare(own).length + lengthOf(inner), 0);

function item(pen: Pen, node: Node): Item {
  if (node.is === 'leaf' || node.is === 'named') return { text: text(pen, node) };
  const short = shortText(pen, node);
  if (short !== null) return { text: short };
  if (node.is === 'any')
    return { text: pen.t('下列之一', 'one of these'), items: node.of.map((one) => item(pen, one)) };
  return whole(pen, node.of);
}

/** Several that hold together; under which reading they are asked stands in front. */
function whole(pen: Pen, of: readonly Node[]): Item {
  const readings = of.filter(isReading);
  const rest = of.filter((one) => !isReading(one));
  const [only, ...others] = rest;
  if (readings.length > 0 && only !== undefined) {
    const when = readings.map((one) => text(pen, one)).join(pen.t('，', ' and '));
    const inner = others.length === 0 ? item(pen, only) : null;
    if (inner !== null)
      return {
        text: pen.t(`${when}，那么${inner.text}`, `${when}, and ${inner.text}`),
        ...(inner.items ? { items: inner.items } : {}),
      };
    return {
      text: pen.t(`${when}，那么同时`, `${when}, and all of these`),
      items: rest.map((one) => item(pen, one)),
    };
  }
  return { text: pen.t('同时', 'all of these'), items: of.map((one) => item(pen, one)) };
}

/** How long two may be to stand on one line. */
const lineLength = { zh: 60, en: 120 } as const;

/** Two on one line, where they are short. */
function shortText(pen: Pen, { is, of }: Extract<Node, { is: 'all' | 'any' }>): string | null {
  if (of.length !== 2 || of.some((one) => one.is === 'all' || one.is === 'any' || isReading(one)))
    return null;
  const said = joined(
    pen,
    is,
    of.map((one) => text(pen, one)),
  );
  return bare(said).length <= lineLength[pen.v.lang] ? said : null;
}

const joined = (pen: Pen, is: 'all' | 'any', texts: readonly string[]): string =>
  is === 'all' ? texts.join(pen.t('，并且', ' and ')) : texts.join(pen.t('，或者', ', or '));

/** A condition on one line. */
export function inline(pen: Pen, condition: unknown): string {
  return text(pen, nodeOf(pen, condition));
}

function text(pen: Pen, node: Node): string {
  switch (node.is) {
    case 'leaf':
      return leafText(pen, node.leaf, node.holds);
    case 'named': {
      const named = pen.sharedCondition(node.name) ?? '';
      return node.holds
        ? pen.t(`${named}具备`, `${named} holds`)
        : pen.t(`${named}不具备`, `${named} does not hold`);
    }
    case 'all':
    case 'any': {
      if (node.of.length === 0)
        return node.is === 'all' ? pen.t('没有条件', 'nothing is asked') : pen.t('从不成立', 'never');
      const inner = node.of.map((one) =>
        one.is === 'all' || one.is === 'any' ? pen.v.bracket(text(pen, one)).trim() : text(pen, one),
      );
      return joined(pen, node.is, inner);
    }
  }
}

import type { Action } from './evaluation.js';
import type { FormGroup, FormOption, Merge } from './measure/format.js';

/** An action with the reading order of its norm. */
export interface Placed {
  readonly action: Action;
  readonly order: number;
}

/** One that imposes forms. */
interface Imposing extends Placed {
  readonly action: Action & { readonly options: readonly FormGroup[] };
}

/** Who bears an action: the person or unit that the case names, whatever role they are called by; else the role. */
const bearer = (action: Action, group: FormGroup): string =>
  action.person !== undefined
    ? `person ${action.person}`
    : action.place !== undefined
      ? `place ${action.place}`
      : `role ${group.target}`;

const codeOf = (option: FormOption): string => (typeof option === 'string' ? option : option.form);

/**
 * Compares the accountability actions of one evaluation with one another, after all rules have been judged: the same
 * form once for a bearer, or the heaviest only. An action that stays names in `covers` those it stands for.
 */
export function merge(placed: readonly Placed[], spec: Merge): Placed[] {
  const isMine = (one: Placed): one is Imposing =>
    one.action.type === spec.action && one.action.options !== undefined;
  const mine = placed.filter(isMine);
  const others = placed.filter((one) => !isMine(one));
  const inOrder = [...mine].sort((a, b) => a.order - b.order);
  const merged = spec.by === 'heaviest' ? heaviest(inOrder, spec.order) : sameFormOnce(inOrder);
  return [...others, ...merged];
}

/** Drops from a later action the forms that an earlier one already imposes on the same bearer. */
function sameFormOnce(inOrder: readonly Imposing[]): Placed[] {
  const imposed = new Map<string, string>();
  const covers = new Map<string, string[]>();
  const kept: Placed[] = [];
  for (const { action, order } of inOrder) {
    const by = new Set<string>();
    const options = action.options.flatMap((group): FormGroup[] => {
      if (group.choose !== 'all' && group.forms.length > 1) return [group];
      const forms = group.forms.filter((form) => {
        const key = `${bearer(action, group)}|${codeOf(form)}`;
        const earlier = imposed.get(key);
        if (earlier === undefined) imposed.set(key, action.id);
        else if (earlier !== action.id) by.add(earlier);
        return earlier === undefined;
      });
      return forms.length === 0 ? [] : [{ ...group, forms }];
    });
    for (const id of by) covers.set(id, [...(covers.get(id) ?? []), action.id]);
    if (options.length > 0) kept.push({ action: { ...action, options }, order });
  }
  return kept.map((one) => withCovers(one, covers.get(one.action.id)));
}

/** Keeps for each bearer the action whose heaviest form is the heaviest; of equals the one that imposes more. */
function heaviest(inOrder: readonly Imposing[], order: readonly string[]): Placed[] {
  const weight = ({ action }: Imposing) =>
    Math.max(...action.options.flatMap(({ forms }) => forms.map((form) => order.indexOf(codeOf(form)))));
  const imposes = ({ action }: Imposing) =>
    action.options.reduce((n, { choose, forms }) => n + (choose === 'all' ? forms.length : 1), 0);
  const outweighs = (a: Imposing, b: Imposing) =>
    weight(a) > weight(b) || (weight(a) === weight(b) && imposes(a) > imposes(b));
  const best = new Map<string, Imposing>();
  const keyOf = ({ action }: Imposing) =>
    [...new Set(action.options.map((group) => bearer(action, group)))].sort().join('&');
  for (const one of inOrder) {
    const known = best.get(keyOf(one));
    if (known === undefined || outweighs(one, known)) best.set(keyOf(one), one);
  }
  const kept = [...best.values()];
  return kept.map((one) =>
    withCovers(
      one,
      inOrder.filter((other) => other !== one && keyOf(other) === keyOf(one)).map(({ action }) => action.id),
    ),
  );
}

/** An action that may turn out to stand, and to cover others on the same bearer. */
export interface Rival {
  readonly action: Action;
  /** It is not known on whom it would fall. */
  readonly onAnyone: boolean;
  /** Names of the facts and answers on which it hangs. */
  readonly asks: readonly string[];
}

const bearers = (action: Action): readonly string[] =>
  (action.options ?? []).map((group) => bearer(action, group));

/** An action with what may take it away because another one, of which it is not known whether it stands, covers it. */
export function rivalled({ action, order }: Placed, rivals: readonly Rival[]): Placed {
  const mine = new Set(bearers(action));
  const asks = rivals
    .filter(({ action: rival }) => rival.id !== action.id)
    .filter(({ action: rival, onAnyone }) => onAnyone || bearers(rival).some((one) => mine.has(one)))
    .flatMap((rival) => rival.asks);
  if (asks.length === 0) return { action, order };
  const mayChangeWith = [...new Set([...(action.mayChangeWith ?? []), ...asks])];
  return { action: { ...action, mayChangeWith }, order };
}

const withCovers = ({ action, order }: Placed, covers: readonly string[] | undefined): Placed =>
  covers === undefined || covers.length === 0 ? { action, order } : { action: { ...action, covers }, order };

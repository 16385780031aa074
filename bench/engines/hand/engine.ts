import type { Action } from '../../../src/evaluation.js';
import type { Engine } from '../contender.js';
import type { Shared } from '../shared.js';
import { judgeFinding, type Put } from './rules.js';

/** The hand-written code: what never changes of a rule's actions is put together once. */
export function handWritten(shared: Shared): Engine {
  const known = fixedParts(shared);
  return {
    name: 'hand-written TypeScript',
    note: 'the floor: no unknowns, readings, reasons or decisions of the host',
    actions({ source, asOf }) {
      const found: Action[] = [];
      const drafts: Parameters<Put>[] = [];
      const { number } = judgeFinding(source, asOf, (...draft) => drafts.push(draft));
      const round = number === 0 ? '' : `~${number}`;
      for (const [rule, due, more] of drafts) {
        const fixed = known.get(rule);
        if (fixed === undefined) throw new Error(`no rule ${rule}`);
        const scope =
          more === undefined
            ? ''
            : more.person !== undefined
              ? `[person=${more.person}]`
              : `[act=${more.act}]`;
        const action = fixed(`${source.id}/${rule}${scope}${round}`, due, due !== null && due < asOf);
        found.push(
          more === undefined
            ? action
            : more.person !== undefined
              ? { ...action, person: more.person }
              : { ...action, about: more.act as string, remedial: true },
        );
      }
      return byDue(found);
    },
  };
}

/** By due day, none last; otherwise as they are. */
function byDue(actions: Action[]): Action[] {
  return actions.sort((a, b) => {
    const [x, y] = [a.due ?? '9999', b.due ?? '9999'];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

type Fixed = (id: string, due: string | null, late: boolean) => Action;

/** An action of each rule but for its id, due day and status. */
function fixedParts(shared: Shared): ReadonlyMap<string, Fixed> {
  const { program } = shared;
  return new Map(
    program.rules.map(({ local }, i): [string, Fixed] => {
      const { id: _id, due: _due, status: _status, ...rest } = shared.plainAction(i);
      const isMay = rest.modality === 'may';
      return [local, (id, due, late) => ({ id, due, status: late && !isMay ? 'overdue' : 'open', ...rest })];
    }),
  );
}

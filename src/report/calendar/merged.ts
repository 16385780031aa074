import type { Lang } from '../../text.js';
import { type Component, eventOf, type Library, saysTheSame, text, versionOf } from './component.js';
import type { Earlier } from './earlier.js';
import type { Entry } from './entry.js';

/** What can't be told from the results: of these cases, or of any that is not among them. */
export interface Untold {
  readonly cases: ReadonlySet<string>;
  readonly others: boolean;
}

/** An entry as it is to be written, with what it is sorted by. */
export interface Placed {
  readonly day: string;
  readonly case: string;
  readonly id: string;
  readonly component: Component;
}

/** An entry that stands: as it was where it says the same, else one state further. */
export function standingEntry(
  library: Library,
  entry: Entry,
  uid: string,
  earlier: Earlier | undefined,
  stamp: string,
): Placed {
  const { day, case: about, id } = entry;
  const fresh = { sequence: earlier === undefined ? 0 : earlier.sequence + 1, stamp, modified: stamp };
  const component = eventOf(entry, uid, fresh);
  const isSame = earlier !== undefined && saysTheSame(library, component, earlier.component);
  return { day, case: about, id, component: isSame ? eventOf(entry, uid, earlier) : component };
}

/**
 * An entry of the earlier export that does not stand any more. It is cancelled, and stays so until its day is over, at
 * least for one export; one of a case that could not be judged stays as it was.
 */
export function goneEntry(earlier: Earlier, untold: boolean, stamp: string, lang: Lang): Placed | null {
  const { key, day, cancelled, modified, component } = earlier;
  const placed = { day, case: key.case, id: key.id };
  if (untold) return { ...placed, component };
  if (!cancelled) return { ...placed, component: cancelledOf(earlier, stamp, lang) };
  const isOver = day < stamp.slice(0, 10) && modified !== stamp;
  return isOver ? null : { ...placed, component };
}

/** Before the title, for clients that know nothing of a status; a duty may be over because it was missed, too. */
const mark = { zh: '（不再待办）', en: '(no longer due) ' } as const;

/** The same without alarms, and cancelled. */
function cancelledOf({ component, sequence }: Earlier, stamp: string, lang: Lang): Component {
  const [name, properties] = component;
  const changed = [
    ...versionOf({ sequence: sequence + 1, stamp, modified: stamp }),
    text('status', 'CANCELLED'),
  ];
  const byName = new Map(changed.map((property) => [property[0], property]));
  const kept = properties.map((property) => {
    const [key, , , value] = property;
    if (key === 'summary') return text(key, `${mark[lang]}${value}`);
    const other = byName.get(key);
    byName.delete(key);
    return other ?? property;
  });
  return [name, [...kept, ...byName.values()], []];
}

import type { Audit, AuditEntry, Breach, BreachClass, Undecided } from '../audit.js';
import { type Flip, type OtherReading, otherReading } from './flips.js';

const lists = ['breaches', 'departures', 'undecided', 'discharged', 'moot'] as const;

/** The lists of an audit. */
export type AuditList = (typeof lists)[number];

/** An entry of an audit with the list in which it stands. */
export interface Listed {
  readonly list: AuditList;
  readonly entry: Breach | Undecided | AuditEntry;
}

/** What would differ in an audit under one option of a reading, all others as they are. */
export interface ContestedAudit extends OtherReading {
  readonly adds: readonly Listed[];
  readonly removes: readonly Listed[];
  /** What would stand in another list, or otherwise in the same one. */
  readonly changes: readonly { readonly from: Listed; readonly to: Listed }[];
}

/** An option under which an entry of an audit would be a breach, none, or another one. */
export interface HangsOn {
  readonly reading: string;
  readonly option: string;
  /** The list in which it would stand; null: in none. */
  readonly list: AuditList | null;
  /** Where it would be a breach or departure: of which class, and from which day. */
  readonly class?: BreachClass;
  readonly since?: string;
}

/**
 * An audit with what it would be under each other option, one flipped at a time.
 *
 * @param base the audit without its reasons, as `under` gives it too
 * @param shown the same audit as it is handed out
 */
export function withContested(
  base: Audit,
  shown: Audit,
  flips: readonly Flip[],
  under: (flip: Flip) => Audit,
): Audit {
  const before = numbered(base);
  const hanging = new Map<string, HangsOn[]>([...before.keys()].map((key) => [key, []]));
  const contested = flips.flatMap((flip): ContestedAudit[] => {
    const after = numbered(under(flip));
    const mine = [...before].filter(([, { entry }]) => flip.norms === null || flip.norms.has(entry.norm));
    const known = new Set(mine.map(([key]) => key));
    for (const [key, from] of mine) {
      const to = after.get(key) ?? null;
      if (asBreach(from) !== asBreach(to)) hanging.get(key)?.push(hangsOn(flip, to));
    }
    const adds = [...after].filter(([key]) => !known.has(key)).map(([, one]) => one);
    const removes = mine.filter(([key]) => !after.has(key)).map(([, one]) => one);
    const changes = mine.flatMap(([key, from]) => {
      const to = after.get(key);
      return to !== undefined && JSON.stringify(from) !== JSON.stringify(to) ? [{ from, to }] : [];
    });
    if (adds.length + removes.length + changes.length === 0) return [];
    return [{ ...otherReading(flip), adds, removes, changes }];
  });
  const told = new Map(
    [...before].map(([key, { entry }]) => [entry, hanging.get(key) as readonly HangsOn[]]),
  );
  const telling = <T extends AuditEntry>(list: readonly T[], plain: readonly T[]): readonly T[] =>
    list.map((entry, i) => ({ ...entry, hangsOn: told.get(plain[i] as T) as readonly HangsOn[] }));
  return {
    ...shown,
    breaches: telling(shown.breaches, base.breaches),
    departures: telling(shown.departures, base.departures),
    undecided: telling(shown.undecided, base.undecided),
    discharged: telling(shown.discharged, base.discharged),
    moot: telling(shown.moot, base.moot),
    contested,
  };
}

/** Every entry with its list, by its id and its number among those of that id. */
function numbered(audit: Audit): ReadonlyMap<string, Listed> {
  const all = lists.flatMap((list) => audit[list].map((entry): Listed => ({ list, entry })));
  const began = ({ entry }: Listed): string => entry.began ?? '';
  const seen = new Map<string, number>();
  return new Map(
    all
      .sort((a, b) => (began(a) < began(b) ? -1 : began(a) > began(b) ? 1 : 0))
      .map((one) => {
        const number = (seen.get(one.entry.id) ?? 0) + 1;
        seen.set(one.entry.id, number);
        return [`${one.entry.id} ${number}`, one];
      }),
  );
}

const isBreach = (entry: Listed['entry']): entry is Breach => 'class' in entry;

/** What makes a breach another one, as a text; the same for all that are none. */
const asBreach = (one: Listed | null): string =>
  one !== null && isBreach(one.entry)
    ? [one.list, one.entry.class, one.entry.since, one.entry.daysLate].join()
    : '';

function hangsOn({ reading, option }: Flip, to: Listed | null): HangsOn {
  const found = to !== null && isBreach(to.entry) ? { class: to.entry.class, since: to.entry.since } : {};
  return { reading, option, list: to?.list ?? null, ...found };
}

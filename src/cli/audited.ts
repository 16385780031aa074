import type { Audit, AuditEntry, Breach, Undecided } from '../audit.js';
import type { HangsOn } from '../contested/audit.js';
import type { Parsed } from './cases.js';
import { classText, undecidedText } from './fate.js';
import type { Style } from './table.js';
import type { Speaker, Word } from './words.js';

/** A case and its audit. */
export interface Audited extends Parsed {
  readonly audit: Audit;
}

/** The lists of an audit, in the order in which they are told. */
export const auditLists = ['breaches', 'departures', 'undecided', 'discharged', 'moot'] as const;
export type ListName = (typeof auditLists)[number];

/** What a list is called as a heading, and one of its entries. */
export const listWords: Readonly<Record<ListName, { readonly heading: Word; readonly kind: Word }>> = {
  breaches: { heading: 'breaches', kind: 'kindBreach' },
  departures: { heading: 'departures', kind: 'kindDeparture' },
  undecided: { heading: 'undecidedOnes', kind: 'kindUndecided' },
  discharged: { heading: 'dischargedOnes', kind: 'kindDischarged' },
  moot: { heading: 'mootOnes', kind: 'kindMoot' },
};

export type Entry = Breach | Undecided | AuditEntry;

/** What an entry amounts to beyond its list; nothing where the list says it all. */
export function outcomeText(entry: Entry, say: Speaker): string {
  if ('class' in entry) return classText(entry, say);
  return 'about' in entry ? undecidedText(entry, say) : '';
}

export const outcomeStyle = (entry: Entry): Style | undefined => {
  if ('class' in entry) return entry.class === 'late' ? 'yellow' : 'red';
  return 'about' in entry ? 'yellow' : undefined;
};

/** The readings on which an entry hangs, by the question of each. */
export function hangsOnTexts({ hangsOn = [] }: Entry, { measure }: Parsed, say: Speaker): string[] {
  return [...new Set(hangsOn.map(({ reading }: HangsOn) => reading))].map((id) => {
    const found = measure.interpretations.find((one) => one.id === id);
    return found === undefined ? id : say.of(found.question);
  });
}

export const placeText = ({ place }: Pick<Entry, 'place'>, { source }: Parsed): string | null =>
  place === undefined ? null : (source.places?.find(({ id }) => id === place)?.name ?? place);

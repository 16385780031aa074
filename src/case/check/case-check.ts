import type { FaultCode } from '../../fault-codes.js';
import { type Faults, isObject, type Path, type Site } from '../../faults.js';
import type { Text } from '../../text.js';
import type { CaseNames } from '../names.js';
import type { AnyCase } from '../types.js';

/** What the checks of a case share. */
export class CaseCheck {
  constructor(
    readonly source: AnyCase,
    readonly names: CaseNames,
    readonly faults: Faults,
    readonly site: Site,
  ) {}

  readonly #ids = new Map<string, ReadonlySet<string>>();

  /** The ids of the places or persons of the case. */
  idsIn(slot: 'places' | 'persons'): ReadonlySet<string> {
    const list: unknown = this.source[slot];
    const known = this.#ids.get(slot);
    if (known !== undefined) return known;
    const ids = new Set(
      (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
        isObject(item) && typeof item.id === 'string' ? [item.id] : [],
      ),
    );
    this.#ids.set(slot, ids);
    return ids;
  }

  /** Has the schema, or an earlier check, reported this place? */
  reported(path: Path): boolean {
    return this.faults.at(this.site, path);
  }

  /** Reports a fault where nothing has been reported yet. */
  add(code: FaultCode, path: Path, found: unknown, expected: Text, wayOut?: Text): void {
    if (!this.reported(path)) this.faults.add(code, this.site, path, found, expected, wayOut);
  }

  /** Reports a name that is none of the known ones, where nothing has been reported yet. */
  name(code: FaultCode, path: Path, name: unknown, known: readonly string[]): void {
    if (!this.reported(path)) this.faults.name(code, this.site, path, name, known);
  }
}

/** An event as it is written, of whatever form. */
export type Written = Readonly<Record<string, unknown>>;

export const once: Text = { zh: '同一编号在这里只能用一次。', en: 'Expected each id once here.' };
export const another: Text = {
  zh: '请换一个编号，或并成一项。',
  en: 'Use another id, or make one entry of the two.',
};

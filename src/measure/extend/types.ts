import type { CaseKind } from '../../case/kinds.js';
import type { Text } from '../../text.js';
import type { Condition, Extends, MeasureHead, Part } from '../format.js';

/** A measure that says only in what it differs from another one. */
export interface Extension {
  readonly measure: Partial<MeasureHead> &
    Pick<MeasureHead, 'id' | 'title' | 'docNumber' | 'issuedOn' | 'effectiveFrom'> & {
      readonly extends: Extends;
      readonly version?: string;
    };
  readonly parts: Readonly<Record<string, Part>>;
}

/** Why a norm of the base is judged no more: by which norm of the extension, or by which place in it. */
export interface Off {
  readonly why: Text;
}

/** What holds before another version and what from it on, for each kind of case. */
export type Gates = Readonly<
  Partial<Record<CaseKind, { readonly before: Condition; readonly after: Condition }>>
>;

/** By which name the document of another version is known in `origins`. */
export const versionOrigin = ({ id, version }: Extension['measure']): string => `${id}@${version}`;

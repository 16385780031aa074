import type { Text } from '../../text.js';
import { quotedTitle } from '../cite.js';
import type { MeasureHead, Origin, Version } from '../format.js';
import { type Extension, versionOrigin } from './types.js';

/** The head of what an extension and its base make together. */
export function headOf(own: Extension['measure'], base: MeasureHead, isVersion: boolean): MeasureHead {
  const { extends: how, version, ...head } = own;
  const { readings = {} } = how;
  const baseOrigin: Origin = { measure: base.id, title: base.title };
  const ownOrigin: Origin = { measure: own.id, title: own.title };
  const versions: readonly Version[] = isVersion
    ? [
        ...(base.versions ?? []),
        {
          version: version as string,
          title: own.title,
          docNumber: own.docNumber,
          issuedOn: own.issuedOn,
          effectiveFrom: own.effectiveFrom as string,
          transition: how.transition ?? 'all-cases',
        },
      ]
    : [];
  const both = <K extends 'applies' | 'rounds' | 'facts' | 'days' | 'conditions' | 'roles' | 'provides'>(
    key: K,
  ): MeasureHead[K] => ({ ...base[key], ...head[key] }) as MeasureHead[K];
  return {
    ...base,
    ...(isVersion ? {} : identityOf(head, base)),
    ...(versions.length > 0 ? { versions } : {}),
    origins: {
      ...base.origins,
      ...(isVersion
        ? { [versionOrigin(own)]: ownOrigin }
        : { ...(base.origins?.[base.id] ? {} : { [base.id]: baseOrigin }) }),
    },
    applies: both('applies'),
    rounds: both('rounds'),
    facts: both('facts'),
    days: both('days'),
    conditions: both('conditions'),
    roles: both('roles'),
    ...(base.provides || head.provides ? { provides: both('provides') as Record<string, string> } : {}),
    ...(head.merge ? { merge: head.merge } : {}),
    interpretations: [
      ...base.interpretations.map((one) => {
        const option = readings[one.id];
        return option === undefined ? one : { ...one, default: option, why: takenBy(own.title) };
      }),
      ...(head.interpretations ?? []),
    ],
    remarks: [...base.remarks, ...(head.remarks ?? [])],
  };
}

/** Why an option is the default that another measure has settled: what the other says for its own is beside the point. */
function takenBy(title: Text): Text {
  const { zh, en } = quotedTitle(title);
  return { zh: `${zh}采用这一理解。`, en: `${en} takes it so.` };
}

/** What a measure that is another one than its base says of itself. */
function identityOf(head: Partial<MeasureHead>, base: MeasureHead): Partial<MeasureHead> {
  const {
    id,
    title,
    docNumber,
    issuer,
    level,
    issuedOn,
    effectiveFrom,
    inForceBy,
    notInForceBefore,
    dateNote,
  } = head;
  return {
    ...({ id, title, docNumber, issuedOn, effectiveFrom } as MeasureHead),
    issuer: issuer ?? base.issuer,
    level: level ?? base.level,
    // what is known of the day of the base says nothing of this one
    ...({ inForceBy, notInForceBefore, dateNote } as Partial<MeasureHead>),
  };
}

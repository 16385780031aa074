/** What an event's `for` may name of a rule. */
export interface Servant {
  /** `measure/5.8/second` */
  readonly name: string;
  /** `5.8/second` */
  readonly local: string;
  /** `5.8` */
  readonly norm: string;
}

/**
 * Which scope of a rule an event serves by its `for`: any (it names the norm, the rule or nothing), none, or the scope
 * that the action named is judged for. `case/5.8` is the action of rule 5.8 and not of 5.8/second.
 */
export function serves(
  named: string | undefined,
  rule: Servant,
  caseId: string,
): 'any' | 'none' | { key: string } {
  if (named === undefined) return 'any';
  const action = named.startsWith(`${caseId}/`) && named !== rule.name;
  const text = action ? named.slice(caseId.length + 1) : named;
  const [, stem, key] = /^([^[~]*)(?:\[(.*)\])?(?:~\d+)?$/.exec(text) ?? [];
  const names = action ? [rule.local] : [rule.local, rule.name, rule.norm];
  if (stem === undefined || !names.includes(stem)) return 'none';
  return key === undefined ? 'any' : { key };
}

/** What scenarios have said of each rule and entry: seen to fire, seen to be silent, which states. */

import { caseKinds } from '../../src/case/kinds.js';
import { getMeasure } from '../../src/index.js';
import { expandRules } from '../../src/measure/expand.js';
import { momentsOf, type ScenarioFile } from './scenario.js';

export interface Missing {
  /** Rules that no scenario expects to act. */
  readonly neverActs: readonly string[];
  /** Rules that no scenario expects to be silent. */
  readonly neverSilent: readonly string[];
  /** Entries whose state fewer than two scenarios differ on. */
  readonly oneState: readonly string[];
  /** Readings of which no scenario chooses some option that is not the default. */
  readonly readings: readonly string[];
}

/** Only what scenarios expect counts, not what happens to come out. */
export function missing(measureId: string, files: readonly ScenarioFile[]): Missing {
  const measure = getMeasure(measureId);
  if (!measure) throw new Error(`no measure ${measureId}`);
  const acts = new Set<string>();
  const silent = new Set<string>();
  const states = new Map<string, Set<string>>();
  const chosen = new Set<string>();
  const full = (rule: string) => (rule.startsWith(`${measureId}/`) ? rule : `${measureId}/${rule}`);
  for (const file of files.filter((f) => f.measure === measureId))
    for (const one of file.scenarios) {
      for (const [id, option] of Object.entries(one.readings ?? {})) chosen.add(`${id}: ${option}`);
      for (const at of momentsOf(one)) {
        for (const { rule, count } of at.expect?.actions ?? []) (count === 0 ? silent : acts).add(full(rule));
        for (const rule of at.expectAbsent ?? []) silent.add(full(rule));
        for (const [norm, state] of Object.entries(at.expect?.criteria ?? {}))
          states.set(norm, (states.get(norm) ?? new Set()).add(state));
      }
    }
  const rules = new Set(
    caseKinds.flatMap((kind) => expandRules(measure.source, kind).map(({ rule }) => rule.name)),
  );
  const entries = measure.norms.filter((norm) => norm.entry).map((norm) => norm.id);
  const options = measure.interpretations
    .filter((i) => i.switchable)
    .flatMap((i) => i.options.filter((o) => o.id !== i.default).map((o) => `${i.id}: ${o.id}`));
  return {
    neverActs: [...rules].filter((rule) => !acts.has(rule)),
    neverSilent: [...rules].filter((rule) => !silent.has(rule)),
    oneState: entries.filter((id) => (states.get(id)?.size ?? 0) < 2),
    readings: options.filter((option) => !chosen.has(option)),
  };
}

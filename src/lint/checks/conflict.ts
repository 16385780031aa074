/** A must and a must-not, or two acts that exclude each other, for one actor in one scope. */
import type { CaseKind } from '../../case/kinds.js';
import type { Action } from '../../evaluation.js';
import { fill, type Text } from '../../text.js';
import type { Findings } from '../finding.js';

import { type Formula, no, yes } from '../logic/formula.js';
import { type Model, modelsOf } from '../logic/solve.js';
import { holdsOf, type Looked, modalitiesOf, type Written } from '../measure.js';
import { actionsOf } from '../witness.js';

const forbidden: Text = {
  zh: '“{a}”要求做的事，“{b}”同时禁止同一主体做：两条规则的条件可以同时成立。',
  en: '"{a}" requires what "{b}" forbids the same actor: the conditions of the two can hold together.',
};
const exclusive: Text = {
  zh: '“{a}”与“{b}”要求同一主体同时做互相排斥的两件事：两条规则的条件可以同时成立。',
  en: '"{a}" and "{b}" require of the same actor two acts that exclude each other: their conditions can hold together.',
};
const part: Text = {
  zh: '请使两条规则的条件互不相容，或写明哪一条优先。',
  en: 'Let the conditions of the two exclude each other, or say which of them comes first.',
};

/** Codes that say nothing without their norm: two duties of one such code are two acts. */
const generic = ['meet-duty', 'meet-target', 'conform', 'use-method', 'hold-accountable', 'commend'];

/** Models tried before nothing is said. */
const tries = 12;

const binding = ['must', 'as-a-rule'];
const modalities = [...binding, 'must-not'];

export function checkConflicts(looked: Looked, findings: Findings): void {
  const plain = looked.rules.filter(({ rule }) => rule.event.params.judgedAt === undefined);
  const { actions } = looked.measure.vocabulary;
  const excludes = (a: string, b: string) =>
    actions[a]?.excludes?.includes(b) === true || actions[b]?.excludes?.includes(a) === true;
  plain.forEach((a, i) => {
    for (const b of plain.slice(i + 1)) {
      const [x, y] = [a.rule.event.type, b.rule.event.type];
      const bans = x === y && !generic.includes(x) && ((must(a) && mustNot(b)) || (must(b) && mustNot(a)));
      const clash = must(a) && must(b) && excludes(x, y);
      if (!bans && !clash) continue;
      if (!stand(looked, a, b, bans)) continue;
      const [first, second] = bans && mustNot(a) && !must(a) ? [b, a] : [a, b];
      const names = { a: first.rule.name, b: second.rule.name };
      const at = { ...b.spot, path: b.entry === null ? [...b.spot.path, 'conditions'] : b.spot.path };
      findings.add('LINT_CONFLICT', at, fill(bans ? forbidden : exclusive, names), part);
    }
  });
}

const must = (one: Written): boolean =>
  modalitiesOf(one).some((modality) => binding.includes(modality ?? ''));
const mustNot = (one: Written): boolean => modalitiesOf(one).includes('must-not');

/** Is there a case in which both stand for one actor in one scope? Only what the library judges so counts. */
function stand(looked: Looked, a: Written, b: Written, bans: boolean): boolean {
  return a.kinds
    .filter((kind) => b.kinds.includes(kind))
    .some((kind) => {
      for (const model of tried(looked, a, b, kind)) {
        const actions = actionsOf(looked.measure, kind, model);
        const of = ({ rule }: Written) => actions.filter((action) => action.rule === rule.name);
        if (of(a).some((one) => of(b).some((other) => sameScope(one, other) && clash(one, other, bans))))
          return true;
      }
      return false;
    });
}

/** Two rules side by side without an actor bind nobody in common that could be told. */
function clash(one: Action, other: Action, bans: boolean): boolean {
  const sides = [one.modality, other.modality];
  const due = sides.filter((side) => binding.includes(side)).length;
  return (
    one.actor !== null &&
    one.actor === other.actor &&
    (bans ? due === 1 && sides.includes('must-not') : due === 2)
  );
}

const coordinates = ['place', 'person', 'period', 'unit', 'about'] as const;

const sameScope = (one: Action, other: Action): boolean =>
  coordinates.every((key) => one[key] === other[key]);

function* tried(looked: Looked, a: Written, b: Written, kind: CaseKind): Generator<Model> {
  const bound = ({ rule, norm }: Written): Formula => {
    const read = (json: unknown): Formula =>
      typeof json === 'object' && json !== null
        ? looked.reader.byReading(json as Readonly<Record<string, unknown>>, read)
        : modalities.includes(String(json ?? norm.modality))
          ? yes
          : no;
    return read(rule.event.params.modality);
  };
  const both = looked.reader.together(bound(a), bound(b), holdsOf(looked, a, kind), holdsOf(looked, b, kind));
  let left = tries;
  for (const model of modelsOf(both)) {
    yield model;
    left -= 1;
    if (left === 0) return;
  }
}

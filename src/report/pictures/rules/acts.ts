import type { CaseKind } from '../../../case/kinds.js';
import type { Voice } from '../../../explain/voice.js';
import { trimEnd } from '../../../explain/voice.js';
import { modalities } from '../../../labels.js';
import { citation, citationOf, partName } from '../../../measure/cite.js';
import type { ExpandedRule } from '../../../measure/expand.js';
import type { Interpretation, Part } from '../../../measure/format.js';
import { typesOf } from '../../../timeline/discharging.js';
import { eventName } from '../life/words.js';

/** Something that a part of a document asks for, and the events that go with it. */
export interface Act {
  readonly label: string;
  /** Where it stands, or how many norms it is taken together from; and how binding it is. */
  readonly under: string;
  /** The types of event that discharge it. */
  readonly done: readonly string[];
  /** The types of event at which it is judged. */
  readonly judged: readonly string[];
}

export interface PartActs {
  readonly name: string;
  readonly acts: readonly Act[];
}

/** Which part of a measure is drawn. */
export interface Only {
  /** Numbers of articles or sections, as they are cited: `5`, `2-3`. */
  readonly parts?: readonly string[] | undefined;
  readonly kinds?: readonly CaseKind[] | undefined;
}

export const partId = ({ article, section }: Part): string => article ?? section ?? '';

function nameOf(v: Voice, part: Part): string {
  const { article, section } = part;
  const isNumbered = article !== undefined || /^[\d-]+$/.test(section ?? '');
  return v.of(
    (isNumbered ? partName(part) : undefined) ?? citation(section === undefined ? {} : { section }),
  );
}

/** Codes of actions that say nothing of what is to be done; the gist of the norm does. */
const generic = new Set(['meet-duty', 'meet-target', 'conform', 'use-method', 'hold-accountable']);

interface Ruled {
  readonly rule: ExpandedRule;
  readonly done: readonly string[];
  readonly judged: readonly string[];
}

/** Types of event as they are under the default readings. */
function typesIn(interpretations: readonly Interpretation[], given: unknown): string[] {
  if (typeof given === 'string') return [given];
  if (Array.isArray(given)) return given.flatMap((one) => typesIn(interpretations, one));
  if (typeof given !== 'object' || given === null) return [];
  const { byReading } = given as { readonly byReading?: unknown };
  const reading = interpretations.find(({ id }) => id === byReading);
  return reading === undefined
    ? []
    : typesIn(interpretations, (given as Readonly<Record<string, unknown>>)[reading.default]);
}

function eventsOf({ measure }: Voice, { rule, norm }: ExpandedRule): Omit<Ruled, 'rule'> {
  const { source, vocabulary } = measure;
  const types = (given: unknown) => [...new Set(typesIn(measure.interpretations, given))];
  const answered = norm.entry?.shape === 'duty' ? ['answered'] : [];
  return {
    done: types([...typesOf(rule, source, vocabulary), ...answered]),
    judged: types(rule.event.params.judgedAt?.event),
  };
}

function modalityText(v: Voice, { rule, norm }: ExpandedRule): string {
  const modality = rule.event.params.modality ?? norm.modality;
  return modality === null || typeof modality !== 'string' ? '' : modalities[modality][v.lang];
}

/** One act a norm. */
function single(v: Voice, { rule, done, judged }: Ruled): Act {
  const { type } = rule.rule.event;
  const gist = trimEnd(v.of(rule.norm.gist));
  const label = generic.has(type) ? gist : `${v.action(type)}${v.colon()}${gist}`;
  return { label, under: under(v, v.of(citationOf(rule.norm)), modalityText(v, rule)), done, judged };
}

/** One act for all norms of a part that ask for the same and end the same way. */
function together(v: Voice, ruled: readonly Ruled[]): Act {
  const [first] = ruled as readonly [Ruled];
  const norms = [...new Map(ruled.map(({ rule }) => [rule.norm.id, rule.norm])).values()];
  if (norms.length === 1) return single(v, first);
  const bound = [...new Set(ruled.map(({ rule }) => modalityText(v, rule)).filter((text) => text !== ''))];
  const count = v.t(`${norms.length}条规定`, `${norms.length} norms`);
  const { done, judged } = first;
  return { label: v.action(first.rule.rule.event.type), under: under(v, count, v.list(bound)), done, judged };
}

const under = (v: Voice, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(v.t('，', ', '));

/**
 * What each part of a document asks for, in its order; parts that ask for nothing are left out.
 *
 * @param apart whether each norm stands for itself
 */
export function partsOf(v: Voice, { parts, kinds }: Only, apart: boolean): PartActs[] {
  const { measure } = v;
  const wanted = kinds ?? measure.kinds;
  const known = new Map<string, ExpandedRule>();
  for (const kind of measure.kinds.filter((one) => wanted.includes(one)))
    for (const rule of measure.rules(kind)) known.set(rule.rule.name, rule);
  const byNorm = new Map<string, ExpandedRule[]>();
  for (const rule of known.values()) byNorm.set(rule.norm.id, [...(byNorm.get(rule.norm.id) ?? []), rule]);
  return Object.values(measure.source.parts)
    .filter((part) => parts === undefined || parts.includes(partId(part)))
    .map((part) => {
      const rules = part.norms.flatMap(({ id }) => byNorm.get(id) ?? []);
      const groups = new Map<string, Ruled[]>();
      for (const rule of rules) {
        const events = eventsOf(v, rule);
        const what = apart ? rule.norm.id : '';
        const key = JSON.stringify([what, rule.rule.event.type, events]);
        groups.set(key, [...(groups.get(key) ?? []), { rule, ...events }]);
      }
      return { name: nameOf(v, part), acts: [...groups.values()].map((group) => together(v, group)) };
    })
    .filter(({ acts }) => acts.length > 0);
}

export const typeName = (v: Voice, type: string): string =>
  type === 'answered' ? v.t('对这一条答“是”', 'answered “yes” to it') : eventName(v, type);

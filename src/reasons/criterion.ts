import { inScope, wholeCase } from '../engine/context.js';
import { Unknown } from '../engine/value.js';
import { answerOf, figureOf, unitsOf } from '../facts/declared.js';
import { serves } from '../facts/serving.js';
import { sourceOf } from '../measure/cite.js';
import { dischargersOf } from '../measure/events.js';
import type { Condition, Entry, Norm } from '../measure/format.js';
import type { At } from './at.js';
import { declared, noting, plain, settledAll } from './at.js';
import { conditionReason } from './conditions.js';
import { shownValue } from './shown.js';
import { eventsOf } from './sources.js';
import type { CriterionReason, EventsSource } from './types.js';

/** How the question of a catalogue entry is answered: by a reply, a condition, the log, figures or its parts. */
export function criterionReason(id: string, outer: At): CriterionReason {
  const { norm, entry: raw, part } = declared(outer.shared.entries, id);
  const { unit } = outer.ctx.scope;
  const scope = raw.shape === 'target' && unit !== undefined ? { ...wholeCase, unit } : wholeCase;
  const { at: own, noted } = noting(outer);
  // conditions are walked on their own, with the readings that they meet
  const { subject, open, fact, derive, own: first, soft, min, max, exclusive, adds } = raw;
  settledAll([subject, open, fact, derive, first, soft, min, max, exclusive, adds], own);
  const at: At = {
    ...own,
    ctx: inScope(outer.ctx, scope),
    compiler: { ...outer.compiler, frame: null },
  };
  const under = part.under?.[at.program.kind];
  const gates = [under, raw.shape === 'applies' ? undefined : raw.if].filter((gate) => gate != null);
  const answer = answerOf(at.ctx, id);
  return {
    norm: id,
    gist: norm.gist,
    cite: sourceOf(norm, at.program.source.measure).text,
    shape: raw.shape,
    state: at.program.compiler.criterion(id).state(outer.ctx),
    ...(gates.length > 0 ? { gate: conditionReason({ all: gates as Condition[] }, at) } : {}),
    ...(typeof answer === 'string' ? { answer } : {}),
    ...byShape(norm, raw, at),
    ...noted(),
  };
}

function byShape(norm: Norm, raw: Entry, at: At): Partial<CriterionReason> {
  const entry = plain(raw, at);
  const condition = (json: Condition | undefined) =>
    json === undefined ? {} : { condition: conditionReason(json, at) };
  switch (entry.shape) {
    case 'applies':
      return { subjects: entry.subject ?? [], ...appliesBy(raw, at) };
    case 'item':
      if (entry.derive && norm.parts) return { parts: partsOf(norm.parts, at) };
      return condition(raw.when);
    case 'circumstance':
    case 'award':
    case 'form':
      return condition(raw.when);
    case 'requirement':
      return condition(raw.met);
    case 'duty':
      return at.program.kind === 'review'
        ? {}
        : {
            events: serving(norm, at, entry.action ?? 'meet-duty'),
          };
    case 'method':
      return {
        events: serving(norm, at, entry.action ?? 'use-method'),
      };
    case 'target':
      return targetOf(norm, entry, at);
  }
}

/** The entry's own condition, and the fact asked where the subject's type is not listed. */
function appliesBy(raw: Entry, at: At): Partial<CriterionReason> {
  const listed = (plain(raw, at).subject ?? []).includes(at.ctx.case.source.subject.type);
  const parts: Condition[] = [
    ...(!listed && raw.open === true && raw.fact !== undefined
      ? [{ fact: raw.fact, operator: 'equal', value: true } as const]
      : []),
    ...(raw.if == null ? [] : [raw.if]),
  ];
  return parts.length === 0 ? {} : { condition: conditionReason({ all: parts }, at) };
}

const partsOf = (ids: readonly string[], at: At): NonNullable<CriterionReason['parts']> =>
  ids.map((id) => {
    const criterion = at.program.compiler.criterion(id);
    return { norm: id, gist: criterion.norm.gist, state: criterion.state(at.ctx) };
  });

/** Events that end the action and name the norm. */
function serving(norm: Norm, at: At, action: string): EventsSource {
  const types = dischargersOf(at.compiler.vocabulary, action);
  const rule = { name: `${at.compiler.measure.id}/${norm.id}`, local: norm.id, norm: norm.id };
  return eventsOf(
    types,
    { event: types },
    at,
    (ev) => ev.raw.for !== undefined && serves(ev.raw.for, rule, at.ctx.case.source.id) !== 'none',
  );
}

function targetOf(norm: Norm, entry: Entry, at: At): Partial<CriterionReason> {
  const { unit } = at.ctx.scope;
  const units = unit === undefined ? unitsOf(at.ctx, norm.id) : [unit ?? undefined];
  return {
    figures: units.map((of) => {
      const figure = figureOf(at.ctx, norm.id, of);
      const value = figure === undefined ? new Unknown([{ input: 'value', name: norm.id }]) : figure;
      return { ...(of === undefined ? {} : { of }), value: shownValue(value) };
    }),
    target: {
      min: entry.min === undefined ? (norm.target?.min ?? null) : entry.min,
      max: entry.max === undefined ? (norm.target?.max ?? null) : entry.max,
      exclusive: entry.exclusive === true,
    },
  };
}

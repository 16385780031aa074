import { fromDay } from '../calendar/index.js';
import type { Figure, Person, Place } from '../case/types.js';
import type { Need } from '../engine/needs.js';
import type { Scalar } from '../engine/value.js';
import type { FactDeclaration } from '../measure/format.js';
import { onSource, type Put, type Value } from './changed.js';
import { spread } from './days.js';
import { ofDay, ofField, ofType } from './of-events.js';
import { about, codeOf, held } from './open.js';
import {
  limits,
  longAgo,
  numbersNear,
  other,
  product,
  type Site,
  textsFor,
  value,
  valuesOf,
} from './values.js';

/** Whoever or whatever there is: nobody, one of a code that the rule names, or of another. */
function ofSlot({ name: slot, field }: Need, place: Site): readonly Value[] {
  const { source, program, named, days } = place;
  if (slot === 'conduct') return ofConduct(days);
  const name = slot === 'places' ? slot : 'persons';
  const own = codeOf[name];
  const roles = Object.keys(program.source.measure.roles).filter((role) => named.texts.has(role));
  const codes = [...roles, other];
  const list: readonly (Place | Person)[] = source[name] ?? [];
  const fresh = codes.map((code) => ({ id: other, [own]: code }));
  const setting = (items: object | null, is?: unknown): Value =>
    value(
      is,
      onSource((given) => ({ ...given, [name]: items })),
    );
  if (field === undefined) return [setting(null), ...fresh.map((item) => setting([item])), setting(fresh)];
  if (field === own && list.length === 0) return fresh.map((item) => setting([item], item[own]));
  // beside what the measure asks of it, an element has its code, and what it is called
  const asked = program.asked.facts[field];
  const declared = field !== own && asked?.of === about[name] ? asked : undefined;
  const texts = field === own ? codes : [...textsFor(field, place), other];
  const values = declared === undefined ? texts : valuesOf(field, declared, place);
  const saying = (item: Place | Person, one: unknown): object =>
    declared === undefined ? { ...item, [field]: one } : { ...item, facts: { ...item.facts, [field]: one } };
  if (list.length === 0)
    return values.flatMap((one) => fresh.map((item) => setting([saying(item, one)], one)));
  const lacking = list.flatMap((item, i) => (held(item, field) === undefined ? [i] : []));
  const same = values.map((one) => lacking.map(() => one));
  const rows =
    lacking.length > 1
      ? [
          ...same,
          ...product(
            lacking.map(() => values),
            limits.rows,
          ),
        ]
      : same;
  return rows.map((row) =>
    setting(
      list.map((item, i) => {
        const at = lacking.indexOf(i);
        return at === -1 ? item : saying(item, row[at]);
      }),
      lacking.length === 1 ? row[0] : undefined,
    ),
  );
}

function ofConduct(days: readonly number[]): readonly Value[] {
  const some = spread(days, limits.names);
  return some.flatMap((from) =>
    [...some.filter((to) => to >= from).map(fromDay), null].map((to) => ({
      put: onSource((given) => ({ ...given, conduct: { from: fromDay(from), to, ...given.conduct } })),
    })),
  );
}

function ofFigure({ name, field }: Need, place: Site): readonly Value[] {
  const near = numbersNear(place, 0.5);
  const figures = (change: (known: readonly Figure[]) => readonly Figure[]): Put =>
    onSource((given) => ({
      ...given,
      values: { ...given.values, [name]: change(given.values?.[name] ?? []) },
    }));
  if (field === undefined)
    return near.map((one) =>
      value(
        one,
        figures(() => [{ value: one }]),
      ),
    );
  const declared = place.program.asked.facts[field];
  if (declared === undefined)
    return near.map((one) =>
      value(
        one,
        figures((known) => [...known, { of: field, value: one }]),
      ),
    );
  return valuesOf(field, declared, place).map((one) =>
    value(
      one,
      figures((known) =>
        known.map((figure) => ({ ...figure, facts: { [field]: one as Scalar, ...figure.facts } })),
      ),
    ),
  );
}

/** Values that stand for all that an input may be, as far as a rule tells them apart; none where that is not known. */
export function domainOf(need: Need, place: Site): readonly Value[] {
  const { name } = need;
  switch (need.input) {
    case 'fact': {
      const declaration = place.program.asked.facts[name] as FactDeclaration;
      return valuesOf(name, declaration, place).map((one) =>
        value(
          one,
          onSource((given) => ({ ...given, facts: { ...given.facts, [name]: one as Scalar } })),
        ),
      );
    }
    case 'answer':
      return (['yes', 'no', 'not-applicable'] as const).map((one) =>
        value(
          one,
          onSource((given) => ({ ...given, answers: { ...given.answers, [name]: one } })),
        ),
      );
    case 'value':
      return ofFigure(need, place);
    case 'event':
      return ofType(need, place);
    case 'day':
      return ofDay(need, place);
    case 'field':
      return ofField(need, place);
    case 'slot':
      return ofSlot(need, place);
    case 'option':
      if (name !== 'effectiveFrom') return [];
      return [longAgo(place), ...place.days, place.ctx.asOf + 1]
        .map(fromDay)
        .map((day) => value(day, (given) => ({ ...given, effectiveFrom: day })));
  }
}

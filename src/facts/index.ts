import type { Person } from '../case/types.js';
import type { Compiler } from '../engine/compiler.js';
import type { Ctx } from '../engine/context.js';
import { scopeOf, shifting } from '../engine/horizon.js';
import type { Need } from '../engine/needs.js';
import { countOf, fieldOfNth, happenedOf, type Nth } from '../engine/nth.js';
import type { Ev } from '../engine/prepared.js';
import { among } from '../engine/scopes.js';
import { compileSelect } from '../engine/select.js';
import { Range, UNKNOWN, Unknown, type Value, YES } from '../engine/value.js';
import type { Condition, Day, Select } from '../measure/format.js';
import { answerOf, declaredFact, figureOf, unitFact } from './declared.js';
import { compileDischarged } from './discharged.js';

export type FactFn = (ctx: Ctx) => Value;
export type Params = Readonly<Record<string, unknown>>;

/**
 * The facts of the engine, by name: params → a pure function of case, day and scope.
 * What each answers stands in docs/format.md. Every other fact is declared by a measure.
 */
export const engineFacts: Readonly<Record<string, (params: Params, compiler: Compiler) => FactFn>> = {
  subject: () => (ctx) => ctx.case.source.subject.type,

  listed: (params, compiler) => {
    const types = compiler.listed(params.norm as string);
    return (ctx) => types.includes(ctx.case.source.subject.type);
  },

  happened: (params, compiler) => {
    const select = compileSelect(params as Select, compiler);
    return (ctx) => happenedOf(select(ctx));
  },

  count: (params, compiler) => {
    const select = compileSelect(params as Select, compiler);
    return (ctx) => countOf(select(ctx));
  },

  field: (params, compiler) => {
    const select = compileSelect(params as Select, compiler);
    const nth = (params.nth as Nth | undefined) ?? 'last';
    return (ctx) => fieldOfNth(select(ctx), nth, params.field as string);
  },

  day: (params, compiler) => compiler.day(params.of as Day),

  elapsed: (params, compiler) => {
    const since = compiler.day(params.since as Day);
    return (ctx) => {
      const day = shifting(ctx, since);
      if (day === null || day instanceof Unknown) return day;
      return day instanceof Range
        ? new Range(ctx.asOf - day.hi, ctx.asOf - day.lo, day.needs)
        : ctx.asOf - day;
    };
  },

  discharged: compileDischarged,

  criterion: (params, compiler) => {
    const criterion = compiler.criterion(params.norm as string);
    return (ctx) => {
      const state = criterion.state(ctx);
      return state === 'unknown' ? criterion.open(ctx) : state;
    };
  },

  answer: (params) => {
    const name = params.norm as string;
    return (ctx) => answerOf(ctx, name) ?? new Unknown([{ input: 'answer', name }]);
  },

  value: (params) => {
    const name = params.norm as string;
    const field = params.of as string | undefined;
    return (ctx) => {
      const figure = figureOf(ctx, name, field ?? scopeOf(ctx).unit ?? undefined);
      const need: Need = { input: 'value', name, ...(field === undefined ? {} : { field }) };
      return figure === undefined ? new Unknown([need]) : figure;
    };
  },

  scope: (params) => {
    const of = params.of as 'place' | 'person' | 'period' | 'unit' | 'each';
    const field = params.field as string | undefined;
    return (ctx) => {
      const coordinate = scopeOf(ctx)[of];
      const { figures } = ctx.scope;
      if (of === 'unit' && field !== undefined && figures !== undefined) {
        const given = unitFact(ctx, figures, ctx.scope.unit ?? undefined, field);
        return given === undefined ? new Unknown([{ input: 'value', name: figures, field }]) : given;
      }
      if (coordinate === undefined)
        return ctx.scope.unnamed === true && field !== undefined
          ? new Unknown([{ input: 'slot', name: `${of}s`, field }])
          : null;
      if (coordinate instanceof Unknown || coordinate === null || typeof coordinate === 'string')
        return coordinate;
      if (of === 'each') {
        const ev = coordinate as Ev;
        if (field === undefined) return ev.key;
        const value = ev.raw[field] as Value | undefined;
        const need: Need = { input: 'field', name: ev.type, field, on: ev.raw.on };
        if (Array.isArray(value) && value.length === 0) return null;
        return value === undefined ? new Unknown([need]) : value;
      }
      const key = field ?? 'id';
      const declared = (coordinate as { readonly facts?: Params }).facts?.[key];
      const value = declared === undefined ? (coordinate as unknown as Params)[key] : declared;
      return value === undefined
        ? new Unknown([{ input: 'slot', name: `${of}s`, field: key }])
        : (value as Value);
    };
  },

  present: (params) => {
    const slot = params.of === 'person' ? 'persons' : 'places';
    const field = params.of === 'person' ? 'role' : 'type';
    const asked =
      params[field] === undefined ? undefined : [params[field] as string | readonly string[]].flat();
    return (ctx) => {
      const list = ctx.case.source[slot];
      if (list === undefined) return new Unknown([{ input: 'slot', name: slot }]);
      const fits = (list ?? []).map((item) => among((item as Person)[field as 'role'], asked));
      if (fits.includes(YES)) return true;
      return fits.includes(UNKNOWN) ? new Unknown([{ input: 'slot', name: slot, field }]) : false;
    };
  },

  reading: (params, compiler) => {
    const option = compiler.readings[params.id as string] ?? null;
    return () => option;
  },

  onRecord: (params, compiler) => {
    const node = compiler.condition(params.condition as Condition);
    return (ctx) => node.test(ctx) === YES;
  },
};

export const engineFactNames: readonly string[] = Object.keys(engineFacts);

export function compileFact(name: string, params: Params, compiler: Compiler): FactFn {
  const make = engineFacts[name];
  return make ? make(params, compiler) : (ctx) => declaredFact(ctx, name);
}

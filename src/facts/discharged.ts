import type { Compiler, RuleFrame } from '../engine/compiler.js';
import { type Ctx, inScope, onDay, type Scope } from '../engine/context.js';
import { scopeOf } from '../engine/horizon.js';
import { dayNeeds, type Match, type Matches } from '../engine/match.js';
import { type Need, union } from '../engine/needs.js';
import { happenedOf } from '../engine/nth.js';
import { type Ev, leavingOut } from '../engine/prepared.js';
import { compileSelect } from '../engine/select.js';
import { NO, UNKNOWN, Unknown, YES } from '../engine/value.js';
import { inputsOf } from '../engine/ways.js';
import { dischargersOf } from '../measure/events.js';
import type { Select } from '../measure/format.js';
import { allocate, type Claim } from './allocation.js';
import type { FactFn, Params } from './index.js';
import { serves } from './serving.js';

type Status = boolean | readonly Need[];

/**
 * Has an event discharged the rule in this scope? Each event discharges one scope at the most: the one its `for`
 * names, else the oldest one still standing that had begun by its day.
 */
export function compileDischarged(params: Params, compiler: Compiler): FactFn {
  // `defineMeasure` lets it stand in rules alone
  const frame = compiler.frame as RuleFrame;
  const by = params.by as string | readonly string[] | undefined;
  const types = [by ?? dischargersOf(compiler.vocabulary, frame.rule.event.type)].flat();
  const { by: _by, ...rest } = params;
  const select = compileSelect({ ...(rest as Select), event: types }, compiler);
  const slot = compiler.slot(`discharged ${frame.rule.name} ${JSON.stringify(params)}`);

  return (ctx) => {
    if (ctx.presumed === frame) return false;
    scopeOf(ctx);
    if (isSilent(ctx, types)) return false;
    if (frame.coordinates.length === 0) return inOne(ctx, frame, select(ctx));
    let shares = ctx.memo[slot] as ReadonlyMap<string, Status> | undefined;
    if (shares === undefined) {
      shares = inSeveral(ctx, frame, select);
      ctx.memo[slot] = shares;
    }
    const status = shares.get(ctx.scope.key);
    return typeof status === 'object' ? new Unknown(status) : status === true;
  };
}

/** Is nothing logged that could discharge, and nothing missing from the log? */
function isSilent({ case: { byType, unrecorded }, horizon }: Ctx, types: readonly string[]): boolean {
  return horizon === undefined && unrecorded.size === 0 && !types.some((type) => byType.has(type));
}

const target = (ev: Ev, frame: RuleFrame, ctx: Ctx) =>
  serves(
    ev.raw.for,
    { name: frame.rule.name, local: frame.local, norm: frame.rule.event.params.norm },
    ctx.case.source.id,
  );

function inOne(ctx: Ctx, frame: RuleFrame, { list, gaps }: Matches): boolean | Unknown {
  return happenedOf({ list: list.filter(({ ev }) => target(ev, frame, ctx) !== 'none'), gaps });
}

/** A scope of the rule with the events that may discharge it. */
interface Place {
  readonly scope: Scope;
  readonly exists: boolean;
  /** What its existence, or its age, hangs on. */
  readonly needs: readonly Need[];
  readonly matches: ReadonlyMap<Ev, Match>;
  readonly gaps: readonly Need[];
}

function inSeveral(ctx: Ctx, frame: RuleFrame, select: (ctx: Ctx) => Matches): ReadonlyMap<string, Status> {
  const placesOn = (then: Ctx): Place[] => {
    const of = (scope: Scope, needs: readonly Need[] | null): Place => {
      const { list, gaps } = select(inScope(then, scope));
      const age = scope.each === undefined || scope.each instanceof Unknown ? [] : dayNeeds(scope.each);
      const matches = new Map(list.map((match) => [match.ev, match]));
      return { scope, exists: needs === null, needs: [...(needs ?? []), ...age], matches, gaps };
    };
    return frame.scopes(then).map(({ scope, needs }) => of(scope, needs));
  };
  const now = placesOn(ctx);
  const events = [...new Set(now.flatMap(({ matches }) => [...matches.keys()]))].sort(
    (a, b) => a.order - b.order,
  );
  const doubts = new Set<Need>();
  const offers = events.map((ev) => {
    const dated = ev.lo === ev.hi;
    // what an event is about may be gone by now: that it took one that stood then is not undone
    const gone = dated && frame.coordinates.includes('each') ? before(ctx, ev, placesOn, now) : [];
    const may = [...now, ...gone].filter((place) => mayTake(place, ev, frame, ctx)).sort(byAge);
    const to = standing(may, ev, frame, ctx);
    for (const need of [...dayNeeds(ev), ...to.flatMap(({ needs }) => needs)]) doubts.add(need);
    return { dated, to };
  });
  const { done, perhaps } = allocate(offers);
  const shared = union([...doubts]);
  return new Map(
    now.map(({ scope, matches, gaps }): [string, Status] => {
      if (done.has(scope.key)) return [scope.key, true];
      if (!perhaps.has(scope.key) && gaps.length === 0) return [scope.key, false];
      const own = perhaps.has(scope.key) ? [...matches.values()] : [];
      const all = union(
        gaps,
        own.flatMap(({ needs, ev }) => [...needs, ...dayNeeds(ev)]),
      );
      return [scope.key, all.length > 0 ? all : shared];
    }),
  );
}

/** The scopes of the day of an event that are no scopes any more. */
function before(ctx: Ctx, ev: Ev, placesOn: (then: Ctx) => Place[], now: readonly Place[]): Place[] {
  const known = new Set(now.map(({ scope }) => scope.key));
  return placesOn(onDay(ctx, ev.lo)).filter(({ scope }) => !known.has(scope.key));
}

function mayTake({ scope, matches }: Place, ev: Ev, frame: RuleFrame, ctx: Ctx): boolean {
  if (!matches.has(ev) || ev.hi < scope.from) return false;
  const named = target(ev, frame, ctx);
  return named === 'any' || (named !== 'none' && named.key === scope.key);
}

/** Is the day not known from which the scope stands, and with it its age among the others? */
const isFloating = ({ scope: { each } }: Place): boolean =>
  each !== undefined && !(each instanceof Unknown) && each.lo !== each.hi;

/** Does it stand for any number of places, persons, events or earlier periods that are not known? */
const isOpen = ({ scope: { place, person, each, earlier } }: Place): boolean =>
  earlier === true || [place, person, each].some((coordinate) => coordinate instanceof Unknown);

const byAge = (a: Place, b: Place): number => {
  if (a.scope.from !== b.scope.from) return a.scope.from < b.scope.from ? -1 : 1;
  return Number(isFloating(b)) - Number(isFloating(a));
};

type Taking = Claim & { readonly needs: readonly Need[] };

/** Of several scopes that an event may go to, those in which the rule stood just then; all, where it stood in none. */
function standing(may: readonly Place[], ev: Ev, frame: RuleFrame, ctx: Ctx): readonly Taking[] {
  const contested = may.length > 1;
  const dated = ev.lo === ev.hi;
  const then: Ctx = {
    ...ctx,
    case: contested ? leavingOut(ctx.case, ev) : ctx.case,
    asOf: Math.min(ev.hi, ctx.asOf),
    memo: [],
    horizon: undefined,
    presumed: frame,
  };
  const found = may.map((place) => {
    const here = inScope(then, place.scope);
    const stands = !contested ? YES : dated ? frame.stands.test(here) : UNKNOWN;
    const open = dated && stands === UNKNOWN ? frame.stands.why(here) : null;
    const why = open === null ? [] : inputsOf(open.confirm, open.refute);
    return { place, stands, why };
  });
  const taking = found.some(({ stands }) => stands === YES)
    ? found.filter(({ stands }) => stands !== NO)
    : found;
  const none = found.every(({ stands }) => stands === NO);
  return taking.map(({ place, stands, why }) => {
    const { scope, exists } = place;
    const { sure, needs } = place.matches.get(ev) as Match;
    const begun = isFloating(place) ? !contested && ev.lo >= (scope.each as Ev).hi : ev.lo >= scope.from;
    const fits = sure && begun && (stands === YES || none) && !isOpen(place);
    return { scope: scope.key, exists, fits, needs: [...needs, ...why, ...place.needs] };
  });
}

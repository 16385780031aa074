import type { Period } from '../calendar/index.js';
import type { Why } from '../engine/compiler.js';
import type { Ctx } from '../engine/context.js';
import type { Finding, JudgedAct, Open } from '../engine/judge.js';
import { type Need, needKey } from '../engine/needs.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { roundOf } from '../engine/select.js';
import { NO, Range, type Tri, UNKNOWN, YES } from '../engine/value.js';
import type { Vocabulary } from '../measure/format.js';
import type { Changed, Logged, Value } from './changed.js';
import { countedDays } from './counted.js';
import { turningDays } from './days.js';
import { domainOf } from './domain.js';
import { namedBy } from './named.js';
import { openInputs } from './open.js';
import type { Site } from './values.js';

/** What judging a rule again finds. */
interface Again {
  readonly holding: readonly Finding[];
  readonly open: readonly Open[];
  readonly acts: readonly JudgedAct[];
  readonly round: number;
}

/** An entry judged once more: how it stands, and where it is open what that hangs on. */
export interface Outcome {
  readonly truth: Tri;
  readonly why: Why | null;
}

export interface Input {
  readonly key: string;
  readonly need: Need;
  readonly values: readonly Value[];
}

/** The case with the name of each event written into it, so that it keeps it whatever is set. */
function withNames({ case: { source, events } }: Ctx): Logged {
  const keys = new Map(events.map(({ index, key }) => [index, key]));
  return {
    ...source,
    events: (source.events ?? []).map((event, i) => ({ ...event, id: event.id ?? keys.get(i) })),
  };
}

/** What more than one input at a time is tried for: to find a set, or to find out whether it can be smaller. */
type Purpose = 'finding' | 'sparing';

/** How many scopes are judged at the most for all entries of a rule, beyond one input at a time. */
const inAll: Readonly<Record<Purpose, number>> = { finding: 8000, sparing: 48_000 };

/** How often a rule of very many scopes is judged at the least. */
const atLeast: Readonly<Record<Purpose, number>> = { finding: 40, sparing: 320 };

/** A number of trials that runs out. */
export interface Budget {
  readonly spend: () => boolean;
  /** Has more been asked for than there was? */
  readonly over: () => boolean;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Is it the scope, or one of those that it stands for while it is not known which there are, or nobody is named? */
function meaning(key: string): (other: string) => boolean {
  const parts = key.split(';').map((part, i) => {
    const [axis = ''] = part.split('=');
    const lead = i === 0 ? '' : ';';
    // the figure of a case that has no units has no coordinate
    if (part === 'unit=?') return `(?:${lead}unit=[^;]*)?`;
    return part === `${axis}=?` || part === `${axis}=-` ? `${lead}${axis}=[^;]*` : lead + escaped(part);
  });
  const pattern = new RegExp(`^;?${parts.join('')}$`);
  return (other) => pattern.test(other);
}

/** An undetermined rule, to be judged again with other inputs. */
export class Trial {
  readonly start: Changed;
  readonly inputs: readonly Input[];
  readonly #again: (changed: Changed) => Again;
  readonly #round: number;
  readonly #before: Again;
  readonly #single = new Map<Value, Again>();
  readonly #site: Site;
  readonly #domains = new Map<string, readonly Value[]>();
  readonly #left: Record<Purpose, number> = { ...inAll };
  /** Whether an act that did not conform can be put right no more, so that only that it did not is to be known. */
  readonly #final: boolean;

  constructor(
    rule: CompiledRule,
    again: (changed: Changed) => Again,
    ctx: Ctx,
    program: Program,
    vocabulary: Vocabulary,
  ) {
    const source = withNames(ctx);
    this.start = { source };
    this.#again = again;
    this.#round = roundOf(ctx, program.starters);
    this.#before = again(this.start);
    this.#final = rule.act !== null && rule.act.remedy === null;
    const named = namedBy(rule, program, vocabulary);
    const { commencement } = ctx;
    const bounds = commencement instanceof Range ? [commencement.lo, commencement.hi] : [];
    const more = typeof commencement === 'number' ? [commencement] : bounds;
    const scopes = this.#before.open.map(({ scope }) => scope);
    const periods = scopes.flatMap(({ period }): readonly Period[] => (period === undefined ? [] : [period]));
    const days = turningDays(ctx.asOf, source, named, more, periods);
    const counted = countedDays(rule, named, program, ctx, scopes);
    this.#site = { ctx, source, named, program, vocabulary, days, counted };
    const open = openInputs(source, named, program, vocabulary);
    const option: readonly Need[] =
      typeof commencement === 'number' ? [] : [{ input: 'option', name: 'effectiveFrom' }];
    this.inputs = [...open, ...option].map((need) => this.input(need));
  }

  /** An input with its values. */
  input(need: Need): Input {
    const key = needKey(need);
    const values = this.#domains.get(key) ?? domainOf(need, this.#site);
    this.#domains.set(key, values);
    return { key, need, values };
  }

  /** One value alone, which is tried once for all scopes. */
  single(value: Value): Again {
    const known = this.#single.get(value) ?? this.#again(value.put(this.start));
    this.#single.set(value, known);
    return known;
  }

  /** Lets so many scopes be judged, as long as there is anything left for the rule. A rule is judged in all at once. */
  allow(scopes: number, purpose: Purpose = 'finding'): Budget {
    const { holding, open } = this.#before;
    const cost = Math.max(1, holding.length + open.length);
    let left = Math.max(scopes, atLeast[purpose] * cost);
    const over = () => left < 0 || this.spent(purpose);
    return {
      spend: () => {
        left -= cost;
        this.#left[purpose] -= cost;
        return !over();
      },
      over,
    };
  }

  /** Is nothing left to be tried for a purpose? */
  spent(purpose: Purpose): boolean {
    return this.#left[purpose] < 0;
  }

  judge(changed: Changed): Again {
    return this.#again(changed);
  }

  /** How an entry stands in what was found. */
  reader({ scope: { key } }: Finding): (found: Again) => Outcome {
    const meant = meaning(key);
    const vague = /=[?-]/.test(key);
    const before = new Set([...this.#before.holding, ...this.#before.open].map(({ scope }) => scope.key));
    const isIt = ({ scope }: Finding) =>
      scope.key === key || (vague && meant(scope.key) && !before.has(scope.key));
    return ({ holding, open, acts, round }) => {
      if (round !== this.#round) return { truth: NO, why: null };
      if (holding.some(isIt)) return { truth: YES, why: null };
      const still = open.find(isIt);
      if (still !== undefined) return { truth: UNKNOWN, why: still.why };
      const breach = this.#final && acts.some((one) => isIt(one) && one.certain && one.met === NO);
      return { truth: breach ? YES : NO, why: null };
    };
  }
}

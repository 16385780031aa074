/** Random clock events put into the cases of the scenarios: what holds of every case holds of these. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, MAX_DAY, toDay } from '../../src/calendar/index.js';
import { cutAt } from '../../src/case/cut.js';
import type { AnyCase, AnyEvent } from '../../src/case/types.js';
import { audit, evaluate, getMeasure, safeParseCase, timeline, vocabulary } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';
import { patience, runs } from '../support/runs.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

const moments = allScenarios().flatMap(({ measure, scenarios }) =>
  scenarios.flatMap((one) => momentsOf(one).map((at) => ({ measure, one, at }))),
);

/** A clock event by numbers: which, how many days from the moment, and of what. */
const drawn = fc.record({
  what: fc.constantFrom('extend', 'suspend', 'suspend', 'resume', 'correct', 'annul', 'reopen', 'withdraw'),
  shift: fc.integer({ min: -40, max: 20 }),
  pick: fc.nat(999),
  days: fc.integer({ min: 1, max: 60 }),
  whole: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function eventOf({ what, shift, pick, days, whole }: Drawn, source: AnyCase, asOf: string): AnyEvent[] {
  const day = toDay(asOf) + shift;
  const on = fromDay(day);
  const rules = getMeasure(source.measure)?.rules(source.kind) ?? [];
  const rule = rules[pick % Math.max(1, rules.length)]?.rule.name;
  const served = whole || rule === undefined ? {} : { for: rule };
  const events = source.events ?? [];
  const id = `e${pick % Math.max(1, events.length)}`;
  switch (what) {
    case 'extend':
      return rule === undefined
        ? []
        : [{ type: 'deadline-extended', on, for: rule, to: fromDay(Math.min(MAX_DAY, day + days)) }];
    case 'suspend':
      return [{ type: 'time-suspended', on, ...served }];
    case 'resume':
      return [{ type: 'time-resumed', on, ...served }];
    case 'correct': {
      const was = events[pick % Math.max(1, events.length)];
      const known = was !== undefined && was.on !== 'unknown';
      return known
        ? [
            {
              type: 'event-corrected',
              on,
              event: id,
              replace: { on: fromDay(toDay(was.on) + (days % 9) - 4) },
            },
          ]
        : [];
    }
    case 'annul':
      return events.length === 0 ? [] : [{ type: 'event-corrected', on, event: id, replace: null }];
    case 'reopen':
      return source.kind === 'finding' ? [{ type: 'case-reopened', on }] : [];
    default:
      return source.kind === 'finding' ? [{ type: 'finding-withdrawn', on }] : [];
  }
}

/** The case of a moment with the events that it can hold among those drawn. */
function clocked({ measure, one, at }: (typeof moments)[number], draws: readonly Drawn[]) {
  const given = givenOf(measure, one, at) as unknown as AnyCase;
  let source: AnyCase = {
    ...given,
    events: (given.events ?? []).map((event, i) => ({ ...event, id: `e${i}` })),
  };
  for (const draw of draws)
    for (const event of eventOf(draw, source, at.asOf)) {
      const more = { ...source, events: [...(source.events ?? []), event] };
      if (safeParseCase(more).ok) source = more;
    }
  const parsed = safeParseCase(source);
  return parsed.ok ? parsed.case : null;
}

const anyMoment = fc.tuple(
  fc.constantFrom(...moments.filter(({ one, at }) => (givenOf('', one, at).events as unknown[])?.length > 0)),
  fc.array(drawn, { minLength: 1, maxLength: 4 }),
);
const numRuns = { numRuns: runs };

describe('with extensions, suspensions, corrections, re-openings and withdrawals', patience, () => {
  it('nextChange is the first day that differs', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -30, max: 60 }), ([moment, draws], shift) => {
        const whole = clocked(moment, draws);
        fc.pre(whole !== null);
        const asOf = fromDay(toDay(moment.at.asOf) + shift);
        const source = cutAt(whole, toDay(asOf));
        const on = (day: string) => answerOf(evaluate(source, { ...optionsOf(moment.one), asOf: day }));
        const first = evaluate(source, { ...optionsOf(moment.one), asOf, include: ['nextChange'] });
        const end = Math.min(first.nextChange ? toDay(first.nextChange) - 1 : MAX_DAY, toDay(asOf) + 300);
        for (let day = toDay(asOf) + 1; day <= end; day += Math.max(1, Math.floor((end - day) / 3)))
          expect(on(fromDay(day)), fromDay(day)).toBe(answerOf(first));
        if (first.nextChange) expect(on(first.nextChange), first.nextChange).not.toBe(answerOf(first));
      }),
      numRuns,
    );
  });

  it('a timeline ends as evaluate answers, and an audit judges every obligation', () => {
    fc.assert(
      fc.property(anyMoment, ([moment, draws]) => {
        const source = clocked(moment, draws);
        fc.pre(source !== null);
        const options = optionsOf(moment.one);
        const [from, to] = [-30, 30].map((n) => fromDay(toDay(moment.at.asOf) + n)) as [string, string];
        const line = timeline(source, { ...options, from, to });
        const standing = line.obligations.filter(
          ({ ended, undetermined }) => ended === null && !undetermined,
        );
        const { actions } = evaluate(source, { ...options, asOf: to });
        expect(standing.map(({ id }) => id).sort()).toEqual(actions.map(({ id }) => id).sort());
        for (const { id, due, decisions } of standing)
          expect({ due, decisions }).toEqual(
            (({ due, decisions }) => ({ due, decisions }))(
              actions.find((one) => one.id === id) ?? { due: '', decisions: undefined },
            ),
          );
        expect(audit(source, { ...options, asOf: to }).case).toBe(source.id);
      }),
      numRuns,
    );
  });

  it('one after the day asked about changes nothing', () => {
    fc.assert(
      fc.property(anyMoment, ([moment, draws]) => {
        const source = clocked(moment, draws);
        fc.pre(source !== null);
        const { asOf } = moment.at;
        const ask = (one: typeof source) => evaluate(one, { ...optionsOf(moment.one), asOf });
        const isPast = ({ type, on }: AnyEvent) => vocabulary.events[type]?.clock === undefined || on <= asOf;
        expect(ask(source)).toEqual(ask({ ...source, events: (source.events ?? []).filter(isPast) }));
      }),
      numRuns,
    );
  });
});

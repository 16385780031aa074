import type { Base, Json } from './pool.js';
import type { Random } from './random.js';

/** The longest log that is drawn. */
export const longest = 10_000;

/** A case whose log is that of its like, many times over: more than 1,000 events. */
export function longLog(base: Base, pool: readonly Base[], random: Random): Json {
  const alike = pool.filter(
    ({ given }) => given.kind === base.given.kind && given.measure === base.given.measure,
  );
  const plain = alike.flatMap(({ given }) =>
    ((given.events ?? []) as readonly Json[]).flatMap(
      ({ id: _id, place: _place, person: _person, ...event }) =>
        event.type === 'event-corrected' ? [] : event,
    ),
  );
  if (plain.length === 0) return base.given;
  const length = random.percent(30) ? longest : 1_001 + random.below(longest - 1_001);
  const events = Array.from({ length }, (_, i) => ({
    ...(plain[(i * 7 + random.below(3)) % plain.length] as Json),
  }));
  const whole = { ...base.given, began: '1900-01-01', events };
  return random.percent(25) ? { ...whole, events: corrected(events, random) } : whole;
}

/** The same with every other event put right, or an event put right that is not there. */
function corrected(events: readonly Json[], random: Random): readonly Json[] {
  return events.flatMap((event, i) => {
    const id = `E${i}`;
    if (i % 2 === 1 || typeof event.on !== 'string' || event.on === 'unknown') return [];
    const of = random.percent(1) ? `${id}x` : id;
    const put = { type: 'event-corrected', on: event.on, event: of, replace: { on: event.on } };
    return [{ ...event, id }, put];
  });
}

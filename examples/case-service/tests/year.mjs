/** A year of a city lived through by the service, day by day: problems are put when found, events sent on their day. */

import * as duxun from 'duxun';
import { dayAt } from '../lib/day.mjs';
import { version } from '../lib/rules.mjs';
import { Scheduler } from '../lib/scheduler.mjs';
import { Service } from '../lib/service.mjs';
import { Store } from '../lib/store.mjs';
import { day as aDay, TestClock } from './clock.mjs';

/** @typedef {import('./cases.mjs').Case} Case */

const anyVersion = () => undefined;

/**
 * @param {{ findings: readonly Case[], programmes: readonly Case[] }} year
 * @param {{
 *   asItHappens: boolean,
 *   library?: import('../lib/types.d.ts').Library,
 *   each?: (service: Service, today: string, ids: ReadonlySet<string>) => void,
 * }} how `asItHappens`: each event is sent on its day; else whole logs are put on the first day. `each` is called at noon
 */
export function live({ findings, programmes }, { asItHappens, library = duxun, each = () => undefined }) {
  const clock = new TestClock('2018-01-01');
  const store = new Store(':memory:');
  const service = new Service({ store, clock, library, version });
  const scheduler = new Scheduler(service, clock, { longest: Number.POSITIVE_INFINITY });
  /** @type {Map<string, (() => void)[]>} */
  const writes = new Map();
  const on = (/** @type {string} */ day, /** @type {() => void} */ write) =>
    void writes.set(day, [...(writes.get(day) ?? []), write]);
  /** @type {Set<string>} */
  const ids = new Set();
  const put = (/** @type {Case} */ one) => {
    ids.add(one.id);
    service.put(one, anyVersion);
  };
  for (const one of findings) {
    const { events } = one;
    const [found] = events;
    if (found === undefined) throw new Error(`${one.id} was never found`);
    if (asItHappens) {
      on(found.on, () => put({ ...one, events: [found] }));
      for (const [i, event] of events.entries())
        if (i > 0) on(event.on, () => void service.append(one.id, event, `k-${i}`, anyVersion));
    } else on('2018-01-01', () => put(one));
  }
  for (const one of programmes) on('2018-01-01', () => put(one));
  scheduler.start();
  clock.drain();
  const nights = { slept: 0, woken: 0 };
  let asked = 0;
  let naive = 0;
  for (let i = 0; i < 365; i += 1) {
    clock.pass(aDay / 2);
    for (const write of writes.get(dayAt(clock.now())) ?? []) write();
    clock.drain();
    naive += ids.size;
    each(service, dayAt(clock.now()), ids);
    const before = service.evaluations;
    clock.pass(aDay / 2);
    asked += service.evaluations - before;
    if (service.evaluations > before) nights.woken += 1;
    else nights.slept += 1;
  }
  scheduler.stop();
  const { evaluations } = service;
  const changes = service.lastChange();
  return { service, store, ids, nights, evaluations, asked, naive, changes };
}

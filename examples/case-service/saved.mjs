#!/usr/bin/env node
/**
 * What sleeping saves, as a table: a year of a city, each event sent on its day, against evaluating every case every day.
 * The seconds are those of the processor in reading a case from its JSON and evaluating it; for the service that includes
 * looking ahead for the next change.
 */
import { availableParallelism } from 'node:os';
import * as duxun from 'duxun';
import { cityYear } from './tests/cases.mjs';
import { live } from './tests/year.mjs';

const year = cityYear();
let spent = 0;

/**
 * A function whose time is counted.
 *
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => R} call
 * @returns {(...args: A) => R}
 */
const counted =
  (call) =>
  (...args) => {
    const began = process.cpuUsage();
    try {
      return call(...args);
    } finally {
      const { user, system } = process.cpuUsage(began);
      spent += (user + system) / 1e6;
    }
  };

const evaluate = /** @type {typeof duxun.evaluate} */ (counted(duxun.evaluate));
const parseCase = counted(duxun.parseCase);
const record = /** @type {typeof duxun.record} */ (counted(duxun.record));

const library = { ...duxun, evaluate, parseCase, record };
const { ids, evaluations, asked, naive, nights, store } = live(year, { asItHappens: true, library });
const ofService = spent;
store.close();

spent = 0;
live(year, {
  asItHappens: true,
  each(service, asOf, all) {
    for (const id of all) evaluate(parseCase(JSON.parse(service.case(id).body)), { asOf });
  },
}).store.close();
const ofAll = spent;

const n = new Intl.NumberFormat('en');
const { node } = process.versions;
console.log(
  `| ${ids.size} cases, 365 days, ${availableParallelism()} cores, Node ${node} | evaluations | seconds |`,
);
console.log('| --- | ---: | ---: |');
console.log(`| every case, every day | ${n.format(naive)} | ${ofAll.toFixed(1)} |`);
console.log(`| the service | ${n.format(evaluations)} | ${ofService.toFixed(1)} |`);
console.log(`| … on a write | ${n.format(evaluations - asked)} | |`);
console.log(`| … because a day had come | ${n.format(asked)} | |`);
console.log(`\nIt slept through ${nights.slept} of 365 nights.`);

/** Writes a case and kills its own process in the midst of the transaction. `node dies.mjs FILE STEP` */
import * as duxun from 'duxun';
import { version } from '../lib/rules.mjs';
import { Service } from '../lib/service.mjs';
import { Store } from '../lib/store.mjs';
import { problem } from './cases.mjs';
import { TestClock } from './clock.mjs';

const [path = '', step] = process.argv.slice(2);
const store = new Store(path);
const clock = new TestClock('2018-03-20');
const service = new Service({ store, clock, library: duxun, version });
const die = () => void process.kill(process.pid, 'SIGKILL');

for (const name of /** @type {const} */ (['saveCase', 'saveAnswer', 'saveChange', 'saveKey']))
  if (step === name) {
    const save = /** @type {(...args: any[]) => void} */ (store[name].bind(store));
    store[name] = (/** @type {any[]} */ ...args) => {
      save(...args);
      die();
    };
  }
if (step === 'day') clock.pass(100 * 24 * 3_600_000);
if (step === 'day') store.saveChange = die;
if (step === 'day') service.turn(10);
service.append(
  problem.id,
  { type: 'rectification-reported', on: '2018-03-20', extent: 'full' },
  'k',
  () => undefined,
);
if (step === 'done') die();

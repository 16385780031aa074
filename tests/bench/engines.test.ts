import { describe, expect, it } from 'vitest';
import { agree } from '../../bench/engines/agree.js';
import { jobsFor } from '../../bench/engines/cases.js';
import { enginesFor, handWrittenFor } from '../../bench/engines/engines.js';
import { Shared } from '../../bench/engines/shared.js';
import * as duxun from '../../src/index.js';

const measure = duxun.getMeasure(handWrittenFor.measure);
if (measure === undefined) throw new Error(`no measure ${handWrittenFor.measure}`);
const shared = new Shared(measure, handWrittenFor.kind);
const jobs = jobsFor(shared, handWrittenFor.kind, 1500);
const { engines, missing } = await enginesFor(shared, duxun);

describe('the engines of the benchmark', () => {
  it('give the same actions as ours and the hand-written code, on every rule on findings', async () => {
    expect(engines.length + missing.length).toBe(8);
    expect(await agree(engines, jobs)).toBeGreaterThan(300);
    const acted = jobs.flatMap(({ source, asOf }) => duxun.evaluate(source, { asOf }).actions);
    expect([...new Set(acted.map(({ rule }) => rule))].sort()).toEqual([...shared.names].sort());
    expect(acted.some(({ remedial }) => remedial)).toBe(true);
  }, 60_000);

  it('are told apart where one of them answers otherwise', async () => {
    const [ours] = engines;
    if (ours === undefined) throw new Error('no engine');
    const lame = {
      name: 'lame',
      actions: async (job: (typeof jobs)[number]) => (await ours.actions(job)).slice(1),
    };
    await expect(agree([ours, lame], jobs)).rejects.toThrow('lame does not answer as duxun does');
  });
});

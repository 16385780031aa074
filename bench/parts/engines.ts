import type { Part } from '../context.js';
import { agree } from '../engines/agree.js';
import { enginesFor, handWrittenFor } from '../engines/engines.js';
import { Shared } from '../engines/shared.js';
import { timed } from '../rounds.js';
import { figure } from '../section.js';

/** The same rules on the same cases through each engine, to the same action objects. */
export const engines: Part = async ({ duxun, known, pace }) => {
  const measure = duxun.getMeasure(handWrittenFor.measure);
  if (measure === undefined) throw new Error(`no measure ${handWrittenFor.measure}`);
  const shared = new Shared(measure, handWrittenFor.kind);
  const { engines: all, missing } = await enginesFor(shared, duxun);
  const actions = await agree(all, known);
  const contenders = all.map(({ name, actions: judge }) => ({
    name,
    run: async (times: number) => {
      let found = 0;
      for (let i = 0; i < times; i++)
        for (const job of known) {
          const given = judge(job);
          found += 'length' in given ? given.length : (await given).length;
        }
      return found;
    },
  }));
  const times = await timed(contenders, pace, known.length);
  const of = (name: string) => times.find((one) => one.name === name)?.min ?? Number.NaN;
  const us = of('duxun');
  return {
    title: 'Rule engines',
    paragraphs: [
      `The ${shared.trees.length} rules of ${measure.id} on findings and ${known.length} fully known cases, from the parsed case to the same action objects (${actions} in all, compared before anything is timed). Microseconds a case.`,
      'The other engines know no dates, logs and scopes. They are given facts worked out by our functions, each when it is first asked for and once a scope (zen-engine and json-rules-engine get the values of those their rules read); they decide conditions that were translated from the rules, readings settled and shared conditions put in their place; and their actions are put together by our code. This favours them. We also work out criteria, and what can’t be decided, which they do not. json-logic-engine compiles by `new Function`, which a strict content security policy forbids.',
      'The hand-written code is the floor: rules straight as functions, fixed parts of an action put together once, nothing known of unknowns, readings, reasons, and decisions of the host.',
      `json-rules-engine stands here twice. By duxun/json-rules-engine it is a stock engine with our facts, run once a scope, as users get it; the other row is as lean as we could make one: values worked out before, and nothing asked for twice. The hand-written code is ${figure(of('json-rules-engine') / of('hand-written TypeScript'))} times as fast as that one, so that the first budget asks for what does less than the hand-written code.`,
      ...missing,
    ],
    table: {
      head: ['engine', 'min', 'median', 'against duxun'],
      rows: times.map(({ name, min, median }) => [
        name,
        figure(min),
        figure(median),
        `${figure(min / us)} ×`,
      ]),
    },
    promises: [
      {
        what: 'json-rules-engine / duxun',
        found: of('json-rules-engine') / us,
        bound: 200,
        is: 'at least',
        unit: ' ×',
      },
      {
        what: 'json-rules-engine, by duxun/json-rules-engine / duxun',
        found: of('json-rules-engine, by duxun/json-rules-engine') / us,
        bound: 200,
        is: 'at least',
        unit: ' ×',
      },
      {
        what: 'duxun / json-logic-engine, compiled',
        found: us / of('json-logic-engine, compiled'),
        bound: 1.5,
        is: 'at most',
        unit: ' ×',
      },
      {
        what: 'duxun / hand-written TypeScript',
        found: us / of('hand-written TypeScript'),
        bound: 5,
        is: 'at most',
        unit: ' ×',
      },
    ],
  };
};

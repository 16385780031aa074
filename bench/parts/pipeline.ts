import type { Part } from '../context.js';
import type { Job } from '../engines/shared.js';
import { timed } from '../rounds.js';
import { figure } from '../section.js';

/** From a line of JSON to a line of JSON, against what reading and writing those lines costs by itself. */
export const pipeline: Part = async ({ duxun, known, written, pace }) => {
  const { evaluate, parseCase, toJson } = duxun;
  const rows: string[][] = [];
  const ratios: number[] = [];
  const findings = written.filter(
    ({ source }) => source.kind === 'finding' && source.measure === 'maoming-2017',
  );
  for (const [name, jobs] of [
    ['fully known', known],
    ['as the scenarios give them', findings],
  ] as const) {
    const inputs = jobs.map(({ source, asOf }) => ({ line: JSON.stringify(source), asOf }));
    const outputs = jobs.map(({ source, asOf }: Job) => evaluate(source, { asOf }));
    for (const output of outputs)
      if (toJson(output) !== JSON.stringify(output)) throw new Error('not the text of JSON.stringify');
    const through = (times: number) => {
      let length = 0;
      for (let i = 0; i < times; i++)
        for (const { line, asOf } of inputs)
          length += toJson(evaluate(parseCase(JSON.parse(line)), { asOf })).length;
      return length;
    };
    const json = (times: number) => {
      let length = 0;
      for (let i = 0; i < times; i++)
        inputs.forEach(({ line }, at) => {
          if (JSON.parse(line) !== null) length += JSON.stringify(outputs[at]).length;
        });
      return length;
    };
    const times = await timed(
      [
        { name: 'through', run: through },
        { name: 'json', run: json },
      ],
      pace,
      jobs.length,
    );
    const [all, bare] = times.map(({ min }) => min) as [number, number];
    ratios.push(all / bare);
    const bytes = Math.round(inputs.reduce((sum, { line }) => sum + line.length, 0) / inputs.length);
    rows.push([
      `${inputs.length} findings, ${name}`,
      String(bytes),
      String(Math.round(json(1) / inputs.length)),
      ...times.flatMap(({ min, median }) => [figure(min), figure(median)]),
      `${figure(all / bare)} ×`,
    ]);
  }
  return {
    title: 'JSON Lines, in memory',
    paragraphs: [
      '`toJson(evaluate(parseCase(JSON.parse(line)), { asOf }))` on one core, against `JSON.parse` of the same lines and `JSON.stringify` of the same answers. Microseconds a line.',
    ],
    table: {
      head: ['lines', 'characters in', 'out', 'min', 'median', 'JSON alone, min', 'median', 'ratio'],
      rows,
    },
    promises: [
      {
        what: 'pipeline / JSON alone, fully known findings',
        found: ratios[0] ?? Number.NaN,
        bound: 2.5,
        is: 'at most',
        unit: ' ×',
      },
    ],
  };
};

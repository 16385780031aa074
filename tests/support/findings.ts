/** Findings that tests of reports share. */
import { readFileSync } from 'node:fs';

type Json = Readonly<Record<string, unknown>>;

/** The twelve problems of Yinchuan's rectification plan, as a ledger of cases. */
export const twelve = readFileSync(
  new URL('../../fixtures/yinchuan-2017-rectification/ledger.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Json);

/** A problem on its first list. */
export const finding: Json = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'town', name: '示例镇' },
  facts: { origin: 'supervision', 'has-poverty-tasks': true },
  persons: [],
  places: [{ id: 'gaozhou', name: '高州市' }, { id: 'xinyi' }],
  note: '示例：道路未硬化',
  events: [
    { type: 'problem-found', on: '2018-01-10', ref: '2018-7' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};

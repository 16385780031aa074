/** A Maoming problem that was listed with a last day of 15 March 2018. */
export const listed = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'MM-1',
  subject: { type: 'county-committee', name: '某市' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
} as const;

/** The same problem struck off the ledger. */
export const struckOff = {
  ...listed,
  id: 'MM-2',
  events: [...listed.events, { type: 'struck-off', on: '2018-03-14' }],
} as const;

/** An event on a day that there is not. */
export const impossible = {
  ...listed,
  id: 'MM-3',
  events: [{ type: 'problem-found', on: '2017-02-30' }],
} as const;

export const jsonl = (...values: readonly unknown[]): string =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');

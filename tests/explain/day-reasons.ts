/** Days with the reasons for them, over a small measure, and voices to say them. */
import { Voice } from '../../src/explain/voice.js';
import type { DayReason, ShownDay } from '../../src/reasons/types.js';
import { on, rule, tiny } from '../support/tiny.js';

const { measure } = tiny({ norms: [rule('1', { fact: 'p', operator: 'equal', value: true })] });
type Of<F extends DayReason['form']> = Extract<DayReason, { form: F }>;

export const voices = [new Voice('zh', measure), new Voice('en', measure)];
export const day = (text: string): ShownDay => ({ is: 'day', day: text });
export const none: ShownDay = { is: 'none' };
export const event = on('found', '2018-01-31', { planned: '2018-02-10' });
export const found: Of<'event'> = {
  form: 'event',
  types: ['found'],
  nth: 1,
  event,
  gaps: [],
  result: day('2018-01-31'),
};
export const never: Of<'event'> = { form: 'event', types: ['ended'], nth: 1, gaps: [], result: none };
export const date = (text: string): DayReason => ({ form: 'date', result: day(text) });
export const counted = (n: number, more: Partial<Of<'counted'>> = {}): DayReason => ({
  form: 'counted',
  unit: 'days',
  n,
  counted: false,
  from: found,
  skipped: [],
  result: day('2018-02-05'),
  ...more,
});
export const edge = (plus: number, more: Partial<Of<'edge'>> = {}): DayReason => ({
  form: 'edge',
  edge: 'end',
  unit: 'quarter',
  plus,
  from: found,
  result: day('2018-03-31'),
  ...more,
});
export const period = { unit: 'period', period: '2018-Q1' } as const;
export const conditional: DayReason = {
  form: 'if',
  if: { kind: 'all', result: 'yes', parts: [] },
  of: [found],
  result: day('2018-01-31'),
};

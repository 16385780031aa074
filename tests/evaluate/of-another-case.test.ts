import { describe, expect, it } from 'vitest';
import { evaluate, explain, parseCase } from '../../src/index.js';

/** Feedback on an inspection, of which a finding takes note: the days of Shanxi's art. 16 run from it. */
const dueOf = (received: object, began?: string) => {
  const source = parseCase({
    measure: 'shanxi',
    id: 'F-1',
    kind: 'finding',
    subject: { type: 'county-committee-and-government' },
    facts: { origin: 'inspection', 'violation-involved': true },
    events: [
      { type: 'inspection-feedback-received', ...received },
      { type: 'problem-found', on: '2017-11-10' },
    ],
    ...(began === undefined ? {} : { began }),
  });
  const readings = { 'two-months-start-event': 'feedback-issued' };
  const options = { asOf: '2017-12-01', effectiveFrom: '2016-09-01', readings, only: ['16.8'] };
  const [action] = evaluate(source, { ...options, include: ['reasons'] }).actions;
  if (action === undefined) throw new Error('16.8 does not stand');
  const { notBefore, notAfter } = action.dueUnknown ?? {};
  return { due: action.due, notBefore, notAfter, told: explain(action, { lang: 'en' }) };
};

describe('a day not after an event of another case', () => {
  it('is not held to come after the beginning of this one where the event may not have', () => {
    expect(dueOf({ on: '2017-11-01' }, '2017-11-10')).toMatchObject({
      ...{ due: null, notBefore: null, notAfter: '2018-01-01' },
    });
    const vague = { on: 'unknown', notBefore: '2017-10-31', notAfter: '2017-11-19' };
    expect(dueOf(vague, '2017-11-10')).toMatchObject({ due: null, notBefore: null, notAfter: '2018-01-19' });
    expect(dueOf({ on: 'unknown', notAfter: '2017-11-19' }, '2017-11-10')).toMatchObject({ notBefore: null });
    expect(dueOf({ on: '2017-11-19' }, '2017-11-10')).toMatchObject({
      ...{ notBefore: '2018-01-10', notAfter: '2018-01-19' },
    });
  });

  it('says nothing of a first day where none is known', () => {
    expect(dueOf({ on: '2017-11-01' }).told).not.toMatch(/not before|1900/);
  });
});

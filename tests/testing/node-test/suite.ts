/** A suite for node:test, which tests/testing/frameworks.test.ts runs: as it stands, or with a scenario that fails. */
import { describe, it } from 'node:test';
import { evaluate, measures, parseCase } from '../../../src/index.js';
import { aFinding, assertions, readScenariosSync, scenarioTests } from '../../../src/testing/index.js';

const status = process.env.EXPECTED_STATUS ?? 'overdue';
const listed = aFinding()
  .of('maoming-2017')
  .subject('county-committee')
  .found('2018-01-10')
  .listed('2018-01-25', { rectifyBy: '2018-03-15' });
const actions = [{ rule: '5.7', due: '2018-03-15', status }];
const scenario = { name: 'the day after', given: listed.build(), asOf: '2018-03-16', expect: { actions } };
const file = readScenariosSync({ measure: 'maoming-2017', scenarios: [scenario] }, { place: 'listed.json' });

scenarioTests([file], { describe, it, measures: measures(), lang: 'zh' });

describe('a problem on the list', () => {
  const { requires, overdue, silentOn } = assertions({ measures: measures() });
  const evaluation = evaluate(parseCase(listed.build()), { asOf: '2018-03-16' });
  it('is to be put right', () => {
    requires(evaluation, '5.7', { status });
    overdue(evaluation, '5.7');
    silentOn(evaluation, '5.9');
  });
});

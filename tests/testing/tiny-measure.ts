import { defineMeasure, vocabulary } from '../../src/index.js';
import { readScenariosSync } from '../../src/testing/index.js';

const both = (en: string) => ({ zh: en, en });

const norm = (id: string, more: object) => ({
  id,
  cite: { article: '1' },
  topic: 'duty',
  operative: true,
  case: 'finding',
  modality: 'must',
  actor: 'unit',
  addressees: [],
  code: `code-${id.replace('.', '-')}`,
  gist: both('what is laid down'),
  ...more,
});

/** A measure of two rules, a reading, a shared condition and a way an act is judged; and scenarios that show all of it. */
export function defineTiny() {
  const measure = defineMeasure(
    {
      measure: {
        id: 'tiny',
        title: both('a tiny measure'),
        docNumber: null,
        issuer: both('somebody'),
        level: 'county',
        issuedOn: '2017-01-01',
        effectiveFrom: '2017-01-01',
        roles: { unit: both('unit') },
        applies: { finding: { all: [{ fact: 'subject', operator: 'equal', value: 'unit' }] } },
        rounds: {},
        interpretations: [
          {
            id: 'urgent-too',
            norms: ['1.1'],
            question: both('are urgent ones left out?'),
            options: [
              { id: 'kept', ...both('they are not') },
              { id: 'left-out', ...both('they are') },
            ],
            default: 'kept',
            switchable: true,
            why: both('the text does not say'),
          },
        ],
        remarks: [],
        conditions: {
          live: {
            not: {
              any: [
                { fact: 'happened', params: { event: 'struck-off' }, operator: 'equal', value: true },
                { fact: 'happened', params: { event: 'finding-withdrawn' }, operator: 'equal', value: true },
              ],
            },
          },
        },
        days: {},
        facts: { urgent: { kinds: ['finding'], type: 'boolean', question: both('is it urgent?') } },
      },
      parts: {
        'article-01': {
          article: '1',
          norms: [
            norm('1.1', {
              rules: [
                {
                  name: 'tiny/1.1',
                  conditions: {
                    all: [
                      { condition: 'live' },
                      {
                        any: [
                          {
                            fact: 'reading',
                            params: { id: 'urgent-too' },
                            operator: 'equal',
                            value: 'kept',
                          },
                          { fact: 'urgent', operator: 'equal', value: false },
                        ],
                      },
                      { fact: 'discharged', operator: 'equal', value: false },
                    ],
                  },
                  event: {
                    type: 'rectify-problem',
                    params: { norm: '1.1', due: { days: 10, from: { event: 'problem-found' } } },
                  },
                },
              ],
            }),
          ],
        },
      },
    },
    vocabulary,
  );
  const given = {
    kind: 'finding',
    subject: { type: 'unit' },
    events: [{ type: 'problem-found', on: '2017-03-01' }],
  };
  const acts = { asOf: '2017-03-05', expect: { actions: [{ rule: '1.1', due: '2017-03-11' }] } };
  const silent = { asOf: '2017-03-05', expectAbsent: ['1.1'] };
  const event = (type: string) => ({ with: { events: [{ type, on: '2017-03-02' }] } });
  const readings = { 'urgent-too': 'left-out' };
  const scenarios = [
    { name: 'found', given, ...acts },
    { name: 'struck off', given, ...event('struck-off'), ...silent },
    { name: 'withdrawn', given, ...event('finding-withdrawn'), ...silent },
    { name: 'done', given, ...event('rectification-done'), ...silent },
    { name: 'urgent', given: { ...given, facts: { urgent: true } }, readings, ...silent },
    { name: 'not urgent', given: { ...given, facts: { urgent: false } }, readings, ...acts },
    { name: 'of somebody else', given: { ...given, subject: { type: 'other' } }, ...silent },
  ];
  return { measure, file: readScenariosSync({ measure: 'tiny', scenarios }, { measures: [measure] }) };
}

/** The files of a first measure: one article worked out, another one that nothing can be judged by. */

const text = (zh: string, en: string) => ({ zh, en });

const head = (id: string) => ({
  id,
  title: text('新办法', 'New measure'),
  docNumber: null,
  issuer: text('制定机关', 'Issuing body'),
  level: 'county',
  issuedOn: '2024-01-01',
  effectiveFrom: '2024-01-01',
  applies: {
    finding: { all: [{ fact: 'criterion', params: { norm: '1.1' }, operator: 'equal', value: 'yes' }] },
  },
  rounds: {},
  facts: {},
  days: { received: { event: 'application-received' } },
  conditions: {},
  roles: { office: text('经办机关', 'Office'), applicant: text('申请人', 'Applicant') },
  interpretations: [],
  remarks: [],
});

const scope = {
  article: '1',
  norms: [
    {
      id: '1.1',
      cite: { article: '1', sentence: 1 },
      topic: 'scope',
      operative: true,
      case: 'finding',
      modality: null,
      actor: null,
      addressees: [],
      code: 'covers-offices',
      gist: text('适用于经办机关。', 'It applies to offices.'),
      entry: { shape: 'applies', subject: ['office'] },
    },
    {
      id: '1.2',
      cite: { article: '1', sentence: 2 },
      topic: 'aim',
      operative: false,
      case: null,
      modality: null,
      actor: null,
      addressees: [],
      code: 'aim',
      gist: text('制定的目的。', 'What it is for.'),
      why: text('只说目的，没有可判断的事。', 'It states an aim; there is nothing to judge.'),
    },
  ],
};

const reply = (id: string) => ({
  article: '2',
  norms: [
    {
      id: '2.1',
      cite: { article: '2', sentence: 1 },
      topic: 'deadline',
      operative: true,
      case: 'finding',
      modality: 'must',
      actor: 'office',
      addressees: ['applicant'],
      code: 'answer-in-fifteen-days',
      gist: text(
        '收到申请后十五个工作日内答复。',
        'An application is answered within fifteen working days of receipt.',
      ),
      rules: [
        {
          name: `${id}/2.1`,
          conditions: {
            all: [
              { fact: 'happened', params: { event: 'application-received' }, operator: 'equal', value: true },
              { fact: 'discharged', operator: 'equal', value: false },
            ],
          },
          event: {
            type: 'answer-application',
            params: { norm: '2.1', due: { workdays: 15, from: { day: 'received' } } },
          },
        },
      ],
    },
  ],
});

const actions = {
  'answer-application': {
    label: text('答复申请', 'Answer the application'),
    dischargedBy: ['application-answered'],
  },
};

const events = {
  'application-received': {
    label: text('收到申请', 'Application received'),
    kinds: ['finding'],
    opens: ['finding'],
    fields: {},
  },
  'application-answered': { label: text('已答复', 'Application answered'), kinds: ['finding'], fields: {} },
};

/** By file name. */
export const measureFiles = (id: string): Readonly<Record<string, unknown>> => ({
  'measure.json': head(id),
  'article-01.json': scope,
  'article-02.json': reply(id),
  'actions.json': actions,
  'events.json': events,
  'cases/first.json': {
    measure: id,
    id: 'first',
    kind: 'finding',
    subject: { type: 'office' },
    events: [{ type: 'application-received', on: '2024-09-24' }],
  },
});

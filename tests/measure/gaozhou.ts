/** A county's measure that says only in what it differs from its city's, made up for the tests. */

const text = (zh: string, en: string) => ({ zh, en });

export const gaozhou = {
  'measure.json': {
    id: 'gaozhou-2018',
    title: text('高州市实施细则', 'Rules of Gaozhou'),
    docNumber: null,
    issuer: text('高州市扶贫开发领导小组', 'Leading group of Gaozhou'),
    level: 'county',
    issuedOn: '2018-05-02',
    effectiveFrom: '2018-06-01',
    extends: {
      measure: 'maoming-2017',
      prefix: 'gz-',
      off: [
        {
          norm: '9.4',
          cite: { article: '3' },
          why: text('本市只作专项督查。', 'Only special supervision is carried out.'),
        },
      ],
      readings: { recurrence: 'continue' },
    },
  },
  'article-02.json': {
    article: '2',
    norms: [
      {
        id: 'gz-2.1',
        cite: { article: '2', sentence: 1 },
        topic: 'deadline',
        operative: true,
        case: 'finding',
        modality: 'must',
        actor: 'listed-party',
        addressees: [],
        code: 'gz-rectify-in-twenty-days',
        gist: text(
          '第二次通报后二十日内改好。',
          'After the second circulation the problem is rectified in twenty days.',
        ),
        replaces: ['5.9'],
        rules: [
          {
            name: 'gaozhou-2018/gz-2.1',
            conditions: {
              all: [
                { condition: 'finding-live' },
                { condition: 'listed-twice' },
                { not: { condition: 'rectified' } },
              ],
            },
            event: {
              type: 'rectify-problem',
              params: { norm: 'gz-2.1', due: { days: 20, from: { day: 'second-listed' } } },
            },
          },
        ],
      },
    ],
  },
};

/** The same change as another version of the city's measure itself. */
export const nextVersion = (
  transition: 'all-cases' | 'begun-before-keep',
  more: Readonly<Record<string, unknown>> = {},
) => {
  const renamed = JSON.parse(
    JSON.stringify(gaozhou['article-02.json']).replaceAll('gaozhou-2018/', 'maoming-2017/'),
  ) as unknown;
  const { extends: how, ...head } = gaozhou['measure.json'];
  return {
    'measure.json': {
      ...head,
      id: 'maoming-2017',
      version: 'v2018',
      title: text('茂名市办法修正案', 'Amendment of the Maoming measure'),
      extends: {
        ...how,
        transition,
        begun: {
          programme: '2017-12-29',
          mission: '2017-12-29',
          review: '2017-12-29',
          commendation: '2017-12-29',
        },
      },
      ...more,
    },
    'article-02.json': renamed,
  };
};

import { column, number, type Table, text } from '../../report/table/table.js';
import type { Lang } from '../../text.js';
import type { Coverage, Share } from './coverage.js';

/** Of what coverage there is, in the order of a table. */
export const shares = ['norms', 'rules', 'entries', 'branches', 'readings'] as const;

export const shareTexts = {
  norms: { zh: '规范', en: 'norms' },
  rules: { zh: '规则', en: 'rules' },
  entries: { zh: '条目', en: 'entries' },
  branches: { zh: '条件分支', en: 'branches' },
  readings: { zh: '理解', en: 'readings' },
} as const satisfies Record<(typeof shares)[number], { zh: string; en: string }>;

/** Hundredths, rounded down, so that what is not whole is never a hundred; nothing to cover is covered. */
export const percent = ({ covered, of }: Share): number =>
  of === 0 ? 100 : Math.floor((1000 * covered) / of) / 10;

const shown = (share: Share, lang: Lang): string =>
  share.of === 0
    ? lang === 'zh'
      ? '无'
      : 'none'
    : `${percent(share)}%${lang === 'zh' ? '（' : ' ('}${share.covered}/${share.of}${lang === 'zh' ? '）' : ')'}`;

/**
 * Coverage as a table, for `toMarkdown`, `toCsv` and `toXlsx` of `duxun/report`: a row a measure.
 *
 * @example
 * coverageTable.columns.map(({ head }) => head.en) // ['measure', 'norms', 'rules', 'entries', 'branches', 'readings']
 */
export const coverageTable: Table<Coverage> = {
  title: { zh: '情景覆盖', en: 'Coverage by scenarios' },
  columns: [
    column('measure', '文件', 'measure', ({ measure }) => text(measure)),
    ...shares.map((name) =>
      column<Coverage>(name, shareTexts[name].zh, shareTexts[name].en, (row, lang) =>
        row[name].of === 0 ? number(null) : text(shown(row[name], lang)),
      ),
    ),
  ],
  tone: (row) => (shares.every((name) => row[name].covered === row[name].of) ? 'plain' : 'unsure'),
};

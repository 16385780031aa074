import type { JsonBytes } from '../json/bytes.js';
import { type Judged, summaryLine, type Tally } from './judged.js';
import type { Look } from './look.js';
import { caseLines } from './show-case.js';
import { ledgerHead, ledgerLines } from './show-ledger.js';

/** What a format puts around and between cases; each case is put into words by itself, whoever does it. */
export interface Printer {
  readonly head: string;
  readonly between: string;
  one(judged: Judged, to: JsonBytes): void;
  /** What comes after the last, where all have been judged. */
  end(tally: Tally): string;
  /** What comes after the last, where the run was broken off. */
  cut(tally: Tally): string;
  /** Whether the end counts what is to be done, not only cases. */
  readonly counts: boolean;
}

export const formats = ['table', 'ledger', 'json', 'jsonl'] as const;
export type Format = (typeof formats)[number];

/** How cases and their evaluations are to be written. */
interface Written extends Look {
  /** Each evaluation with its case beside it. */
  readonly withCase: boolean;
}

const written = ({ case: source, evaluation }: Judged, { withCase }: Written): unknown =>
  withCase ? { source, evaluation } : evaluation;

export function printer(format: Format, look: Written): Printer {
  switch (format) {
    case 'json':
      return {
        head: '[\n',
        between: ',\n',
        one: (judged, to) => to.add(JSON.stringify(written(judged, look), null, 2)),
        end: arrayEnd,
        cut: arrayEnd,
        counts: false,
      };
    case 'jsonl':
      return {
        ...plain,
        one: (judged, to) => {
          to.write(written(judged, look));
          to.add('\n');
        },
        end: () => '',
        counts: false,
      };
    case 'table':
      return {
        ...plain,
        one: (judged, to) => to.add(`${caseLines(judged, look).join('\n')}\n`),
        end: (tally) => `${summary(tally, look)}\n`,
      };
    case 'ledger':
      return {
        ...plain,
        head: `${ledgerHead(look).join('\n')}\n`,
        one: (judged, to) => to.add(`${ledgerLines(judged, look).join('\n')}\n`),
        end: (tally) => `${tally.cases > 0 ? '\n' : ''}${summary(tally, look)}\n`,
      };
  }
}

const plain = { head: '', between: '', cut: () => '', counts: true } as const;

const arrayEnd = ({ cases }: Tally): string => (cases > 0 ? '\n]\n' : '[]\n');

const summary = (tally: Tally, { say, paint }: Look): string => paint('bold', summaryLine(tally, say));

import type { Output } from './io.js';
import { addTally, type Judged, summaryLine, type Tally } from './judged.js';
import type { Look } from './look.js';
import { caseLines } from './show-case.js';
import { ledgerHead, ledgerLines } from './show-ledger.js';

/** Writes evaluations as they come. */
export interface Printer {
  one(judged: Judged): Promise<void>;
  /** Called once, after the last. */
  end(tally: Tally): Promise<void>;
}

export const formats = ['table', 'ledger', 'json', 'jsonl'] as const;
export type Format = (typeof formats)[number];

export function printer(format: Format, out: Output, look: Look): Printer {
  switch (format) {
    case 'json':
      return jsonPrinter(out);
    case 'jsonl':
      return {
        one: ({ evaluation }) => out.write(`${JSON.stringify(evaluation)}\n`),
        end: async () => {},
      };
    case 'table':
      return {
        one: (judged) => out.write(`${caseLines(judged, look).join('\n')}\n`),
        end: (tally) => out.write(`${summary(tally, look)}\n`),
      };
    case 'ledger':
      return ledgerPrinter(out, look);
  }
}

const summary = (tally: Tally, { say, paint }: Look): string => paint('bold', summaryLine(tally, say));

/** An array, written item by item. */
function jsonPrinter(out: Output): Printer {
  let begun = false;
  return {
    one({ evaluation }) {
      const lead = begun ? ',\n' : '[\n';
      begun = true;
      return out.write(`${lead}${JSON.stringify(evaluation, null, 2)}`);
    },
    end: () => out.write(begun ? '\n]\n' : '[]\n'),
  };
}

function ledgerPrinter(out: Output, look: Look): Printer {
  let begun = false;
  return {
    one(judged) {
      const head = begun ? [] : [...ledgerHead(look)];
      begun = true;
      return out.write(`${[...head, ...ledgerLines(judged, look)].join('\n')}\n`);
    },
    end: (tally) => out.write(`${begun ? '\n' : ''}${summary(tally, look)}\n`),
  };
}

/** Tells the tally and the printer of each case. */
export async function print(judged: Judged, tally: Tally, to: Printer): Promise<void> {
  addTally(tally, judged.evaluation);
  await to.one(judged);
}

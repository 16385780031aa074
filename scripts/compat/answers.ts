/** What was asked and what was answered, short enough to be kept: a changed answer is seen, and where it changed. */
import { createHash } from 'node:crypto';
import { digest } from './digest.js';

/** A question put to the library, and its answer. */
export interface Asked {
  /** What the answer depends on: the case, the day, the options. */
  readonly question: unknown;
  /** How a person finds it: the day, or what was asked besides. */
  readonly told: string;
  readonly answer: unknown;
  /** The answer as JSON, where it has been written already. */
  readonly text?: string | undefined;
}

/** A scenario, or a case of the fixtures, with all that is asked of it. */
export interface Subject {
  readonly name: string;
  readonly measure: string;
  readonly asked: readonly Asked[];
}

/**
 * What is kept of the subjects of a file, by name: a digest of all questions and answers to the letter, and for each
 * question one of it and one of its answer, what is said in words left out.
 */
export type LockedFile = Readonly<Record<string, string>>;

/** A question that is answered otherwise, is put into other words, or is asked no more. */
export interface Difference {
  readonly kind: 'answer' | 'words' | 'gone';
  readonly name: string;
  readonly told: string;
}

const toTheLetter = 6;
const ofQuestion = 5;
const ofAnswer = 6;

const isText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** What an answer says, whatever the words in which it is said. */
const substance = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) => (isText(value) ? '' : value)) ?? '';

function whole({ asked }: Subject): string {
  const hash = createHash('sha256');
  for (const { question, answer, text = JSON.stringify(answer) } of asked)
    hash.update(`${JSON.stringify(question)}\n${text}\n`);
  return hash.digest('base64url').slice(0, toTheLetter);
}

const questionOf = ({ question }: Asked): string => digest(JSON.stringify(question), ofQuestion);
const answerOf = ({ answer }: Asked): string => digest(substance(answer), ofAnswer);

/** What is kept of a subject. */
export const lineOf = (subject: Subject): string =>
  [whole(subject), ...subject.asked.map((one) => questionOf(one) + answerOf(one))].join(' ');

const pairsOf = (line: string): string[] => line.split(' ').slice(1);

/** The kept answer of each question of a file. */
const answersIn = (locked: LockedFile): ReadonlyMap<string, string> =>
  new Map(
    Object.values(locked)
      .flatMap(pairsOf)
      .map((pair) => [pair.slice(0, ofQuestion), pair.slice(ofQuestion)]),
  );

/** What differs between what is kept of a file and one of its subjects; a question that is new is no difference. */
export function differences(locked: LockedFile, subject: Subject): readonly Difference[] {
  const { name, asked } = subject;
  const line = locked[name];
  if (line?.startsWith(whole(subject))) return [];
  const kept = answersIn(locked);
  const changed = asked.filter((one) => {
    const before = kept.get(questionOf(one));
    return before !== undefined && before !== answerOf(one);
  });
  const found = changed.map(({ told }): Difference => ({ kind: 'answer', name, told }));
  if (line === undefined) return found;
  const now = new Set(asked.map(questionOf));
  const gone = pairsOf(line).filter((pair) => !now.has(pair.slice(0, ofQuestion))).length;
  if (gone > 0) found.push({ kind: 'gone', name, told: `${gone} of ${pairsOf(line).length}` });
  const isNew = [...now].some((question) => !kept.has(question));
  // the same questions, answered alike: it is said in other words
  if (found.length === 0 && !isNew) found.push({ kind: 'words', name, told: '' });
  return found;
}

/** Subjects that are kept and not there any more. */
export const goneFrom = (locked: LockedFile, names: readonly string[]): readonly Difference[] =>
  Object.keys(locked)
    .filter((name) => !names.includes(name))
    .map((name) => ({ kind: 'gone', name, told: 'all' }));

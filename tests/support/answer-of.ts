import type { Evaluation } from '../../src/evaluation.js';

/** What an evaluation answers, as a text: the day and what is asked for beside it left out. */
export const answerOf = ({ applies, criteria, actions, undetermined }: Evaluation): string =>
  JSON.stringify([applies, criteria, actions, undetermined]);

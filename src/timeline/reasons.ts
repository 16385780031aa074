import { onDay } from '../engine/context.js';
import { deciding } from '../engine/deciding.js';
import { Reasons } from '../reasons/reason.js';
import type { Reason } from '../reasons/types.js';
import type { Failing, Followed, Moment } from './obligations.js';
import type { Story } from './replay.js';

/**
 * Why an obligation stood, on the last day on which it did for certain; or why it is not known whether it stood, on the
 * last day of that.
 */
export function reasonOfObligation(story: Story, one: Followed, latest: number, undecided = false): Reason {
  const moment = (undecided ? one.doubtful : one.firm) ?? one.latest;
  return reasonAt(story, moment, moment.to ?? Math.max(moment.ctx.asOf, latest));
}

/** How an act was judged, on its day. */
export const reasonOfAct = (story: Story, { judged, moment }: Failing): Reason =>
  reasonAt(story, { ...moment, finding: { ...judged, ...moment.finding } }, moment.ctx.asOf);

function reasonAt({ program, vocabulary, question }: Story, { ctx, finding }: Moment, day: number): Reason {
  const then = onDay({ ...ctx, horizon: undefined }, day);
  const { rule, scope, why } = finding;
  return new Reasons(program, vocabulary, then, question.changed).of({
    rule,
    scope,
    ...(why === undefined ? {} : { sets: deciding(why) }),
  });
}

import { type Ctx, onDay } from '../engine/context.js';
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
  const { ctx, finding, to } = (undecided ? null : one.firm) ?? one.latest;
  return reasonAt(story, ctx, finding, to ?? latest);
}

/** How an act was judged, on its day. */
export const reasonOfAct = (story: Story, { ctx, finding }: Failing): Reason =>
  reasonAt(story, ctx, finding, ctx.asOf);

function reasonAt(
  { program, vocabulary, question }: Story,
  ctx: Ctx,
  { rule, scope, why }: Moment['finding'],
  day: number,
): Reason {
  const then = onDay({ ...ctx, horizon: undefined }, day);
  return new Reasons(program, vocabulary, then, question.changed).of({
    rule,
    scope,
    ...(why === undefined ? {} : { sets: deciding(why) }),
  });
}

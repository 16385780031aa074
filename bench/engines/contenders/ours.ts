import type * as Duxun from '../../../src/index.js';
import type { Engine } from '../contender.js';

/** The plain call. It also gives criteria, which the others do not work out. */
export const ours = ({ evaluate }: Pick<typeof Duxun, 'evaluate'>): Engine => ({
  name: 'duxun',
  actions: ({ source, asOf }) => evaluate(source, { asOf }).actions,
});

/**
 * Steps taken: calls of functions and turns of loops in `src/`, counted by what `build.ts` puts into a copy of it. The
 * same on every machine, however busy.
 */
interface Steps {
  taken: number;
  limit: number;
}

/** A run takes more steps than it may. */
export class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
}

const steps: Steps = { taken: 0, limit: Number.POSITIVE_INFINITY };

const counted = globalThis as { duxunStep?: () => void };
counted.duxunStep = () => {
  steps.taken += 1;
  if (steps.taken > steps.limit) throw new TooManySteps(`more than ${steps.limit} steps`);
};

/** Runs something that may take so many steps at most. */
export function within<T>(limit: number, run: () => T): { readonly value: T; readonly steps: number } {
  steps.taken = 0;
  steps.limit = limit;
  try {
    const value = run();
    return { value, steps: steps.taken };
  } finally {
    steps.limit = Number.POSITIVE_INFINITY;
  }
}

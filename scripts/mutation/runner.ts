/**
 * Runs tests for StrykerJS in the process that it starts, with all modules evaluated anew for each mutant. Vitest would
 * start a worker and import a few hundred modules each time, which takes a hundred times as long.
 */
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import { bundleOf, type Loaded } from './bundle.js';
import { type Collected, collect } from './collect.js';
import { isTried } from './parts.js';

/** What the changed code and StrykerJS tell each other. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}
const shared: Shared = {};
Reflect.set(globalThis, '__stryker__', shared);

/** A mutant that a file reaches while it is loaded may change any of its tests. */
const loading = 'is loaded';

const fileOf = (id: string): string => id.slice(0, id.indexOf('#'));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

class Runner implements TestRunner {
  static inject = [] as const;

  #files: readonly string[] = [];
  #anew: () => Loaded = () => ({});
  /** What the tests of each file took when nothing was changed. */
  readonly #took = new Map<string, number>();
  /** Files whose tests noticed mutants: neighbours are noticed by the same. */
  readonly #noticed = new Map<string, number>();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = (process.env.MUTATED_BY ?? '').split(',').filter(Boolean);
    this.#anew = await bundleOf(process.cwd(), this.#files);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    shared.activeMutant = undefined;
    for (const file of this.#files)
      for (const { name, run } of this.#testsOf(this.#anew(), file)) {
        const id = `${file}#${name}`;
        const began = performance.now();
        shared.currentTestId = id;
        const failureMessage = await failureOf(run);
        shared.currentTestId = undefined;
        const timeSpentMs = performance.now() - began;
        this.#took.set(id, timeSpentMs);
        const one = { id, name, fileName: file, timeSpentMs };
        tests.push(failureMessage === null ? { ...one, status: 0 } : { ...one, status: 1, failureMessage });
      }
    const mutantCoverage = shared.mutantCoverage;
    return { status: 'complete', tests, ...(mutantCoverage && { mutantCoverage }) } as DryRunResult;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (!isTried(options.activeMutant.id, Number(process.env.ONE_IN ?? 1)))
      return { status: 'error', errorMessage: 'not tried' } as MutantRunResult;
    shared.hitCount = 0;
    shared.hitLimit = options.hitLimit;
    shared.activeMutant = options.activeMutant.id;
    const found = await this.#judge(options.testFilter);
    const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = shared;
    shared.activeMutant = undefined;
    shared.hitCount = undefined;
    return hitCount > hitLimit ? ({ status: 'timeout', reason: 'too many steps' } as MutantRunResult) : found;
  }

  /** The tests that may notice, those first that noticed most for the time they take, to the first that fails. */
  async #judge(filter: readonly string[] | undefined): Promise<MutantRunResult> {
    const ids = filter && new Set(filter);
    const anew = this.#anew();
    let nrOfTests = 0;
    for (const file of this.#inOrder(ids)) {
      const all = ids?.has(`${file}#${loading}`) ?? true;
      for (const { name, run } of this.#testsOf(anew, file)) {
        const id = `${file}#${name}`;
        if (!all && !ids?.has(id) && name !== loading) continue;
        nrOfTests += 1;
        const failureMessage = await failureOf(run);
        if (failureMessage === null) continue;
        this.#noticed.set(file, (this.#noticed.get(file) ?? 0) + 1);
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests } as MutantRunResult;
      }
    }
    return { status: 'survived', nrOfTests } as MutantRunResult;
  }

  #inOrder(ids: ReadonlySet<string> | undefined): readonly string[] {
    const named = ids && new Set([...ids].map(fileOf));
    // a process that takes the place of one that hung has not seen yet what anything takes
    const cost = new Map(this.#files.filter((file) => named?.has(file) ?? true).map((file) => [file, 20]));
    for (const [id, took] of this.#took) {
      const before = cost.get(fileOf(id));
      if (before !== undefined && (ids?.has(id) ?? true)) cost.set(fileOf(id), before + took);
    }
    const worth = (file: string) => (1 + (this.#noticed.get(file) ?? 0)) / (cost.get(file) ?? 1);
    return [...cost.keys()].sort((a, b) => worth(b) - worth(a));
  }

  /** The tests of a file; that it is loaded comes first, as one of its own. */
  #testsOf(anew: Loaded, file: string): readonly Collected[] {
    shared.currentTestId = `${file}#${loading}`;
    const began = performance.now();
    try {
      const tests = collect(() => anew[file]?.());
      this.#took.set(`${file}#${loading}`, performance.now() - began);
      return [{ name: loading, run: () => undefined }, ...named(tests)];
    } catch (error) {
      return [{ name: loading, run: () => Promise.reject(error) }];
    } finally {
      shared.currentTestId = undefined;
    }
  }
}

/** With names that are told apart. */
function named(tests: readonly Collected[]): readonly Collected[] {
  const times = new Map<string, number>();
  return tests.map(({ name, run }) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return { name: before === 0 ? name : `${name} [${before}]`, run };
  });
}

async function failureOf(run: () => unknown): Promise<string | null> {
  try {
    const result = run();
    if (result instanceof Promise) await result;
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'here', injectableClass: Runner }];

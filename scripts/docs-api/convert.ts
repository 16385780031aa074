/** The exports of all entry points as TypeDoc sees them, and what is wrong with how they are documented. */
import { Application, Logger, LogLevel, type ProjectReflection, ReflectionKind } from 'typedoc';
import config from '../../tsup.config.js';

/** Types that exports are made of and that nobody needs to name; common names with the file they stand in. */
const parts: readonly string[] = [
  'AnyFinding',
  'Asked',
  'CasesOptions',
  'Chunks',
  'Citing',
  'CompleteEvent',
  'Coursed',
  'DayName',
  'EventHead',
  'EventNames',
  'EventTypes',
  'FactsOf',
  'Faulty',
  'Lang',
  'Format',
  'NormOf',
  'OpenRule',
  'Pending',
  'Recording',
  'Results',
  'RoleOf',
  'Scalar',
  'Slots',
  'YamlDocument',
  'lists',
  'rungs',
  'states',
  'src/testing/builders/types.ts:Facts',
  'src/testing/builders/types.ts:Fields',
  'src/testing/builders/types.ts:Known',
  'src/testing/builders/types.ts:Names',
  'src/testing/builders/types.ts:Norms',
  'src/testing/builders/types.ts:Roles',
  'src/testing/builders/types.ts:Types',
];

/** Kinds of exports that must say what they are; the members of a type may speak for themselves. */
const documented = ['Function', 'Class', 'Variable', 'Interface', 'TypeAlias'] as const;

class Kept extends Logger {
  readonly lines: string[] = [];
  override log(message: string, level: LogLevel): void {
    super.log(message, level);
    if (level >= LogLevel.Warn) this.lines.push(message);
  }
}

export interface Converted {
  readonly app: Application;
  readonly project: ProjectReflection;
  readonly wrong: readonly string[];
}

/** @param more entry points besides those of the package, for tests */
export async function convertApi(more: readonly string[] = []): Promise<Converted> {
  const entries = Array.isArray(config) ? config.find(({ format }) => format?.includes('cjs'))?.entry : {};
  const points = Object.entries((entries ?? {}) as Record<string, string>);
  const app = await Application.bootstrap({
    name: 'duxun',
    entryPoints: [...points.map(([, path]) => path), ...more],
    tsconfig: 'tsconfig.json',
    readme: 'none',
    disableGit: true,
    disableSources: true,
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    skipErrorChecking: true,
    validation: {
      notExported: true,
      invalidLink: true,
      invalidPath: true,
      rewrittenLink: true,
      notDocumented: true,
    },
    requiredToBeDocumented: [...documented],
    intentionallyNotExported: [...parts],
  });
  const kept = new Kept();
  app.logger = kept;
  const project = await app.convert();
  if (project === undefined) throw new TypeError(kept.lines.join('\n'));
  app.validate(project);
  const names = new Map(
    points.map(([name, path]) => [moduleName(path), name === 'index' ? 'duxun' : `duxun/${name}`]),
  );
  for (const module of project.getReflectionsByKind(ReflectionKind.Module))
    module.name = names.get(module.name.replace(/^src\/?/, '') || 'index') ?? module.name;
  return { app, project, wrong: kept.lines };
}

/** What TypeDoc calls a module, by its path. */
const moduleName = (path: string): string => path.replace(/^src\//, '').replace(/(\/index)?\.ts$/, '');

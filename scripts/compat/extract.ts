/** API Extractor, asked for the report of several entry points over one program. */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

/**
 * @param projectFolder where package.json stands
 * @param folder where reports are written meanwhile
 * @param entries declaration files of entry points, from the project's folder
 * @returns the reports as API Extractor writes them, in the order of the entries
 */
export function extract(
  projectFolder: string,
  folder: string,
  entries: readonly string[],
): readonly string[] {
  const reportFolder = join(folder, 'reports');
  mkdirSync(reportFolder, { recursive: true });
  const none = { default: { logLevel: ExtractorLogLevel.None } };
  const configs = entries.map((entry, i) =>
    ExtractorConfig.prepare({
      packageJsonFullPath: join(projectFolder, 'package.json'),
      configObjectFullPath: undefined,
      configObject: {
        projectFolder,
        newlineKind: 'lf',
        mainEntryPointFilePath: join(projectFolder, entry),
        compiler: {
          overrideTsconfig: {
            compilerOptions: {
              target: 'ES2022',
              lib: ['ES2022'],
              module: 'ESNext',
              moduleResolution: 'bundler',
              strict: true,
              exactOptionalPropertyTypes: true,
              skipLibCheck: true,
              types: ['node'],
            },
            files: entries.map((one) => join(projectFolder, one)),
          },
        },
        apiReport: {
          enabled: true,
          reportFileName: `${i}.api.md`,
          reportFolder,
          reportTempFolder: join(folder, 'temp'),
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          compilerMessageReporting: none,
          extractorMessageReporting: none,
          tsdocMessageReporting: none,
        },
      },
    }),
  );
  const [first, ...rest] = configs;
  if (first === undefined) return [];
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: rest.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
  });
  return configs.map((config) => {
    Extractor.invoke(config, {
      localBuild: true,
      compilerState,
      messageCallback: (message) => {
        message.handled = true;
      },
    });
    return readFileSync(join(reportFolder, basename(config.reportFilePath)), 'utf8');
  });
}

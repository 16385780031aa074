import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Judge } from '../src/rulebook/judge.js';

const entry = fileURLToPath(new URL('../src/rulebook/page/judge.ts', import.meta.url));

/** The script that judges cases in a rulebook's page: the library and all that it needs, for a browser. */
export async function buildJudge(): Promise<Judge> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome90',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  const bundled = outputFiles[0]?.text.trim() ?? '';
  // no text in it ends the element that it stands in, or begins another
  const script = bundled.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
  return { script, hash: `sha256-${createHash('sha256').update(script).digest('base64')}` };
}

/** Puts the script into the build. */
export const judgeScript: Plugin = {
  name: 'judge-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rulebook[\\/]judge\.ts$/ }, async () => ({
      contents: `export const judge = ${JSON.stringify(await buildJudge())};\n`,
      loader: 'js',
    }));
  },
};

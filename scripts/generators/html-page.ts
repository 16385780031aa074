import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import type { Output } from '../generators.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../src/report/html/page/${name}`, import.meta.url), 'utf8');

/** What old browsers in offices understand. */
const target = 'chrome90';

/** As a content security policy names it. */
const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The style and the script of the HTML report as text, with their hashes. */
export function htmlPage(): Output[] {
  const style = transformSync(read('style.css'), { loader: 'css', minify: true, target }).code.trim();
  const script = transformSync(read('script.ts'), {
    loader: 'ts',
    format: 'iife',
    minify: true,
    target,
  }).code.trim();
  const page = { style, styleHash: hash(style), script, scriptHash: hash(script) };
  const lines = Object.entries(page).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
  const head = '// Written by `npm run generate` from src/report/html/page/. Change that, not this file.\n';
  return [
    {
      path: 'src/generated/html-page.ts',
      text: `${head}\nexport const page = {\n${lines.join('')}} as const;\n`,
    },
  ];
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import type { Output } from '../generators.js';

const read = (folder: string, name: string): string =>
  readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8');

/** What old browsers in offices understand. */
const target = 'chrome90';

/** As a content security policy names it. */
const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A module that holds the style and the script of a page as text, with their hashes. */
export function pageModule(file: string, name: string, folder: string): Output {
  const style = transformSync(read(folder, 'style.css'), { loader: 'css', minify: true, target }).code.trim();
  const script = transformSync(read(folder, 'script.ts'), {
    loader: 'ts',
    format: 'iife',
    minify: true,
    target,
  }).code.trim();
  const page = { style, styleHash: hash(style), script, scriptHash: hash(script) };
  const lines = Object.entries(page).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},\n`);
  const head = `// Written by \`npm run generate\` from ${folder}/. Change that, not this file.\n`;
  return {
    path: `src/generated/${file}.ts`,
    text: `${head}\nexport const ${name} = {\n${lines.join('')}} as const;\n`,
  };
}

/** The style and the script of the HTML report. */
export const htmlPage = (): Output[] => [pageModule('html-page', 'page', 'src/report/html/page')];

/** LibreOffice, without a window and with a profile of its own, and the pages that it makes. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where the files and their pages are left, to be looked at; ignored by git. */
export const folder = fileURLToPath(new URL('../../reports/office/', import.meta.url));

/** An empty folder for the files of one test. */
export function emptied(name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/** @param to a format, or a filter with its options, such as `pdf` */
export async function convert(file: string, to: string, into: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      into,
      file,
    ]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The pages of a PDF as pictures beside it, and how many there are. */
export async function pictures(pdf: string, into: string): Promise<number> {
  const name = basename(pdf, '.pdf');
  await run('pdftoppm', ['-r', '100', '-png', pdf, join(into, name)]);
  return readdirSync(into).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png')).length;
}

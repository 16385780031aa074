import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where the browser stands: `CHROMIUM_PATH`, or where systems put it. */
function chromiumPath(): string {
  const given = process.env.CHROMIUM_PATH;
  const found = given === undefined ? usual.find((path) => existsSync(path)) : given;
  if (found === undefined || !existsSync(found))
    throw new Error(
      `no Chromium at ${given ?? usual.join(', ')}. Install it (Debian: apt-get install chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium`,
    );
  return found;
}

export const launch = (): Promise<Browser> =>
  // containers run as root and have a small /dev/shm
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

const folder = fileURLToPath(new URL('../../reports/browser/', import.meta.url));

/** Where a file of a test goes: a folder that git does not see. */
export function fileOf(name: string): string {
  mkdirSync(folder, { recursive: true });
  return `${folder}${name}`;
}

/**
 * Draws a page into a file, for people to look at: with PICTURES=1, as nothing is held against it and it takes longer
 * than what is.
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: fileOf(name) });
}

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { launch } from '../../../tests/browser/chromium.js';
import { asModule, type Example } from '../example.js';
import type { Project } from '../project.js';
import type { Consumer } from './consumer.js';

const patience = 60_000;

const page = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>stranger</title>
<script type="module" src="./page.ts"></script>
`;

const listen = `
export const printed: string[] = [];
console.log = (...things: unknown[]) => void printed.push(things.map(String).join(' ') + '\\n');
`;

/** Starts the worker once the page is through: what each prints is its own. */
const inPage = `
import { printed } from './listen';
import './example';
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const said = new Promise<string>((done, failed) => {
  worker.onmessage = ({ data }) => done(data);
  worker.onerror = ({ message }) => failed(new Error('the worker: ' + message));
});
Object.assign(globalThis, { proof: { page: printed.join(''), worker: said } });
`;

const inWorker = `
import { printed } from './listen';
import './example';
postMessage(printed.join(''));
`;

type Proof = Readonly<Record<'page' | 'worker', string>>;

async function built({ folder, write }: Project, example: Example): Promise<PreviewServer> {
  const files = {
    'index.html': page,
    'listen.ts': listen,
    'example.ts': asModule(example),
    'page.ts': inPage,
    'worker.ts': inWorker,
  };
  for (const [name, text] of Object.entries(files)) write(`web/${name}`, text);
  const web = join(folder, 'web');
  const common = { root: web, configFile: false, envFile: false, logLevel: 'error' } as const;
  await build({ ...common, worker: { format: 'es' }, build: { target: 'es2022' } });
  return preview({ ...common, preview: { port: 0, host: '127.0.0.1', open: false } });
}

/** Opens the page, and sees that it asks nobody else for anything and complains of nothing. */
async function opened(browser: Browser, address: string): Promise<Proof> {
  const tab = await browser.newPage();
  const wrong: string[] = [];
  tab.on('pageerror', (error) => wrong.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  tab.on('requestfailed', (request) => wrong.push(`not loaded: ${request.url()}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) wrong.push(`asked for ${url}`);
  });
  const complaints = () => (wrong.length > 0 ? `\n${wrong.join('\n')}` : '');
  try {
    await tab.goto(address);
    await tab.waitForFunction(() => 'proof' in globalThis, undefined, { timeout: patience });
    const proof = await Promise.race([
      tab.evaluate(async () => {
        const { page, worker } = (globalThis as unknown as { proof: Proof }).proof;
        return { page, worker: await worker };
      }),
      new Promise<never>((_, failed) => {
        setTimeout(() => failed(new Error('the worker does not answer')), patience).unref();
      }),
    ]);
    if (wrong.length > 0) throw new Error('the page complains');
    return proof;
  } catch (error) {
    throw new Error(`${(error as Error).message}${complaints()}`);
  }
}

async function proofOf(project: Project, example: Example): Promise<Proof> {
  const server = await built(project, example);
  try {
    const browser = await launch();
    try {
      return await opened(browser, server.resolvedUrls?.local[0] ?? '');
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

/** A page that Vite builds, opened in Chromium, and a worker of it. */
export function browser(): readonly Consumer[] {
  let proof: Promise<Proof> | undefined;
  const once = (project: Project, example: Example) => {
    proof ??= proofOf(project, example);
    return proof;
  };
  return [
    { name: 'browser: page', prints: async (project, example) => (await once(project, example)).page },
    {
      name: 'browser: web worker',
      prints: async (project, example) => (await once(project, example)).worker,
    },
  ];
}

/** What is wrong with the links of a page. No network: of an address only its form and host are looked at. */
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Link, Page } from './page.js';
import { isIgnored, pageAt, root } from './pages.js';

/** Hosts that a page may send its readers to. */
export const hosts: readonly string[] = [
  'docs.bullmq.io',
  'expressjs.com',
  'github.com',
  'keepachangelog.com',
  'semver.org',
];

/** Faults, each with its line; none where every link leads somewhere. */
export const linkFaults = (page: Page): string[] =>
  page.links.flatMap((link) => {
    const wrong = faultOf(page, link);
    return wrong === null ? [] : [`${page.path}:${link.line} ${link.target}: ${wrong}`];
  });

function faultOf(page: Page, { target, image }: Link): string | null {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(target)) return addressFault(target);
  const [written = '', anchor] = target.split('#', 2);
  const path = decoded(written);
  if (path === null) return 'is badly encoded';
  if (path.startsWith('/')) return 'begins with a slash';
  const to = path === '' ? page.path : posix.normalize(posix.join(dirname(page.path), path));
  if (to.startsWith('../')) return 'leads out of the project';
  if (isIgnored(to)) return 'is left out by .gitignore';
  if (!existsSync(join(root, to)) && to !== page.path) return 'is not there';
  if (image && !/\.(svg|png|jpe?g|gif|webp)$/.test(to)) return 'is no image';
  if (anchor !== undefined) return anchorFault(page, to, decoded(anchor));
  return languageFault(page.path, to);
}

function addressFault(target: string): string | null {
  const url = parsed(target);
  if (url === null) return 'is no address';
  if (url.protocol !== 'https:') return `${url.protocol} is not https:`;
  return hosts.includes(url.host) ? null : `no host to link to (tests/docs/check/links.ts): ${url.host}`;
}

function anchorFault(page: Page, to: string, anchor: string | null): string | null {
  if (!to.endsWith('.md')) return 'only pages have anchors';
  const { anchors } = to === page.path ? page : pageAt(to);
  return anchor !== null && anchors.has(anchor) ? null : `has no anchor ${anchor}`;
}

/** A Chinese page sends its readers to Chinese pages where there are any, an English one to English ones. */
function languageFault(from: string, to: string): string | null {
  const other = isChinese(to) ? to.replace('.zh-CN.md', '.md') : to.replace(/\.md$/, '.zh-CN.md');
  if (isChinese(from) === isChinese(to) || !to.endsWith('.md') || other === from) return null;
  return existsSync(join(root, other)) ? `is there in the language of the page: ${other}` : null;
}

const isChinese = (path: string): boolean => path.endsWith('.zh-CN.md');

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Where the source of each entry point stands, by what one imports: as tsup builds them. */
import { join } from 'node:path';
import config from '../../../tsup.config.js';
import { root } from './pages.js';

const built = Array.isArray(config) ? config : [];
const entries = built.find(({ format }) => format?.includes('cjs'))?.entry ?? {};

export const entryPoints: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entries).map(([name, path]) => [
    name === 'index' ? 'duxun' : `duxun/${name}`,
    join(root, path),
  ]),
);

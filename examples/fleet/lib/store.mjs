/**
 * The folder of results on storage that all hosts share. A shard has two parts, its results and its faulty lines; their
 * names tell the shard's number and what its lines said. A part is written under a name of its own and then renamed, so
 * that it is there as a whole or not at all, and whoever writes it twice writes the same.
 */
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** @typedef {Pick<import('./types.d.ts').Shard, 'shard' | 'sha256'>} Named */
/** @typedef {{ line: number, json: string }} Result */
/** @typedef {import('./types.d.ts').FaultyLine} FaultyLine */

/** @param {Named} shard */
const nameOf = ({ shard, sha256 }) => `${String(shard).padStart(6, '0')}-${sha256.slice(0, 16)}`;

let written = 0;

/**
 * @param {string} path
 * @param {string} text
 */
export async function writeWhole(path, text) {
  written += 1;
  const draft = `${path}.${hostname()}-${process.pid}-${written}.tmp`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

export class Store {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    this.parts = join(folder, 'parts');
  }

  /**
   * @param {Named} shard
   * @param {'results' | 'faults'} kind
   */
  part(shard, kind) {
    return join(this.parts, `${nameOf(shard)}.${kind}`);
  }

  make() {
    return mkdir(this.parts, { recursive: true });
  }

  /**
   * Whether a shard is done. Its results are written last.
   *
   * @param {Named} shard
   */
  has(shard) {
    return exists(this.part(shard, 'results'));
  }

  /**
   * @param {Named} shard
   * @param {{ results: readonly Result[], faulty: readonly FaultyLine[] }} done
   */
  async write(shard, { results, faulty }) {
    const rows = faulty.map((one) => `${JSON.stringify(one)}\n`);
    await writeWhole(this.part(shard, 'faults'), rows.join(''));
    await writeWhole(
      this.part(shard, 'results'),
      results.map(({ line, json }) => `${line}\t${json}\n`).join(''),
    );
  }

  /**
   * @param {Named} shard
   * @returns {Promise<Result[]>}
   */
  async results(shard) {
    return (await rowsOf(this.part(shard, 'results'))).map((row) => {
      const tab = row.indexOf('\t');
      return { line: Number(row.slice(0, tab)), json: row.slice(tab + 1) };
    });
  }

  /**
   * @param {Named} shard
   * @returns {Promise<FaultyLine[]>}
   */
  async faulty(shard) {
    return (await rowsOf(this.part(shard, 'faults'))).map(
      (row) => /** @type {FaultyLine} */ (JSON.parse(row)),
    );
  }

  /** Takes away what workers that were killed had begun to write. */
  async tidy() {
    for (const name of await readdir(this.parts))
      if (name.endsWith('.tmp')) await rm(join(this.parts, name), { force: true });
  }
}

/** @param {string} path */
const rowsOf = async (path) => (await readFile(path, 'utf8')).split('\n').slice(0, -1);

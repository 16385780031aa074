/** Reads a shard back, and makes sure that it is the one that was cut. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/**
 * @param {string} file
 * @param {import('./types.d.ts').Shard} shard
 * @returns {Promise<string>}
 * @throws where the file is shorter than it was, or says something else
 */
export async function readShard(file, { start, end, sha256 }) {
  const bytes = Buffer.allocUnsafe(end - start);
  const handle = await open(file, 'r');
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) throw new Error(`${file} ends at byte ${start + filled}, before ${end}`);
      filled += bytesRead;
    }
  } finally {
    await handle.close();
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`bytes ${start}-${end} of ${file} are not those that were cut: the file has changed`);
  return bytes.toString('utf8');
}

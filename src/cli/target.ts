import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, realpathSync, statSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Text } from '../text.js';
import { type Terminal, WriteFailed } from './io.js';

/** Where a report is written: it is there as a whole once it is kept, and not at all before. */
export interface Target {
  readonly stream: Terminal;
  /** @throws WriteFailed */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * A file that takes the place of what was there only when it is whole: it is written beside it under another name. What
 * is no plain file (`/dev/null`, a pipe) is written to as it is.
 *
 * @throws WriteFailed where it can't be written
 */
export async function targetOf(path: string): Promise<Target> {
  const found = statSync(path, { throwIfNoEntry: false });
  const special = found !== undefined && !found.isFile() && !found.isDirectory();
  if (found?.isDirectory()) throw failed(path, Object.assign(new Error('EISDIR'), { code: 'EISDIR' }));
  const real = found === undefined ? path : realpathSync(path);
  const written = special
    ? real
    : join(dirname(real), `.${basename(real)}.${randomBytes(4).toString('hex')}.tmp`);
  const stream = createWriteStream(written, special ? {} : { flags: 'wx' });
  try {
    await once(stream, 'open');
  } catch (error) {
    throw failed(path, error);
  }
  const close = async () => {
    if (!stream.closed) {
      stream.end();
      await once(stream, 'close');
    }
    // a stream tells of what failed at the end only once it is closed
    if (stream.errored) throw stream.errored;
  };
  return {
    stream,
    async keep() {
      try {
        await close();
        if (special) return;
        if (found !== undefined) await chmod(written, found.mode);
        await rename(written, real);
      } catch (error) {
        await rm(written, { force: true });
        throw failed(path, error);
      }
    },
    async drop() {
      stream.destroy();
      if (!stream.closed) await once(stream, 'close').catch(() => undefined);
      if (!special) await rm(written, { force: true });
    },
  };
}

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' },
  ENOTDIR: { zh: '没有这个文件夹', en: 'there is no such folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有写入权限', en: 'no permission to write there' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write there' },
  EROFS: { zh: '没有写入权限', en: 'no permission to write there' },
  ENOSPC: { zh: '没有空间了', en: 'there is no space left' },
};

function failed(path: string, error: unknown): WriteFailed {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = reasons[code ?? ''];
  const text = why === undefined ? null : { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` };
  return new WriteFailed(message, { cause: error, text });
}

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, realpathSync, statSync, type WriteStream } from 'node:fs';
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
  if (found?.isDirectory()) throw notWritten(path, Object.assign(new Error('EISDIR'), { code: 'EISDIR' }));
  if (found !== undefined && !found.isFile()) return inPlace(path);
  const real = found === undefined ? path : realpathSync(path);
  const beside = join(dirname(real), `.${basename(real)}.${randomBytes(4).toString('hex')}.tmp`);
  const stream = await opened(path, createWriteStream(beside, { flags: 'wx' }));
  const drop = async () => {
    stream.destroy();
    if (!stream.closed) await once(stream, 'close').catch(() => undefined);
    await rm(beside, { force: true });
  };
  return {
    stream,
    drop,
    async keep() {
      try {
        await closed(stream);
        if (found !== undefined) await chmod(beside, found.mode);
        await rename(beside, real);
      } catch (error) {
        await drop();
        throw notWritten(path, error);
      }
    },
  };
}

/** What is no plain file is written to as it is, and never taken away. */
async function inPlace(path: string): Promise<Target> {
  const stream = await opened(path, createWriteStream(path));
  return {
    stream,
    async keep() {
      try {
        await closed(stream);
      } catch (error) {
        throw notWritten(path, error);
      }
    },
    async drop() {
      stream.destroy();
    },
  };
}

async function opened(path: string, stream: WriteStream): Promise<WriteStream> {
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** Ends a stream; what failed at the end it tells of only once it is closed. */
async function closed(stream: WriteStream): Promise<void> {
  if (!stream.closed) {
    stream.end();
    await once(stream, 'close');
  }
  if (stream.errored) throw stream.errored;
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

/** That a file can't be written, by its name, and why. */
export function notWritten(path: string, error: unknown): WriteFailed {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = reasons[code ?? ''];
  const text = why === undefined ? null : { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` };
  return new WriteFailed(message, { cause: error, text });
}

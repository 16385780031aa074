import { createHash } from 'node:crypto';

/** The first characters of the SHA-256 of a text: 6 bits each. */
export const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

import { sha256Of } from '../hash/sha256.js';

/** The first 12 hex digits of the SHA-256 of a text in UTF-8: two of a document's sentences never meet by chance. */
export const digest = (text: string): string => sha256Of(text).slice(0, 12);

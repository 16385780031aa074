import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first 12 hex digits of the SHA-256 of a text in UTF-8: two of a document's sentences never meet by chance. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 6));

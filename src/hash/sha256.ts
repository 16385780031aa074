import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.js';

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The SHA-256 of a piece of JSON, whatever the order of its keys. */
export const fingerprint = (json: unknown): string => sha256Of(canonical(json));

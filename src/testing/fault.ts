import type { Fault, FaultCode } from '../errors.js';
import type { Text } from '../text.js';

/** A fault of a file as a whole. */
export const fault = (
  code: FaultCode,
  place: string,
  found: string,
  { expected, wayOut }: { readonly expected: Text; readonly wayOut: Text },
): Fault => ({ code, place, pointer: '', found, expected, wayOut });

import { raise, show } from '../../errors.js';
import type { Text } from '../../text.js';

/** @throws DuxunError VALUE_WRONG */
export function refuse(option: string, found: unknown, expected: Text, wayOut: Text): void {
  raise([
    { code: 'VALUE_WRONG', place: 'options', pointer: `/${option}`, found: show(found), expected, wayOut },
  ]);
}

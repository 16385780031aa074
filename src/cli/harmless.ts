/**
 * The characters that a terminal takes for commands, and those that turn the direction of text round (Unicode's
 * `Bidi_Control`), but for line ends, tabs, and the colours that are printed here.
 */
const commands =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(\u001b\[(?:0|1|2|31|32|33)m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What may be shown on a terminal whoever wrote it: U+FFFD in the place of each such character. */
export function harmless(text: string | Uint8Array): string {
  const read = typeof text === 'string' ? text : new TextDecoder().decode(text);
  return read.replace(commands, (_, colour?: string) => colour ?? '\ufffd');
}

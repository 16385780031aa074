const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '〔': '〕',
  '【': '】',
  '《': '》',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const closing = new Set(Object.values(pairs));
const quoting = new Set(['”', '’', '」', '』']);
const ends = new Set(['。', '｡', '！', '？', '!', '?']);
const goesOn = /^[，。、；：！？,;:!?)）》的之等者或及和与]/u;

/**
 * Cuts a paragraph into sentences: behind 。！？, not behind ；. What ends within brackets or a quotation ends no
 * sentence, unless the quotation itself ends there and nothing follows that goes on.
 */
export function sentencesOf(paragraph: string): string[] {
  const chars = [...paragraph];
  const isNested = balanced(chars);
  const sentences: string[] = [];
  const open: string[] = [];
  let from = 0;
  chars.forEach((char, i) => {
    if (isNested && pairs[char] !== undefined) open.push(pairs[char]);
    else if (isNested && closing.has(char)) open.pop();
    if (open.length > 0) return;
    const next = chars[i + 1] ?? '';
    const isQuoteEnd = quoting.has(char) && ends.has(chars[i - 1] ?? '') && !goesOn.test(next);
    const isEnd = ends.has(char) && !ends.has(next) && !(closing.has(next) && !isNested);
    if (!isEnd && !isQuoteEnd) return;
    sentences.push(chars.slice(from, i + 1).join(''));
    from = i + 1;
  });
  const rest = chars.slice(from).join('');
  return [...sentences, rest].map((one) => one.trim()).filter((one) => one !== '');
}

/** Does every bracket that opens close again? In a damaged copy one may be lost: then none is heeded. */
function balanced(chars: readonly string[]): boolean {
  const open: string[] = [];
  for (const char of chars) {
    if (pairs[char] !== undefined) open.push(pairs[char]);
    else if (closing.has(char) && open.pop() !== char) return false;
  }
  return open.length === 0;
}

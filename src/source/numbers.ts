const digits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What numbers of articles, chapters and items are written with, as a class of characters. */
export const numerals = '〇○零一二两三四五六七八九十百千0-9０-９';

/** A number as documents write it: `二十二`, `一百零三`, `二〇`, `22`, `２２`; null where it is none. */
export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (plain === '') return null;
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (![...plain].every((char) => char in digits || char in units)) return null;
  if (![...plain].some((char) => char in units))
    return [...plain].reduce((sum, char) => sum * 10 + (digits[char] ?? 0), 0);
  let sum = 0;
  let ahead: number | null = null;
  for (const char of plain) {
    const unit = units[char];
    if (unit === undefined) ahead = digits[char] ?? 0;
    else {
      sum += (ahead ?? 1) * unit;
      ahead = null;
    }
  }
  return sum + (ahead ?? 0);
}

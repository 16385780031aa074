import type { Paragraph } from './paragraphs.js';
import { withoutSpaces } from './spaces.js';

const dated =
  /(?:\d{4}|[二〇○零一三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日(?:印发|发布)?$/u;
const office = /(?:办公室|委员会|人民政府|小组|总局|局|厅|部|委|院|会|处|中心|公司|学校|大学|党委)$/u;
const dispatch = /^(?:抄送|主送|分送|报送|[（(]此件|主题词)/u;

/** Who signs and when, to whom copies go: no provision of the document. */
export function isClosing(text: string): boolean {
  const plain = withoutSpaces(text).normalize('NFKC');
  if (dispatch.test(plain)) return true;
  if (/[。，；：、！？,;:]/u.test(plain) || plain.length > 60) return false;
  return dated.test(plain) || office.test(plain);
}

/** Leaves out what closes a document at its end. */
export function withoutClosing(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let end = paragraphs.length;
  while (end > 1 && paragraphs[end - 1]?.marker === null && isClosing(paragraphs[end - 1]?.text ?? ''))
    end -= 1;
  return paragraphs.slice(0, end);
}

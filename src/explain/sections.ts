/** An explanation before it is put on paper: a heading for each part, sentences below it. */
export interface Section {
  /** Absent for the opening paragraph. */
  readonly title?: string;
  readonly lines: readonly string[];
  /** Whether the lines follow one from another. */
  readonly ordered?: boolean;
}

export type Format = 'text' | 'markdown';

/** Paper: plain text with numbered lines, or Markdown. */
export function paper(sections: readonly Section[], format: Format, colon: string): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map((section) => (format === 'markdown' ? markdown(section) : plain(section, colon)))
    .join('\n\n');
}

function plain({ title, lines, ordered }: Section, colon: string): string {
  if (title === undefined) return lines.join('\n');
  const mark = (i: number) => (ordered && lines.length > 1 ? `${i + 1}. ` : '- ');
  return [`${title}${colon.trimEnd()}`, ...lines.map((line, i) => `${mark(i)}${line}`)].join('\n');
}

const marked = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

function markdown({ title, lines, ordered }: Section): string {
  if (title === undefined) return lines.map(marked).join('\n\n');
  const mark = (i: number) => (ordered && lines.length > 1 ? `${i + 1}. ` : '- ');
  return [`**${marked(title)}**`, '', ...lines.map((line, i) => `${mark(i)}${marked(line)}`)].join('\n');
}

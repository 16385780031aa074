/** A text in both languages of the library. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A language in which everything is said. */
export type Lang = keyof Text;

/** Fills `{name}` in both languages. A name without a value stays as it is, so that a slip is seen. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { zh: put(text.zh), en: put(text.en) };
}

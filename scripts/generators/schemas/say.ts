/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };

const bare = (text: string): string => text.replaceAll('`', '');

/** What a person reads in an editor: Chinese, then English; with marked-up code where there is some. */
export function say(zh: string, en: string, schema: Schema = {}): Schema {
  const marked = zh.includes('`') || en.includes('`');
  return {
    ...schema,
    description: `${bare(zh)}\n${bare(en)}`,
    ...(marked ? { markdownDescription: `${zh}\n\n${en}` } : {}),
  };
}

/** A short name in both languages. */
export const title = (zh: string, en: string): string => `${zh} · ${en}`;

export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Codes of which one must stand, each with what it means. */
export function codes(words: Words): Schema {
  return {
    type: 'string',
    enum: Object.keys(words),
    enumDescriptions: Object.values(words).map(([zh, en]) => title(zh, en)),
  };
}

/** Codes that are offered; another may stand too. */
export const offered = (words: Words, other: Schema = { type: 'string' }): Schema => ({
  anyOf: [codes(words), other],
});

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object of certain keys and no others. */
export const record = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
});

/**
 * Where a key has a certain value, or one of several. Never an `enum`: an editor that shows what a value means trips
 * over one that does not list it.
 */
export const where = (key: string, value: string | readonly string[]): Schema => ({
  properties: {
    [key]: typeof value === 'string' ? { const: value } : { anyOf: value.map((one) => ({ const: one })) },
  },
  required: [key],
});

export const list = (items: Schema, least = 0): Schema => ({
  type: 'array',
  ...(least === 0 ? {} : { minItems: least }),
  items,
});

/** A piece of JSON that is the same in every answer: as text, and as bytes once they have been asked for. */
export interface Fixed {
  readonly text: string;
  bytes: Uint8Array | null;
}

/** Where JSON is written to, piece by piece. */
export interface Sink {
  add(text: string): void;
  addFixed(fixed: Fixed): void;
}

/** Collects JSON as one text. */
export class JsonText implements Sink {
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  addFixed({ text }: Fixed): void {
    this.#text += text;
  }

  take(): string {
    // looking at a character makes one text of the pieces; else whoever is given it pays for that, and holds them
    this.#text.charCodeAt(this.#text.length - 1);
    return this.#text;
  }
}

/** What is frozen all through, and so the same whenever it is written. */
const fixed = new WeakMap<object, Fixed>();

/** Writes what `JSON.stringify` would; undefined as null. */
export function write(value: unknown, sink: Sink): void {
  switch (typeof value) {
    case 'string':
      sink.add(quoted(value));
      break;
    case 'object':
      if (value === null) sink.add('null');
      else if (Object.isFrozen(value)) writeFrozen(value, sink);
      else compose(value, sink);
      break;
    case 'boolean':
      sink.add(value ? 'true' : 'false');
      break;
    default:
      sink.add(JSON.stringify(value) ?? 'null');
  }
}

function writeFrozen(value: object, sink: Sink): void {
  const known = fixed.get(value);
  if (known !== undefined) {
    sink.addFixed(known);
    return;
  }
  const own = new JsonText();
  compose(value, own);
  const text = own.take();
  if (isFixed(value)) fixed.set(value, { text, bytes: null });
  sink.add(text);
}

function compose(value: object, sink: Sink): void {
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    for (let i = 0; i < list.length; i += 1) {
      sink.add(i === 0 ? '[' : ',');
      write(list[i], sink);
    }
    sink.add(list.length === 0 ? '[]' : ']');
    return;
  }
  // dates, maps, boxed values and what says itself how it is written are left to JSON
  if (Object.getPrototypeOf(value) !== Object.prototype || 'toJSON' in value) {
    sink.add(JSON.stringify(value) ?? 'null');
    return;
  }
  let isFirst = true;
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined || typeof inner === 'function' || typeof inner === 'symbol') continue;
    sink.add(`${isFirst ? '{' : ','}${quoted(key)}:`);
    isFirst = false;
    write(inner, sink);
  }
  sink.add(isFirst ? '{}' : '}');
}

/** Is nothing in it ever another value? */
export function isFixed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.isFrozen(value) && Object.values(value).every(isFixed);
}

/** Nothing that JSON writes in another way: no quotes, backslashes, control characters, halves of pairs. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

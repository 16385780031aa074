import { clean } from './clean.js';

/** What makes an entry the same from one export to the next. */
export interface Key {
  readonly measure: string;
  readonly case: string;
  /** The id of the action, or what stands for one. */
  readonly id: string;
}

const part = (text: string): string => encodeURIComponent(clean(text));

/** Measure, case and what is left of the action's id, between them strokes, all else as in an address; then the host. */
export function uidOf({ measure, case: about, id }: Key, host: string): string {
  const rest = id.startsWith(`${about}/`) ? id.slice(about.length + 1) : id;
  return `${[measure, about, rest].map(part).join('/')}@${part(host)}`;
}

/** The key of an entry that is the host's, null of any other. */
export function keyIn(uid: string, host: string): Key | null {
  const end = `@${part(host)}`;
  const parts = uid.endsWith(end) ? uid.slice(0, -end.length).split('/') : [];
  try {
    const [measure, about, rest, ...more] = parts.map(decodeURIComponent);
    if (!measure || about === undefined || rest === undefined || more.length > 0) return null;
    return { measure, case: about, id: `${about}/${rest}` };
  } catch {
    return null;
  }
}

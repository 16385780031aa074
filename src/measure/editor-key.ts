import { isObject } from '../faults.js';

/** A file whose keys are names, without the key that tells an editor by which JSON Schema to check it. */
export function withoutEditorKey(json: unknown): unknown {
  if (!isObject(json) || typeof json.$schema !== 'string') return json;
  const { $schema: _schema, ...rest } = json;
  return rest;
}

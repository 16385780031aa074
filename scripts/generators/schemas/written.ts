const WIDTH = 110;

/** JSON as the files under `rules/` are written: what fits into a line stands in one. */
export function written(json: unknown, indent = 0, before = 0): string {
  const line = oneLine(json);
  if (typeof json !== 'object' || json === null || indent + before + line.length <= WIDTH) return line;
  const inner = ' '.repeat(indent + 1);
  const end = ' '.repeat(indent);
  if (Array.isArray(json))
    return `[\n${json.map((one) => inner + written(one, indent + 1)).join(',\n')}\n${end}]`;
  const entries = Object.entries(json).map(([key, value]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${written(value, indent + 1, name.length)}`;
  });
  return `{\n${entries.join(',\n')}\n${end}}`;
}

function oneLine(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(oneLine).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const entries = Object.entries(json);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, value]) => `${JSON.stringify(key)}: ${oneLine(value)}`).join(', ')} }`;
}

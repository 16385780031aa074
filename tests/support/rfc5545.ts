/** What RFC 5545 asks of a calendar's text and ical.js does not check, as a list of what is wrong. */
const encoder = new TextEncoder();

interface Part {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly Part[];
}

/** The components of a text, read by hand. */
export function partsOf(text: string): readonly Part[] {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const read = (): Part => {
    const name = (lines.shift() ?? '').replace(/^BEGIN:/, '');
    const properties: [string, string][] = [];
    const parts: Part[] = [];
    for (let line = lines[0]; line !== undefined && line !== `END:${name}`; line = lines[0]) {
      if (line.startsWith('BEGIN:')) {
        parts.push(read());
        continue;
      }
      lines.shift();
      const [, key = '', value = ''] = /^([A-Z0-9-]+(?:;[^:"]+)?):(.*)$/su.exec(line) ?? ['', line];
      properties.push([key, value]);
    }
    lines.shift();
    return { name, properties, parts };
  };
  const found: Part[] = [];
  while (lines.length > 0) found.push(read());
  return found;
}

export const valuesOf = (part: Part, name: string): readonly string[] =>
  part.properties.filter(([key]) => key.split(';')[0] === name).map(([, value]) => value);

const once = {
  VCALENDAR: ['VERSION', 'PRODID', 'CALSCALE', 'METHOD'],
  VEVENT: [
    'UID',
    'DTSTAMP',
    'DTSTART',
    'SEQUENCE',
    'SUMMARY',
    'DESCRIPTION',
    'STATUS',
    'TRANSP',
    'LAST-MODIFIED',
  ],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION'],
} as const;

/** Wrong backslashes, and what a text must not hold unless it is behind one. */
const badText = /\\(?![\\;,nN])|(?<!\\)(?:\\\\)*[;,](?<=[;,])/;

export function wrongIn(text: string): readonly string[] {
  const wrong: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  if (!text.endsWith('\r\n')) wrong.push('the last line has no end');
  for (const line of text.split('\r\n')) {
    if (/[\r\n]/.test(line)) wrong.push(`a line end of another kind in ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for
    if (/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/.test(line)) wrong.push(`a control character in ${line}`);
    const bytes = encoder.encode(line);
    if (bytes.length > 75) wrong.push(`${bytes.length} bytes: ${line}`);
    // half a character would not come back as it was
    if (decoder.decode(bytes) !== line) wrong.push(`torn: ${line}`);
  }
  const uids = new Set<string>();
  const look = (part: Part, within: string): void => {
    for (const name of once[part.name as keyof typeof once] ?? [])
      if (valuesOf(part, name).length !== 1) wrong.push(`${name} is not there once in a ${part.name}`);
    if (!({ '': 'VCALENDAR', VCALENDAR: 'VEVENT', VEVENT: 'VALARM' }[within] === part.name))
      wrong.push(`a ${part.name} in ${within || 'the file'}`);
    for (const [name, value] of part.properties) {
      if (/^(SUMMARY|DESCRIPTION|UID)$/.test(name) && badText.test(value))
        wrong.push(`${name} is not escaped: ${value}`);
      if (/^(DTSTAMP|LAST-MODIFIED)$/.test(name) && !/^\d{8}T\d{6}Z$/.test(value))
        wrong.push(`${name}:${value}`);
      if (/^(DTSTART|DTEND)/.test(name) && !(/;VALUE=DATE$/.test(name) && /^\d{8}$/.test(value)))
        wrong.push(`${name}:${value}`);
      if (name === 'SEQUENCE' && !/^\d+$/.test(value)) wrong.push(`SEQUENCE:${value}`);
      if (name === 'TRIGGER' && !/^-?P(\d+D)?(T\d+H)?$/.test(value)) wrong.push(`TRIGGER:${value}`);
      if (name === '') wrong.push(`no property: ${value}`);
    }
    for (const uid of part.name === 'VEVENT' ? valuesOf(part, 'UID') : []) {
      if (uids.has(uid)) wrong.push(`${uid} twice`);
      uids.add(uid);
    }
    for (const one of part.parts) look(one, part.name);
  };
  const calendars = partsOf(text);
  if (calendars.length !== 1) wrong.push(`${calendars.length} calendars`);
  for (const one of calendars) look(one, '');
  return wrong;
}

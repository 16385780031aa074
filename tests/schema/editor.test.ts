/** The schemas as an editor uses them: what it offers, what it shows, what it marks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getLanguageService, type LanguageService, TextDocument } from 'vscode-json-languageservice';

const root = new URL('../../', import.meta.url);

const service: LanguageService = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(new URL(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
});
service.configure({
  schemas: ['part', 'measure', 'case', 'case-finding', 'events'].map((name) => ({
    fileMatch: [`*.${name}.json`],
    uri: new URL(`schema/${name}.json`, root).href,
  })),
});

/** A text in which `|` marks the place of the cursor. */
function opened(name: string, text: string) {
  const offset = text.indexOf('|');
  const document = TextDocument.create(`file:///try.${name}.json`, 'json', 1, text.replace('|', ''));
  return { document, json: service.parseJSONDocument(document), position: document.positionAt(offset) };
}

async function offered(name: string, text: string): Promise<string[]> {
  const { document, json, position } = opened(name, text);
  const found = await service.doComplete(document, position, json);
  return found?.items.map(({ label }) => label) ?? [];
}

async function shown(name: string, text: string): Promise<string> {
  const { document, json, position } = opened(name, text);
  const found = await service.doHover(document, position, json);
  return ([found?.contents ?? []].flat() as unknown[]).map(String).join('\n');
}

async function marked(name: string, text: string): Promise<string[]> {
  const { document, json } = opened(name, text);
  const found = await service.doValidation(document, json, {}, undefined);
  return found.map(({ message, range }) => `${document.getText(range).slice(0, 40)}: ${message}`);
}

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const article = read('rules/maoming-2017/article-19.json');
const finding = read('fixtures/maoming-2017/finding.json');

/** The text of a file with the cursor put behind a piece of it. */
const behind = (text: string, piece: string): string => {
  const at = text.indexOf(piece);
  if (at < 0) throw new Error(`not there: ${piece}`);
  return `${text.slice(0, at + piece.length)}|${text.slice(at + piece.length)}`;
};

describe('article 19 of Maoming in an editor', () => {
  it('has nothing marked', async () => {
    expect(await marked('part', `|${article}`)).toEqual([]);
  }, 60_000);

  it.each([
    ['a key of a norm', '"addr', /对谁做[\s\S]*Towards whom/],
    ['a form of day', '"latest', /最晚[\s\S]*latest/],
    ['what stands beside it', '"clam', /月末[\s\S]*last day/],
    ['the value of an operator', '"operator": "equ', /等于 · is equal to/],
    ['a fact of the engine', '"fact": "happ', /有过这样的事件[\s\S]*happened/],
    ['a param of a fact', '"params": { "ev', /哪种事件[\s\S]*event type/],
    ['an event type', '"event": "rectification-conf', /已认定|确认|整改[\s\S]* · /],
    ['a selector', '"byRead', /哪一项理解[\s\S]*reading/],
  ])(
    'shows in both languages what it is: %s',
    async (_name, piece, wanted) => {
      expect(await shown('part', behind(article, piece))).toMatch(wanted);
    },
    60_000,
  );

  it('offers the forms of day for an empty one', async () => {
    const names = await offered('part', '{ "article": "1", "days": { "x": { | } }, "norms": [] }');
    expect(names).toEqual(expect.arrayContaining(['event', 'months', 'workdays', 'endOf', 'latestOf', 'if']));
    expect(names).not.toContain('clamp');
  }, 60_000);

  it('offers beside a form of day what goes with it', async () => {
    const names = await offered(
      'part',
      '{ "article": "1", "days": { "x": { "months": 2, | } }, "norms": [] }',
    );
    expect(names).toEqual(expect.arrayContaining(['from', 'clamp', 'counted', 'roll', 'calendar']));
  }, 60_000);

  it('offers the params of the fact that is asked for', async () => {
    const leaf = (params: string) =>
      `{ "article": "1", "conditions": { "x": { "all": [{ "fact": "scope", "params": { ${params} } }] } }, "norms": [] }`;
    expect((await offered('part', leaf('|'))).sort()).toEqual(['field', 'of']);
    expect(await offered('part', leaf('"of": |'))).toEqual(expect.arrayContaining(['"place"', '"person"']));
  }, 60_000);

  it('offers the keys of an entry of that shape, and no others', async () => {
    const names = await offered('part', '{ "article": "1", "norms": [{ "entry": { "shape": "item", | } }] }');
    expect(names.sort()).toEqual(['derive', 'if', 'kinds', 'own', 'when']);
  }, 60_000);

  it('offers modalities and event types by name', async () => {
    expect(await offered('part', '{ "article": "1", "norms": [{ "modality": | }] }')).toEqual(
      expect.arrayContaining(['"must"', '"must-not"', 'null']),
    );
    expect(
      await offered('part', '{ "article": "1", "days": { "x": { "event": "|" } }, "norms": [] }'),
    ).toEqual(expect.arrayContaining(['"problem-found"', '"rectification-reported"']));
  }, 60_000);

  it('marks a misspelt key where it stands', async () => {
    const found = await marked('part', `|${article.replace('"latestOf"', '"lastestOf"')}`);
    expect(found.some((line) => /latestOf|lastestOf|Missing property/.test(line))).toBe(true);
  }, 60_000);
});

describe('a case in an editor', () => {
  const start = '{ "kind": "finding", "measure": "maoming-2017", "id": "x", "subject": { "type": "town" }';

  it('has nothing marked, by the schema of all and by that of its kind', async () => {
    expect(await marked('case', `|${finding}`)).toEqual([]);
    const [one] = JSON.parse(finding) as unknown[];
    expect(await marked('case-finding', `|${JSON.stringify(one)}`)).toEqual([]);
  }, 120_000);

  it('is offered the facts of its measure and kind, each with its question', async () => {
    const { document, json, position } = opened('case', `${start}, "facts": { | } }`);
    const found = await service.doComplete(document, position, json);
    const origin = found?.items.find(({ label }) => label === 'origin');
    expect(found?.items.map(({ label }) => label)).toContain('publishable');
    expect(found?.items.map(({ label }) => label)).not.toContain('mission-type');
    expect(JSON.stringify(origin?.documentation)).toMatch(/？[\s\S]*\?/);
  }, 120_000);

  it('is offered the events of its kind, and the fields of that event', async () => {
    const types = await offered('case', `${start}, "events": [{ "type": "|" }] }`);
    expect(types).toContain('"problem-list-circulated"');
    expect(types).not.toContain('"mission-approved"');
    const fields = await offered('case', `${start}, "events": [{ "type": "problem-list-circulated", | }] }`);
    expect(fields).toEqual(expect.arrayContaining(['on', 'rectifyBy', 'persons', 'for']));
    expect(fields).not.toContain('extent');
  }, 120_000);

  it.each([
    ['the question of a fact', '"orig', /？\n*[\s\S]*\?/],
    ['the name of an event', '"type": "problem-list-circ', /清单通报[\s\S]*circulated/],
    ['a key of an event', '"rectify', /整改时限[\s\S]*Time set/],
    ['a role', '"role": "person-conc', /责任|当事|有关[\s\S]* · /],
  ])(
    'shows in both languages what it is: %s',
    async (_name, piece, wanted) => {
      expect(await shown('case', behind(finding, piece))).toMatch(wanted);
    },
    120_000,
  );

  it('marks what its measure does not know', async () => {
    const found = await marked(
      'case',
      `|${start}, "facts": { "orign": "supervision" }, "events": [{ "type": "problem-found", "on": "2017-02-30" }] }`,
    );
    expect(found).toHaveLength(2);
    expect(found.join('\n')).toMatch(/orign[\s\S]*应为确有的日期/);
  }, 120_000);
});

/** A Markdown page taken apart as GitHub does it: links, anchors, fenced blocks, figures. */
import Slugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';

export interface Link {
  readonly line: number;
  readonly target: string;
  readonly image: boolean;
}

/** A fenced block. What stands behind its language in the opening line is for these tests: GitHub shows none of it. */
export interface Block {
  readonly line: number;
  readonly lang: string;
  /** `alone`, `no-run`, `file=cases/a.json` … */
  readonly marks: readonly string[];
  readonly text: string;
}

/** Code within a sentence. */
export interface Inline {
  readonly line: number;
  readonly text: string;
}

/** A number with `<!-- figure: name -->` behind it. */
export interface Figure {
  readonly line: number;
  readonly name: string;
  /** As it is written; null where no number stands before the mark. */
  readonly written: string | null;
}

export interface Page {
  readonly path: string;
  readonly text: string;
  readonly links: readonly Link[];
  readonly anchors: ReadonlySet<string>;
  readonly blocks: readonly Block[];
  readonly inline: readonly Inline[];
  readonly figures: readonly Figure[];
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;

const numbers =
  /\d[\d,]*(?:\.\d+)?(?: [kM]B)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|[一两二三四五六七八九十]+/gi;

/** The last number, in figures or in words, before a place and behind the mark or the cell before it on its line. */
const numberBefore = (text: string, place: number): string | null =>
  (
    text
      .slice(0, place)
      .split(/\n|\||-->/)
      .at(-1) ?? ''
  )
    .match(numbers)
    ?.at(-1) ?? null;

export function readPage(path: string, text: string): Page {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const slugger = new Slugger();
  const links: Link[] = [];
  const anchors = new Set<string>();
  const blocks: Block[] = [];
  const inline: Inline[] = [];
  const figures: Figure[] = [];
  visit(tree, (node) => {
    const line = lineOf(node);
    if (node.type === 'link' || node.type === 'definition')
      links.push({ line, target: node.url, image: false });
    if (node.type === 'image') links.push({ line, target: node.url, image: true });
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node, { includeHtml: false })));
    if (node.type === 'inlineCode') inline.push({ line, text: node.value });
    if (node.type === 'code')
      blocks.push({
        line,
        lang: node.lang ?? '',
        marks: (node.meta ?? '').split(/\s+/).filter((mark) => mark !== ''),
        text: node.value,
      });
    if (node.type !== 'html') return;
    for (const [, name = '', target = ''] of node.value.matchAll(/\s(href|src)="([^"]*)"/g))
      links.push({ line, target, image: name === 'src' });
    for (const [, id = ''] of node.value.matchAll(/\s(?:id|name)="([^"]*)"/g)) anchors.add(id);
    for (const [, name = ''] of node.value.matchAll(/<!-- figure: (.+?) -->/g)) {
      figures.push({ line, name, written: numberBefore(text, node.position?.start.offset ?? 0) });
    }
  });
  return { path, text, links, anchors, blocks, inline, figures };
}

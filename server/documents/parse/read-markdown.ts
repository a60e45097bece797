import 'server-only';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ParsedText } from '@/core/extraction';
import { decodeText } from './decode-text';
import { type PrintedBlock, printBlocks } from './print-blocks';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];

/** The text of a Markdown file, without its marks, code, pictures, HTML and front matter. */
export function readMarkdown(name: string, bytes: Uint8Array): ParsedText {
  const text = decodeText(bytes).replace(/^---\r?\n[\s\S]*?\r?\n---[^\S\n]*\r?\n/, '');
  const tree = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return printBlocks(name, blocksOf(tree, 'paragraph'));
}

function blocksOf(node: Node, kind: 'paragraph' | 'list-item'): PrintedBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: wordsOf(node) }];
    case 'paragraph':
      return [{ kind, text: wordsOf(node) }];
    case 'tableRow':
      return [{ kind: 'table-row', text: node.children.map(wordsOf).join('\t') }];
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, 'list-item'));
    case 'root':
    case 'blockquote':
    case 'list':
    case 'table':
      return node.children.flatMap((child) => blocksOf(child, kind));
    default:
      return [];
  }
}

function wordsOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

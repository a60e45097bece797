import 'server-only';
import type { Block, ParsedText } from '@/core/extraction';
import { parseLimits } from './limits';
import { Refusal } from './parse-code';

export type PrintedBlock = Pick<Block, 'kind' | 'level' | 'page'> & { readonly text: string };

/**
 * Prints blocks one below the other, and notes where each of them stands. Blocks without words are left
 * out; white space within a block becomes one space, and none between two Han characters.
 * @throws Refusal where the text is longer than we take
 */
export function printBlocks(name: string, blocks: readonly PrintedBlock[]): ParsedText {
  const placed: Block[] = [];
  let text = '';
  for (const { text: raw, ...about } of blocks) {
    const words = joinLines(raw);
    if (words === '') continue;
    if (text !== '') text += '\n';
    placed.push({ ...about, start: text.length, end: text.length + words.length });
    text += words;
    if (text.length > parseLimits.characters) throw new Refusal('too-much-text');
  }
  return { name, text, blocks: placed };
}

const cjk = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const breakInHan = new RegExp(`(?<=${cjk})[^\\S\\t]*\\n[^\\S\\t]*(?=${cjk})`, 'gu');

function joinLines(raw: string): string {
  return raw
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(breakInHan, '')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
}

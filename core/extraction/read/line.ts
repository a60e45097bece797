import type { Language } from '@/core/content';
import { detectLanguage, type Span } from '@/core/text';
import type { Block, ParsedText } from '../parsed-text';

/** A block of a parsed file, without white space at its ends. */
export interface Line {
  readonly kind: Block['kind'];
  readonly level: number | null;
  /** From 1; null where the file has no pages. */
  readonly page: number | null;
  /** In the text of the file. */
  readonly span: Span;
  readonly text: string;
  /** Null where it has no letters. */
  readonly language: Language | null;
  /** Lines without words that stand before it. */
  readonly gap: number;
  /** Columns of white space before it on its line. */
  readonly indent: number;
  /** Columns of its words. */
  readonly width: number;
}

/** What nobody sees counts as white space. */
const blank = /[\s\u200b\u2060\ufeff\u00ad]/u;

/** The blocks that have words, in order. A form feed begins a page. */
export function linesOf({ text, blocks }: ParsedText): Line[] {
  const paged = blocks.some(({ page }) => page !== undefined) || text.includes('\f');
  let last = 0;
  let page = 1;
  return blocks.flatMap((block): Line[] => {
    let { start, end } = block;
    while (start < end && blank.test(text.charAt(start))) start++;
    while (end > start && blank.test(text.charAt(end - 1))) end--;
    if (start === end) return [];
    const between = text.slice(last, start);
    last = end;
    page = block.page ?? page + (between.match(/\f/gu)?.length ?? 0);
    const words = text.slice(start, end);
    return [
      {
        kind: block.kind,
        level: block.level ?? null,
        page: paged ? page : null,
        span: { start, end },
        text: words,
        language: detectLanguage(words),
        gap: Math.max(0, breaksIn(between) - 1),
        indent: columnsOf(between.slice(between.lastIndexOf('\n') + 1)),
        width: columnsOf(words),
      },
    ];
  });
}

function breaksIn(space: string): number {
  return space.match(/\r\n|[\r\n\f]/gu)?.length ?? 0;
}

/** Columns that a text takes: a Han character, a full-width mark and a wide space take two, a tab four. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === '\t') columns += 4;
    else if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u.test(sign)) columns += 2;
    else if (!/[\u200b\u2060\ufeff\u00ad\r]/u.test(sign)) columns += 1;
  }
  return columns;
}

/** True where a sentence is over, or what follows belongs to it in another way: a colon, a bracket. */
export function isClosed(text: string): boolean {
  return /[。！？…：；.!?:;](?:["”’'」』》）)\]】〕]|\[\d+\]|〔\d+〕)*$|["”’」』》）)\]】〕]$/u.test(
    text,
  );
}

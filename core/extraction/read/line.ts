import type { Language } from '@/core/content';
import { detectLanguage, type Span, trimSpan } from '@/core/text';
import type { Block, ParsedText } from '../parsed-text';

/** A block of a parsed file, without white space at its ends. */
export interface Line {
  readonly kind: Block['kind'];
  readonly level: number | null;
  readonly page: number | null;
  /** In the text of the file. */
  readonly span: Span;
  readonly text: string;
  /** Null where it has no letters. */
  readonly language: Language | null;
  /** Lines without words that stand before it. */
  readonly gap: number;
  /** White space before it on its line; a wide space counts twice. */
  readonly indent: number;
}

/** The blocks that have words, in order. */
export function linesOf({ text, blocks }: ParsedText): Line[] {
  let last = 0;
  return blocks.flatMap((block): Line[] => {
    const span = trimSpan(text, block);
    if (span.start === span.end) return [];
    const between = text.slice(last, span.start);
    last = span.end;
    const words = text.slice(span.start, span.end);
    return [
      {
        kind: block.kind,
        level: block.level ?? null,
        page: block.page ?? null,
        span,
        text: words,
        language: detectLanguage(words),
        gap: Math.max(0, breaksIn(between) - 1),
        indent: widthOf(between.slice(between.lastIndexOf('\n') + 1)),
      },
    ];
  });
}

function breaksIn(space: string): number {
  return space.match(/\r\n|[\r\n\f]/gu)?.length ?? 0;
}

function widthOf(space: string): number {
  return [...space].reduce((width, sign) => width + (sign === '\t' ? 4 : isWide(sign) ? 2 : 1), 0);
}

function isWide(sign: string): boolean {
  return sign === '\u3000';
}

/** Columns that a text takes: a Han character and a full-width mark take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text)
    columns += /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u.test(sign) ? 2 : 1;
  return columns;
}

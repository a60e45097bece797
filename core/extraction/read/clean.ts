import type { ParsedText } from '../parsed-text';
import { findFrontMatter } from './find-front-matter';
import { findFurniture } from './find-furniture';
import { findContents, findReferences } from './find-lists';
import { findSiteLines } from './find-site-lines';
import { findTables } from './find-tables';
import { type Line, linesOf } from './line';
import { mergeParts, type Stripped, without } from './stripped';
import { findWrap } from './wrap';

/** The lines of a file that are its text, and what was around them. */
export interface Clean {
  readonly lines: readonly Line[];
  readonly stripped: readonly Stripped[];
  /** Code units of table rows. */
  readonly inTables: number;
  /** The title that a publisher printed before the text. */
  readonly title: string | null;
}

const sieves = [
  findFrontMatter,
  findFurniture,
  findContents,
  findReferences,
  findSiteLines,
  findTables,
];

/** Takes off what a publisher, a printer or a website put around a text. */
export function clean(parsed: ParsedText): Clean {
  const stripped: Stripped[] = [];
  const all = withoutRules(linesOf(parsed));
  const wrap = findWrap(all);
  let lines = all;
  let inTables = 0;
  for (const sieve of sieves) {
    const found = sieve(lines, wrap);
    if (sieve === findTables)
      inTables = found.reduce((sum, { span }) => sum + span.end - span.start, 0);
    stripped.push(...found);
    lines = without(lines, found);
  }
  const kept = new Set(lines);
  const front = all.filter((line) => !kept.has(line)).slice(0, 40);
  const title = front.map(({ text }) => /^Title: (.{2,120})$/u.exec(text)?.[1]).find(Boolean);
  return { lines, stripped: mergeParts(stripped, all), inTables, title: title ?? null };
}

/** Without lines that are drawn, such as * * *; a line above ==== or ---- is a heading. */
function withoutRules(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index): Line[] => {
    if (!/[\p{L}\p{N}\uFFFD<>□]/u.test(line.text)) return [];
    const next = lines[index + 1];
    const underlined = next?.gap === 0 && /^(?:={3,}|-{3,}|~{3,})$/u.test(next.text);
    if (!underlined || line.kind !== 'paragraph' || line.width > 90) return [line];
    return [{ ...line, kind: 'heading', level: next.text.startsWith('=') ? 1 : 2 }];
  });
}

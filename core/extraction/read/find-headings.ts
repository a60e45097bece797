import type { Line } from './line';

/** A line that names what follows, and how deep it stands: from 1. */
export type Headings = ReadonlyMap<Line, number>;

const ends = /[。！？；，：、,!?;:…]["”’」』）)]*$|[^.\d][.]["”’)]*$/u;
const numerals = '[一二三四五六七八九十百零〇\\d]+';

const patterns: readonly {
  readonly level: number;
  readonly pattern: RegExp;
  readonly widest: number;
}[] = [
  {
    level: 1,
    widest: 80,
    pattern: new RegExp(
      `^第\\s*${numerals}\\s*[编篇卷部章回讲课](?:分)?(?:[\\s　：:.、]|$|\\p{Script=Han})`,
      'u',
    ),
  },
  {
    level: 2,
    widest: 80,
    pattern: new RegExp(`^第\\s*${numerals}\\s*节(?:[\\s　：:.、]|$|\\p{Script=Han})`, 'u'),
  },
  { level: 2, widest: 60, pattern: /^[一二三四五六七八九十]{1,3}、\S/u },
  { level: 3, widest: 50, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]\S/u },
  {
    level: 1,
    widest: 90,
    pattern:
      /^(?:chapter|part|book|volume|appendix|annex|title|article)\s+(?:[ivxlc]+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|the \w+)\b[.:—–-]*/iu,
  },
  { level: 2, widest: 90, pattern: /^(?:section|sec\.|§)\s*[\divxlc]+(?:\.\d+)*\.?/iu },
  {
    level: 2,
    widest: 60,
    pattern:
      /^(?:introduction|preface|foreword|prologue|epilogue|conclusions?|summary|abstract|overview|background|acknowledge?ments?|afterword|总则|附则|罚则|前言|引言|序言?|后记|结语|摘要|概述|附录)$/iu,
  },
  {
    level: 3,
    widest: 70,
    pattern: /^\d{1,2}(?:\.\d{1,2}){0,3}[.、．]?\s*(?=[\p{Lu}\p{Script=Han}])/u,
  },
  { level: 2, widest: 60, pattern: /^[IVX]{1,5}\.\s+\p{Lu}/u },
  { level: 2, widest: 90, pattern: /^#{1,6}\s+\S/u },
];

/** Headings: what the parser calls so, and what stands, is numbered or printed like one. */
export function findHeadings(lines: readonly Line[]): Headings {
  const found = new Map<Line, number>();
  for (const [index, line] of lines.entries()) {
    const level = levelOf(line, lines[index - 1], lines[index + 1]);
    if (level !== null) found.set(line, level);
  }
  return withoutRuns(lines, found);
}

function levelOf(line: Line, before: Line | undefined, after: Line | undefined): number | null {
  if (line.kind === 'heading') return line.level ?? 1;
  if (line.kind !== 'paragraph' || line.width > 90 || isArticle(line.text)) return null;
  const alone =
    (!before || line.gap > 0 || before.kind !== 'paragraph' || before.width < 90) &&
    !continues(line, after);
  const numbered = patterns.find(({ pattern }) => pattern.test(line.text));
  if (numbered && line.width <= numbered.widest && !ends.test(line.text) && alone)
    return numbered.level;
  if (ends.test(line.text) || !after || !alone) return null;
  if (isCapitals(line.text) && line.width <= 80) return 2;
  return isTitle(line, after) ? 3 : null;
}

/** An article of a law is a passage, not a heading. */
export function isArticle(text: string): boolean {
  return /^第\s*[一二三四五六七八九十百千零〇\d]+\s*条(?:之[一二三四五六七八九十])?/u.test(text);
}

/** A line that the next one carries on. */
function continues(line: Line, after: Line | undefined): boolean {
  if (after?.kind !== 'paragraph' || after.gap > 0) return false;
  return after.language === 'en' && /^\p{Ll}/u.test(after.text) && line.width > 50;
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && letters.every((letter) => /\p{Lu}/u.test(letter));
}

/** A short line without an end mark that stands apart, with a paragraph of text below it. */
function isTitle(line: Line, after: Line): boolean {
  if (!/^[\p{Lu}\p{Script=Han}\d“"《‘]/u.test(line.text)) return false;
  if (line.language === 'zh-CN') {
    // With a comma it is more likely a line that a page tore apart.
    if (/[，；]/u.test(line.text)) return false;
    const parts = line.text.split(/[、\s]/u).length;
    return line.width <= 44 && parts <= 3 && after.width > line.width * 1.5 && after.width > 50;
  }
  const words = line.text.split(/\s+/u).length;
  const apart = line.gap > 0 || after.gap > 0;
  return (
    apart &&
    words <= 9 &&
    line.width <= 60 &&
    (after.width > 60 || after.gap > 0) &&
    after.width > line.width
  );
}

/** Short lines one below the other are a list or verse, but for two or three at most above a text. */
function withoutRuns(lines: readonly Line[], found: ReadonlyMap<Line, number>): Headings {
  const kept = new Map<Line, number>();
  let run: Line[] = [];
  const close = (): void => {
    const sure = run.filter((line) => line.kind === 'heading' || isNumbered(line));
    const own = run.length <= 3 ? run : sure;
    for (const line of own) kept.set(line, found.get(line) ?? 1);
    run = [];
  };
  for (const line of lines) {
    if (found.has(line)) run.push(line);
    else close();
  }
  close();
  return kept;
}

function isNumbered({ text }: Line): boolean {
  return patterns.slice(0, 2).some(({ pattern }) => pattern.test(text));
}

import type { Line } from './line';
import { fits, type Wrap } from './wrap';

/** A line that names what follows, and how deep it stands: from 1. */
export type Headings = ReadonlyMap<Line, number>;

const ends = /(?:[。！？；，：、,!?;:….—–-]|--)["”’」』）)〕]*$/u;
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
export function findHeadings(lines: readonly Line[], wrap: Wrap | null): Headings {
  const found = new Map<Line, number>();
  for (const [index, line] of lines.entries()) {
    const level = levelOf(line, lines[index - 1], lines[index + 1], wrap);
    if (level !== null) found.set(line, level);
  }
  return withoutRuns(lines, found);
}

function levelOf(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  wrap: Wrap | null,
): number | null {
  if (line.kind === 'heading') return line.level ?? 1;
  if (line.kind !== 'paragraph' || line.width > 90 || isArticle(line.text)) return null;
  if (carriesOn(before, line, wrap) || (after && isLower(line, after))) return null;
  const numbered = patterns.find(({ pattern }) => pattern.test(line.text));
  // "Section 1. Powers." may end with a full stop.
  const text = numbered && numbered.level <= 2 ? line.text.replace(/\.$/u, '') : line.text;
  if (ends.test(text) || !after) return null;
  if (numbered?.level === 3 && isChineseRule(text)) return null;
  if (numbered && line.width <= numbered.widest) return numbered.level;
  if (isCapitals(line.text) && line.width <= 80) return 2;
  return isTitle(line, after) ? 3 : null;
}

/** 4、容器的表面严禁沾污油脂: a numbered rule without an end mark, not a heading. */
function isChineseRule(text: string): boolean {
  return (
    /^\d{1,2}[.、．](?!\d)/u.test(text) &&
    (/[，；]/u.test(text) || /应当?(?!用|急|届)|必须|不得|不准|严禁|禁止/u.test(text))
  );
}

/** An article of a law is a passage, not a heading. */
export function isArticle(text: string): boolean {
  return /^第\s*[一二三四五六七八九十百千零〇\d]+\s*条(?:之[一二三四五六七八九十])?/u.test(text);
}

/** True where a line is the rest of a paragraph that was broken before it. */
function carriesOn(before: Line | undefined, line: Line, wrap: Wrap | null): boolean {
  if (before?.kind !== 'paragraph' || line.gap > 0) return false;
  if (isLower(before, line)) return true;
  return wrap !== null && line.indent < wrap.indent + 2 && !fits(before, line, wrap);
}

function isLower(line: Line, after: Line): boolean {
  if (after.kind !== 'paragraph' || after.gap > 0 || line.width < 50) return false;
  return after.language === 'en' && /^\p{Ll}/u.test(after.text);
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    !/^["“‘']/u.test(text) &&
    letters.length >= 4 &&
    letters.every((letter) => /\p{Lu}/u.test(letter))
  );
}

/** A short line without an end mark that stands apart, with a paragraph of text below it. */
function isTitle(line: Line, after: Line): boolean {
  if (!/^[\p{Lu}\p{Script=Han}\d《]/u.test(line.text)) return false;
  const apart = line.gap >= 2 && after.gap >= 1;
  if (line.language === 'zh-CN') {
    // With a comma it is more likely a line that a page tore apart.
    if (/[，；]/u.test(line.text) || line.width > 44) return false;
    const parts = line.text.split(/[、\s]/u).length;
    return parts <= 3 && (apart || (after.width > line.width * 1.5 && after.width > 50));
  }
  const words = line.text.split(/\s+/u).length;
  if (words > 9 || line.width > 60 || (line.gap === 0 && after.gap === 0)) return false;
  return apart || (after.width > line.width && (after.width > 60 || after.gap > 0));
}

/** More than three short lines one below the other are a list; only numbered ones stay headings. */
function withoutRuns(lines: readonly Line[], found: ReadonlyMap<Line, number>): Headings {
  const kept = new Map<Line, number>();
  let run: Line[] = [];
  const close = (): void => {
    const sure = run.filter(
      (line) => line.kind === 'heading' || line === run.at(-1) || isNumbered(line),
    );
    for (const line of run.length <= 3 ? run : sure) kept.set(line, found.get(line) ?? 1);
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
  return patterns.some(({ pattern, level }) => level <= 2 && pattern.test(text));
}

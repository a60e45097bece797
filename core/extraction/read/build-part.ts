import { type Span, splitSentences } from '@/core/text';
import { findDispatch, findDispatchMarks } from './find-dispatch';
import { findHeadings, isArticle } from './find-headings';
import { findNoteMarks, hasNoteMarks } from './find-note-marks';
import { type FoundTitle, findTitle } from './find-title';
import { findVerse } from './find-verse';
import { joinLines } from './join-lines';
import type { Line } from './line';
import { mergeLists } from './merge-lists';
import { cutRanges, hullOf, locate, wordsOf } from './pieces';
import { type Stripped, without } from './stripped';
import type { Wrap } from './wrap';

/** One document of a file, before it has names. */
export interface Part {
  readonly title: string | null;
  /** As it is printed at the top, e.g. 2020-11-24. */
  readonly date: string | null;
  readonly speaker: string | null;
  readonly sections: readonly {
    readonly heading: string | null;
    readonly passages: readonly DraftPassage[];
  }[];
  readonly stripped: readonly Stripped[];
  readonly isVerse: boolean;
}

export interface DraftPassage {
  readonly text: string;
  readonly pieces: readonly Span[];
  readonly before: readonly string[];
}

interface DraftSection {
  readonly heading: string | null;
  readonly passages: DraftPassage[];
}

/** Reads the lines of one document: title, headings, paragraphs made whole, lists, stanzas. */
export function buildPart(source: string, lines: readonly Line[], wrap: Wrap | null): Part {
  const dispatch = findDispatch(lines, wrap);
  const rest = without(lines, dispatch);
  const title = findTitle(rest);
  const names = nameLines(rest, title);
  const above = title?.above ?? [];
  const body = rest.filter((line) => ![...(title?.lines ?? []), ...above, ...names].includes(line));
  const verse = findVerse(body, wrap);
  const headings = findHeadings(
    body.filter((line) => !verse.has(line)),
    wrap,
  );
  const fixed = (line: Line): boolean => headings.has(line) || verse.has(line);
  const paragraphs = mergeLists(source, joinLines(source, body, wrap, fixed), { headings, verse });
  const noted = hasNoteMarks(body.map(({ text }) => text).join('\n'));
  const stripped: Stripped[] = [
    ...dispatch,
    ...above.map(({ span }): Stripped => ({ kind: 'site-line', span, confidence: 0.6 })),
    ...names.map(({ span }): Stripped => ({ kind: 'byline', span, confidence: 0.8 })),
  ];
  const sections: DraftSection[] = [{ heading: null, passages: [] }];
  let before: string[] = [];
  for (const { lines: own, pieces } of paragraphs) {
    const first = own[0];
    if (first && headings.has(first)) {
      const last = sections.at(-1);
      // A heading directly below another one: the upper one is printed before the first passage.
      if (last?.heading && last.passages.length === 0) before.push(last.heading);
      sections.push({ heading: headingOf(wordsOf(source, pieces)), passages: [] });
      continue;
    }
    const cleaned = cutMarks(source, pieces, noted, stripped);
    const text = wordsOf(source, cleaned);
    if (isSalutation(text) || isStray(text, own, verse)) before.push(text);
    else if (/[\p{L}\p{N}]/u.test(text)) {
      for (const run of splitLong(text, cleaned)) {
        sections.at(-1)?.passages.push({ text: wordsOf(source, run), pieces: run, before });
        before = [];
      }
    }
  }
  return {
    title: title?.text ?? null,
    date: dateOf(lines),
    speaker: names[0]?.text ?? null,
    sections: sections.filter(({ passages }) => passages.length > 0),
    stripped,
    isVerse: verse.size > 0 && widthOf(verse) >= widthOf(body) * 0.6,
  };
}

function widthOf(lines: Iterable<Line>): number {
  let sum = 0;
  for (const { width } of lines) sum += width;
  return sum;
}

/** A name and nothing else below the title of a Chinese text: who speaks or writes. */
function nameLines(lines: readonly Line[], title: FoundTitle | null): Line[] {
  const last = title?.lines.at(-1);
  if (!last) return [];
  const next = lines[lines.indexOf(last) + 1];
  const isName =
    next?.kind === 'paragraph' &&
    /^\p{Script=Han}{1,2}[\s　]?\p{Script=Han}{1,2}$/u.test(next.text);
  return isName && !isArticle(next.text) ? [next] : [];
}

function headingOf(text: string): string {
  return text
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isSalutation(text: string): boolean {
  return (
    /^[\p{Script=Han}、，]{2,16}[：！:!]$/u.test(text) &&
    /(?:同志|代表|委员|先生|女士|朋友|同学|老师|来宾|职工|青年)/u.test(text)
  );
}

/** A line that says nothing by itself, such as a name or a label. */
function isStray(text: string, lines: readonly Line[], verse: ReadonlySet<Line>): boolean {
  const [line] = lines;
  if (!line || lines.length > 1 || verse.has(line) || line.kind === 'table-row') return false;
  if (line.width > 80 || line.kind === 'list-item') return line.width < 8;
  if (/[：:]$/u.test(text)) return line.width <= 16;
  // So many words in one line are a sentence that lost its end, unless each has a capital.
  if (line.language === 'en' && text.split(/\s+/u).length > 8 && /(?: \p{Ll}+){5}/u.test(text))
    return false;
  return !/[。！？.!?…；;，,]["”’」』）)\]〕]*$/u.test(text) && !/[，。]/u.test(text);
}

/** Cuts off what stands before the first word of a dispatch, behind its last, and the numbers of notes. */
function cutMarks(
  source: string,
  pieces: readonly Span[],
  noted: boolean,
  stripped: Stripped[],
): Span[] {
  const text = wordsOf(source, pieces);
  const marks = findDispatchMarks(text);
  const numbers = noted ? findNoteMarks(text) : [];
  if (marks.length === 0 && numbers.length === 0) return [...pieces];
  stripped.push(...marks.map((mark) => ({ ...mark, span: hullOf(pieces, mark.span) })));
  return cutRanges(pieces, [...marks.map(({ span }) => span), ...numbers]);
}

const longest = 3000;
const run = 1200;

/** A paragraph, or runs of whole sentences where it is longer than a page and a half. */
function splitLong(text: string, pieces: readonly Span[]): Span[][] {
  if (text.length <= longest) return [[...pieces]];
  const runs: Span[] = [];
  for (const sentence of splitSentences(text)) {
    const last = runs.at(-1);
    if (last && sentence.end - last.start <= run)
      runs[runs.length - 1] = { start: last.start, end: sentence.end };
    else runs.push(sentence);
  }
  return runs.map((range) => locate(pieces, range));
}

/** The day that a title block gives on a line of its own. */
function dateOf(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, 6)) {
    const [, year, month, day] = /^[（(]?(\d{4})年(\d{1,2})月(\d{1,2})日[）)]?$/u.exec(text) ?? [];
    if (year && month && day && Number(month) <= 12 && Number(day) <= 31)
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

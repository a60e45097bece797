import type { Line } from './line';
import { type Stripped, stripLines } from './stripped';

const edge = 6;
const longest = 100;
const pageNumber =
  /^(?:[-–—·•.\s]*\d{1,4}[-–—·•.\s]*|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|第\s*[\d一二三四五六七八九十百]+\s*页(?:\s*[,，/]?\s*共\s*[\d一二三四五六七八九十百]+\s*页)?|[ivxlc]{1,6})$/iu;

/** Headers and footers: what stands alike at the edges of pages, and page numbers. */
export function findFurniture(lines: readonly Line[]): Stripped[] {
  const paged = lines.filter((line) => line.page !== null);
  return paged.length > 0 ? onPages(paged) : [...betweenLines(lines), ...numbers(lines)];
}

function onPages(lines: readonly Line[]): Stripped[] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const own = pages.get(line.page ?? 0);
    if (own) own.push(line);
    else pages.set(line.page ?? 0, [line]);
  }
  const atEdge = new Map<string, Set<number>>();
  for (const [page, own] of pages)
    for (const line of edgesOf(own)) {
      const known = atEdge.get(patternOf(line)) ?? new Set();
      atEdge.set(patternOf(line), known.add(page));
    }
  const enough = Math.max(2, pages.size * 0.3);
  return [...pages.values()].flatMap((own) =>
    edgesOf(own).flatMap((line, _, edges) => {
      const repeated = (atEdge.get(patternOf(line))?.size ?? 0) >= enough;
      const numbered = pageNumber.test(line.text) && pages.size > 1;
      // A page of a few lines would be all edge.
      if (!numbered && (own.length <= edges.length || line.width > longest)) return [];
      return repeated || numbered ? stripLines('furniture', [line], 0.95) : [];
    }),
  );
}

function edgesOf(own: readonly Line[]): Line[] {
  return own.filter((_, index) => index < edge || index >= own.length - edge);
}

/** What is alike although the number of the page differs; a sentence must be the same to the letter. */
function patternOf({ text }: Line): string {
  if (/[.。！？!?；;]$/u.test(text)) return text;
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').toLowerCase();
}

/** Where the pages are lost: a short line that comes again and again, and once at least within a sentence. */
function betweenLines(lines: readonly Line[]): Stripped[] {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.width > 70 || line.kind !== 'paragraph' || /[。！？；，.!?;,]$/u.test(line.text))
      continue;
    // The line of a sentence is no header, however often the sentence stands there.
    if (!/\p{L}/u.test(line.text) || /^\p{Ll}|[，。]/u.test(line.text)) continue;
    const known = places.get(patternOf(line));
    if (known) known.push(index);
    else places.set(patternOf(line), [index]);
  }
  return [...places.values()].flatMap((found) => {
    if (found.length < 3) return [];
    const torn = found.filter((index) => isTornAround(lines[index - 1], lines[index + 1]));
    return torn.length * 3 < found.length
      ? []
      : found.flatMap((index) => stripLines('furniture', lines.slice(index, index + 1), 0.85));
  });
}

function isTornAround(before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after || before.width < 40) return false;
  if (after.language === 'en') return /[\p{L},]$/u.test(before.text) && /^\p{Ll}/u.test(after.text);
  return /[\p{Script=Han}，、]$/u.test(before.text) && after.width > 20;
}

/** Page numbers on lines of their own: written as such, or rising one by one through the text. */
function numbers(lines: readonly Line[]): Stripped[] {
  const written = lines.filter(
    ({ text }) => pageNumber.test(text) && /[-–—]\s*\d|page|of|\/|页/iu.test(text),
  );
  const bare = lines.filter(({ text }) => /^\d{1,4}$/u.test(text));
  const rising = bare.filter(({ text }, index) => {
    const next = Number(bare[index + 1]?.text);
    const last = Number(bare[index - 1]?.text);
    return next === Number(text) + 1 || last === Number(text) - 1;
  });
  const sure = bare.length >= 3 && rising.length >= bare.length * 0.7 ? rising : [];
  const enough = written.length >= 2 ? written : [];
  return [...enough, ...sure].flatMap((line) => stripLines('furniture', [line], 0.85));
}

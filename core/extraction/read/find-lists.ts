import { isClosed, type Line } from './line';
import { type Stripped, stripLines } from './stripped';

const contents = /^(?:目\s*[录次]|(?:table of )?contents)\s*[：:.]?$/iu;
/** Dots or white space, and the number of a page. Begins where they begin: a long run is looked at once. */
const leader =
  /(?<![.．…·•_\s])(?:[.．…·•_\s]{2,}|\t|\s?[（(])(?:\d{1,4}|[ivxlc]{1,6})\s?[）)]?$/iu;
const references =
  /^(?:\d+\.?\s+|[一二三四五六七八九十]+、)?(?:参考(?:文献|资料|书目)|引用(?:文献|资料)|注\s*释|脚注|尾注|外部链接|延伸阅读|参见|references|bibliography|notes(?: and references)?|footnotes|endnotes|works cited|citations|external links|further reading|see also|sources)\s*[：:]?$/iu;
const noteMark =
  /^(?:\[\d{1,3}\]|〔\d{1,3}〕|【\d{1,3}】|［\d{1,3}］|[①-⑳⑴-⒇]|\^|\*{1,3}\s|\d{1,3}[.)、]\s?)/u;
const cited =
  /https?:\/\/|\bdoi\b|\bISBN\b|\bpp?\. ?\d|\bvol\.|\bretrieved\b|\(\d{4}[a-z]?\)|(?:出版社|学报|\[[JMDCNR]\])|[,，.] ?\d{4}[.。]?$/iu;

/** Tables of contents: a heading that says so, or lines with leaders, and what is printed again below. */
export function findContents(lines: readonly Line[]): Stripped[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(bare(line), (counts.get(bare(line)) ?? 0) + 1);
  const isEntry = (line: Line): boolean =>
    line.width <= 100 &&
    !/[。！？；]$/u.test(line.text) &&
    (leader.test(line.text) || (counts.get(bare(line)) ?? 0) > 1);
  const found: Stripped[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const titled = contents.test(line.text);
    if (!titled && !leader.test(line.text)) continue;
    let end = titled ? at + 1 : at;
    while (isNear(lines, end, isEntry)) end++;
    const own = lines.slice(at, end);
    const led = own.filter(({ text }) => leader.test(text)).length;
    if (own.length < 3 || (!titled && led < own.length * 0.7)) continue;
    // Numbers in columns are a table.
    if (!titled && own.filter(({ text }) => /[.．…·]{3,}/u.test(text)).length < 3) continue;
    found.push(...stripLines('contents', own, 0.95));
    at = end;
  }
  return found;
}

/** An entry, or one that is not although the next two are. */
function isNear(lines: readonly Line[], at: number, isEntry: (line: Line) => boolean): boolean {
  const [line, next, third] = lines.slice(at, at + 3);
  if (!line) return false;
  return (
    isEntry(line) || (line.width <= 100 && !!next && isEntry(next) && !!third && isEntry(third))
  );
}

function bare({ text }: Line): string {
  return text
    .replace(leader, '')
    .replace(/[\s\u3000]+/gu, '')
    .toLowerCase();
}

/** References and notes: below a heading that says so, or three and more numbered notes at an end. */
export function findReferences(lines: readonly Line[]): Stripped[] {
  const found: Stripped[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const titled = references.test(line.text);
    const end = titled ? endOfList(lines, at + 1) : endOfNotes(lines, at);
    if (end - at < (titled ? 2 : 3)) continue;
    found.push(...stripLines('references', lines.slice(at, end), titled ? 0.95 : 0.85));
    at = end - 1;
  }
  return found;
}

function endOfList(lines: readonly Line[], from: number): number {
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.kind === 'heading') break;
    const item = noteMark.test(line.text) || cited.test(line.text) || line.kind === 'list-item';
    if (!item && (line.gap > 0 || at === from)) break;
  }
  return at;
}

/** Numbered notes of the kind 〔1〕, each of which may take several lines. */
function endOfNotes(lines: readonly Line[], from: number): number {
  let notes = 0;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const number = /^[〔[［【]?(\d{1,3})[〕\]］】]|^[①⑴]/u.exec(line.text);
    if (number && /^[〔[［【①-⑳⑴-⒇]/u.test(line.text)) notes++;
    else if (/^[②-⑳⑵-⒇]/u.test(line.text)) notes++;
    else if (notes === 0 || line.gap > 0 || isClosed(lines[at - 1]?.text ?? '')) break;
  }
  return notes >= 3 ? at : from;
}

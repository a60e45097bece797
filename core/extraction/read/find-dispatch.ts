import type { Line } from './line';
import { type Stripped, stripLines } from './stripped';
import { mayCarryOn, type Wrap } from './wrap';

const day = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日';
const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const jump =
  /^[（(【]?\s*(?:上接|下转|紧接|转接?)\s*第?\s*[\dA-Z一二三四五六七八九十]+\s*版[^）)】]{0,6}[）)】]?|^\(?continued (?:from|on) (?:page|p\.) ?\w+\)?/iu;

const wholeLine: readonly { readonly kind: 'dateline' | 'byline'; readonly pattern: RegExp }[] = [
  {
    kind: 'dateline',
    pattern: new RegExp(`^[（(]?(?:新华社|中新社|本报)[^。，]{0,12}${day}电[）)]?$`, 'u'),
  },
  { kind: 'dateline', pattern: new RegExp(`^[（(]?${day}[）)]?$`, 'u') },
  {
    kind: 'dateline',
    pattern:
      /^[一二][〇○零一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?[。.]?$/u,
  },
  {
    kind: 'dateline',
    pattern:
      /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[^。]{0,140}(?:通过|修订|修正|公布|发布|施行|批准|印发|发布)[^。]{0,6}[）)]?$/u,
  },
  {
    kind: 'dateline',
    pattern: new RegExp(`^\\(?(?:\\d{1,2} )?${month}(?: \\d{1,2})?,? \\d{4}\\)?$`, 'u'),
  },
  {
    kind: 'byline',
    pattern:
      /^[（(]?(?:本报|本刊|新华社)?\s*(?:记者|通讯员|特约记者|实习生|实习记者|撰文|编译|文[/／|｜:：]|图[/／|｜:：])\s*[^。，]{2,30}$/u,
  },
  {
    kind: 'byline',
    pattern: /^by (?:[A-Z][\p{L}.'’-]*)(?: (?:and |de |van |von )?[A-Z][\p{L}.'’-]*){0,5}$/iu,
  },
  {
    kind: 'byline',
    pattern: /^[^.]{0,80}\b(?:reporter|correspondent|staff writer)s?\b[^.]{0,60}$/u,
  },
];

/** Jump lines, and lines that only say when, where and by whom something was written. */
export function findDispatch(lines: readonly Line[], wrap: Wrap | null): Stripped[] {
  return lines.flatMap((line, index) => {
    if (mayCarryOn(lines[index - 1], line, wrap)) return [];
    if (line.kind === 'table-row' || line.kind === 'list-item' || line.width > 320) return [];
    const jumped = jump.exec(line.text)?.[0];
    if (jumped === line.text) return stripLines('jump-line', [line], 0.95);
    const found = wholeLine.find(({ pattern }) => pattern.test(line.text));
    return found ? stripLines(found.kind, [line], 0.9) : [];
  });
}

const names = '[（(]?\\s*(?:本报)?(?:特约)?(?:记者|通讯员|实习生)[^）)。，：:]{1,60}[）)]\\s*';
const openings: readonly { readonly kind: 'dateline' | 'jump-line'; readonly pattern: RegExp }[] = [
  { kind: 'jump-line', pattern: new RegExp(`(?:${jump.source})\\s*`, 'iu') },
  {
    kind: 'dateline',
    pattern: new RegExp(
      `^(?:[（(【]?(?:新华社|中新社|中新网|人民网|央视网|光明网|央广网|本报)[^。，]{0,12}?(?:${day})?(?:电|讯)[）)】]?\\s*)(?:${names})?[：:]?\\s*`,
      'u',
    ),
  },
  {
    kind: 'dateline',
    pattern: new RegExp(
      `^\\p{Lu}[\\p{L}.'’ -]{1,30}(?:, \\p{Lu}[\\p{L}. ]{1,20})?,? (?:\\d{1,2} ${month}|${month} \\d{1,2})?(?:,? \\d{4})? ?(?:\\([\\p{Lu}][\\p{L}. ]{1,20}\\)|/[A-Z]{2,8}/) ?(?:--|—|–|-) ?`,
      'u',
    ),
  },
  {
    kind: 'dateline',
    pattern:
      /^\p{Lu}{3,}(?:[ ,]+\p{Lu}[\p{L}.]+){0,2}(?: \(\p{Lu}[\p{L}. ]{1,20}\))? ?(?:--|—|–) ?(?=\p{Lu})/u,
  },
];
const closing = /[（(](?:新华社[^）)]{0,30}电|(?:本报)?记者[^）)]{1,40}|完|ends?)[）)]$/iu;

/** What stands before the first word of a paragraph or behind its last and is not its text. */
export function findDispatchMarks(text: string): Stripped[] {
  const found: Stripped[] = [];
  let start = 0;
  for (const { kind, pattern } of openings) {
    const length = pattern.exec(text.slice(start))?.[0].length ?? 0;
    if (length === 0 || start + length >= text.length) continue;
    found.push({ kind, span: { start, end: start + length }, confidence: 0.9 });
    start += length;
  }
  const end = closing.exec(text);
  const last = end ? text.slice(0, end.index).trimEnd().length : 0;
  if (last > start)
    found.push({ kind: 'dateline', span: { start: last, end: text.length }, confidence: 0.9 });
  return found;
}

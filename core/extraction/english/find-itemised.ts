import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import type { Itemised } from './fact';
import { labelOf } from './labels';
import { canBe } from './verbs';

/**
 * A line that ends in a colon, and the lines after it that complete it: the lists of statutes and
 * policies. Nothing marks where such a list ends, so it goes on as long as its lines have one form.
 */
export function findItemised(readables: readonly Readable[]): Itemised[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  return readables.flatMap((readable, index) =>
    introsOf(readable).flatMap((found) => {
      const inner =
        found.rest === null ? [] : itemsIn(readable, found.rest, stepwise.test(found.intro.text));
      const items =
        inner.length > 0 ? inner : following(readables.slice(index + 1), found.intro.text);
      return items.length >= 2 ? [itemised(readable, found.intro, items)] : [];
    }),
  );
}

function itemised(readable: Readable, intro: Words, items: readonly Words[]): Itemised {
  return {
    type: 'itemised',
    key: factKey('itemised', readable.document.id, intro.text),
    proof: intro,
    confidence: 0.8,
    intro,
    items,
    ordered: stepwise.test(intro.text),
    form: wantedForm(intro.text) ?? formOf(items[0]?.text ?? ''),
  };
}

/** How items begin: as what completes one list in grammar may complete another. */
export function formOf(text: string): string {
  const bare = text.replace(/^(?:\p{L}+ly|only|never|always|then|also) /iu, '');
  const first = bare.split(/[\s,]/u)[0]?.toLowerCase() ?? '';
  if (first === 'to') return 'to';
  if (/^(?:if|when|that|whether|how|where|who|what)$/u.test(first)) return first;
  if (/^(?:an?|the|any|all|each|one|two|three|no|every|his|her|their|its|at|up)$/u.test(first))
    return 'noun';
  if (canBe(first, 'ing')) return 'ing';
  if (/^(?:is|are|was|has|have|cannot|may|must|shall|does|will|should)$/u.test(first))
    return 'third';
  if (
    canBe(first, 'third') &&
    !canBe(first, 'base') &&
    /\s(?:an?|the|no|in|all|only|any|of|to|by)\b/u.test(text)
  )
    return 'third';
  if (canBe(first, 'past', 'participle') && !canBe(first, 'base')) return 'past';
  return canBe(first, 'base') ? 'base' : 'noun';
}

const opensList =
  /(?:\b(?:shall|must|may|will|should|can|cannot|to|by|of|be|is|are|if|unless|that|has|have|for|either|with|include|includes|including|requires?|contains?|following|follows|below|steps|not|when|where|who|from|in|it|they|who|which)(?: \((?:but|and) not limited to\))?|\b(?:the )?following\b[^.:]{0,60}|,? but (?:are|is) not limited to)$/iu;

const stepwise = /\b(?:steps|procedure|process|sequence|order)\b/iu;

/** The line before a list: the last sentence of a passage, up to its colon. */
function introsOf(readable: Readable): { intro: Words; rest: number | null }[] {
  const { text } = readable;
  if (text.includes(hidden)) return [];
  const marks = [...text.matchAll(/:(?=\s|$)/gu)].map(({ index }) => index);
  // "… in the event of", with the lines that follow, and no mark at all.
  const bare = marks.length === 0 && /\p{L}$/u.test(text.trimEnd()) ? [text.trimEnd().length] : [];
  return [...marks, ...bare].flatMap((colon) => introAt(readable, colon) ?? []);
}

function introAt(readable: Readable, colon: number): { intro: Words; rest: number | null } | null {
  const { text } = readable;
  const before = text.slice(0, colon);
  const from = Math.max(before.lastIndexOf('. ') + 2, before.lastIndexOf('\n') + 1, 0);
  const start = (from === 1 ? 0 : from) + labelOf(text.slice(from === 1 ? 0 : from));
  const intro = text.slice(start, colon);
  const size = intro.split(/\s+/u).length;
  if (size < 3 || size > 32 || !opensList.test(intro) || /[?!“”]/u.test(intro)) return null;
  if (
    /^(?:it|they|he|she|this|these|those|such|here|there|for example|note|and|or)\b/iu.test(intro)
  )
    return null;
  if (/\b(?:above|example|link|links)\b/iu.test(intro)) return null;
  const rest = text.slice(colon + 1).trim() === '' ? null : colon + 1;
  return { intro: wordsAt(readable, start, colon), rest };
}

/** "(a) …; (b) …; and (c) …" or lines within the passage itself. */
function itemsIn(readable: Readable, from: number, stepped: boolean): Words[] {
  const { text } = readable;
  const rest = text.slice(from);
  if (!/\n|;|\((?:a|i|1)\)/u.test(rest)) return [];
  const items: Words[] = [];
  let at = from;
  let isMarked: boolean | null = null;
  const byLine = /\n\s*(?:[-*•·–]|\(?\w{1,3}[.)])\s/u.test(rest);
  for (const line of rest.split(
    byLine
      ? /(?<=\n)/u
      : /(?<=;|;? (?:and|or)|\n)(?=\s*(?:\(?\w{1,3}\)|\n|\p{L}))|(?<=\n)|(?<=[.,]) (?=\((?:\d|[a-z]|[ivx]+)\))/u,
  )) {
    const hasMark = labelOf(line.trimStart()) > 0;
    if (line.trim() !== '') {
      if (isMarked === true && !hasMark) break;
      isMarked ??= hasMark;
    }
    const item = trimmed(readable, at, at + line.length, stepped);
    at += line.length;
    if (item) items.push(item);
  }
  const wanted = wantedForm(readable.text.slice(0, from - 1));
  return wanted === 'base' || sameForm(items) ? items : [];
}

function sameForm(items: readonly Words[]): boolean {
  const [first] = items;
  return first !== undefined && items.every(({ text }) => formOf(text) === formOf(first.text));
}

function trimmed(readable: Readable, from: number, to: number, stepped = false): Words | null {
  const raw = readable.text.slice(from, to);
  const lead = /^\s*/u.exec(raw)?.[0].length ?? 0;
  const label =
    labelOf(raw.slice(lead)) || (/^(?:and|or) /u.exec(raw.slice(lead))?.[0].length ?? 0);
  const start = from + lead + label;
  const body = readable.text
    .slice(start, to)
    .replace(/[\s;,.]*(?:[\s;,](?:and\/or|and|or)\b)?[\s;,.]*$/u, '');
  const size = body.split(/\s+/u).length;
  if (body.includes(hidden) || size < 2 || size > 60) return null;
  // Of a step of several sentences the first tells what is done.
  const first = stepped ? (/^.{8,}?(?=\. \p{Lu})/u.exec(body)?.[0] ?? body) : body;
  if (/[?!:]|\. \p{Lu}/u.test(first) || first.split(/\s+/u).length > 40) return null;
  return wordsAt(readable, start, start + first.length);
}

/** The passages that follow, as long as they have the form of the first and say nothing by themselves. */
function following(readables: readonly Readable[], intro: string): Words[] {
  const items: Words[] = [];
  const wanted = wantedForm(intro);
  let isLast = false;
  let punctuated = false;
  for (const readable of readables) {
    if (isLast || (readable.passage.before.length > 0 && items.length > 0)) break;
    // A line with a defect is no item, but the list goes on after it.
    if (readable.text.includes(hidden)) continue;
    const lines = linesOf(readable);
    const found = lines.flatMap(
      (line) => trimmed(readable, line.start, line.end, stepwise.test(intro)) ?? [],
    );
    if (found.length < lines.length || found.length === 0) break;
    const form = items[0] ? formOf(items[0].text) : wanted;
    if (form !== null && !found.every(({ text }) => formOf(text) === form)) break;
    if (found.some(({ text }) => speaks(text) || (formOf(text) === 'noun' && isSentence(text))))
      break;
    items.push(...found);
    if (items.length > 12) return [];
    const end = readable.text.trimEnd();
    if (/\b(?:and|or)$/u.test(end)) {
      punctuated = true;
      continue;
    }
    isLast = /\.$/u.test(end) && punctuated;
    if (/[;,]$/u.test(end)) punctuated = true;
  }
  return sameForm(items) ? items : [];
}

/** True where a verb stands before any "who" or "that": a sentence, not a noun with what describes it. */
function isSentence(text: string): boolean {
  const main = text.split(/\b(?:who|which|that|where|when|if|unless)\b/u)[0] ?? '';
  return /\s(?:is|are|was|were|shall|must|may|will|has|have|do|does|can)\b/u.test(main);
}

function linesOf({ text }: Readable): { start: number; end: number }[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length };
  });
}

/** What a line has to be to complete "shall" or "by". */
function wantedForm(intro: string): string | null {
  if (/\b(?:shall|must|may|will|should|can|cannot|to)(?: not)?$/iu.test(intro)) return 'base';
  return null;
}

/** True for a line that is a sentence of its own with a modal: no part of the list. */
function speaks(text: string): boolean {
  return /^(?:The|All|Any|Each|Every|No|This|These|If|When|A|An|\p{Lu}\p{Ll}+s) (?:[\p{L}’'-]+ ){0,5}(?:shall|must|may|will|should)\b/u.test(
    text,
  );
}

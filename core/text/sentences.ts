import { type Span, trimSpan } from './spans';

/** A Latin full stop after one of these does not end a sentence, unless the text ends with it. */
const abbreviations = new Set(
  'ca cf viz capt col lt maj sgt rev hon mt co corp inc ltd no nos dr mr mrs ms prof st vs gen gov sen rep jr sr vol fig pp ed eds approx dept est jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

const closers = /[”’"'」』》）)\]】]/u;
const chineseEnd = /[。！？]/u;
const latinEnd = /[.!?]/;

/**
 * The sentences of a Chinese, English or mixed text: spans without surrounding white space, in
 * order, which together hold every character that is not white space. Closing quotation marks
 * and brackets belong to the sentence before them. A line break ends a sentence.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.start < span.end) sentences.push(span);
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const end = endsAt(text, at);
    if (end === null) continue;
    close(end);
    at = end - 1;
  }
  close(text.length);
  return sentences;
}

/** The end of the sentence whose end mark stands at `at`, or null if none ends there. */
function endsAt(text: string, at: number): number | null {
  const mark = text.charAt(at);
  if (mark === '\n') return at + 1;
  if (chineseEnd.test(mark)) return afterClosers(text, afterMarks(text, at, /[。！？…]/u));
  if (text.startsWith('……', at)) {
    const end = afterClosers(text, at + 2);
    return end > at + 2 && !/[，、；：]/u.test(text.charAt(end)) ? end : null;
  }
  if (!latinEnd.test(mark)) return null;
  const end = afterClosers(text, afterMarks(text, at, latinEnd));
  if (end === text.length) return end;
  if (!/\s/u.test(text.charAt(end))) return null;
  if (mark === '.' && isAbbreviation(text, at)) return null;
  return startsSentence(text.slice(end).trimStart()) ? end : null;
}

function afterMarks(text: string, at: number, marks: RegExp): number {
  let end = at + 1;
  while (marks.test(text.charAt(end))) end++;
  return end;
}

function afterClosers(text: string, from: number): number {
  let end = from;
  while (closers.test(text.charAt(end))) end++;
  return end;
}

function isAbbreviation(text: string, stop: number): boolean {
  const word = /[\p{Letter}.]*$/u.exec(text.slice(Math.max(0, stop - 16), stop))?.[0] ?? '';
  return /^\p{Letter}(\.\p{Letter})*$/u.test(word) || abbreviations.has(word.toLowerCase());
}

function startsSentence(rest: string): boolean {
  return rest === '' || /^[“‘"'(（[—]*[\p{Uppercase}\p{Number}\p{Script=Han}]/u.test(rest);
}

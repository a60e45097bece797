import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Contrast } from './fact';
import { danglingWord } from './self-contained';
import { readSubject } from './subject';
import { type Token, tokenize } from './tokens';

/**
 * Sentences that set one thing against another: "Frogs lay eggs in water, whereas toads lay them on
 * land". What is said of the one must be false of the other.
 */
export function findContrasts(readables: readonly Readable[]): Contrast[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  if (view.isTale) return [];
  return readables.flatMap((readable) =>
    splitSentences(readable.text).flatMap((sentence) => contrast(readable, sentence, view) ?? []),
  );
}

const joint =
  /(?:, | )(?<word>whereas|while|but)(?= )|; (?<other>(?:in contrast|by contrast|on the other hand|however),)(?= )/u;

function contrast(readable: Readable, sentence: Span, view: DocumentView): Contrast | null {
  const { text } = readable;
  const printed = text.slice(sentence.start, sentence.end);
  if (!printed.endsWith('.') || printed.includes(hidden) || /[?!:“”"()[\]]/u.test(printed))
    return null;
  const found = joint.exec(printed);
  if (!found || printed.length > 260) return null;
  const middle = sentence.start + found.index;
  const after = middle + found[0].length + 1;
  if (joint.test(printed.slice(found.index + found[0].length))) return null;
  const one = half(text, { start: sentence.start, end: middle });
  const other = half(text, { start: after, end: sentence.end - 1 });
  if (!one || !other || one.plural !== other.plural) return null;
  const run = [...one.run, ...other.run];
  if (danglingWord(run, null) !== null || danglingNoun(run, view) !== null) return null;
  const at = (span: Span) => wordsAt(readable, span.start, span.end);
  return {
    type: 'contrast',
    key: factKey('contrast', readable.document.id, printed),
    proof: at(sentence),
    confidence: 0.8,
    joint: text.slice(middle, after),
    first: { subject: at(one.subject), rest: at(one.rest) },
    second: { subject: at(other.subject), rest: at(other.rest) },
    names: [
      view.withinSentence(text.slice(one.subject.start, one.subject.end)),
      view.withinSentence(text.slice(other.subject.start, other.subject.end)),
    ],
  };
}

function half(
  text: string,
  span: Span,
): { subject: Span; rest: Span; plural: boolean; run: Token[] } | null {
  const tokens = tokenize(text, span.start, span.end);
  const end = tokens.at(-1);
  if (!end) return null;
  const stop: Token = { text: '.', lower: '.', start: end.end, end: end.end, kind: 'mark' };
  const subject = readSubject([...tokens, stop], 0);
  const [first, last, verb] = [tokens[0], tokens[subject?.last ?? -1], tokens[subject?.verb ?? -1]];
  if (!subject || !first || !last || !verb || subject.apposition) return null;
  if (tokens.length - subject.verb < 3 || subject.last > 8) return null;
  if (/^(?:it|they|he|she|this|these|those|that|others?|some|one|many|most)$/u.test(first.lower))
    return null;
  return {
    subject: { start: first.start, end: last.end },
    rest: { start: last.end + 1, end: end.end },
    plural: subject.plural,
    run: tokens,
  };
}

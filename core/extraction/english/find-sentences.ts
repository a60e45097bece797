import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Clause, Sentence } from './fact';
import { auxiliaries } from './grammar-words';
import { danglingWord } from './self-contained';
import { type Token, tokenize } from './tokens';
import { canBe } from './verbs';

/**
 * The sentences of an English document that say something by themselves and whose main clause is not
 * read: names, figures and years can be left out of them.
 */
export function findBareSentences(
  readables: readonly Readable[],
  clauses: readonly Clause[],
): Sentence[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  if (view.isTale) return [];
  const read = new Set(clauses.map(({ sentence }) => `${sentence.passageId} ${sentence.start}`));
  let position = 0;
  return readables.flatMap((readable) =>
    splitSentences(readable.text).flatMap((sentence): Sentence[] => {
      position++;
      if (read.has(`${readable.passage.id} ${sentence.start}`)) return [];
      const core = statementIn(readable.text, sentence, view);
      if (core === null) return [];
      const at = (start: number, end: number) => wordsAt(readable, start, end);
      const printed = readable.text.slice(core.start, core.end);
      return [
        {
          type: 'sentence',
          key: factKey('sentence', readable.document.id, printed),
          proof: at(sentence.start, sentence.end),
          confidence: 0.8,
          sentence: at(sentence.start, sentence.end),
          core: at(core.start, core.end),
          years: [...printed.matchAll(/(?<![\d,./–-])(?:1\d|20)\d\d(?![\d–-]|[.,]\d|s\b)/gu)].map(
            (match) => at(core.start + match.index, core.start + match.index + 4),
          ),
          names: view.names.namesIn(printed).map(({ start, end, kind, group }) => ({
            words: at(core.start + start, core.start + end),
            kind,
            group,
          })),
          position,
        },
      ];
    }),
  );
}

const joined = /^(?:But|And|So|Yet) (?=\p{Lu}|the |an? )/u;
const spoken =
  /[?!;:[\]\uE000]|n['’]t\b|\b(?:it|he|she|that|there|what|who|let)['’]s\b|['’](?:re|ve|ll|d|m)\b|…|\.\.\.|\b(?:I|you|your|we|our|us|me|my)\b/iu;
const shortQuote = /[“"](?:[^\s“”".,!?;]+ ){0,4}[^\s“”".,!?;]+[”"]/gu;
const opens =
  /^(?:There|Here|This|These|That|Those|It|They|He|She|His|Her|Its|Their|What|However|Also|Then|Such|Another|Others?|Like|Unlike|Instead|Or|Nor|Because|Although|While|Given|See)\b/u;

/** A whole sentence without its end mark and without an "and" at its start, or null. */
function statementIn(text: string, sentence: Span, view: DocumentView): Span | null {
  const printed = text.slice(sentence.start, sentence.end);
  if (!/[\p{L}\d%)”"]\.$/u.test(printed) || printed.includes(hidden)) return null;
  const start = sentence.start + (joined.exec(printed)?.[0].length ?? 0);
  const end = sentence.end - 1;
  const told = text.slice(start, end);
  if (spoken.test(told.replace(shortQuote, '')) || /[“”"]/u.test(told.replace(shortQuote, '')))
    return null;
  if (opens.test(told) || told.length > 240 || count(told, '(') !== count(told, ')')) return null;
  if ((told.match(/[–—]/gu)?.length ?? 0) % 2 === 1 || /\. \p{Lu}/u.test(told)) return null;
  const run = tokenize(text, start, end);
  const words = run.filter(({ kind }) => kind !== 'mark').length;
  if (words < 9 || words > 36 || !run.some(isVerbal)) return null;
  if (danglingWord(run, null, true) !== null || danglingNoun(run, view) !== null) return null;
  return { start, end };
}

function isVerbal({ text, lower }: Token): boolean {
  return text === lower && (auxiliaries.has(lower) || canBe(lower, 'past', 'third'));
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Naming } from './fact';
import { isPlural } from './grammar-words';
import { labelOf } from './labels';
import { danglingWord } from './self-contained';
import { tokenize } from './tokens';

/**
 * Sentences that give something its name: "openings called stomata", "“tare” means the weight of …".
 * They are kept whole, so that the name can be left out of them.
 */
export function findTerms(readables: readonly Readable[]): Naming[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  if (view.isTale) return [];
  return readables.flatMap((readable) =>
    splitSentences(readable.text).flatMap((sentence) => naming(readable, sentence, view) ?? []),
  );
}

const word = '\\p{Ll}[\\p{L}’-]+';
const called = new RegExp(
  `(?<=\\p{L},? )(?:(?:is|are|was|were|also|often|commonly|sometimes|usually|it|them|hence the name|the name) )*(?:called|known as|termed|referred to as|defined as) (?:the |an? )?[“"]?(?<term>${word}(?: ${word}){0,2}?)[”"]?(?=\\s?[.,;)]| (?:\\(|that|which|who|and|or|is|are|in|on|of|by|because|when|where|to|from|at|for|with|while|whereas)\\b)`,
  'du',
);
const means =
  /^(?:In (?:this|these) [^,“"]{3,40},? )?(?:the term )?[“"](?<term>[\p{L}’ -]{3,40})[”"](?: \([^)]*\))? (?:shall )?(?:means?|refers? to|is defined as|denotes?)\s+\p{L}/du;

function naming(readable: Readable, sentence: Span, view: DocumentView): Naming | null {
  const { text } = readable;
  const start = sentence.start + labelOf(text.slice(sentence.start, sentence.end));
  const printed = text.slice(start, sentence.end);
  if (!printed.endsWith('.') || printed.includes(hidden) || /[?!:[\]]/u.test(printed)) return null;
  if (printed.length > 280 || count(printed, '(') !== count(printed, ')')) return null;
  const defined = means.exec(printed);
  const place = (defined ?? called.exec(printed))?.indices?.groups?.term;
  if (!place) return null;
  const term = printed.slice(...place);
  if (
    plain.test(term) ||
    /^\p{Ll}+ly$/u.test(term) ||
    printed.slice(place[1]).toLowerCase().includes(term.toLowerCase())
  )
    return null;
  if (!defined && printed.slice(0, place[0]).toLowerCase().includes(term.toLowerCase()))
    return null;
  const run = tokenize(text, start, sentence.end);
  const first = run[0]?.lower ?? '';
  if (
    /^(?:this|that|these|those|it|they|he|she|we|such|for|but|and|so|here|there|another|however|therefore|thus|additionally|furthermore|moreover|hence|instead|similarly|also|collectively|indeed|rather)$/u.test(
      first,
    ) &&
    !defined
  )
    return null;
  if (danglingWord(run, null) !== null || danglingNoun(run, view) !== null) return null;
  const at = (span: Span) => wordsAt(readable, span.start, span.end);
  return {
    type: 'naming',
    key: factKey('naming', readable.document.id, printed),
    proof: at(sentence),
    confidence: 0.85,
    sentence: at({ start, end: sentence.end }),
    term: at({ start: start + place[0], end: start + place[1] }),
    plural: isPlural(term.split(' ').at(-1) ?? ''),
    defined: defined !== null,
  };
}

const plain =
  /^(?:so|such|upon|into|out|off|this|that|one|first|new|member|people|same|other|home|his|her|its|their|as)\b|\b(?:is|are|was|were|the|a|an|to|of)$/u;

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

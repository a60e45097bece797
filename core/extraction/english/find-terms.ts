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
  return [
    ...readables.flatMap((readable) =>
      splitSentences(readable.text).flatMap((sentence) => naming(readable, sentence, view) ?? []),
    ),
    ...glossary(readables, view),
  ];
}

const entry =
  /^(?:[-*•] )?(?<term>\p{Lu}[\p{L}’-]+(?: [\p{L}’-]+){0,3})(?:: | [–—] )(?<meaning>(?:an?|the|any|every|all|when|where|to|how|one|somebody|someone|a person) [^.;:]+)[.;]?$/du;

/** "Work schedule: the days and hours that …": three lines of this form are a glossary. */
function glossary(readables: readonly Readable[], view: DocumentView): Naming[] {
  const found = readables.flatMap((readable): Naming[] => {
    const { text } = readable;
    const groups = text.includes(hidden) ? undefined : entry.exec(text)?.indices?.groups;
    if (!groups?.term || !groups.meaning || text.length > 260) return [];
    const at = ([start, end]: readonly [number, number]) => wordsAt(readable, start, end);
    const [term, meaning] = [at(groups.term), at(groups.meaning)];
    const run = tokenize(text, meaning.start, meaning.end).filter(
      ({ lower }) => !/^your?$/u.test(lower),
    );
    if (danglingWord(run, null) !== null || danglingNoun(run, view) !== null) return [];
    const whole = at([term.start, meaning.end]);
    return [
      {
        type: 'naming',
        key: factKey('naming', readable.document.id, whole.text),
        proof: whole,
        confidence: 0.8,
        sentence: whole,
        term,
        plural: isPlural(term.text.split(' ').at(-1) ?? ''),
        meaning,
        defined: true,
      },
    ];
  });
  return found.length >= 3 ? found : [];
}

const word = '\\p{Ll}[\\p{L}’-]+';
const called = new RegExp(
  `(?<=\\p{L},? )(?:(?:is|are|was|were|also|often|commonly|sometimes|usually|it|them|hence the name|the name) )*(?:called|known as|termed|referred to as|defined as) (?:the |an? )?[“"]?(?<term>${word}(?: ${word}){0,2}?)[”"]?(?=\\s?[.,;)]| (?:\\(|that|which|who|and|or|is|are|in|on|of|by|because|when|where|to|from|at|for|with|while|whereas)\\b)`,
  'du',
);
const verb =
  '(?:shall )?(?:means?|refers? to|be defined as|is defined as|denotes?)(?:, in relation to [^,]{3,60},|:)?\\s+(?<meaning>\\p{L})';
const means = new RegExp(
  `^(?:(?:In|For the purposes? of) (?:this|these) [^,“"]{3,40},? )?(?:[Tt]he (?:term|word|expression) )?[“"](?<term>[\\p{L}’ -]{3,40})[”"](?: \\([^)]*\\))? ${verb}`,
  'du',
);
/** "record means any document …": the terms of statutes are often printed bold and not quoted. */
const bare = new RegExp(
  `^(?<term>\\p{L}[\\p{L}’-]+(?: \\p{Ll}[\\p{L}’-]+){0,3}) ${verb.replace('(?:shall )?(?:means?|refers? to|be defined as|is defined as|denotes?)', 'means')}(?<=\\s[atoesw])(?=n? |he |ny |ll |very |ach |ne |o |hen )`,
  'du',
);

function naming(readable: Readable, sentence: Span, view: DocumentView): Naming | null {
  const { text } = readable;
  const start = sentence.start + labelOf(text.slice(sentence.start, sentence.end));
  const raw = text.slice(start, sentence.end).replace(/;(?: and| or)?$|(?<=\p{L})$/u, '.');
  // A definition in a list ends in a semicolon.
  const defined = means.exec(raw) ?? bare.exec(raw);
  const isListed = defined !== null && text.slice(sentence.end).trim() === '';
  const printed = isListed ? raw : text.slice(start, sentence.end);
  if (!printed.endsWith('.') || printed.includes(hidden) || /[?!:[\]]/u.test(printed)) return null;
  if (printed.length > 300 || count(printed, '(') !== count(printed, ')')) return null;
  const groups = (defined ?? called.exec(printed))?.indices?.groups;
  const place = groups?.term;
  if (!place) return null;
  const term = printed.slice(...place);
  if (
    plain.test(term) ||
    /^\p{Ll}+ly$/u.test(term) ||
    printed.slice(place[1]).toLowerCase().includes(term.toLowerCase())
  )
    return null;
  // "called on the council", "called time out".
  if (
    !defined &&
    (/^(?:on|for|in|off|up|out|back|time)\b/u.test(term) ||
      /\b(?:have|has|had|\p{Ll}+ly) called $/u.test(printed.slice(0, place[0])))
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
    sentence: at({ start, end: isListed ? start + printed.length - 1 : sentence.end }),
    term: at({ start: start + place[0], end: start + place[1] }),
    plural: isPlural(term.split(' ').at(-1) ?? ''),
    meaning:
      defined && groups?.meaning
        ? at({ start: start + groups.meaning[0], end: start + printed.length - 1 })
        : null,
    defined: defined !== null,
  };
}

const plain =
  /^(?:[Tt]his|[Tt]hat|[Ii]t|[Ww]hich|[Ww]hat|so|such|upon|into|out|off|this|that|one|first|new|member|people|same|other|home|his|her|its|their|as)\b|\b(?:is|are|was|were|the|a|an|to|of)$/u;

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

import type { Words } from '@/core/extraction';
import { type Clause, isPlain } from './clauses';

/** "… were unearthed and reconstruction began": a second statement follows, which the question would not fit. */
const goesOn =
  /(?:^| )(?:and|but) (?:(?:(?:the|an?|his|her|its|their) )?\p{Ll}+ )?(?:was|were|had|has|is|are|began|became|came|went|took|grew|rose|fell|\p{Ll}{2,}ed)\b/u;

/** "did Rogers complete his apprenticeship": the order of a question, without its first word and mark. */
export function invert(clause: Clause, without: Words | null): string | null {
  if (!isPlain(clause) || clause.negated) return null;
  const tail = cutOut(clause, without);
  if (tail === null || goesOn.test(tail)) return null;
  const { auxiliary, verb, name, base } = clause;
  if (auxiliary !== null) {
    const rest = verb.text.slice(auxiliary.length).trim();
    return tidy(`${auxiliary} ${name} ${rest} ${tail}`);
  }
  if (base === null || base === 'be') return null;
  const helper = clause.tense === 'past' ? 'did' : clause.number === 'plural' ? 'do' : 'does';
  return tidy(`${helper} ${name} ${base} ${tail}`);
}

/** What follows the subject, without some of its words: "completed his apprenticeship". */
export function tellOf(clause: Clause, without: Words | null): string | null {
  const tail = cutOut(clause, without);
  if (tail === null) return null;
  const adverb = clause.adverb === null || clause.adverb === 'also' ? '' : `${clause.adverb} `;
  return tidy(`${adverb}${clause.verb.text} ${tail}`);
}

/** The predicate with a short opening after it, without `without`; null where that would not read well. */
function cutOut(clause: Clause, without: Words | null): string | null {
  const { predicate, opening } = clause;
  const inOpening =
    opening !== null &&
    without !== null &&
    without.start >= opening.start &&
    without.end <= opening.end;
  let tail = predicate.text;
  if (without !== null && !inOpening) {
    const at = without.start - predicate.start;
    if (at < 0 || without.end > predicate.end) return null;
    tail = tail.slice(0, at) + tail.slice(at + without.text.length);
  }
  if (opening === null || (inOpening && without.text.length >= opening.text.length)) return tail;
  const moved = inOpening ? null : movedOpening(opening);
  if (moved === null || /\b(?:that|which|who|where|when|because|if)\b/u.test(tail)) return null;
  return `${tail} ${moved}`;
}

/** "in 1953" for "In 1953", to stand at the end of a sentence; null for what would not read well there. */
export function movedOpening({ text }: Words): string | null {
  if (
    !/^(?:In|On|At|During|By|Under|Between|For|From|Within|Throughout|Since|After|Before)\b/u.test(
      text,
    )
  )
    return null;
  if (
    /^In (?:the (?:meantime|end|process)|short|fact|general|particular|contrast|addition|turn|effect|practice|theory|principle|essence|sum|reality|return|other|this|that|these|such|all)\b/u.test(
      text,
    )
  )
    return null;
  if (/^For (?:an? |one |its |this |that |example|instance|all )/u.test(text)) return null;
  if (/^In the case of\b|\bfor (?:instance|example)\b/u.test(text)) return null;
  if (text.split(' ').length > 7 || /\b(?:his|her|its|their)\b/u.test(text)) return null;
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.])(?!\d)/gu, '$1')
    .replace(/,+$/u, '')
    .replace(/,(?=,)/gu, '')
    .trim();
}

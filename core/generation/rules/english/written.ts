import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { ShortDraft } from '../../draft';
import { accordingTo, type Clause, groundOf } from './clauses';
import { worthOf } from './worth';

/** A question about a clause whose answer is a few words of it, to be written. */
export function writeAnswer(
  context: Context,
  clause: Clause,
  rule: string,
  question: string,
  accepted: readonly string[],
): ShortDraft {
  const { names } = context;
  const { subject, proof, core } = clause;
  return {
    kind: 'short-answer',
    rule,
    variant: '',
    fact: clause,
    stem: { en: `${accordingTo(names, subject)}, ${question}?` },
    rationale: {
      en: `The text says: “${core.text}” ${placeOf(names, proof, subject.documentId, 'en')}.`,
    },
    accepted: { en: [...new Set(accepted)] },
    points: [],
    concepts: [],
    level: 'remember',
    salience: 0.4 + 0.3 * worthOf(context, clause),
    evidence: proofs(groundOf(clause), []),
  };
}

/**
 * "the longer stone pier", "longer stone pier", "stone pier": as long as a name has words in lower case
 * before its noun.
 */
export function formsOf(name: string): string[] {
  const words = name.split(' ');
  const stop = words.findIndex((word, at) => at > 0 && prepositions.test(word));
  const noun = (stop < 0 ? words.length : stop) - 1;
  const forms = [name];
  for (let at = 0; at < noun; at++) {
    const word = words[at] ?? '';
    if (!/^(?:[Tt]he|[Aa]n?|\p{Ll}[\p{L}-]*|\p{Lu}\p{L}+['’]s)$/u.test(word)) break;
    // "boats selected for service": the noun stands before the participle.
    if (at > 0 && words.slice(at, noun + 1).some((one) => /(?:ed|ing)$/u.test(one))) break;
    forms.push(words.slice(at + 1).join(' '));
    if (words.slice(at + 2, noun + 1).some((one) => /(?:ed|ing)$/u.test(one))) break;
  }
  // "a donation" for "a donation from a rich doctor", but nothing for "the bulk of the army".
  if (stop > 1 && words[stop] !== 'of') forms.push(words.slice(0, stop).join(' '));
  return [...new Set(forms)];
}

const prepositions =
  /^(?:of|in|on|at|for|from|to|with|by|about|against|between|into|over|under|near|across|through|after|before|during|around)$/u;

import { capitalise } from '../../citation';
import { movedOpening } from './ask';
import { type Clause, isRenamed, wordsIn } from './clauses';

/** The statement seen from the other side: "The pier was designed by Nora Berg"; null where it can't be. */
export function turnRound(clause: Clause): string | null {
  const { turned, name, passive, opening, adverb, apposition } = clause;
  if (turned === null || apposition !== null || (adverb !== null && adverb !== 'also')) return null;
  const moved = opening === null ? '' : movedOpening(opening);
  if (moved === null) return null;
  if (isRenamed(clause) && /['’]s? /u.test(name)) return null;
  const rest = turned.rest.map(({ text }) => text).join(' ');
  if (/\b(?:his|her|its|their|he|she|it|they)\b/u.test(`${turned.subject.text} ${rest}`))
    return null;
  const agent = passive ? name : `by ${name}`;
  const text = [turned.subject.text, turned.verb, agent, rest, moved]
    .filter((run) => run !== '')
    .join(' ');
  return wordsIn(text) > 32
    ? null
    : `${capitalise(text.replace(/\s+/gu, ' ').replace(/\.$/u, ''))}.`;
}

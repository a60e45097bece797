import { capitalise } from '../../citation';
import { movedOpening } from './ask';
import { type Clause, isAgent, isRenamed, wordsIn } from './clauses';

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

/** "must wear" as "are required to wear". */
export function asDuty(clause: Clause): string | null {
  const { modal, verb, predicate, name, number, negated, opening } = clause;
  if (
    modal === null ||
    opening !== null ||
    // "May contain" is said of a thing as a fact, not as a permission.
    (!isAgent(clause) && !clause.passive) ||
    (!isAgent(clause) && !/^(?:must|shall)$/u.test(modal)) ||
    clause.apposition !== null ||
    /^(?:no|neither|nobody|nothing)\b/iu.test(name)
  )
    return null;
  const phrase: Readonly<Record<string, string>> = negated
    ? { must: 'not allowed to', shall: 'not allowed to', may: 'not allowed to' }
    : { must: 'required to', shall: 'required to', may: 'allowed to' };
  const words = phrase[modal];
  if (words === undefined || (negated && clause.passive)) return null;
  const rest = verb.text
    .slice(modal.length)
    .replace(/^ not\b/u, '')
    .trim();
  if (/^(?:only|also|not)\b/u.test(rest)) return null;
  return `${capitalise(name)} ${number === 'plural' ? 'are' : 'is'} ${words} ${rest} ${predicate.text}.`;
}

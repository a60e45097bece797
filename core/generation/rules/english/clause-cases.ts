import type { Words } from '@/core/extraction';
import { capitalise } from '../../citation';
import { type Clause, isRenamed, wordsIn } from './clauses';
import { part } from './times';

/** A case and what then happens, as two runs of one sentence. */
interface CaseOf {
  readonly clause: Clause;
  readonly when: Words;
  readonly result: Words;
}

const first = /^(?<word>when|if|once|until|unless|after|before)\b/iu;
const within =
  / (?<word>when|if|once|until|unless|after|before) (?=(?:the|an?|[\p{L}-]+s|\p{Lu})\b)/u;
const leans =
  /\b(?:it|its|they|them|their|he|she|his|her|this|these|those|such|then|there|also|who|which|that)\b/iu;

/** "When the valve closes, blood stops", or "blood stops when the valve closes". */
function caseOfClause(clause: Clause): CaseOf | null {
  const { core, opening, subject, apposition } = clause;
  if (isRenamed(clause) || apposition !== null) return null;
  const found = opening ? openingCase(clause, opening) : closingCase(clause);
  if (!found) return null;
  const size = wordsIn(found.when.text);
  if (size < 4 || size > 16 || wordsIn(found.result.text) < 4 || wordsIn(found.result.text) > 18)
    return null;
  if (leans.test(found.when.text) || leans.test(found.result.text)) return null;
  return core.start <= subject.start ? found : null;
}

function openingCase(clause: Clause, opening: Words): CaseOf | null {
  const word = first.exec(opening.text)?.groups?.word;
  const { core, subject } = clause;
  const result = part(core, subject.start - core.start, core.text.length);
  if (!word || within.test(result.text)) return null;
  return { clause, when: opening, result };
}

function closingCase(clause: Clause): CaseOf | null {
  const { core, predicate } = clause;
  const match = within.exec(predicate.text);
  if (!match?.groups?.word || within.test(predicate.text.slice(match.index + match[0].length)))
    return null;
  const at = predicate.start - core.start + match.index;
  // "20 minutes after", "even if", "only when": the words before belong to it.
  if (
    /(?:\d \p{L}+|\b(?:even|only|just|soon|shortly|long|years?|days?|hours?|minutes?|months?|weeks?)|,|\b(?:1\d|20)\d\d)$/u.test(
      core.text.slice(0, at),
    )
  )
    return null;
  return {
    clause,
    when: part(core, at + 1, core.text.length),
    result: part(core, 0, at),
  };
}

/** The statement with its case at the other end, which says the same. */
export function caseMoved(clause: Clause): string | null {
  const found = caseOfClause(clause);
  if (!found) return null;
  const { when, result } = found;
  const small = `${when.text.charAt(0).toLowerCase()}${when.text.slice(1)}`;
  const name = clause.name + result.text.slice(clause.subject.text.length);
  return clause.opening ? `${capitalise(name)} ${small}.` : `${capitalise(when.text)}, ${name}.`;
}

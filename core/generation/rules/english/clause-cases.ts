import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft } from '../../draft';
import { inLanguages } from '../../names';
import { type Clause, clausesOf, isRenamed, sharedContent, wordsIn } from './clauses';
import { part } from './times';

/** A case and what then happens, as two runs of one sentence. */
interface CaseOf {
  readonly clause: Clause;
  readonly when: Words;
  readonly result: Words;
  readonly word: string;
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
  return { clause, when: opening, result, word: word.toLowerCase() };
}

function closingCase(clause: Clause): CaseOf | null {
  const { core, predicate } = clause;
  const match = within.exec(predicate.text);
  if (!match?.groups?.word || within.test(predicate.text.slice(match.index + match[0].length)))
    return null;
  const at = predicate.start - core.start + match.index;
  // "20 minutes after", "even if", "only when": the words before belong to it.
  if (
    /(?:\d \p{L}+|\b(?:even|only|just|soon|shortly|long|years?|days?|hours?|minutes?|months?|weeks?|,))$/u.test(
      core.text.slice(0, at),
    )
  )
    return null;
  return {
    clause,
    when: part(core, at + 1, core.text.length),
    result: part(core, 0, at),
    word: match.groups.word,
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

/** What happens when? Cases and what follows, three or four at a time. */
export function matchWhatFollows(context: Context): MatchDraft[] {
  const groups: CaseOf[][] = [];
  for (const one of clausesOf(context).flatMap((clause) => caseOfClause(clause) ?? [])) {
    const sort = /^(?:when|if|once)$/u.test(one.word) ? 'when' : one.word;
    const open = groups.find(
      (group) =>
        group.length < 4 &&
        group.every(
          (other) =>
            other.clause.subject.documentId === one.clause.subject.documentId &&
            (/^(?:when|if|once)$/u.test(other.word) ? 'when' : other.word) === sort &&
            sharedContent(other.result.text, one.result.text) < 0.5 &&
            sharedContent(other.when.text, one.when.text) < 0.6,
        ),
    );
    if (open) open.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): MatchDraft[] => {
    const [fact] = group;
    if (!fact || group.length < 3) return [];
    const { names } = context;
    const document = fact.clause.subject.documentId;
    return [
      {
        kind: 'match',
        rule: 'clause-case-match',
        variant: '',
        fact: fact.clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Match each case with what ${source} says of it.`
            : `请把每种情形与${source}对它的说法配对。`;
        }),
        rationale: inLanguages((language) => {
          const places = group.map(({ clause }) =>
            placeOf(names, clause.proof, document, language),
          );
          return language === 'en'
            ? `The text says what follows in each case ${[...new Set(places)].join(', ')}.`
            : `原文写明了每种情形的结果${[...new Set(places)].join('、')}。`;
        }),
        pairs: group.map(({ clause, when, result }) => ({
          left: { wording: { text: capitalise(when.text), language: 'en' }, words: when },
          right: {
            wording: { text: result.text, language: 'en' },
            words: result,
            reason: inLanguages((language) => {
              const place = placeOf(names, clause.proof, document, language);
              return language === 'en'
                ? `The text says: “${clause.core.text}” ${place}.`
                : `原文写的是：“${clause.core.text}”${place}。`;
            }),
          },
        })),
        extras: [],
        arrangement: 'mixed',
        evidence: proofs(
          group.map(({ clause }) => clause.proof),
          [],
        ),
        concepts: [],
        level: 'understand',
        salience: 0.8,
      },
    ];
  });
}

import { proofs } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { ShortDraft } from '../draft';
import { conceptIds, glossedInSentence, inLanguages, mention } from '../names';
import { readingLength, sharedTokens } from '../tokens';
import { type Definition, subjectType } from './definitions';
import { waysToSay } from './wordings';

const longestTerm = 8;
const longestPredicate = 26;

/** What does the source call so? The term is to be written; the description names it nowhere. */
export function askForTerm(context: Context): ShortDraft[] {
  const definitions = factsOf(context, 'definition').filter(({ proof }) => !proof.noted);
  return definitions.flatMap((definition): ShortDraft[] => {
    const { subject } = definition;
    const predicate = definition.predicates.find(
      ({ whole }) =>
        readingLength(whole.text) <= longestPredicate &&
        readingLength(whole.text) >= 3 &&
        sharedTokens(subject.text, whole.text).length === 0,
    )?.whole;
    if (!predicate || !isTerm(subject.text) || isShared(definitions, definition, predicate.text))
      return [];
    const { names } = context;
    const document = subject.documentId;
    return [
      {
        kind: 'short-answer',
        rule: 'definition-term',
        variant: '',
        fact: definition,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const words = glossedInSentence(names, predicate, language);
          const ofPeople = subjectType(subject.text) === 'group';
          return language === 'en'
            ? `${ofPeople ? 'Whom' : 'What'} does ${source} describe as ${words}?`
            : `${source}把${ofPeople ? '哪些人' : '什么'}称为${words}？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, definition.proof, document, language);
          const source = briefly(names, document, language);
          return language === 'en'
            ? `${capitalise(source)} says this of ${mention(names, subject, 'en')} ${place}.`
            : `${source}说的是“${subject.text}”${place}。`;
        }),
        accepted: waysToSay(names, subject),
        points: [],
        evidence: proofs([definition.proof], []),
        concepts: conceptIds(names, subject.text),
        level: 'remember',
        salience: 0.75,
      },
    ];
  });
}

function isTerm(text: string): boolean {
  return readingLength(text) <= longestTerm && !/[、，]|和/u.test(text);
}

/** True where something else is described in the same words. */
function isShared(all: readonly Definition[], own: Definition, words: string): boolean {
  return all.some(
    (other) => other.subject.text !== own.subject.text && other.proof.text.includes(words),
  );
}

import type { FactOf, Predicate, Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { SingleDraft } from '../draft';
import { conceptIds, glossedInSentence, inLanguages, mention } from '../names';
import { aboutOf, type Definition, overlapping, subjectType } from './definitions';

const longestPredicate = 26;

/** Of whom does the source say this? Wrong ones are subjects of other definitions of the document. */
export function askForSubject(context: Context): SingleDraft[] {
  const definitions = factsOf(context, 'definition').filter((one) => !one.proof.noted);
  return definitions.flatMap((definition) => {
    if (subjectType(definition.subject.text) !== 'group' || definition.subject.text.length < 4)
      return [];
    const others = rivals(definitions, definition);
    if (others.length < 2) return [];
    return definition.predicates.flatMap((predicate) =>
      predicate.head && predicate.whole.text.length <= longestPredicate
        ? [draft(context, definition, predicate, others)]
        : [],
    );
  });
}

function rivals(all: readonly Definition[], definition: Definition): FactOf<'definition'>[] {
  return all
    .filter(
      (other) =>
        other !== definition &&
        other.subject.documentId === definition.subject.documentId &&
        subjectType(other.subject.text) === 'group' &&
        other.subject.text.length > 2 &&
        other.subject.text.length <= definition.subject.text.length * 2 &&
        !overlapping(other.subject.text, definition.subject.text),
    )
    .slice(0, 3);
}

function draft(
  context: Context,
  definition: Definition,
  predicate: Predicate,
  others: readonly Definition[],
): SingleDraft {
  const { names } = context;
  const document = definition.subject.documentId;
  return {
    kind: 'single-choice',
    rule: 'definition-subject',
    variant: predicate.whole.text,
    fact: definition,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Which of these does ${source} describe as ${glossedInSentence(names, predicate.whole, 'en')}?`
        : `在${source}中，“${predicate.whole.text}”说的是下列哪一个？`;
    }),
    rationale: inLanguages((language) => {
      const place = placeOf(names, definition.proof, document, language);
      return language === 'en'
        ? `${capitalise(briefly(names, document, 'en'))} says this of ${mention(names, definition.subject, 'en')} ${place}.`
        : `${briefly(names, document, 'zh-CN')}说的是“${definition.subject.text}”${place}。`;
    }),
    key: choose(names, definition.subject),
    distractors: others.map((other) =>
      rejectChoice(names, other.subject, 2, aboutOf(names, other, document)),
    ),
    arrangement: 'mixed',
    evidence: proofs(
      [proofOf(definition, predicate)],
      others.map((other) => other.proof),
    ),
    concepts: conceptIds(names, definition.subject.text),
    level: 'remember',
    salience: 0.8,
  };
}

function proofOf(definition: Definition, predicate: Predicate): Words {
  const { proof } = definition;
  const text = proof.text.slice(0, predicate.whole.end - proof.start);
  return { ...proof, end: predicate.whole.end, text };
}

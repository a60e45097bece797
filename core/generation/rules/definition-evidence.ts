import type { Words } from '@/core/extraction';
import { briefly, capitalise } from '../citation';
import { type Context, factsOf } from '../context';
import type { EvidenceDraft } from '../draft';
import { conceptIds, inLanguages, mention } from '../names';
import { asSentence, glossOfDescription } from '../statement-gloss';
import { askWhatDecides } from './deciding';
import { type Definition, overlapping, subjectType } from './definitions';
import { passagesIn } from './places';

/** Is this said of that? One of several descriptions, of its own subject or of another of the passage. */
export function decideDefinitions(context: Context): EvidenceDraft[] {
  const definitions = factsOf(context, 'definition').filter(({ proof }) => !proof.noted);
  return definitions.flatMap((definition) =>
    definition.predicates.flatMap(({ whole }, index): EvidenceDraft[] => {
      if (definition.predicates.length < 2 && whole.text.length < 8) return [];
      const other = definitions.find(
        ({ subject }) =>
          subject.passageId === definition.subject.passageId &&
          subject.text !== definition.subject.text &&
          areOfOneSort(subject.text, definition.subject.text) &&
          !overlapping(subject.text, definition.subject.text) &&
          !whole.text.includes(subject.text),
      )?.subject;
      const asked: readonly (Words | null)[] = other ? [null, other] : [null];
      return asked.flatMap((stranger) => draft(context, definition, whole, stranger, index));
    }),
  );
}

/** Groups of people, or things to be done; a canal and a carpenter are never taken for each other. */
function areOfOneSort(a: string, b: string): boolean {
  const [one, other] = [subjectType(a), subjectType(b)];
  return one === other && (one === 'group' || Math.min(a.length, b.length) >= 5);
}

function draft(
  context: Context,
  definition: Definition,
  whole: Words,
  other: Words | null,
  index: number,
): EvidenceDraft[] {
  const { names } = context;
  const { subject } = definition;
  const who = other ?? subject;
  return askWhatDecides(context, {
    rule: 'definition-evidence',
    variant: `${index} ${other ? 'false' : 'true'}`,
    fact: definition,
    statement: {
      // Not “X is Y” as the text has it: what is copied is found by the eye alone.
      text:
        subject.language === 'en'
          ? `“${whole.text}” is said of ${who.text}.`
          : `“${whole.text}”说的是${who.text}。`,
      language: subject.language,
      ...asSentence(glossOfDescription(names, who, whole), who),
    },
    decided: [subject, whole],
    telling: [whole.text],
    verdict: other === null,
    rationale: inLanguages((language) => {
      const source = briefly(names, subject.documentId, language);
      const place = passagesIn([subject], language);
      const right = mention(names, subject, language);
      const wrong = other ? mention(names, other, language) : '';
      const not = !other ? '' : language === 'en' ? `, not of ${wrong}` : `，不是${wrong}`;
      return language === 'en'
        ? `${capitalise(source)} says this of ${right}${not} ${place}.`
        : `${source}说的是${right}${not}${place}。`;
    }),
    concepts: conceptIds(names, subject.text),
    salience: 0.85,
  });
}

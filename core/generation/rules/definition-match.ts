import { cite } from '../citation';
import { type Context, factsOf } from '../context';
import type { MatchDraft } from '../draft';
import { conceptIds, inLanguages } from '../names';
import { readingLength, sharedTokens } from '../tokens';
import type { Definition } from './definitions';
import { matchRows, rowOf } from './rows';

const longestName = 10;
const longestPredicate = 22;

/** What is said of what? Names and descriptions that do not share a word. */
export function matchDefinitions(context: Context): MatchDraft[] {
  const documents = new Map<string, Definition[]>();
  for (const definition of factsOf(context, 'definition')) {
    if (definition.proof.noted || readingLength(definition.subject.text) > longestName) continue;
    const id = definition.subject.documentId;
    documents.set(id, [...(documents.get(id) ?? []), definition]);
  }
  return [...documents.values()].flatMap((definitions) =>
    inParts(definitions).flatMap((part, index) => {
      const [first] = part;
      if (!first) return [];
      const { names } = context;
      const rows = part.flatMap((definition) => {
        const predicate = definition.predicates.find(
          ({ whole }) =>
            readingLength(whole.text) <= longestPredicate &&
            part.every(({ subject }) => sharedTokens(subject.text, whole.text).length === 0),
        );
        return predicate
          ? [
              rowOf(names, definition.subject, predicate.whole, [
                definition.subject,
                predicate.whole,
              ]),
            ]
          : [];
      });
      return matchRows(context, {
        rule: 'definition-match',
        variant: String(index),
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.subject.documentId, language);
          return language === 'en'
            ? `How does ${source} describe each of these? Match the two sides.`
            : `${source}分别怎样说明下列对象？请一一配对。`;
        }),
        rows,
        concepts: part.flatMap(({ subject }) => conceptIds(names, subject.text)),
        salience: 0.9,
      });
    }),
  );
}

/** Up to five at a time, every second one together, so that neighbours are apart. */
function inParts(definitions: readonly Definition[]): Definition[][] {
  const parts = Math.max(1, Math.floor(definitions.length / 4));
  return Array.from({ length: parts }, (_, part) =>
    definitions.filter((_definition, index) => index % parts === part),
  );
}

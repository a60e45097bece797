import { proofs } from '../choices';
import { briefly, capitalise, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { TrueFalseDraft } from '../draft';
import { conceptIds, inLanguages, mention } from '../names';
import { chanceOf } from '../random';
import { statementStem } from '../statement';
import { asSentence, glossOfDefinition } from '../statement-gloss';
import { type Definition, overlapping, subjectType } from './definitions';

/** What leads and what rules is not put into other mouths, not even as a false statement. */
const untouched = /领导|主人/u;

/** A definition as it stands, and the same with the subject of another one. */
export function swapSubject(context: Context): TrueFalseDraft[] {
  const definitions = factsOf(context, 'definition').filter(
    (one) => !one.proof.noted && one.subject.text.length <= 8,
  );
  return definitions.flatMap((definition) =>
    definition.predicates
      .filter(({ whole, head }) => head && whole.text.length <= 26 && !untouched.test(whole.text))
      .flatMap((predicate, index): TrueFalseDraft[] => {
        const said = `${definition.subject.text}是${predicate.whole.text}。`;
        const printed = {
          text: said,
          language: definition.proof.language,
          ...asSentence(
            glossOfDefinition(context.names, definition.subject, predicate.whole),
            definition.subject,
          ),
        };
        const asPrinted: TrueFalseDraft = {
          ...common(context, definition),
          ...agreement(context, definition),
          variant: `true-${predicate.whole.text}`,
          statement: printed,
          correction: null,
        };
        const other =
          definition.subject.text.length > 2 ? rival(context, definitions, definition) : undefined;
        if (!other) return index === 0 ? [asPrinted] : [];
        const text = `${other.subject.text}是${predicate.whole.text}。`;
        return [
          ...(index === 0 ? [asPrinted] : []),
          {
            ...common(context, definition),
            variant: `false-${predicate.whole.text}`,
            ...difference(context, definition, other),
            statement: {
              text,
              language: definition.proof.language,
              ...asSentence(
                glossOfDefinition(context.names, other.subject, predicate.whole),
                definition.subject,
              ),
            },
            correction: printed,
          },
        ];
      }),
  );
}

function rival(
  context: Context,
  all: readonly Definition[],
  definition: Definition,
): Definition | undefined {
  return all
    .filter(
      (other) =>
        other.subject.text.length > 2 &&
        other.subject.documentId === definition.subject.documentId &&
        subjectType(other.subject.text) === subjectType(definition.subject.text) &&
        !overlapping(other.subject.text, definition.subject.text),
    )
    .map((other) => ({ other, chance: chanceOf(context.seed, definition.key, other.key) }))
    .sort((a, b) => a.chance - b.chance)[0]?.other;
}

function common(context: Context, definition: Definition) {
  return {
    kind: 'true-false',
    rule: 'definition-swap',
    fact: definition,
    stem: statementStem(context.names, definition.subject.documentId),
    concepts: conceptIds(context.names, definition.subject.text),
    level: 'remember',
    salience: 0.75,
  } as const;
}

function agreement(context: Context, definition: Definition) {
  const { names } = context;
  const document = definition.subject.documentId;
  return {
    evidence: proofs([definition.proof], []),
    rationale: inLanguages((language) => {
      const place = placeOf(names, definition.proof, document, language);
      const source = briefly(names, document, language);
      return language === 'en'
        ? `${capitalise(source)} says so in these words ${place}.`
        : `${source}就是这样说的${place}。`;
    }),
  };
}

function difference(context: Context, definition: Definition, other: Definition) {
  const { names } = context;
  const document = definition.subject.documentId;
  return {
    evidence: proofs([definition.proof], [other.proof]),
    rationale: inLanguages((language) => {
      const place = placeOf(names, definition.proof, document, language);
      const source = briefly(names, document, language);
      return language === 'en'
        ? `${capitalise(source)} says this of ${mention(names, definition.subject, 'en')}, not of ${mention(names, other.subject, 'en')} ${place}.`
        : `${source}说的是“${definition.subject.text}”，不是“${other.subject.text}”${place}。`;
    }),
  };
}

import type { Words } from '@/core/extraction';
import { distinct, proofs, rejectChoice } from '../choices';
import { briefly, capitalise, placeOf } from '../citation';
import { clozeParts, clozeStem } from '../cloze-text';
import { type Context, factsOf } from '../context';
import type { ClozeDraft, Distractor } from '../draft';
import { conceptIds, inLanguages, mention } from '../names';
import { chanceOf } from '../random';
import { type Definition, overlapping, subjectType } from './definitions';

const mostBlanks = 3;

/** A definition with the nouns of its predicates left out; the bank has nouns of other definitions. */
export function blankDefinitions(context: Context): ClozeDraft[] {
  return factsOf(context, 'definition').flatMap((definition) => {
    const heads = blanksOf(definition);
    const wrong = foreign(context, definition, heads);
    if (definition.proof.noted || heads.length === 0 || wrong.length < 2) return [];
    return [draft(context, definition, heads, wrong)];
  });
}

function blanksOf(definition: Definition): Words[] {
  const heads = definition.predicates.flatMap(({ head }) =>
    head && !head.noted && !overlapping(head.text, definition.subject.text) ? [head] : [],
  );
  return heads.slice(0, mostBlanks);
}

function foreign(context: Context, definition: Definition, heads: readonly Words[]): Distractor[] {
  const { names } = context;
  const document = definition.subject.documentId;
  const type = subjectType(definition.subject.text);
  const lengths = heads.map((head) => head.text.length);
  const candidates = factsOf(context, 'definition')
    .filter(
      (other) =>
        other !== definition &&
        other.subject.documentId === document &&
        subjectType(other.subject.text) === type &&
        !overlapping(other.subject.text, definition.subject.text),
    )
    .flatMap((other) => blanksOf(other).map((head) => ({ other, head })))
    .filter(
      ({ head }) =>
        head.text.length <= Math.max(...lengths) + 2 &&
        heads.every((key) => !overlapping(key.text, head.text)) &&
        !definition.proof.text.includes(head.text),
    )
    .map((each) => ({
      ...each,
      unlike: Math.min(...lengths.map((length) => Math.abs(length - each.head.text.length))),
      chance: chanceOf(context.seed, definition.key, each.head.text),
    }))
    .sort((a, b) => a.unlike - b.unlike || a.chance - b.chance);
  return distinct(candidates, ({ head }) => head.text)
    .slice(0, heads.length === 1 ? 3 : 2)
    .map(({ other, head }) =>
      rejectChoice(
        names,
        head,
        2,
        inLanguages((language) => {
          const place = placeOf(names, other.proof, document, language);
          const source = briefly(names, document, language);
          return language === 'en'
            ? `${capitalise(source)} says this of ${mention(names, other.subject, 'en')} ${place}.`
            : `${source}用它来说“${other.subject.text}”${place}。`;
        }),
      ),
    );
}

function draft(
  context: Context,
  definition: Definition,
  heads: readonly Words[],
  wrong: readonly Distractor[],
): ClozeDraft {
  const { names } = context;
  const document = definition.subject.documentId;
  const sources = factsOf(context, 'definition').filter((other) =>
    wrong.some((one) => other.predicates.some(({ head }) => head === one.words)),
  );
  return {
    kind: 'cloze',
    rule: 'definition-cloze',
    variant: '',
    fact: definition,
    stem: clozeStem(names, document),
    rationale: inLanguages((language) => {
      const place = placeOf(names, definition.proof, document, language);
      const source = briefly(names, document, language);
      return language === 'en'
        ? `This is what ${source} says of ${mention(names, definition.subject, 'en')} ${place}.`
        : `这是${source}关于“${definition.subject.text}”的原话${place}。`;
    }),
    language: definition.proof.language,
    parts: clozeParts(names, definition.proof, heads),
    distractors: wrong,
    evidence: proofs(
      [definition.proof],
      sources.map((source) => source.proof),
    ),
    concepts: conceptIds(names, definition.subject.text),
    level: 'remember',
    salience: 0.85,
  };
}

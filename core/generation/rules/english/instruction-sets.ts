import type { Localized } from '@/core/content';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MultipleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { doesOf, sharedContent, wordsIn } from './clauses';
import { type Instruction, instructionsByDocument, qualified } from './instructions';

/** What is to be done among what is not, and the other way round. */
export function askForInstructions(context: Context): MultipleDraft[] {
  return instructionsByDocument(context).flatMap((all) => {
    const plain = all.filter(
      ({ condition, action }) =>
        condition === null &&
        wordsIn(action.text) <= 16 &&
        !qualified.test(action.text) &&
        !/\b(?:not|never|no)\b/u.test(action.text),
    );
    const [dos, donts] = [false, true].map((wanted) =>
      plain.filter(({ forbidden }) => forbidden === wanted),
    );
    return [
      // The same few that are forbidden stand beside one set only.
      ...inSets(dos ?? [])
        .flatMap((keys) => setDraft(context, keys, donts ?? []))
        .slice(0, 1),
      ...inSets(donts ?? [])
        .flatMap((keys) => setDraft(context, keys, dos ?? []))
        .slice(0, 2),
    ];
  });
}

/** Two or three of much the same length. */
function inSets(all: readonly Instruction[]): Instruction[][] {
  const sets: Instruction[][] = [];
  for (const one of all) {
    const open = sets.find((set) => set.length < 3 && set.every((other) => isNear(one, other)));
    if (open) open.push(one);
    else sets.push([one]);
  }
  return sets.filter((set) => set.length >= 2);
}

function isNear(one: Instruction, other: Instruction): boolean {
  return Math.abs(wordsIn(one.action.text) - wordsIn(other.action.text)) <= 6;
}

function setDraft(
  context: Context,
  keys: readonly Instruction[],
  others: readonly Instruction[],
): MultipleDraft[] {
  const [fact] = keys;
  const wrong = others
    .filter((other) =>
      keys.every(
        (key) => isNear(key, other) && sharedContent(key.action.text, other.action.text) < 0.5,
      ),
    )
    .toSorted((a, b) => chanceOf('set', context.seed, a.key) - chanceOf('set', context.seed, b.key))
    .slice(0, keys.length);
  if (!fact || wrong.length < 2) return [];
  const { names } = context;
  const document = fact.whole.documentId;
  const reasonOf = (one: Instruction): Localized =>
    inLanguages((language) => {
      const place = placeOf(names, one.proof, document, language);
      return language === 'en'
        ? `The text says: “${one.whole.text}” ${place}.`
        : `原文写的是：“${one.whole.text}”${place}。`;
    });
  return [
    {
      kind: 'multiple-choice',
      rule: 'instruction-set',
      variant: fact.forbidden ? 'forbidden' : 'required',
      fact,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        const count = numeral(keys.length, language);
        if (language === 'en')
          return fact.forbidden
            ? `Which ${count} of these ${doesOf(names, document)} ${source} forbid?`
            : `Which ${count} of these ${doesOf(names, document)} ${source} tell the reader to do?`;
        return fact.forbidden
          ? `${source}要求不要做下列哪${count}件事？`
          : `${source}要求做下列哪${count}件事？`;
      }),
      rationale: inLanguages((language) => {
        const places = [
          ...new Set(keys.map(({ proof }) => placeOf(names, proof, document, language))),
        ];
        return language === 'en'
          ? `The text says so ${places.join(', ')}.`
          : `原文就是这样写的${places.join('、')}。`;
      }),
      keys: keys.map((one) => ({
        wording: { text: capitalise(one.action.text), language: 'en' },
        words: one.action,
      })),
      distractors: wrong.map(
        (one): Distractor => ({
          wording: { text: capitalise(one.action.text), language: 'en' },
          words: one.action,
          distance: 2,
          reason: reasonOf(one),
        }),
      ),
      arrangement: 'mixed',
      concepts: [],
      evidence: proofs(
        keys.map(({ proof }) => proof),
        wrong.map(({ proof }) => proof),
      ),
      level: 'understand',
      salience: 0.85,
    },
  ];
}

import type { Words } from '@/core/extraction';
import { proofs, rejectChoice } from '../choices';
import { placeOf } from '../citation';
import { clozeParts, clozeStem } from '../cloze-text';
import { type Context, factsOf } from '../context';
import type { ClozeDraft, Distractor } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { type Count, countGroups, figureOf, slipsOf } from './counts';

const mostBlanks = 3;

/** A sentence with its figures left out; the bank has figures that count something else. */
export function blankFigures(context: Context): ClozeDraft[] {
  return countGroups(context).flatMap((group): ClozeDraft[] => {
    const blanks = group.slice(0, mostBlanks);
    const [first] = blanks;
    const last = group.at(-1);
    if (!first || !last || blanks.length < 2 || blanks.some((count) => count.proof.noted))
      return [];
    const { names } = context;
    const document = first.figure.documentId;
    const passage = context.library.passages.find((each) => each.id === first.figure.passageId);
    if (!passage) return [];
    const start = Math.min(
      first.lead && first.lead.end + 1 === first.figure.start
        ? first.lead.start
        : first.proof.start,
      ...group.map((one) => one.proof.start),
    );
    const end = Math.max(...group.map((one) => one.proof.end));
    const whole: Words = { ...first.proof, start, end, text: passage.text.slice(start, end) };
    const wrong = foreign(context, group, document);
    if (wrong.length < 1) return [];
    return [
      {
        kind: 'cloze',
        rule: 'count-cloze',
        variant: '',
        fact: first,
        stem: clozeStem(names, document),
        rationale: inLanguages((language) => {
          const place = placeOf(names, whole, document, language);
          return language === 'en'
            ? `One sentence gives each of these figures with what it counts ${place}.`
            : `原文在同一句里写明每个数字各指什么${place}。`;
        }),
        language: whole.language,
        parts: clozeParts(
          names,
          whole,
          blanks.map((count) => count.figure),
        ),
        distractors: wrong,
        evidence: proofs(
          [whole],
          factsOf(context, 'count')
            .filter((count) => wrong.some((one) => one.words === count.figure))
            .map((count) => count.proof),
        ),
        concepts: blanks.flatMap((count) => conceptOf(names, count.counted.text)?.id ?? []),
        level: 'remember',
        salience: 0.8,
      },
    ];
  });
}

function foreign(context: Context, group: readonly Count[], document: string): Distractor[] {
  const { names } = context;
  const [first] = group;
  const slips = slipsOf(group);
  if (slips.length > 0) return slips;
  return factsOf(context, 'count')
    .filter(
      (count) =>
        !group.includes(count) &&
        count.figure.language === first?.figure.language &&
        count.unit === first.unit &&
        !/[a-z]/u.test(count.figure.text),
    )
    .slice(0, 2)
    .map((count) => ({
      ...rejectChoice(names, count.figure, 3, figureOf(names, count, document)),
      value: count.value,
    }));
}

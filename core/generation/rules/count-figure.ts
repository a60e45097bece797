import type { Localized } from '@/core/content';
import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Choice, Distractor, SingleDraft } from '../draft';
import { conceptOf, inLanguages, mention, nameIn } from '../names';
import { ordinalFigure } from '../numerals';
import { type Count, countedIn, countGroups, figureOf, slipsOf } from './counts';

/** Figures farther apart than this are not taken for each other. */
const widestRatio = 16;

/** Which figure does the source give? Wrong ones count something else, or are slips with the right ones. */
export function askForFigure(context: Context): SingleDraft[] {
  return countGroups(context).flatMap((group) =>
    group.flatMap((count): SingleDraft[] => {
      const wrong = wrongFigures(context, group, count);
      return !count.figure.noted && wrong.length >= 2 ? [draft(context, count, wrong)] : [];
    }),
  );
}

function wrongFigures(context: Context, group: readonly Count[], count: Count): Distractor[] {
  const { names } = context;
  const document = count.figure.documentId;
  const like = (other: Count): boolean =>
    other !== count &&
    other.unit === count.unit &&
    other.value !== count.value &&
    /million|billion/u.test(other.figure.text) === /million|billion/u.test(count.figure.text) &&
    /^more|^over|^nearly|^about/u.test(other.figure.text) ===
      /^more|^over|^nearly|^about/u.test(count.figure.text) &&
    Math.max(other.value / count.value, count.value / other.value) <= widestRatio;
  const near = group.filter(like);
  const far = factsOf(context, 'count').filter(
    (other) =>
      !group.includes(other) && other.figure.language === count.figure.language && like(other),
  );
  const given = [...near, ...far].map((other) => ({
    ...rejectChoice(
      names,
      other.figure,
      near.includes(other) ? 1 : 3,
      figureOf(names, other, document),
    ),
    value: other.value,
  }));
  return [...given, ...slipsOf(group), ...roundNeighbours(count)].slice(0, 3);
}

/** For an anniversary: the same figure five more and ten less, which the text does not have. */
function roundNeighbours(count: Count): Distractor[] {
  if (count.unit !== 'years') return [];
  const suffix = count.figure.text.replace(/^\d+/u, '');
  return [count.value - 10, count.value - 5, count.value + 5].map((value) => ({
    wording: { text: `${value}${suffix}`, language: count.figure.language },
    words: null,
    value,
    distance: 2,
    reason: inLanguages((language) =>
      language === 'en' ? 'The text does not give this figure.' : '原文没有这个数字。',
    ),
  }));
}

function draft(context: Context, count: Count, wrong: readonly Distractor[]): SingleDraft {
  const { names } = context;
  const document = count.figure.documentId;
  return {
    kind: 'single-choice',
    rule: 'count-figure',
    variant: '',
    fact: count,
    stem: stemOfFigure(context, count),
    rationale: inLanguages((language) => {
      const place = placeOf(names, count.proof, document, language);
      return language === 'en'
        ? `The figure stands directly beside what it counts ${place}.`
        : `这个数字就写在所数的对象旁边${place}。`;
    }),
    key: { ...withGloss(choose(names, count.figure), count), value: count.value },
    distractors: wrong.map((one) => withGloss(one, count)),
    arrangement: 'figures',
    evidence: proofs(
      [count.proof],
      factsOf(context, 'count')
        .filter((other) => wrong.some((one) => one.words === other.figure))
        .map((other) => other.proof),
    ),
    concepts: [conceptOf(names, count.counted.text)?.id ?? []].flat(),
    level: 'remember',
    salience: 0.75,
  };
}

/** Our gloss of a figure that is written with a Chinese unit: "804 people". */
function withGloss<Item extends Choice>(choice: Item, { unit }: Count): Item {
  const { wording } = choice;
  const digits = wording.text.replace(/\p{Script=Han}+$/u, '');
  if (digits === wording.text) return choice;
  const gloss =
    unit === 'people' ? `${digits} people` : `${ordinalFigure(Number(digits))} anniversary`;
  return { ...choice, wording: { ...wording, gloss } };
}

/** Asks for a figure by what it counts. */
export function stemOfFigure(context: Context, count: Count): Localized {
  const { names } = context;
  const document = count.figure.documentId;
  const year = names.documents.get(document)?.date?.slice(0, 4);
  return inLanguages((language) => {
    const source = cite(names, document, language);
    if (count.unit === 'people')
      return language === 'en'
        ? `According to ${source}, how many people received the title of ${mention(names, count.counted, 'en')}?`
        : `根据${source}，获得“${count.counted.text}”称号的有多少人？`;
    if (count.unit === 'years') {
      if (!year) return;
      const body = { text: count.counted.text.replace(/成立$/u, ''), language: 'zh-CN' } as const;
      return language === 'en'
        ? `According to ${source}, which anniversary of the founding of the ${nameIn(names, body, 'en')} fell in ${year}?`
        : `根据${source}，${year}年是${body.text}成立多少周年？`;
    }
    const counted = countedIn(names, count, language);
    return language === 'en'
      ? `Which figure does ${source} give for ${counted}?`
      : `${source}写到${counted}时，给出的数字是多少？`;
  });
}

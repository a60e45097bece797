import type { Language, Localized } from '@/core/content';
import type { FactOf } from '@/core/extraction';
import { briefly, capitalise, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Distractor } from '../draft';
import { inLanguages, mention, type Names } from '../names';

export type Count = FactOf<'count'>;

/** Figures of one sentence, in the order of the text. */
export function countGroups(context: Context): Count[][] {
  const groups = new Map<string, Count[]>();
  for (const count of factsOf(context, 'count'))
    groups.set(count.group, [...(groups.get(count.group) ?? []), count]);
  return [...groups.values()].map((group) =>
    [...group].sort((a, b) => a.figure.start - b.figure.start),
  );
}

/** What is counted, as a sentence of ours calls it. */
export function countedIn(names: Names, count: Count, language: Language): string {
  const counted = mention(names, count.counted, language);
  if (count.unit !== 'people') return counted;
  return language === 'en' ? `the title of ${counted}` : `“${count.counted.text}”称号`;
}

/** The figure in a sentence of ours: English has no use for 人. */
export function figureIn(count: Count, language: Language): string {
  return language === 'en' ? count.figure.text.replace(/\p{Script=Han}+$/u, '') : count.figure.text;
}

/** "The report gives this figure for … (passage 5)." */
export function figureOf(names: Names, count: Count, documentId: string): Localized {
  return inLanguages((language) => {
    const place = placeOf(names, count.proof, documentId, language);
    const counted = countedIn(names, count, language);
    const same = count.proof.documentId === documentId;
    const source = briefly(names, documentId, language);
    if (language === 'en')
      return same
        ? `${capitalise(source)} gives this figure for ${counted} ${place}.`
        : `This figure stands in another text, for ${counted} ${place}.`;
    return same
      ? `在${source}里，这是${counted}的数字${place}。`
      : `这个数字见于另一篇，说的是${counted}${place}。`;
  });
}

/** Sum and difference of two figures of a pair: slips that a reader makes. */
export function slipsOf(pair: readonly Count[]): Distractor[] {
  const [a, b] = pair;
  if (!a || !b || pair.length !== 2 || a.unit !== b.unit) return [];
  const suffix = /\D*$/u.exec(a.figure.text)?.[0] ?? '';
  const scale = suffix.includes('million') ? 1e6 : suffix.includes('billion') ? 1e9 : 1;
  const write = (value: number): string => `${Number((value / scale).toFixed(3))}${suffix}`;
  const slips = [
    { value: a.value + b.value, en: 'sum', zh: '之和' },
    { value: Math.abs(a.value - b.value), en: 'difference', zh: '之差' },
  ];
  return slips.map(({ value, en, zh }) => ({
    wording: {
      text: write(value),
      language: a.figure.language,
      ...(suffix === '人' ? { gloss: `${write(value).slice(0, -1)} people` } : {}),
    },
    words: null,
    value,
    distance: 1,
    reason: inLanguages((language) =>
      language === 'en'
        ? `This is the ${en} of ${a.figure.text} and ${b.figure.text}; the text does not give it.`.replaceAll(
            '人',
            '',
          )
        : `这是${a.figure.text}与${b.figure.text}${zh}，原文没有这个数字。`,
    ),
  }));
}

import type { Wording } from '@/core/content';
import { type Context, factsOf } from '../context';
import type { EvidenceDraft } from '../draft';
import { conceptIds, inLanguages, mention, quotedWithGloss } from '../names';
import { closeSentence, replaceWords } from '../statement';
import { clauseOf } from './count-swap';
import { type Count, countGroups, figureIn } from './counts';
import { askWhatDecides } from './deciding';
import { passagesIn } from './places';

/** Is this the figure? One of several of a sentence, as it stands or with that of its neighbour. */
export function decideFigures(context: Context): EvidenceDraft[] {
  return countGroups(context).flatMap((group) =>
    group.flatMap((count) => {
      const neighbour = group.find(
        (other) => other !== count && other.unit === count.unit && other.value !== count.value,
      );
      return [
        ...draft(context, count, null),
        ...(neighbour ? draft(context, count, neighbour) : []),
      ];
    }),
  );
}

function draft(context: Context, count: Count, other: Count | null): EvidenceDraft[] {
  if (count.figure.noted || count.counted.noted) return [];
  const statement = statementOf(context, count, other ?? count);
  if (statement === null) return [];
  const { names } = context;
  return askWhatDecides(context, {
    rule: 'count-evidence',
    variant: other ? 'false' : 'true',
    fact: count,
    statement,
    decided: [count.figure, count.counted],
    telling: [count.counted.text, ...sameFigures(context, count)],
    verdict: other === null,
    rationale: inLanguages((language) => {
      const place = passagesIn([count.figure], language);
      const counted = quotedWithGloss(names, count.counted, language);
      return language === 'en'
        ? `The sentence gives ${figureIn(count, 'en')} for ${counted} ${place}.`
        : `这句话给${counted}写的数字是${count.figure.text}${place}。`;
    }),
    concepts: conceptIds(names, count.counted.text),
    salience: 0.75,
  });
}

function sameFigures(context: Context, { figure, group }: Count): string[] {
  return factsOf(context, 'count').some(
    (other) => other.group !== group && other.figure.text === figure.text,
  )
    ? [figure.text]
    : [];
}

/** A short sentence with the figure, or null where the source gives no frame for one. */
function statementOf({ names }: Context, count: Count, shown: Count): Wording | null {
  const { figure, counted, unit } = count;
  if (figure.language === 'zh-CN') {
    if (unit !== 'people') return null;
    const title = mention(names, counted, 'en');
    return {
      text: `获得“${counted.text}”称号的有${shown.figure.text}。`,
      language: 'zh-CN',
      gloss: `${figureIn(shown, 'en')} people received the title of ${title}.`,
    };
  }
  const clause = clauseOf(count);
  if (!clause) return null;
  return {
    text: closeSentence(replaceWords(clause, figure, shown.figure.text), 'en'),
    language: 'en',
  };
}

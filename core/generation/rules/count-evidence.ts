import { type Context, factsOf } from '../context';
import type { EvidenceDraft } from '../draft';
import { conceptIds, inLanguages, quotedWithGloss } from '../names';
import { closeSentence } from '../statement';
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
  const text = statementOf(count, (other ?? count).figure.text);
  if (text === null) return [];
  const { names } = context;
  return askWhatDecides(context, {
    rule: 'count-evidence',
    variant: other ? 'false' : 'true',
    fact: count,
    statement: { text, language: count.figure.language },
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
function statementOf({ figure, counted, lead, unit }: Count, shown: string): string | null {
  if (figure.language === 'zh-CN')
    return unit === 'people' ? `获得“${counted.text}”称号的有${shown}。` : null;
  return lead === null ? null : closeSentence(`${lead.text} ${shown} ${counted.text}`, 'en');
}

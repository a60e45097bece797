import { choose, proofs } from '../choices';
import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft, OrderDraft } from '../draft';
import { conceptIds, inLanguages } from '../names';
import { type Count, countGroups } from './counts';
import { passagesIn } from './places';
import { matchRows, rowOf } from './rows';

/** What does each figure of a sentence count? */
export function matchFigures(context: Context): MatchDraft[] {
  return figureSets(context).flatMap((counts) => {
    const [first] = counts;
    if (!first) return [];
    const { names } = context;
    return matchRows(context, {
      rule: 'count-match',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, first.figure.documentId, language);
        return language === 'en'
          ? `Match each figure in ${source} with what was counted.`
          : `请根据${source}，把数字与所说的对象配对。`;
      }),
      rows: counts.map((count) => rowOf(names, count.figure, count.counted, [count.proof])),
      concepts: counts.flatMap(({ counted }) => conceptIds(names, counted.text)),
      arrangement: 'given',
      level: 'remember',
      salience: 0.8,
    });
  });
}

/** Which of these are more, which fewer? Ordered by the figures, which are not shown. */
export function orderFigures(context: Context): OrderDraft[] {
  return figureSets(context).flatMap((counts): OrderDraft[] => {
    const items = [...counts].sort((a, b) => a.value - b.value).slice(0, 6);
    const [first] = items;
    const rising = items.every(
      (one, index) => index === 0 || one.value > (items[index - 1]?.value ?? 0),
    );
    if (!first || items.length < 3 || !rising) return [];
    if (items.some(({ figure, counted }) => figure.noted || counted.noted)) return [];
    const { names } = context;
    const proof = items.map((count) => count.proof);
    return [
      {
        kind: 'order',
        rule: 'count-order',
        variant: '',
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.figure.documentId, language);
          return language === 'en'
            ? `Put these into order by the figures in ${source}, the smallest figure first.`
            : `请按${source}给出的数字，从小到大排列下列各项。`;
        }),
        rationale: inLanguages((language) => {
          const figures = items.map(({ figure }) => figure.text);
          return language === 'en'
            ? `The figures are ${figures.join(', ')}, in this order ${passagesIn(proof, 'en')}.`
            : `各项的数字依次是${figures.join('、')}${passagesIn(proof, 'zh-CN')}。`;
        }),
        items: items.map((count) => choose(names, count.counted)),
        evidence: proofs(proof, []),
        concepts: items.flatMap(({ counted }) => conceptIds(names, counted.text)),
        level: 'understand',
        salience: 0.7,
      },
    ];
  });
}

/** Figures of one sentence: those of different sentences are seldom taken for each other. */
function figureSets(context: Context): Count[][] {
  return countGroups(context).filter((group) => group.length >= 3);
}

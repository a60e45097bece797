import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft } from '../../draft';
import { inLanguages, quoted } from '../../names';
import { broughtFacts, choiceOf, tooAlike, whereIs } from './world';

const mostPairs = 5;

/** What a list of 甲：乙 puts side by side. */
export function matchRows(context: Context): MatchDraft[] {
  return broughtFacts(context, 'row').flatMap((all) =>
    all.flatMap((one): MatchDraft[] => {
      const pairs = one.pairs
        .filter(({ left }, index, list) =>
          list.slice(0, index).every((other) => !tooAlike(other.left.text, left.text)),
        )
        .filter(({ right }, index, list) =>
          list.slice(0, index).every((other) => !tooAlike(other.right.text, right.text)),
        )
        .filter(({ left, right }) => !tooAlike(left.text, right.text))
        .slice(0, mostPairs);
      if (pairs.length < 3) return [];
      return [
        {
          kind: 'match',
          rule: 'row-match',
          variant: '',
          fact: one,
          stem: inLanguages((language) => {
            const source = cite(context.names, one.proof.documentId, language);
            if (language === 'en') return `Which of these belong together, according to ${source}?`;
            return one.head
              ? `${source}在${quoted(one.head.text)}之下列出了下列内容，请配对。`
              : `请按${source}的列表配对。`;
          }),
          rationale: inLanguages((language) =>
            language === 'en'
              ? 'The text puts them side by side in a list.'
              : `原文在列表中把它们并列写在一行${whereIs(context, one.proof)}。`,
          ),
          pairs: pairs.map(({ left, right }) => ({
            left: choiceOf(context, left),
            right: {
              ...choiceOf(context, right),
              reason: inLanguages((language) =>
                language === 'en'
                  ? `It stands beside “${left.text}”.`
                  : `它写在“${left.text}”之后${whereIs(context, right)}。`,
              ),
            },
          })),
          extras: [],
          arrangement: 'mixed',
          evidence: proofs(
            pairs.flatMap(({ left, right }) => [left, right]),
            [],
          ),
          concepts: [],
          level: 'remember',
          salience: 1,
        },
      ];
    }),
  );
}

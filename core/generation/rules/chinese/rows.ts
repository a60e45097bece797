import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft, OrderDraft } from '../../draft';
import { inLanguages, quoted } from '../../names';
import { broughtFacts, choiceOf, tooAlike, whereIs } from './world';

const mostPairs = 5;

/** What a list of 甲：乙 puts side by side. */
export function matchRows(context: Context): (MatchDraft | OrderDraft)[] {
  return broughtFacts(context, 'row').flatMap((all) =>
    all.flatMap((one): (MatchDraft | OrderDraft)[] => {
      if (/步骤|流程|程序|顺序/u.test(one.head?.text ?? '')) return orderRows(context, one);
      const pairs = one.pairs
        .filter(({ left }, index, list) =>
          list.slice(0, index).every((other) => !tooAlike(other.left.text, left.text)),
        )
        .filter(({ right }, index, list) =>
          list.slice(0, index).every((other) => !tooAlike(other.right.text, right.text)),
        )
        .filter(
          ({ left, right }) =>
            !tooAlike(left.text, right.text) && !shareWord(left.text, right.text),
        )
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

/** The lines of a procedure in the order in which they are taken. */
function orderRows(context: Context, one: FactOf<'row'>): OrderDraft[] {
  const steps = one.pairs
    .filter(({ left, right }) => !/注意|提[示醒]|其他|备注|避免|应/u.test(left.text + right.text))
    .map(({ right }) => right);
  if (steps.length < 3 || steps.length > 7) return [];
  return [
    {
      kind: 'order',
      rule: 'row-steps',
      variant: '',
      fact: one,
      stem: {
        'zh-CN': `请按${cite(context.names, one.proof.documentId, 'zh-CN')}所写的先后顺序排列下列步骤。`,
      },
      rationale: { 'zh-CN': `原文依次写出了这些步骤${whereIs(context, one.proof)}。` },
      items: steps.map((words) => choiceOf(context, words)),
      evidence: proofs([one.proof, ...steps], []),
      concepts: [],
      level: 'remember',
      salience: 0.95,
    },
  ];
}

/** 握喷管：一手握住喷管: the one gives the other away. */
function shareWord(left: string, right: string): boolean {
  return Array.from({ length: left.length - 1 }, (_, at) => left.slice(at, at + 2)).some(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && right.includes(pair),
  );
}

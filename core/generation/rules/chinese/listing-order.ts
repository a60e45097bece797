import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { OrderDraft } from '../../draft';
import { inLanguages } from '../../names';
import { choiceOf, tooAlike, whereIs } from './world';

type Listing = FactOf<'listing'>;

const most = 6;

/** Steps in the order in which they are taken. */
export function orderMembers(context: Context, one: Listing): OrderDraft[] {
  const members = one.members.slice(0, most);
  const isProcedure = /步骤|程序|流程|顺序|依次/u.test(one.head.text);
  if ((one.form !== 'steps' && !isProcedure) || one.form === 'series' || members.length < 3)
    return [];
  if (
    members.some(
      (member, at) =>
        member.text.length > 40 ||
        members.slice(0, at).some((other) => tooAlike(other.text, member.text)),
    )
  )
    return [];
  return [
    {
      kind: 'order',
      rule: 'listing-steps',
      variant: '',
      fact: one,
      stem: inLanguages((language) => {
        const source = cite(context.names, one.head.documentId, language);
        return language === 'en'
          ? `In which order does ${source} say that these steps follow each other?`
          : `请按${source}所写的先后顺序排列下列步骤。`;
      }),
      rationale: inLanguages((language) =>
        language === 'en'
          ? 'The text itself numbers them.'
          : `原文用序数或“首先”“然后”等词标明了顺序${whereIs(context, one.head)}。`,
      ),
      items: members.map((words) => choiceOf(context, words)),
      evidence: proofs([one.proof, ...members], []),
      concepts: [],
      level: 'remember',
      salience: 0.95,
    },
  ];
}

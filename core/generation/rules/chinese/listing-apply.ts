import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { inMarks, mixed, tooAlike, whereIs } from './world';

type Listing = FactOf<'listing'>;

const cases =
  /^(?<agent>[^，。；]{2,16}?)?(?:具有|有|遇有)?(?:下列|以下)(?:情形|情况|行为)之一的，(?<rest>[^。；]{4,40})$/u;
const longestStatement = 64;

/** A case of a list with what follows for it; falsely with what follows for the cases of another list. */
export function applyCases(
  context: Context,
  one: Listing,
  all: readonly Listing[],
): TrueFalseDraft[] {
  const rest = restOf(one);
  if (rest === null) return [];
  const members = mixed(
    one.members.filter(isCase),
    `${context.seed}${one.key}`,
    ({ text }) => text,
  );
  const others = all.flatMap((other) => {
    const foreign = other === one ? null : restOf(other);
    return foreign === null || tooAlike(foreign, rest) ? [] : [foreign];
  });
  return members.slice(0, 3).flatMap((member, index): TrueFalseDraft[] => {
    const truth = `${member.text}，${rest}。`;
    const [foreign] = mixed(others, `${context.seed}${member.text}`, (text) => text);
    if (truth.length > longestStatement) return [];
    const shared = {
      kind: 'true-false' as const,
      rule: 'rule-case-applied',
      fact: one,
      stem: statementStem(context.names, one.head.documentId),
      rationale: {
        'zh-CN': `这一项列在${inMarks(one.head.text)}之下${whereIs(context, member)}。`,
      },
      evidence: proofs([one.head, member], []),
      concepts: [],
      level: 'apply' as const,
      salience: 0.9,
    };
    const holds: TrueFalseDraft = {
      ...shared,
      variant: `true ${index}`,
      statement: { text: truth, language: 'zh-CN' },
      correction: null,
    };
    if (foreign === undefined || index === 0) return [holds];
    return [
      {
        ...shared,
        variant: `false ${index}`,
        statement: { text: `${member.text}，${foreign}。`, language: 'zh-CN' },
        correction: { text: truth, language: 'zh-CN' },
      },
    ];
  });
}

function isCase({ text }: Words): boolean {
  return /的$/u.test(text) && !/^其他|第[一二三四五六七八九十]+[条款项]|前款/u.test(text);
}

/** What follows in the cases of a list; null where the list is of another sort. */
function restOf({ form, head }: Listing): string | null {
  const found = form === 'items' ? cases.exec(head.text)?.groups : undefined;
  if (!found?.rest || found.agent) return null;
  return /上述|前款|第[一二三四五六七八九十]+[条款项]|该|其(?!他)/u.test(found.rest)
    ? null
    : found.rest;
}

import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { inMarks, mixed, tooAlike, whereIs } from './world';

type Listing = FactOf<'listing'>;

const cases =
  /^(?<agent>[^，。；]{2,20}?)??(?:具有|有|遇有)?(?:下列|以下)(?:情形|情况|行为|内容)之一的，(?<rest>[^。；]{4,40})$/u;
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
    return foreign === null || tooAlike(foreign.text, rest.text) ? [] : [foreign.text];
  });
  return members.slice(0, 3).flatMap((member, index): TrueFalseDraft[] => {
    // 属于下列情形 and 属于国家开放的产业的: the word is said once.
    const agent = member.text.startsWith('属于') ? rest.agent.replace(/属于$/u, '') : rest.agent;
    const truth = `${agent}${member.text}，${rest.text}。`;
    const foreign =
      mixed(others, `${context.seed}${member.text}`, (text) => text)[0] ?? turned(rest.text);
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
    if (foreign === null || index === 0) return [holds];
    return [
      {
        ...shared,
        variant: `false ${index}`,
        statement: { text: `${agent}${member.text}，${foreign}。`, language: 'zh-CN' },
        correction: { text: truth, language: 'zh-CN' },
      },
    ];
  });
}

function isCase({ text }: Words): boolean {
  return /的$/u.test(text) && !/^其他|第[一二三四五六七八九十]+[条款项]|前款/u.test(text);
}

/** The opposite of what follows: free where it is forbidden, forbidden where it is free. */
function turned(rest: string): string | null {
  const [force, ...more] = rest.match(/不得|可以|不予|应当|必须/gu) ?? [];
  if (force === undefined || more.length > 0) return null;
  if (force === '不得') return rest.replace(force, '可以');
  return force === '可以' ? rest.replace(force, '不得') : null;
}

/** Of whom the cases are, and what follows in them; null where the list is of another sort. */
function restOf({ form, head }: Listing): { agent: string; text: string } | null {
  const { agent = '', rest: text } =
    (form === 'items' ? cases.exec(head.text)?.groups : null) ?? {};
  if (!text || /[的中时]$|^(?:对|在|由|因)/u.test(agent)) return null;
  return /上述|前款|第[一二三四五六七八九十]+[条款项]|该|其(?!他)/u.test(text)
    ? null
    : { agent, text };
}

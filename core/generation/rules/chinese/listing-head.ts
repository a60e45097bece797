import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { ShortDraft } from '../../draft';
import { numeral } from '../../numerals';
import { accordingTo, choiceOf, tooAlike, whereIs } from './world';

type Listing = FactOf<'listing'>;

const kinds =
  '情形|情况|行为|信息|数据|条件|材料|文件|资料|内容|事项|职责|职权|义务|权利|措施|要求|规定|原则|工作|任务|人员|单位|标准|方式|程序|要素|证件|证明|活动|项目|物品|场所|区域|费用|因素|步骤|制度';
const placeholder = new RegExp(
  `(?:下列|以下|如下)(?:几[项种个])?(?<kind>${kinds}|[\\p{Script=Han}]{2,6}(?=之一|，|$))?(?<one>之一)?(?<of>的)?`,
  'u',
);

/** 有下列情形之一的，应当暂停 as 有下列哪一种情形的，应当暂停？; null where the head does not point to its list. */
export function askInHead(context: Context, { head }: Listing, count: number): string | null {
  const match = placeholder.exec(head.text);
  if (!match || head.text.length > 76 || /[；。]/u.test(head.text)) return null;
  const { kind, of } = match.groups ?? {};
  const before = head.text.slice(0, match.index);
  const after = head.text.slice(match.index + match[0].length);
  // 按照下列范围: one goes by the whole of it.
  if (/(?:按照?|依照?|根据|依据)$/u.test(before)) return null;
  if (kind === undefined && !/^[\p{Script=Han}]{2,8}$/u.test(after)) return null;
  if (/上述|前款|^.{0,6}其(?!他)|该|此|第[一二三四五六七八九十]+[条款项]/u.test(head.text))
    return null;
  const measure = /行为|情形|情况|人员|场所|区域|措施|方式/u.test(kind ?? '') ? '种' : '项';
  const own = `${before.replace(/^[，、]/u, '')}下列哪${numeral(count, 'zh-CN')}${measure}${kind ?? ''}${of ?? ''}${after}`;
  return `${accordingTo(context, head)}，${own.replace(/[：:，]$/u, '')}？`;
}

const shortestList = 3;
const longestList = 4;
const longestMember = 12;

/** Which are they? All to be written, where they are few and short. */
export function recallMembers(context: Context, one: Listing): ShortDraft[] {
  const { head, members } = one;
  if (one.form !== 'items' || members.length < shortestList || members.length > longestList)
    return [];
  if (members.some(({ text }) => text.length > longestMember || /[，、的]/u.test(text))) return [];
  if (
    members.some((member, at) =>
      members.slice(0, at).some((other) => tooAlike(other.text, member.text)),
    )
  )
    return [];
  const asked = askInHead(context, one, members.length);
  if (asked === null || /之一/u.test(head.text)) return [];
  return [
    {
      kind: 'short-answer',
      rule: 'listing-recall',
      variant: '',
      fact: one,
      stem: { 'zh-CN': asked.replace(/下列哪/u, '哪') },
      rationale: {
        'zh-CN': `原文列出了${numeral(members.length, 'zh-CN')}项${whereIs(context, head)}。`,
      },
      accepted: { 'zh-CN': [members.map(({ text }) => text).join('；')] },
      points: members.map((words) => ({ 'zh-CN': [choiceOf(context, words).wording.text] })),
      evidence: proofs([one.proof, ...members], []),
      concepts: [],
      level: 'remember',
      salience: 0.85,
    },
  ];
}

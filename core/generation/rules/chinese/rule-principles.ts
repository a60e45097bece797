import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { MultipleDraft } from '../../draft';
import { numeral } from '../../numerals';
import { sortOfName } from './rule';
import type { Provision } from './rule-twist';
import { inMarks, mixed, textOf, whereIs } from './world';

const pattern =
  /^(?<subject>[^，。；：]{2,24}?)(?:应当|必须|应|要)?(?:遵循|坚持|贯彻|按照|实行|奉行)(?<run>[^，。；：]{2,10}(?:[、，][^，。；：、]{2,10})*(?:和[^，。；：、]{2,10})?)(?:相结合)?的(?<kind>原则|方针)/u;

/** Principles that laws and rules of many kinds profess, in groups of which one at most is offered. */
const professed: readonly (readonly string[])[] = [
  ['公开', '公开透明'],
  ['公平', '公正', '公平公正'],
  ['合法', '依法管理', '依法行政'],
  ['科学', '科学规划', '科学决策'],
  ['自愿', '自愿参加'],
  ['高效', '便民', '便民高效'],
  ['安全', '安全第一', '安全有序'],
  ['预防为主', '防治结合'],
  ['综合治理', '系统治理'],
  ['政府主导', '政府引导', '政府领导'],
  ['社会参与', '公众参与', '全民参与'],
  ['市场运作', '企业自主'],
  ['属地管理', '分级负责', '分级管理'],
  ['统筹规划', '统一规划', '规划先行'],
  ['因地制宜', '分类指导'],
  ['保护优先', '生态优先'],
  ['诚信', '诚实信用'],
  ['平等', '平等协商'],
  ['教育为主', '教育与处罚相结合'],
  ['鼓励创新', '循序渐进'],
  ['勤俭节约', '厉行节约'],
  ['权责一致', '责任到人'],
  ['统一领导', '统一管理'],
  ['效率', '效益优先'],
];

/** Which principles are to be followed? The others are principles that this text does not profess. */
export function askForPrinciples(context: Context, all: readonly Provision[]): MultipleDraft[] {
  return all.flatMap((one): MultipleDraft[] => {
    const match = pattern.exec(one.proof.text)?.groups;
    const members = (match?.run ?? '').split(/[、，和]/u);
    if (
      !match?.subject ||
      !match.kind ||
      sortOfName(match.subject) !== null ||
      members.length < 2 ||
      members.length > 5
    )
      return [];
    if (members.some((member) => member.length < 2 || /[“”与]/u.test(member))) return [];
    const keys = mixed(members, `${context.seed}${one.key}`, (name) => name).slice(0, 3);
    const length = keys[0]?.length ?? 0;
    const document = textOf(context, one.proof.documentId);
    const own = members.join('');
    const wrong = mixed(professed, `${context.seed}${one.key}×`, ([first = '']) => first)
      .filter((group) => group.every((name) => !document.includes(name) && !sharesPair(name, own)))
      .flatMap((group) => group.filter((name) => Math.abs(name.length - length) <= 1).slice(0, 1))
      .slice(0, 3);
    if (wrong.length < 2) return [];
    const source = cite(context.names, one.proof.documentId, 'zh-CN');
    const said = `${inMarks(one.proof.text)}${whereIs(context, one.proof)}`;
    return [
      {
        kind: 'multiple-choice',
        rule: 'rule-principles',
        variant: '',
        fact: one,
        stem: {
          'zh-CN': `按${source}，${match.subject}遵循的${match.kind}包括下列哪${numeral(keys.length, 'zh-CN')}项？`,
        },
        rationale: { 'zh-CN': `原文写道：${said}。` },
        keys: keys.map((text) => ({ wording: { text, language: 'zh-CN' }, words: null })),
        distractors: wrong.map((text) => ({
          wording: { text, language: 'zh-CN' },
          words: null,
          distance: 2 as const,
          reason: {
            'zh-CN': `原文没有把“${text}”写作${match.kind}${whereIs(context, one.proof)}。`,
          },
        })),
        arrangement: 'mixed',
        evidence: proofs([one.proof], []),
        concepts: [],
        level: 'remember',
        salience: 1,
      },
    ];
  });
}

function sharesPair(name: string, own: string): boolean {
  for (let at = 0; at + 1 < name.length; at++)
    if (own.includes(name.slice(at, at + 2))) return true;
  return false;
}

import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { type ChineseSentence, chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Rule } from './fact';

const modal =
  '应当|应该|必须|不得|不准|严禁|可以|(?<![专所没占具享拥])有权|负责(?!人|制)|主管|应(?![用急届对力聘付激答战邀声变运该])|须(?!知)';
const agent = '[\\p{Script=Han}、“”（）]{2,44}?';
const clause = new RegExp(
  `^(?<agent>${agent})(?<gap>，)?(?<modal>${modal})(?<action>\\p{Script=Han}[^：:]{3,44})$`,
  'du',
);
/** The same without 负责, which may only say which department is meant. */
const strictClause = new RegExp(clause.source.replace('|负责(?!人|制)|主管', ''), 'du');
const noAgent =
  /(?:的|时|后|前|内|中|下|上|应|可|须|并|且|或者?|和|及|是否|依法|根据|按照|经|在|对|向|为|由|将|把|被|凡|如|因|若|未|不|其)$|由于|因为|未能|^(?:由|也|法律|后|故|我|你|人们|大家|读者|一个|每个|这|应|可|经|在|对于?|按照?|根据|依照|依据|为|因|由于|如果|当|凡|违反|符合|未|不|以|从|并|或|且|但|除|需要|必要|同时|其|该|此|这|本人|前款|上述|不再|一般|通常|原则上|自|有|第)|的，|所$/u;
const verbInAgent =
  /(?:制定|发现|接到|实施|进行|申请|办理|举办|开展|从事|设立|给予|取得|提出|具有|作出|发生|销售|使用|认为|参加)/u;

/** Who shall, may or must not do what, in sentences that name the one who does. */
export function findRules(readable: Readable): Rule[] {
  return chineseSentences(readable).flatMap((sentence) => fromSentence(readable, sentence));
}

function fromSentence(readable: Readable, { from, end, clauses }: ChineseSentence): Rule[] {
  for (const [index, { start }] of clauses.entries()) {
    const lead = readable.text.slice(from, Math.max(from, start - 1));
    if (lead.length > 44 || (lead !== '' && !isCondition(lead))) continue;
    for (const { end: stop } of clauses.slice(index, index + 3)) {
      const words = readable.text.slice(start, stop);
      const pattern = /(?:负责|主管).*的.*(?:应当|必须|不得|可以)/u.test(words)
        ? strictClause
        : clause;
      const place = pattern.exec(words)?.indices?.groups;
      if (!place?.agent || !place.modal || !place.action) continue;
      const agentWords = wordsAt(readable, start + place.agent[0], start + place.agent[1]);
      if (!isAgent(agentWords.text) || !isBalanced(agentWords.text)) break;
      const until = actionEnd(readable, start + place.action[0], stop, end);
      const action = wordsAt(readable, start + place.action[0], until);
      if (!isAction(action.text) || (until < end && isUnfinished(action.text))) continue;
      if (
        readable.text.slice(start + place.modal[0], start + place.modal[1]) === '可以' &&
        !canChoose.test(agentWords.text)
      )
        break;
      if (
        isOfficeOf(readable.text.slice(start + place.modal[0], start + place.modal[1]), action.text)
      )
        continue;
      const condition = lead === '' ? null : wordsAt(readable, from, start - 1);
      if (condition && !standsAlone(condition.text.replace(/^(?:在|对)/u, ''))) break;
      const modalWords = wordsAt(readable, start + place.modal[0], start + place.modal[1]);
      return [rule(readable, from, condition, agentWords, modalWords, action)];
    }
  }
  return [];
}

/** A noun phrase that names who acts: 公安机关, 从事导游活动的人员. */
function isAgent(text: string): boolean {
  if (
    /^(?:迁移|移植|搬迁|安装|升放|撤销|变更|修改|调整|新建|扩建|改建|鼓励|支持|拆除|占用|造成|设置)/u.test(
      text,
    )
  )
    return false;
  if (
    /的[^的]{1,10}$/u.test(text) &&
    canChoose.test(text) &&
    !/^(?:其|该|此|由|也)|[对向将把被]/u.test(text)
  )
    return true;
  // 举办单位, 使用人: the verb says which one.
  if (
    /^[\p{Script=Han}]{2,6}(?:单位|人员?|者|部门|机构|机关|企业)$/u.test(text) &&
    !noAgent.test(text)
  )
    return true;
  return !noAgent.test(text) && !verbInAgent.test(text);
}

/** Who may do something is somebody: a thing that 可以 do it only can. */
const canChoose =
  /(?:部门|机关|机构|政府|委员会|办事处|法院|检察院|国务院|协会|工会|组织|单位|企业|公司|学校|院校|团体|国家|人|者|员|公民|个人|职工|学生|教师|家长|村民|居民|业主|户|主席|代表|亲属|会议)$/u;

/** 负责某事的部门应当…: 负责 only says which department. */
function isOfficeOf(modalWord: string, action: string): boolean {
  return (
    /负责|主管/u.test(modalWord) &&
    /应当|必须|不得|可以|的(?:部门|机关|机构|单位|人员)/u.test(action)
  );
}

/** Only the manner or the ground of what is to be done. */
function isUnfinished(text: string): boolean {
  if (/，(?:按照?|根据|依照|依据|结合|为了?|通过|在)[^，]*$/u.test(text)) return true;
  if (/的以[^，]+为[^，]+$|以[^，]{2,14}为(?:总|主|基)[^，]{1,3}$/u.test(text)) return true;
  if (
    /^将(?!.{2,}(?:列入|纳入|作为|报|交|用于|送|移|向|告知|通知|公[布示开]|提交))|^组织[^，]*部门$/u.test(
      text,
    )
  )
    return true;
  if (/(?:形式|方式|途径|因素|手段|行为|标准|规划|要求|规定|情况|程序)$/u.test(text)) return true;
  return (
    /^(?:于[^，]*$|根据|按照|依照|依据|结合|会同[^，]{2,12}$|在[^，]*$|自[^，]*$|通过|采取|对[^，]*$|向[^，]{2,10}$|就|为[^，]*$|由|遵循|坚持|本着|将[^，]{2,8}$|以[^，]*$)/u.test(
      text,
    ) && !/[，]/u.test(text)
  );
}

function isCondition(text: string): boolean {
  return /(?:的|时|后|前|内|中|下|上|期间|范围|过程)$/u.test(text);
}

/** One clause, or the whole sentence where that is short. */
function actionEnd(readable: Readable, start: number, stop: number, end: number): number {
  return end - start <= 40 && !/[：:]/u.test(readable.text.slice(start, end)) ? end : stop;
}

function isAction(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 42 &&
    !(text.length <= 9 && /相应|有关|相关|必要/u.test(text)) &&
    !/本(?:规定|条例|办法|法|细则)的?(?:组织)?实施|下列|以下|前款|上述|前述|本条|该|[他她它]们|此(?!外)|：|第[一二三四五六七八九十]+[条款项]/u.test(
      text,
    ) &&
    !/^(?:是|的|为|在此|有|对其|将其|向其|予以|由|经|依法(?:予以)?(?:处理|处罚|追究|承担)|符合|遵守本|具备)|[时后前内外起的、]$/u.test(
      text,
    )
  );
}

function rule(
  readable: Readable,
  from: number,
  condition: Words | null,
  agentWords: Words,
  modalWords: Words,
  action: Words,
): Rule {
  return {
    type: 'rule',
    key: factKey('rule', action.documentId, agentWords.text, modalWords.text, action.text),
    proof: wordsAt(readable, from, action.end),
    confidence: 0.85,
    condition,
    agent: agentWords,
    modal: modalWords,
    action,
  };
}

import type { FactOf } from '@/core/extraction';
import { tooAlike } from './world';

export type Rule = FactOf<'rule'>;

const bodies =
  /(?:部门|机关|机构|政府|委员会|办事处|法院|检察院|国务院|人大|常委会|协会|联合会|工会|组织|单位|企业|公司|学校|院校|媒体|中心|团体|平台|银行|医院|事业单位|主管部门|局|厅|处|(?<![电测车网水])站|(?<![场厕])所|队|国家|会议)等?$/u;
const people =
  /(?:人|者|员|公民|个人|职工|学生|教师|家长|驾驶人|村民|居民|[业户车摊雇店船货]主|户|(?<![施开竣完动分手加])工|师|(?<![增成生延])长|(?<!请)客|司机|主席|代表|主任|校长|医师|监护人|当事人|获得者|亲属|负责人)$/u;

/** Whether those who act are bodies, people or things: only their like are taken for them. */
export function classOf({ agent }: Rule): 'body' | 'person' | 'thing' {
  if (bodies.test(agent.text)) return 'body';
  return people.test(agent.text) ? 'person' : 'thing';
}

const offices =
  /(?:部门|机关|政府|委员会|办事处|法院|检察院|国务院|人大|常委会|局|厅|工会|联合会|协会|红十字会)$/u;

/** Of what sort the agents are: only one of the same sort can be mistaken for another. */
export function sortOf(rule: Rule): 'office' | 'body' | 'person' | null {
  return sortOfName(rule.agent.text);
}

/** The sort of the one who has a name; null for a thing. */
export function sortOfName(name: string): 'office' | 'body' | 'person' | null {
  if (offices.test(name)) return 'office';
  if (bodies.test(name)) return 'body';
  return people.test(name) ? 'person' : null;
}

const authorities = /(?:政府|部门|机关|机构|委员会|办事处|法院|检察院|国务院|人大|常委会|局|厅)$/u;

/** 护照签发机关, 登记机关: whoever does it, so that 外交部门 may be one of them. */
const byFunction =
  /(?:签发|颁发|发证|登记|审批|批准|许可|受理|主管|监管|监督|执法|征收|检查)(?:机关|机构|部门)$/u;

const courts = /法院|检察|审判|司法/u;

/** Two of whom one could be taken for the other: both authorities, both people, or both other bodies. */
export function areKin(a: string, b: string): boolean {
  if (byFunction.test(a) !== byFunction.test(b)) return false;
  if (authorities.test(a) !== authorities.test(b) || courts.test(a) !== courts.test(b))
    return false;
  return authorities.test(a) || sortOfName(a) === sortOfName(b);
}

/** True for 任何单位和个人: nobody else could be taken for all. */
export function isEverybody({ agent }: Pick<Rule, 'agent'>): boolean {
  return /任何|一切|所有|各类|^各(?:有关)?单位$|全体|全社会|有关单位和个人|单位和个人/u.test(
    agent.text,
  );
}

/** True where two rules speak of different ones and of different things. */
export function areApart(a: Rule, b: Rule): boolean {
  return (
    !tooAlike(a.agent.text, b.agent.text) &&
    !sharesMember(a.agent.text, b.agent.text) &&
    !tooAlike(a.action.text, b.action.text)
  );
}

/** 市和区人民政府 and 区人民政府, 公安、消防部门 and 消防部门. */
export function sharesMember(a: string, b: string): boolean {
  if (mayBeOne(a, b)) return true;
  const members = (text: string): string[] =>
    text.split(/、|和|及其?|以及|或者?/u).map((one) => one.slice(-4));
  const own = new Set(members(a));
  return members(b).some((one) => own.has(one));
}

/** Names under which a text may speak of the same ones: 各队 and 各参赛单位. */
const sameOnes = [
  /参赛|选手|运动员|队员|队$|队伍/u,
  /学生|同学|住[宿校]生|寄宿[生者]|学员/u,
  /员工|职工|工作人员|雇员|从业人员|操作(?:人员|者|工)|作业人员|实[验训习]人员|使用(?:人员|者)/u,
  /^本?(?:公司|企业|用人单位|单位|学校|校方|医院|工厂)$/u,
  /组委会|组织者|主办(?:方|单位)|承办(?:方|单位)/u,
];
const longestPlain = 7;

function mayBeOne(a: string, b: string): boolean {
  if (a.length > longestPlain || b.length > longestPlain) return false;
  return sameOnes.some((name) => name.test(a) && name.test(b));
}

/** What has to be done, whose office it is, what may and what may not be done. */
export function demandOf({ modal }: Rule): 'duty' | 'office' | 'right' | 'ban' {
  if (modal.text === '负责' || modal.text === '主管') return 'office';
  if (/^(?:不得|不准|严禁|禁止)$/u.test(modal.text)) return 'ban';
  return modal.text === '可以' || modal.text === '有权' ? 'right' : 'duty';
}

/** What any office or anybody has to do: it tells nobody apart. */
export function isCommon({ agent, action }: Rule): boolean {
  return (
    /^(?:本[省市县])?(?:地方)?各级人民政府$/u.test(agent.text) ||
    /^(?:加强|重视|保障|尊重|遵守|鼓励|支持|采取(?:有效|必要)?措施|依法|严格|忠诚|给予)|领导$|支持和帮助$/u.test(
      action.text,
    )
  );
}

/** What nobody would take to be allowed. */
export const clearlyBad =
  /擅自|非法|违法|违规|损[毁害坏]|破坏|虚假|骗取|滥用|泄露|歧视|侮辱|伪造|变造|危害|侵[占害犯]|串通|隐瞒|推诿|贿|打击报复|殴打|虐待|克扣|挪用|拖欠|欺诈|不正当|逃避/u;

/** Things that anybody might be told to do: nothing to ask for. */
export function isVague({ action }: Rule): boolean {
  return (
    action.text.length < 7 ||
    /各自(?:的)?(?:法定)?职责|(?:相应|相关|有关)(?:的)?工作|加强(?:组织)?领导|密切配合|自主创新|(?:专门|相应|有关)制度$|^按照?规定|^加强[\p{Script=Han}]{2,4}$/u.test(
      action.text,
    )
  );
}

/** What says itself that it is not to be done. */
export const careless =
  /未经|无关|非必要|随意|随便|私自|任意|喧哗|吸烟|打闹|追逐|乱[扔丢倒放写画]|浪费|降低(?:其)?工资|辞退|解除劳动|延长劳动时间|酒后|无证|超载|超速|晚归|迟到|早退|旷课|丢弃|泼|易燃|易爆|明火|带电/u;

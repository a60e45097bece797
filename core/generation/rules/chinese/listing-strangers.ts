import { type FactOf, type Words, wordsAt } from '@/core/extraction';
import type { Context } from '../../context';
import { broughtFacts, inMarks, mixed, tooAlike } from './world';

type Listing = FactOf<'listing'>;

/** What does not stand in a list, and what the text says of it. */
export interface Stranger {
  readonly member: Words;
  readonly said: string;
}

const fewest = 2;
const mostStrangers = 3;

const classes = [
  /条件|要求|标准/u,
  /职责|职权|义务|工作|任务/u,
  /材料|资料|文件|证件|证明/u,
  /内容|事项|信息|数据|包括/u,
  /区域|场所|地点/u,
  /原则/u,
  /情形|情况|行为|活动/u,
  /业务|范围|项目|物品/u,
  /措施|方式|制度/u,
];

/** Of what sort the things are that a list announces: 条件 are not taken for 材料. */
function classOf({ head }: Listing): number {
  const last = head.text.split('，').findLast((clause) => /下列|以下|如下|[是为]$/u.test(clause));
  return classes.findIndex((one) => one.test((last ?? head.text).slice(-12)));
}

/** Members of other lists that could as well stand in this one. */
export function strangersTo(
  context: Context,
  one: Listing,
  all: readonly Listing[],
  keys: readonly Words[],
): Stranger[] {
  const foreign = all
    .filter((other) => other !== one && !isSameHead(other.head.text, one.head.text))
    .filter((other) => classOf(other) >= 0 && classOf(other) === classOf(one))
    .flatMap((other) =>
      other.members.map(
        (member): Stranger => ({ member, said: `这一项列在${inMarks(other.head.text)}之下` }),
      ),
    );
  const listed = chosen(context, one, foreign, keys);
  return listed.length >= fewest
    ? listed
    : [...listed, ...chosen(context, one, ofSentences(context, one), keys)].slice(0, mostStrangers);
}

/** Up to three that could be meant and are not in the list. */
function chosen(
  context: Context,
  one: Listing,
  foreign: readonly Stranger[],
  keys: readonly Words[],
): Stranger[] {
  const open = foreign
    .filter(
      ({ member }) =>
        one.members.every((own) => !tooAlike(own.text, member.text)) &&
        !one.proof.text.includes(member.text),
    )
    .filter(({ member }) => fits(member, keys));
  return mixed(open, `${context.seed}${one.key}×`, ({ member }) => member.text)
    .filter(({ member }, index, list) =>
      list.slice(0, index).every((each) => !tooAlike(each.member.text, member.text)),
    )
    .slice(0, mostStrangers);
}

/** Cases and deeds of which the text lays down something else, of others than the head speaks of. */
function ofSentences(context: Context, one: Listing): Stranger[] {
  const isTask = tasks.test(one.head.text) && !/禁止|不得|严禁/u.test(one.head.text);
  const isCase = /情形|情况/u.test(one.head.text);
  return broughtFacts(context, 'precept')
    .flat()
    .filter(({ proof }) => proof.documentId === one.head.documentId)
    .flatMap(({ about, left, right, proof }): Stranger[] => {
      if (one.head.text.includes(left.text) || tooAlike(right.text, one.head.text)) return [];
      const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
      if (!readable) return [];
      const said = `原文对${inMarks(left.text)}的规定是${inMarks(right.text)}`;
      if (about === 'case')
        return /的$/u.test(left.text) && !/，/u.test(left.text) && isCase
          ? [
              { member: left, said },
              { member: wordsAt(readable, left.start, left.end - 1), said },
            ]
          : [];
      const modal = /^(?:应当|必须|须|可以|有权|负责)/u.exec(right.text)?.[0];
      if (modal === undefined || !isTask || /，|应当|不得/u.test(right.text)) return [];
      return [{ member: wordsAt(readable, right.start + modal.length, right.end), said }];
    });
}

const tasks = /职责|职权|义务|工作|任务|措施/u;

/** 法律、法规规定的其他职责: the last of many lists. */
export function isRest({ text }: Words): boolean {
  return /其他|其它/u.test(text) && text.length < 24;
}

/** A case (…的), a motto (统一领导，分级负责), something to do, or a thing. */
export function mannerOf({ text }: Words): 'case' | 'motto' | 'deed' | 'thing' {
  if (/的$/u.test(text)) return 'case';
  if (/^[\p{Script=Han}]{4}(?:[，、][\p{Script=Han}]{4})+$/u.test(text)) return 'motto';
  return /，|^(?:不|未|应|对|向|将|把|按|依|在|从|为|以|及时|定期|严格|建立|制定|组织|开展|加强|提供|遵守|接受|参加|督促|负责|驾驶|使用|携带|保证|保持|履行|执行|落实|配备|设置|进行|采取|禁止|擅自|违反|非法|损[坏毁]|破坏|检查|维护|管理|监督|指导|协助|推动|推进|促进|支持|鼓励|完善|健全|培养|提高|发现|报告|公布|公示|记录|登记|申请|办理)/u.test(
    text,
  )
    ? 'deed'
    : 'thing';
}

export function fits(member: Words, keys: readonly Words[]): boolean {
  if (isRest(member)) return false;
  const lengths = keys.map(({ text }) => text.length);
  if (keys.some((key) => mannerOf(key) !== mannerOf(member))) return false;
  const middle = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return member.text.length <= middle * 1.4 + 1 && member.text.length >= middle * 0.65 - 1;
}

/** Heads that differ in a word are the ones that are worth telling apart. */
export function isSameHead(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

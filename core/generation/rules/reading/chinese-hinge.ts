import { beginsWithVerb, type Words, wordsAt } from '@/core/extraction';
import type { Context } from '../../context';
import { readingLength } from '../../tokens';
import { isWhole } from '../chinese/world';
import type { ReadSentence } from './chinese-open';
import { hasActor, isDeed } from './chinese-tale';

/** What holds the two halves of a sentence together. */
export type Hinge =
  | 'case'
  | 'time'
  | 'subject'
  | 'contrast'
  | 'result'
  | 'cause'
  | 'purpose'
  | 'aim'
  | 'warning'
  | 'outcome'
  | 'deed'
  | 'topic';

/** A sentence in two halves, cut where its sense turns. */
export interface Halves {
  readonly hinge: Hinge;
  readonly left: Words;
  readonly right: Words;
  readonly proof: Words;
  /** That nothing is asked of. */
  readonly open: boolean;
}

const force =
  '应当|应该|(?<![供适响反感相照策因])应(?![用急届力对聘邀答])|必须|(?<!必)须(?!知)|不得|不准|不许|不可|不能|严禁|禁止|切勿|(?<![需主重只必若])要(?![求素点害件领闻么])|(?<![必急所按])需(?!求)|不要|不宜|务必|切忌|切莫|最好|方可|才能|立即|一律|可以|由(?=\\p{Script=Han}{2})|酌情|取消|扣除|视为';
const byForce = new RegExp(`^[^，]{0,12}(?:${force})`, 'u');
const forced = new RegExp(`(?:${force})`, 'u');
const shortest = { left: 2, right: 6 } as const;
const longest = { left: 52, right: 50 } as const;

/** 应当…, 不得…, 相应扣除…: nobody is named before it. */
export function beginsWithForce(text: string): boolean {
  return atOnce.test(text) || penalty.test(text);
}

/** The cut of a sentence whose halves are understood by themselves, or null. */
export function halvesOf(context: Context, sentence: ReadSentence, isTold: boolean): Halves | null {
  const { words, commas, part, open } = sentence;
  const { text, start, end } = words;
  const readable = context.readables.find(({ passage }) => passage.id === words.passageId);
  if (!readable || part || leaning.test(text) || furniture.test(text)) return null;
  const cut =
    atComma(text, commas) ??
    withinClause(text, commas) ??
    (isTold ? afterDeed(context, text, commas) : null) ??
    afterTopic(context, words, commas);
  if (!cut) return null;
  const [first, second] = [text.slice(0, cut.left), text.slice(cut.right)];
  // 如发现未佩戴的，…: of what the sentence before speaks of.
  if (cut.hinge === 'case' && !sentence.first && first.length < 7 && stepping.test(first))
    return null;
  if (!isHalf(first, 'left') || !isHalf(second, 'right')) return null;
  if (cut.hinge !== 'case' && cut.hinge !== 'subject' && cut.hinge !== 'topic' && first.length < 5)
    return null;
  if (pointing.test(first) || starting.test(second)) return null;
  const [left, right] = [
    wordsAt(readable, start, start + cut.left),
    wordsAt(readable, start + cut.right, end),
  ];
  return isWhole(context, left) ? { hinge: cut.hinge, left, right, proof: words, open } : null;
}

const stepping = /^(?:如|若|发现|经|需|确|有|因|未)/u;

const pronoun = /^(?:[他她它]们?)(?![的人自])/u;

interface Cut {
  readonly hinge: Hinge;
  /** Where the first half ends and the second begins. */
  readonly left: number;
  readonly right: number;
}

function atComma(text: string, commas: readonly number[]): Cut | null {
  for (const comma of commas) {
    const hinge = hingeOf(text.slice(0, comma), text.slice(comma + 1));
    if (!hinge) continue;
    // 出家以后，他|不久就…: the second half does not begin with a pronoun.
    const who =
      hinge === 'contrast' || hinge === 'result' ? null : pronoun.exec(text.slice(comma + 1));
    const cut = comma + 1 + (who?.[0].length ?? 0);
    return { hinge, left: who ? cut : comma, right: cut };
  }
  return null;
}

const occasion = new RegExp(
  `^(?<left>[^，]{2,20}(?:时|之?[前后]|期间|过程中|完毕))(?=(?:${force})[^，]{2})`,
  'u',
);
const lightly = '(?:将|都|均|相应地?|及时|务必|一律|统一|认真){0,2}';
const subject = new RegExp(`^(?<left>[^，]{3,30}?)(?=${lightly}(?:${force})[^，]{3})`, 'u');
/** What follows a deed: 迟交反馈表|扣除常规分. */
const penalty = new RegExp(`^${lightly}(?:酌情)?(?:取消|扣除|视为|处以)`, 'u');
const atOnce = new RegExp(`^(?:${force})`, 'u');

/** 程序输入后|应认真核对; 管理员|要如实记载. */
function withinClause(text: string, commas: readonly number[]): Cut | null {
  const early = occasion.exec(text)?.groups?.left;
  if (early) return { hinge: 'case', left: early.length, right: early.length };
  const who = subject.exec(text)?.groups?.left;
  if (!who || forced.test(who) || who.length > (commas[0] ?? text.length)) return null;
  if (penalty.test(text.slice(who.length)) && !ending.test(who))
    return { hinge: 'case', left: who.length, right: who.length };
  if (beginsWithVerb(who) || unnamed.test(who) || ending.test(who)) return null;
  // 公民因紧急事由请求办理的，应当…: that is a case.
  if (/^[^，]*(?:[的时后前]|情形)，/u.test(text.slice(who.length))) return null;
  return { hinge: 'subject', left: who.length, right: who.length };
}

/** 我掀开帘子，|看见一个小姑娘: what somebody did, and what came of it. */
function afterDeed(context: Context, text: string, [comma]: readonly number[]): Cut | null {
  if (comma === undefined || !hasActor(context, text.slice(0, comma))) return null;
  return isDeed(text) && readingLength(text.slice(comma)) >= 8
    ? { hinge: 'deed', left: comma, right: comma + 1 }
    : null;
}

const nameless =
  /^(?:我|你|他|她|它|咱|人们|大家|有人|自己|谁|何|哪|各|每|任何|所有|一|两|几|许多|其他|当|在|从|由|对|为|据|随|经|因|如|以|用|第)|[时后前中上下里内外间等的]$|[，、：“”（）/\d]|^.$/u;
/** A case or a time in the words that follow: nothing is said of the topic yet. */
const notYet =
  /^[的和与及也、]|^[^，]{1,3}，|^[^，]*(?:时|时候|之?后|的话|[中上下]|（\d+）)(?:，|$)/u;

/** 卢沟桥|在北京附近: what a sentence of prose is about, and what it says of it. */
function afterTopic(
  { tag, names }: Context,
  { text, documentId }: Words,
  [comma = text.length]: readonly number[],
): Cut | null {
  if (!tag || names.documents.get(documentId)?.type !== 'text' || byForce.test(text)) return null;
  const words = tag(text);
  const verb = words.findIndex(({ tag: mark }) => /^(?:v[^n]?|d|p)$/u.test(mark));
  const before = verb > 0 ? words.slice(0, verb) : [];
  if (!before.every(({ tag: mark }) => /^(?:n|x|a$|b|vn|uj|l|eng)/u.test(mark))) return null;
  if (!/^n/u.test(before.at(-1)?.tag ?? '') || !/^[nabv]/u.test(before[0]?.tag ?? '')) return null;
  const topic = before.map(({ word }) => word).join('');
  const rest = text.slice(topic.length);
  if (topic.length > 14 || topic.length >= comma || nameless.test(topic)) return null;
  const isSaid = readingLength(rest) >= 10 && !notYet.test(rest);
  return isSaid ? { hinge: 'topic', left: topic.length, right: topic.length } : null;
}

/** No name of a person or thing: an adverb, a preposition, a deed. */
const unnamed =
  /^(?:[应可能需须要不没未无请先把将向从到于由以为是有在对经按注意一切所有任何每各我你他她它]|如|若|因|凡|当|并|同时|严格|认真|坚持|加强|及时|定期|积极|遵守|保持|爱护|自觉|妥善|保证|确保|防止|避免|禁|严|停止|本|此|其|这|那|只|自)|是|的话|似乎|[有，。\d]/u;
const ending =
  /[不也均都还仍又可能会将未经但并且，、的地得自被]$|(?:认为|规定|要求|决定|分别|共同|具体|统一|一般|直接|主动|主要|是否|如何|因此|所以|只有|我们|你们|他们|大家)$/u;

/** What a site or an author says of the text, and why it was made. */
const furniture =
  /本[文规办条制]|特制定|制定|解释权|施行|欢迎|转载|记者|作者|编辑|来源|网站|公众号|版权/u;
/** Begins with what ties it to the sentence before. */
const leaning =
  /^(?:但|可是|不过|然而|所以|因此|因而|于是|同时|另外|此外|并且?|而|又|也|还|再|其次|其中|否则|就|便|则|却|这|那|该|此|其(?!他)|上述|前[款条项]|以上|它)/u;
const pointing = /上[述面]|前[款条项述]|该|以[上下]|下列|这|那(?!么)|此(?!外)/u;
const starting = /^(?:他|她|它|其|该|此|这|那|并)|下列|以下|前[款条项]|附[件表]|本[条款]|该/u;

function isHalf(text: string, side: 'left' | 'right'): boolean {
  const length = readingLength(text);
  return length >= shortest[side] && length <= longest[side];
}

function hingeOf(first: string, second: string): Hinge | null {
  const last = first.slice(first.lastIndexOf('，') + 1);
  const isOne = first === last;
  if (/^(?:虽然?(?!说)|尽管|即使|即便|纵然)/u.test(first))
    return /^(?:但|可是|然而|不过)/u.test(second) ? 'contrast' : null;
  if (
    /^(?:但是?(?![凡见愿求凭])|可是|然而|不过(?![是有一几两只于])|可(?=[他她我你它]))/u.test(second)
  )
    return 'contrast';
  if (/^(?:所以|因此|因而|于是|以致|致使)/u.test(second)) return 'result';
  if (/^(?:因为|由于)/u.test(first) && isOne)
    return first.length >= 8 && !/看来|来说/u.test(first) ? 'cause' : null;
  if (/^否则/u.test(second)) return 'warning';
  if (/^(?:以便|以免|以防|为的是)/u.test(second)) return 'purpose';
  if (/^(?:确保|保证|防止|避免)[^，]{6,}$/u.test(second) && !/(?:安全|质量|进行)$/u.test(second))
    return 'purpose';
  if (isOne && /^为(?:了(?!此)|加强|确保|保证|保障|防止|避免|进一步|更好|提高|方便)/u.test(first))
    return 'aim';
  if (
    !forced.test(first.replace(/不可|不能|需要|须经/gu, '')) &&
    !/及时|是[^，]*的$/u.test(first) &&
    ((isOne &&
      /^(?:如果?(?!何|此|下|今)|若|假[如若使]|倘若|要是|只要|一旦|除非|只有|未经|遇(?:到|有)?|发现|发生)/u.test(
        first,
      )) ||
      (/[^目]的$/u.test(last) && byForce.test(second)) ||
      (isOne && beginsWithVerb(first) && !/了|过|^把/u.test(first) && atOnce.test(second)))
  )
    return 'case';
  if (/(?:(?<!小)时|时候|之?后|之?前|期间|之际|以来|过程中)$/u.test(last)) {
    if (byForce.test(second) && !forced.test(first)) return 'case';
    return isOne && last.length >= 5 && !/^(?:从此|在这|这|此|那)/u.test(first) ? 'time' : null;
  }
  if (
    isOne &&
    /^(?!他|她|它)[^，]{0,4}(?:就|便|自会|也许|(?<!刚)才(?!能))(?!是)[^，]{3,}$/u.test(second)
  )
    return 'outcome';
  return null;
}

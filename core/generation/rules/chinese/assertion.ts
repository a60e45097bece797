import type { FactOf, Words } from '@/core/extraction';
import type { Context } from '../../context';
import { sharedTokens } from '../../tokens';
import { sortOfName } from './rule';
import { textOf, tooAlike } from './world';

export type Assertion = FactOf<'assertion'>;

/** Who or what somebody is told of is only taken for others of the same sort. */
export type Sort = 'person' | 'group' | 'body' | 'place' | 'event' | 'time' | 'thing';

const ends: readonly (readonly [Sort, RegExp])[] = [
  [
    'event',
    /(?:战争|战役|会战|起义|革命|运动|大会|会议|大赛|比赛|锦标赛|运动会|论坛|仪式|条约|协定|事件|节)$/u,
  ],
  [
    'group',
    /(?:[^产成增院校局部市省县区乡镇村社厂站队班组]长|人员|[者员师家工手兵民生]|人|们|队员|群众|代表|夫妇|兄弟|百姓|青年)$/u,
  ],
  [
    'place',
    /(?:[省市县区州镇乡村港湾岛山河江湖海峡谷路街桥寺庙宫殿祠塔城堡园洲岭关站门楼]|地区|半岛|高原|盆地|平原|水库|机场|码头|铁路|公路|遗址)$/u,
  ],
  ['time', /(?:[年月日代]|时期|世纪|朝)$/u],
];

const countries =
  /^(?:中国|美国|英国|法国|德国|日本|俄国|俄罗斯|苏联|印度|意大利|荷兰|西班牙|葡萄牙|朝鲜|韩国|越南)$/u;

/** Of what sort somebody or something is, by the end of the name. */
export function sortOf({ subject: { text } }: Assertion, names: ReadonlySet<string>): Sort {
  if (names.has(text) || /·/u.test(text)) return 'person';
  if (countries.test(text)) return 'place';
  const found = ends.find(([, end]) => end.test(text))?.[0];
  if (found) return found;
  return sortOfName(text) === null ? 'thing' : 'body';
}

/** Personal names of a text, as far as somebody can tell parts of speech. */
export function personsOf(context: Context, all: readonly Assertion[]): ReadonlySet<string> {
  const { tag } = context;
  return new Set(
    all.flatMap(({ subject: { text } }) => {
      const [only, ...more] = tag ? tag(text) : [];
      return only && more.length === 0 && /^nr/u.test(only.tag) && text.length <= 4 ? [text] : [];
    }),
  );
}

/** Two of whom one is not a part of the other, nor the same thing by another name. */
export function isOther(a: Assertion, b: Assertion): boolean {
  return !tooAlike(a.subject.text, b.subject.text) && a.subject.text !== b.subject.text;
}

/** What is said shares no word with the name: else the name is told. */
export function isTold(context: Context, { subject, predicate }: Assertion): boolean {
  return sharedTokens(subject.text, predicate.text, context.segment ?? undefined).length > 0;
}

/** The text says the same of nobody else. */
export function isOnly(context: Context, { predicate }: Assertion): boolean {
  const text = textOf(context, predicate.documentId);
  return text.split(predicate.text).length === 2;
}

/** The words that prove it; the title's own name needs no other place. */
export function proofOf({ proof }: Assertion): Words[] {
  return [proof];
}

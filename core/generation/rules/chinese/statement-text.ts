import type { Words } from '@/core/extraction';
import type { Slot, Statement } from './rivals';

/** What stands before and after a slot, with whom the statement is told of where its words leave that out. */
export function partsAround(
  { proof, topic }: Statement,
  { words }: Slot,
): { readonly before: string; readonly after: string } {
  const { text, start } = proof;
  const before = text.slice(0, words.start - start);
  const after = text.slice(words.end - start);
  if (!topic) return { before, after };
  const lead =
    /^(?:(?:公元)?\d{3,4}年[初底末春夏秋冬]?(?:\d+月)?(?:\d+日)?)?，?/u.exec(text)?.[0] ?? '';
  const named = (rest: string): string => `${topic.text}${rest}`;
  const date = lead.replace(/，$/u, '');
  if (lead.length <= before.length)
    return { before: `${date}${date ? '，' : ''}${named(before.slice(lead.length))}`, after };
  return { before, after: `，${named(after.replace(/^，/u, ''))}` };
}

/** The words that prove a statement: the whole sentence and the name, where it is told of the topic. */
export function proofOf({ proof, sentence, topic }: Statement): Words[] {
  return topic ? [sentence, topic] : [proof];
}

/** The statement with other words in the place of a slot, or as it is. */
export function sayWith(statement: Statement, slot: Slot, words = slot.words.text): string {
  const { before, after } = partsAround(statement, slot);
  return `${before}${words}${after}`;
}

const small = /^(?:分钟|小时|秒|天|日|岁|周岁|点|层|步|度|级|轮|倍|门|期|位|辆|块|张|条)$/u;
const weighty =
  /首[次个批枚条座]|最[大高多长快新]|第一|唯一|纪录|创[下造]|突破|达到?|增长|提高|下降|累计|共计|总计|总量|总数|超过|面积|人口|全长|长达|长度|高达|高度|海拔|产量|投资|占地|建成|拥有/u;

/** A figure that nobody needs to remember: an hour, an age, two or three of something, all of it. */
export function isMinor(
  { proof }: Pick<Statement, 'proof'>,
  { kind, unit, value, words, hedged }: Slot,
): boolean {
  if (kind !== 'figure' || value === null) return false;
  if (unit === '%' && (value >= 100 || value <= 0)) return true;
  if (
    /周年|年来/u.test(
      words.text + proof.text.slice(words.end - proof.start, words.end - proof.start + 2),
    )
  )
    return true;
  if (weighty.test(proof.text) && !/^(?:岁|周岁|点)$/u.test(unit)) return false;
  if (/^(?:米|公里|千米|厘米|毫米)$/u.test(unit) && hedged) return true;
  return small.test(unit) || value <= 10 || /^[二三四五六七八九十]+[多余几]?\D$/u.test(words.text);
}

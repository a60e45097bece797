import { splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { isBalanced } from './clauses';
import type { Amount, Slot } from './fact';
import { findSlots } from './slots';

const mark =
  /^(?:第[一二三四五六七八九十百零〇\d]+条(?:之[一二三四五六七八九十])?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,3}、)\s*/u;
const shortest = 14;
const longest = 120;

/** Words that lean on another place of the text, or only say what the text itself is. */
const leaning =
  /第[一二三四五六七八九十百零〇\d]+[条款项章]|前[款项条]|[上前]述|[下后]列|如下|附[件表图]|施行|废止|公布|通过|[他她]们?(?!人)|^(?:其|该|此|本(?:款|项)|[（(][一二三四五六七八九十\d]{1,3}[）)]|逾期|情节|但|并|也|而|且|又|同时|超过|不足|不满)|[：:]|\n|[？?！]/u;
const unit =
  /(?:个工作日|工作日|日|天|个月|年|小时|分钟|周岁|岁|元|万元|美元|人|名|位|米|公里|平方米|厘米|毫米|公斤|千克|克|吨|升|毫升|次|倍|%|度|℃|分贝|支|队|组|项|件)$/u;

/** Sentences that set figures: limits of time, sums, numbers of people. */
export function findAmounts(readable: Readable): Amount[] {
  if (readable.passage.language !== 'zh-CN') return [];
  const { text } = readable;
  return splitSentences(text).flatMap((span, index): Amount[] => {
    const raw = text.slice(span.start, span.end);
    if (!/。\s*$/u.test(raw)) return [];
    const lead = index === 0 ? (mark.exec(raw)?.[0].length ?? 0) : 0;
    const proof = wordsAt(readable, span.start + lead, span.start + raw.trimEnd().length);
    const { text: own } = proof;
    if (own.length < shortest || own.length > longest || own.includes(hidden)) return [];
    if (leaning.test(own) || !isBalanced(own)) return [];
    const figures = findSlots(readable, proof.start, proof.end).filter((slot) => isSet(slot, own));
    if (figures.length === 0) return [];
    return [
      {
        type: 'amount',
        key: factKey('amount', proof.documentId, own),
        proof,
        confidence: 0.85,
        figures,
      },
    ];
  });
}

function isSet({ kind, value, words }: Slot, text: string): boolean {
  return (
    kind === 'figure' &&
    value !== null &&
    value >= 2 &&
    Number.isFinite(value) &&
    unit.test(words.text) &&
    text.split(words.text).length === 2
  );
}

import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import {
  beginsWithVerb,
  chineseSentences,
  isBalanced,
  isSubordinate,
  standsAlone,
} from './clauses';
import type { Claim } from './fact';

/** First clauses of longer sentences that say something by themselves: 甲是乙, 甲能够乙. */
export function findClaims(readable: Readable): Claim[] {
  return chineseSentences(readable).flatMap((sentence): Claim[] => {
    const [first, second] = sentence.clauses;
    if (sentence.item || sentence.later || !first || !second || first.start !== sentence.from)
      return [];
    const proof = wordsAt(readable, first.start, first.end);
    const next = readable.text.slice(second.start, second.end);
    const { text } = proof;
    if (text.length < 10 || text.length > 34 || !isBalanced(text) || !standsAlone(text)) return [];
    if (
      isSubordinate(text) ||
      beginsWithVerb(text) ||
      /[“”「」《（、]|例如|比如|如下|方式$|例子|前面|后面|接下来|什么|怎么|谁|哪/u.test(text)
    )
      return [];
    if (/^(?:是|为|即|有|但|而|否则|以|使|除|等|用|从而|因为|由于)|^[：]/u.test(next)) return [];
    if (readable.text.charAt(first.end) !== '，' || !predicate.test(text)) return [];
    return [
      { type: 'claim', key: factKey('claim', proof.documentId, text), proof, confidence: 0.7 },
    ];
  });
}

/** A subject of two characters or more, and then a verb that says something lasting. */
const predicate =
  /^[\p{Script=Han}\p{Script=Latin}\d·-]{2,16}?(?:是|为|能够?|会|需要|具有|拥有|包括|属于|位于|采用|使用|依靠|取决于|来自|用于|适用于|主张|认为|负责|擅长|成为|导致|引起|产生|影响|决定|代表|存在|分布|生活|栖息|主要|通常|一般)\p{Script=Han}/u;

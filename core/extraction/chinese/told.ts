import type { Readable } from '../defect-gate';
import { type Words, wordsAt } from '../words';
import {
  beginsWithVerb,
  type ChineseSentence,
  isBalanced,
  isSubordinate,
  standsAlone,
} from './clauses';
import { findChineseDates } from './dates';

const shortest = 7;
const longest = 44;

/** Adverbs that tie a clause to the one before it. */
const tie =
  /^(?:(?:并且?|又|还|也|再|而|便|就|则|曾|已|都|亲自|随即|最终|逐步|先后|相继|成功|率先|独立|陆续|接连)(?![个项])){1,2}/u;
/** A verb with its aspect, where it is none of those that are known. */
const acting = /^\p{Script=Han}{1,4}[了出成过](?!\p{Script=Han}{0,2}的)/u;
const leaning =
  /^(?:使|让|令|是|为|有|成为|由|被称|包括|其|这|那|此|当|如|可以?|能|会|应|要|需|不|没|未|无|与此|在|从|对|将|把|以|因|据|所|想|觉得|认为|希望|说|看)/u;

/**
 * What the clauses of a sentence tell of the topic, without the topic itself: its subject is the topic,
 * named, by a pronoun, or left out, and no other subject stands between.
 */
export function clausesAbout(
  readable: Readable,
  sentence: ChineseSentence,
  topic: Words,
  about: boolean,
): Words[] {
  if (sentence.item) return [];
  const name = topic.text;
  let told = about && !sentence.later;
  return sentence.clauses.flatMap(({ start, end }, index): Words[] => {
    const text = readable.text.slice(start, end);
    const date = findChineseDates(text).find((one) => one.start <= 1);
    const from = date ? (/^的/u.test(text.slice(date.end)) ? 0 : date.end) : 0;
    const rest = text.slice(from);
    const named = rest.startsWith(name)
      ? name.length
      : /^[他她](?![们人国乡山])/u.test(rest)
        ? 1
        : 0;
    if (named > 0) {
      if (/^(?:的|和|与|、|等|所|自己)/u.test(rest.slice(named))) {
        told = false;
        return [];
      }
      told = true;
    } else if (
      !isSubordinate(rest) &&
      !beginsWithVerb(rest) &&
      !acting.test(rest) &&
      !tie.test(rest)
    )
      told = false;
    if (!told || (index === 0 && named !== 1)) return [];
    const skipped = from + named + (tie.exec(rest.slice(named))?.[0].length ?? 0);
    const words = wordsAt(readable, start + skipped, end);
    const next = sentence.clauses[index + 1];
    return isTold(words.text, next ? readable.text.slice(next.start, next.end) : '') ? [words] : [];
  });
}

function isTold(text: string, next: string): boolean {
  return (
    text.length >= shortest &&
    text.length <= longest &&
    (beginsWithVerb(text) || acting.test(text)) &&
    !leaning.test(text) &&
    !isSubordinate(text) &&
    !/^(?:等|以上|以下|是|即|为|包括|其中)/u.test(next) &&
    isBalanced(text) &&
    standsAlone(`某${text}`)
  );
}

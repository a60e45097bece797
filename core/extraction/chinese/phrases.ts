import type { Tagger } from '@/core/text';
import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { chineseName } from '../person';
import { type Words, wordsAt } from '../words';
import {
  type ChineseSentence,
  chineseSentences,
  dependsOn,
  isBalanced,
  isSubordinate,
  standsAlone,
} from './clauses';
import type { Phrase } from './fact';
import { hasSubject, isWhole } from './statements';
import { findTerms } from './terms';
import { tokensOf } from './tokens';

const shortest = 14;
const longest = 72;
const longestTogether = 96;

/** Sentences with the terms in them; one that leans on the sentence before is kept together with that. */
export function findPhrases(readable: Readable, topic: Words | null, tag: Tagger): Phrase[] {
  const tokens = tokensOf(readable.text, tag);
  const sentences = chineseSentences(readable);
  return sentences.flatMap((sentence, index): Phrase[] => {
    if (sentence.item || sentence.later) return [];
    const own = runOf(readable, sentence, topic);
    const before = sentences[index - 1];
    const proof =
      own &&
      (isUnderstood(own.text, topic) ? own : together(readable, before, sentence, own, topic));
    if (!own || !proof) return [];
    if (!tokens.some(({ tag, start, end }) => tag === 'v' && start >= own.start && end <= own.end))
      return [];
    const terms = findTerms(readable, tokens, own.start, own.end);
    return terms.length === 0 && proof === own
      ? []
      : [
          {
            type: 'phrase',
            key: factKey('phrase', own.documentId, own.text),
            proof,
            confidence: 0.75,
            terms,
            own,
          },
        ];
  });
}

/** The longest run of clauses from the beginning that is whole and not long. */
function runOf(
  readable: Readable,
  { from, end, clauses }: ChineseSentence,
  topic: Words | null,
): Words | null {
  for (const [index, clause] of [...clauses.entries()].reverse()) {
    const text = readable.text.slice(from, clause.end);
    const next = clauses[index + 1];
    if (text.length > longest || text.length < shortest) continue;
    if (isSubordinate(readable.text.slice(clause.start, clause.end)) || !isBalanced(text)) continue;
    if (next && dependsOn(readable.text.slice(next.start, next.end), text)) continue;
    if (next && /[：:]$/u.test(readable.text.charAt(clause.end))) continue;
    if (isOdd(text) || !isWhole(text)) return null;
    // Who does it? What a speech wants is wanted of all.
    if (!hasSubject(text, topic?.text ?? '') && !/^(?:要|必须|坚[持决]|应当?|需要)/u.test(text))
      return null;
    return wordsAt(readable, from, clause.end === end ? end : clause.end);
  }
  return null;
}

/** A question, a call, a caption or what somebody says. */
function isOdd(text: string): boolean {
  return (
    /[？！…]|[“「][^”」]*$|我(?!国)|你|您|咱|^[“「]|（[；，]?）|formula|，(?:男|女|汉族|中共党员)，|[“「][^”」]*[。！？]|记者|小编|点击|图为|来源[:：]|欢聚一堂|热烈祝贺|掌声/u.test(
      text,
    ) || /^(?:有人|那么|其实|当然|总之|可见|原来|究竟|难道|试想|看|听|说|想)/u.test(text)
  );
}

/** Stands by itself; 他 is clear in the life of somebody that is called by the name. */
function isUnderstood(text: string, topic: Words | null): boolean {
  if (standsAlone(text)) return true;
  if (!topic || !personal.test(topic.text)) return false;
  return (
    /^(?:[^，]{2,14}，)?[他她](?!们)/u.test(text) &&
    standsAlone(text.replace(/[他她](?!们)/gu, '某'))
  );
}

const personal = new RegExp(`^(?:${chineseName}|.*·.*)$`, 'u');

/** The sentence before and this one, where the first is understood by itself. */
function together(
  readable: Readable,
  before: ChineseSentence | undefined,
  sentence: ChineseSentence,
  own: Words,
  topic: Words | null,
): Words | null {
  if (!before || before.item || sentence.later) return null;
  if (/我(?!国)|你|今[年天]|目前|现在|近日|日前|去年|明年/u.test(own.text)) return null;
  const first = before.text;
  if (!isUnderstood(first, topic) || isOdd(first) || first.length < 14) return null;
  const whole = wordsAt(readable, before.from, own.end);
  return whole.text.length <= longestTogether ? whole : null;
}

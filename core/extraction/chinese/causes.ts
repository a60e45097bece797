import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import {
  beginsWithVerb,
  type ChineseSentence,
  chineseSentences,
  isBalanced,
  standsAlone,
} from './clauses';
import type { Cause } from './fact';

const part = '[^，。；：！？]';
/** What somebody wants to reach by something. */
const aims =
  '(?:提高|提升|增强|增加|保障|确保|保证|防止|避免|减少|降低|满足|适应|促进|推动|实现|便于|鼓励|吸引|支持|改善|维持|维护|应对|解决|争取|取得|纪念|表彰|培养|保护|帮助|获取|抵御|防范|延长|节约|扩大|弥补)';

interface Pattern {
  readonly relation: Cause['relation'];
  readonly form: RegExp;
}

const of = (relation: Cause['relation'], form: string): Pattern => ({
  relation,
  form: new RegExp(form, 'du'),
});

const patterns: readonly Pattern[] = [
  of(
    'reason',
    `^(?:因为|由于|因(?![此而为素果子]))(?<ground>${part}{4,30})，(?:所以|因此|因而|故)?(?<result>${part}{5,34})$`,
  ),
  of(
    'reason',
    `^(?<result>${part}{4,24})(?:的(?:主要|根本|直接)?原因(?:是|在于)|是因为|是由于(?!${part}*(?:的|结果)$))(?<ground>${part}{4,34})$`,
  ),
  of(
    'reason',
    `^(?:之所以)?(?<result>${part}{5,34})，(?:这(?:主要)?是)?(?:因为|由于)(?<ground>${part}{5,34})$`,
  ),
  of('reason', `^(?<ground>${part}{6,34})，(?:因此|所以|因而|于是)(?<result>${part}{6,34})$`),
  of('reason', `^(?<ground>${part}{6,30})，?使得(?<result>${part}{6,34})$`),
  of(
    'purpose',
    `^为了?(?<ground>(?!此|了|其|他|什么|何|期|首|主|止|例|人|名|中国|全国|我国|国家)${part}{4,30})，(?<result>${part}{6,34})$`,
  ),
  of(
    'purpose',
    `^(?<result>${part}{6,34})，(?:以便|以防止?|以避免|以确保|以保证|以免|目的是|旨在)(?<ground>${part}{4,30})$`,
  ),
  of('purpose', `^(?<result>${part}{6,34})，以(?<ground>${aims}${part}{4,26})$`),
  of('purpose', `^(?<result>${part}{4,24})(?:的目的是|旨在|是为了)(?<ground>${part}{5,34})$`),
  of(
    'condition',
    `^(?:当(?!事|地|前|年|日|场|局|选|代|天|时|今))(?<ground>${part}{4,28}?)(?:时|的时候|的话)?，(?:就会?|则会?|便会?|那么)?(?<result>${part}{5,34})$`,
  ),
  of('condition', `^只有(?<ground>${part}{4,30})，(?<result>${part}{0,14}才${part}{4,28})$`),
];

/** Why, what for and on what condition, where two clauses or two sentences say it. */
export function findCauses(readable: Readable): Cause[] {
  const sentences = chineseSentences(readable);
  return sentences.flatMap((sentence, index): Cause[] => {
    if (sentence.later) return [];
    const found = within(readable, sentence) ?? across(readable, sentences[index - 1], sentence);
    return found ? [found] : [];
  });
}

/** The first run of one or two clauses that says it; a mark in the middle may stand in later ones. */
function within(readable: Readable, { clauses }: ChineseSentence): Cause | null {
  for (const [index, first] of clauses.entries())
    for (const last of clauses.slice(index, index + 2).reverse()) {
      const text = readable.text.slice(first.start, last.end);
      const isMarked = /，(?:因此|所以|因而|使得|以|旨在|以便)|使得|旨在|是因为|的原因是/u.test(
        text,
      );
      if (index > 0 && !(isMarked && !/^(?:并|而|也|又|还|同时|但|使|让)/u.test(text))) continue;
      const next = clauses[clauses.indexOf(last) + 1];
      if (
        next &&
        !(
          /^(?:因为|由于)/u.test(text)
            ? /^(?:并|同时|但)/u
            : /^(?:并|同时|而|但|因此|所以|有些|设)/u
        ).test(readable.text.slice(next.start, next.end))
      )
        continue;
      for (const { relation, form } of patterns) {
        const place = form.exec(text)?.indices?.groups;
        if (!place?.ground || !place.result) continue;
        const at = ([start, end]: readonly [number, number]): Words =>
          wordsAt(readable, first.start + start, first.start + end);
        const cause = causeOf(readable, relation, at(place.ground), at(place.result));
        if (cause) return { ...cause, proof: wordsAt(readable, first.start, last.end) };
      }
    }
  return null;
}

const backward = /^(?:这|其)?(?:主要)?(?:就?是)?(?:因为|由于)(?<ground>[^，；：]{5,34})/du;

/** 彩虹是弧形的。这是因为…: the reason for what the sentence before says. */
function across(
  readable: Readable,
  before: ChineseSentence | undefined,
  sentence: ChineseSentence,
): Cause | null {
  const match = /^(?:这|其)/u.test(sentence.text) ? backward.exec(sentence.text) : null;
  const place = match?.indices?.groups?.ground;
  const last = before?.clauses.at(-1);
  if (!before || !last || !place || match[0].length < sentence.text.length * 0.5) return null;
  const result = wordsAt(
    readable,
    before.clauses.length === 1 ? before.from : last.start,
    last.end,
  );
  if (result.text.length > 34 || result.text.length < 6) return null;
  const ground = wordsAt(readable, sentence.start + place[0], sentence.start + place[1]);
  const cause = causeOf(readable, 'reason', ground, result);
  return cause ? { ...cause, proof: wordsAt(readable, result.start, ground.end) } : null;
}

function causeOf(
  readable: Readable,
  relation: Cause['relation'],
  ground: Words,
  result: Words,
): Cause | null {
  if (!isGood(ground) || !isGood(result) || beginsWithVerb(result.text)) return null;
  // 总的来说不带电: who is not said; 遂: the tongue of another age.
  if (/^(?:同时|其中|此外|目前|现在|另外|总的|关于|遂)/u.test(result.text)) return null;
  return {
    type: 'cause',
    key: factKey('cause', ground.documentId, ground.text, result.text),
    proof: wordsAt(
      readable,
      Math.min(ground.start, result.start),
      Math.max(ground.end, result.end),
    ),
    confidence: 0.8,
    relation,
    ground,
    result,
  };
}

function isGood({ text }: Words): boolean {
  return (
    isBalanced(text) &&
    standsAlone(text) &&
    !/[“”「」]|一方面|^(?:甚至|也|还|才|却|可见|可是|难道|或)|[时后前]$|^(?:是否|有人)|^(?:比如|例如)|等$|(?:结果|原因)$/u.test(
      text,
    )
  );
}

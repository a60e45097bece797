import type { Span, Tagger } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { type ChineseSentence, chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Series } from './fact';
import { type Token, tokensOf } from './tokens';

const fewest = 3;
const most = 7;
const longestMember = 10;
const longestHead = 46;
const shortestHead = 6;

/** Things that a clause names in a row after its verb: 要弘扬甲、乙、丙, 使用甲、乙和丙等材料. */
export function findSeries(readable: Readable, tag: Tagger): Series[] {
  const tokens = tokensOf(readable.text, tag);
  return chineseSentences(readable).flatMap((sentence) =>
    sentence.item || /^[“「]/u.test(sentence.text)
      ? []
      : sentence.clauses.flatMap((clause) => inClause(readable, sentence, clause, tokens) ?? []),
  );
}

function inClause(
  readable: Readable,
  sentence: ChineseSentence,
  clause: Span,
  tokens: readonly Token[],
): Series | null {
  const inside = tokens.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const first = inside.findIndex(({ word }) => word === '、');
  if (first < 1) return null;
  const verb = inside.findLastIndex(
    ({ tag, word }, at) =>
      at < first - 1 && /^(?:v|ul|uz)$/u.test(tag) && !/^(?:有的|据|如)$/u.test(word),
  );
  const from = inside[verb + 1]?.start;
  if (verb < 0 || from === undefined) return null;
  const between = inside.slice(verb + 1, first);
  if (between.some(({ tag }) => /^(?:uj|p|d|c|r|f)$/u.test(tag))) return null;
  const { members, category, isOpen } = split(readable, inside, from, clause.end);
  if (!areAlike(members) || sharesHead(members) || beginDifferently(members, inside)) return null;
  const head = headOf(readable, sentence, clause, from);
  const last = category ?? members.at(-1);
  if (!head || !last) return null;
  return {
    type: 'series',
    key: factKey('series', head.documentId, head.text, ...members.map(({ text }) => text)),
    proof: wordsAt(readable, head.start, last.end),
    confidence: 0.8,
    head,
    members,
    category,
    isOpen,
    isOrdered: /依次[是为]?$|从.{1,6}到.{1,6}(?:依次|分别)/u.test(head.text),
  };
}

/** What stands before the row, from where the sentence can be understood. */
function headOf(
  readable: Readable,
  { from, clauses }: ChineseSentence,
  clause: Span,
  end: number,
): Words | null {
  const starts = [from, ...clauses.map(({ start }) => start)].filter(
    (start) => start <= clause.start,
  );
  for (const start of new Set(starts)) {
    const words = wordsAt(readable, start, end);
    if (words.text.length > longestHead) continue;
    const isFirst = start === from;
    if (!standsAlone(words.text) || !isBalanced(words.text) || words.text.length < shortestHead) {
      if (isFirst) continue;
      return null;
    }
    if (!isFirst && !/^(?:要|必须|应|[\p{Script=Han}]{2,8}(?:要|必须|应当|包括))/u.test(words.text))
      continue;
    if (/[：；“《]|我(?!国)|，$|是指$|了\p{Script=Han}$/u.test(words.text)) return null;
    return words;
  }
  return null;
}

const tail =
  /(?<open>等)?(?:(?<count>[\d一二三四五六七八九十两几多各数]{1,3})?(?<measure>[个种类项大方面]{1,2}|多种|多个|各类)?)?(?<category>[\p{Script=Han}]{2,6})?$/u;

/** The members of the row, and of what sort the text says they are: 报纸、网络等媒体. */
function split(
  readable: Readable,
  tokens: readonly Token[],
  from: number,
  end: number,
): { members: Words[]; category: Words | null; isOpen: boolean } {
  const run = readable.text.slice(from, end);
  const parts = run.split('、');
  const lastPart = parts.at(-1) ?? '';
  const lastFrom = end - lastPart.length;
  const stops = tokens.filter(
    ({ start, word, tag }) =>
      start > lastFrom &&
      (/^(?:等|等等)$/u.test(word) ||
        (tag === 'm' && start > lastFrom) ||
        /^[四三五六七]大?$/u.test(word)),
  );
  const stop = stops[0]?.start ?? end;
  const rest = readable.text.slice(stop, end);
  const match = tail.exec(rest);
  const named = match?.groups?.category;
  const isWhole = match !== null && match.index === 0;
  const category =
    stop < end && isWhole && named !== undefined && !/^(?:等|多|各|众多|各类|许多)/u.test(named)
      ? wordsAt(readable, end - named.length, end)
      : null;
  if (stop < end && !isWhole) return { members: [], category: null, isOpen: false };
  const members: Words[] = [];
  let at = from;
  for (const part of parts.slice(0, -1)) {
    members.push(wordsAt(readable, at, at + part.length));
    at += part.length + 1;
  }
  const joint = tokens.find(
    ({ start, word }) => start > at && start < stop && /^(?:和|及|以及|与|或)$/u.test(word),
  );
  if (joint) {
    members.push(wordsAt(readable, at, joint.start));
    at = joint.end;
  }
  members.push(wordsAt(readable, at, stop));
  return { members, category, isOpen: /^等/u.test(rest) };
}

/** 历史性、高质量、跨越式发展, 美国、古巴等国: the last one alone has the noun of all. */
function sharesHead(members: readonly Words[]): boolean {
  const texts = members.map(({ text }) => text);
  const last = texts.at(-1) ?? '';
  const others = texts.slice(0, -1);
  return (
    /等[国省市县地人]?$/u.test(last) ||
    (others.every((one) => /[性化式型级质力]|质量$/u.test(one.slice(-1))) &&
      /[性化式型级]./u.test(last)) ||
    others.some((one) => /[性化式型]$/u.test(one) && last.slice(1, -1).includes(one.slice(-1)))
  );
}

/** 有计划、有检查, 场景、强化研发: the verb before the first belongs to the others too, or they have their own. */
function beginDifferently(members: readonly Words[], tokens: readonly Token[]): boolean {
  return members.some(({ start }, index) => {
    const first = tokens.find((one) => one.start === start);
    return index > 0 && (first === undefined || /^(?:v|d|ad|p)$/u.test(first.tag));
  });
}

/** Short nouns, of about the same length, none of them a clause. */
function areAlike(members: readonly Words[]): boolean {
  const lengths = members.map(({ text }) => text.length);
  return (
    members.length >= fewest &&
    members.length <= most &&
    members.every(
      ({ text, noted }) =>
        !noted &&
        text.length >= 1 &&
        text.length <= longestMember &&
        /^[\p{Script=Han}\p{Script=Latin}“”《》·\d-]+$/u.test(text) &&
        !text.includes(hidden) &&
        isBalanced(text) &&
        !/[的是了着和与及或]|^(?:充分|积极|大力|不断|广泛|深入|在|对|向|为|以|从|把|将|被|其他|其它|部分|有关|各)|[中上下里]$/u.test(
          text,
        ),
    ) &&
    Math.max(...lengths) <= Math.min(...lengths) * 3 + 1 &&
    new Set(members.map(({ text }) => text)).size === members.length
  );
}

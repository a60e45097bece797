import type { Passage } from '@/core/content';
import { readVerb } from '../english/verbs';
import type { Defect, Detector } from './defect';
import { isEnglish } from './is-english';

/** How often a phrase must stand whole. */
const often = 3;
const side = 3;
/** Characters that a phrase may have or not have. */
const optional =
  /[的了和与及或等在中各大小新老也都就是之其所并且又再已将要把被从向对为于以第一二三四五六七八九十百千万两这那该本我你他她它们人者性化上下内外里前后年月日个种次级区市县省村乡镇国有可能会]/u;

/**
 * What a Chinese text says three times and more in the same words, and once with a character less
 * (class A) or with another one (class B). English words that a repeated neighbour betrays.
 */
export const findChangedPhrases: Detector = (passages) => [
  ...chinese(passages.filter(({ language }) => language === 'zh-CN')),
  ...english(passages.filter(({ language }) => language === 'en')),
];

function chinese(passages: readonly Passage[]): Defect[] {
  const counts = new Map<string, number>();
  for (const { text } of passages)
    for (const size of [2, side * 2, side * 2 + 1])
      for (let at = 0; at + size <= text.length; at++) {
        const gram = text.slice(at, at + size);
        if (isHan(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
  const countOf = (gram: string): number => counts.get(gram) ?? 0;
  /** Three characters on the left and three on the right → what stands between them again and again. */
  const between = new Map<string, string>();
  for (const [gram, count] of counts) {
    if (gram.length !== side * 2 + 1 || count < often) continue;
    const frame = gram.slice(0, side) + gram.slice(side + 1);
    between.set(frame, gram.charAt(side));
  }
  const fillers = new Map<string, number>();
  for (const [gram, count] of counts) {
    const frame = gram.slice(0, side) + gram.slice(side + 1);
    if (gram.length > side * 2 && count === 1 && between.has(frame))
      fillers.set(frame, (fillers.get(frame) ?? 0) + 1);
  }
  return passages.flatMap(({ id, text }) => {
    const found: Defect[] = [];
    for (let at = 0; at + side * 2 <= text.length; at++) {
      const frame = text.slice(at, at + side * 2);
      const lost = between.get(frame);
      const joint = frame.slice(side - 1, side + 1);
      if (
        lost !== undefined &&
        !optional.test(lost) &&
        countOf(frame) === 1 &&
        countOf(joint) === 1
      )
        found.push(phrase(id, at, side * 2, 'lost-character', 'A', 0.85));
      const whole = text.slice(at, at + side * 2 + 1);
      if (whole.length <= side * 2 || countOf(whole) !== 1) continue;
      const other = whole.slice(0, side) + whole.slice(side + 1);
      const usual = between.get(other);
      if (usual === undefined || usual === whole.charAt(side) || optional.test(usual)) continue;
      // Where several others stand there, the place is one for different words.
      if (optional.test(whole.charAt(side)) || (fillers.get(other) ?? 0) > 1) continue;
      const pairs = [whole.slice(side - 1, side + 1), whole.slice(side, side + 2)];
      if (pairs.every((pair) => countOf(pair) === 1))
        found.push(phrase(id, at, side * 2 + 1, 'changed-phrase', 'B', 0.7));
    }
    return found;
  });
}

function isHan(gram: string): boolean {
  return /^\p{Script=Han}+$/u.test(gram);
}

function phrase(
  passageId: string,
  start: number,
  length: number,
  kind: Defect['kind'],
  letter: Defect['class'],
  confidence: number,
): Defect {
  return { kind, class: letter, passageId, span: { start, end: start + length }, confidence };
}

interface Word {
  readonly passageId: string;
  readonly text: string;
  readonly start: number;
  readonly capital: boolean;
  readonly before: string;
  readonly after: string;
}

/** A word that stands once, and with one more letter again and again beside the same word. */
function english(passages: readonly Passage[]): Defect[] {
  const words = passages.filter(({ text }) => isEnglish(text)).flatMap(wordsOf);
  const counts = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { text, before, after } of words) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    pairs.add(`${before} ${text}`).add(`${text} ${after}`);
  }
  const shorter = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count < often || word.length < 7) continue;
    for (let at = 1; at < word.length - 1; at++)
      shorter.set(word.slice(0, at) + word.slice(at + 1), word);
  }
  return words.flatMap(({ passageId, text, start, capital, before, after }): Defect[] => {
    const whole = shorter.get(text);
    // Names are for the finder of near names.
    if (whole === undefined || capital || counts.get(text) !== 1) return [];
    const neighbours = [
      ...(isContent(before) ? [`${before} ${whole}`] : []),
      ...(isContent(after) ? [`${whole} ${after}`] : []),
    ];
    if (!neighbours.some((pair) => pairs.has(pair)) || readVerb(text).length > 0) return [];
    return [phrase(passageId, start, text.length, 'lost-character', 'A', 0.8)];
  });
}

/** A word that not everything stands beside. */
function isContent(word: string): boolean {
  return (
    word.length >= 4 &&
    !/^(?:that|this|with|from|they|were|have|been|their|which|into|also|when|than|then|these|those|there|would|could|about|after|before)$/u.test(
      word,
    )
  );
}

function wordsOf({ id, text }: Passage): Word[] {
  const matches = [...text.matchAll(/\p{L}+/gu)];
  return matches.map((match, index) => ({
    passageId: id,
    text: match[0].toLowerCase(),
    start: match.index,
    capital: /^\p{Lu}/u.test(match[0]),
    before: matches[index - 1]?.[0].toLowerCase() ?? '',
    after: matches[index + 1]?.[0].toLowerCase() ?? '',
  }));
}

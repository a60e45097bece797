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
  const between = frequentPhrases(passages);
  if (between.size === 0) return [];
  const all = passages.map(({ text }) => text).join('\n');
  const found: Defect[] = [];
  const others = new Map<string, Defect[]>();
  for (const { id, text } of passages)
    for (let at = 0; at + side * 2 <= text.length; at++) {
      const lost = between.get(text.slice(at, at + side * 2));
      const joint = text.slice(at + side - 1, at + side + 1);
      if (lost !== undefined && !optional.test(lost) && isOnce(all, joint))
        found.push(phrase(id, at, side * 2, 'lost-character', 'A', 0.85));
      const whole = text.slice(at, at + side * 2 + 1);
      const frame = frameOf(whole);
      const usual = between.get(frame);
      const own = whole.charAt(side);
      if (usual === undefined || whole.length <= side * 2 || usual === own || !isHan(whole))
        continue;
      if (optional.test(usual) || optional.test(own)) continue;
      const pairs = [whole.slice(side - 1, side + 1), whole.slice(side, side + 2)];
      if (pairs.every((pair) => isOnce(all, pair)))
        others.set(frame, [
          ...(others.get(frame) ?? []),
          phrase(id, at, side * 2 + 1, 'changed-phrase', 'B', 0.7),
        ]);
    }
  // Where several others stand, the place is one for different words.
  const single = [...others.values()].filter((defects) => defects.length === 1);
  return [...found, ...single.flat()];
}

/** Three characters on the left and three on the right → what stands between them again and again. */
function frequentPhrases(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const size = side * 2 + 1;
  for (const { text } of passages)
    for (const run of text.match(/\p{Script=Han}{7,}/gu) ?? [])
      for (let at = 0; at + size <= run.length; at++) {
        const gram = run.slice(at, at + size);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
  const between = new Map<string, string>();
  for (const [gram, count] of counts)
    if (count >= often) between.set(frameOf(gram), gram.charAt(side));
  return between;
}

function frameOf(gram: string): string {
  return gram.slice(0, side) + gram.slice(side + 1);
}

function isOnce(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) < 0;
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

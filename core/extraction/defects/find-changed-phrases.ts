import type { Passage } from '@/core/content';
import { readVerb } from '../english/verbs';
import type { Defect, Detector } from './defect';
import { isEnglish } from './is-english';

/** How often a phrase must stand whole. */
const often = 3;
const size = 7;
const middle = 3;
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
  const frequent = frequentPhrases(passages);
  if (frequent.length === 0) return [];
  const all = passages.map(({ text }) => text).join('\n');
  return [...lostIn(passages, frequent, all), ...changedIn(passages, frequent, all)];
}

/** Where a frequent phrase stands once without one of its inner characters. */
function lostIn(passages: readonly Passage[], frequent: readonly string[], all: string): Defect[] {
  const found: Defect[] = [];
  for (const place of [2, 3, 4]) {
    const between = framesOf(frequent, place);
    for (const { id, text } of passages)
      for (let at = 0; at + size - 1 <= text.length; at++) {
        const lost = between.get(text.slice(at, at + size - 1));
        const joint = text.slice(at + place - 1, at + place + 1);
        if (lost === undefined || optional.test(lost) || !isOnce(all, joint)) continue;
        const span = { passageId: id, start: at, length: size - 1 };
        found.push(phrase(span, 'lost-character', 'A', 0.85));
      }
  }
  return found;
}

/** Where a frequent phrase stands once with another character in its middle. */
function changedIn(
  passages: readonly Passage[],
  frequent: readonly string[],
  all: string,
): Defect[] {
  const between = framesOf(frequent, middle);
  const found = new Map<string, Defect[]>();
  for (const { id, text } of passages)
    for (let at = 0; at + size <= text.length; at++) {
      const whole = text.slice(at, at + size);
      const frame = frameOf(whole, middle);
      const usual = between.get(frame);
      const own = whole.charAt(middle);
      if (usual === undefined || usual === own || optional.test(usual + own) || !isHan(own))
        continue;
      const pairs = [whole.slice(middle - 1, middle + 1), whole.slice(middle, middle + 2)];
      if (!pairs.every((pair) => isOnce(all, pair))) continue;
      const defect = phrase({ passageId: id, start: at, length: size }, 'changed-phrase', 'B', 0.7);
      found.set(frame, [...(found.get(frame) ?? []), defect]);
    }
  // Where several others stand, the place is one for different words.
  return [...found.values()].filter((defects) => defects.length === 1).flat();
}

/** Runs of seven Han characters that stand again and again. */
function frequentPhrases(passages: readonly Passage[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of passages)
    for (const run of text.match(/\p{Script=Han}{7,}/gu) ?? [])
      for (let at = 0; at + size <= run.length; at++) {
        const gram = run.slice(at, at + size);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
  return [...counts].flatMap(([gram, count]) => (count >= often ? [gram] : []));
}

/** Phrases without the character at a place → that character. */
function framesOf(phrases: readonly string[], place: number): ReadonlyMap<string, string> {
  return new Map(phrases.map((gram) => [frameOf(gram, place), gram.charAt(place)]));
}

function frameOf(gram: string, place: number): string {
  return gram.slice(0, place) + gram.slice(place + 1);
}

function isOnce(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) < 0;
}

function isHan(gram: string): boolean {
  return /^\p{Script=Han}+$/u.test(gram);
}

function phrase(
  { passageId, start, length }: { passageId: string; start: number; length: number },
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
    if (readVerb(text).length > 0) return [];
    const sure = neighbours.some((pair) => pairs.has(pair));
    if (!sure && whole.length < 8) return [];
    const span = { passageId, start, length: text.length };
    return [
      sure ? phrase(span, 'lost-character', 'A', 0.8) : phrase(span, 'changed-phrase', 'B', 0.6),
    ];
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

import { seededRandom } from '@/core/assignments';
import type { Words } from '@/server/search/entry';

/** Words of a made-up language, the frequent ones first. */
export interface Vocabulary {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

const vocabularySize = 20_000;
/** The characters that written Chinese mostly consists of, in number. */
const characters = 3_500;
const syllables = 'ba ce di fo gu ha le mi no pu ra se ti vo wu ka ne ri to sha'.split(' ');

/** Words whose frequency falls as 1/rank when drawn with `drawWord`; `names` are among the more frequent. */
export function makeVocabulary(seed: string, names: readonly string[]): Vocabulary {
  const random = seededRandom(`${seed} words`);
  const character = () => String.fromCodePoint(0x4e00 + Math.floor(characters * random() ** 2) * 5);
  const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  const several = (from: number, to: number, make: () => string) =>
    Array.from({ length: from + Math.floor(random() * (to - from + 1)) }, make).join('');
  const chinese = Array.from({ length: vocabularySize }, () => several(1, 3, character));
  const english = Array.from({ length: vocabularySize }, () => several(1, 4, syllable));
  for (const [index, name] of names.entries()) chinese[20 + index * 3] = name;
  return { chinese, english };
}

/** A word by Zipf's law: the first is drawn about twice as often as the second. */
export function drawWord(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
}

/** The text of one passage: six in ten are Chinese, of 120 to 420 characters; the others English, of 60 to 200 words. */
export function makePassage(vocabulary: Vocabulary, random: () => number): Words {
  const parts: string[] = [];
  if (random() < 0.6) {
    const length = 120 + random() * 300;
    for (let size = 0, clause = 0; size < length; clause++) {
      const word = drawWord(vocabulary.chinese, random);
      parts.push(word, clause % 6 === 5 ? '，' : '');
      size += word.length;
    }
    return { text: `${parts.join('')}。`, language: 'zh-CN' };
  }
  const length = 60 + random() * 140;
  while (parts.length < length) parts.push(drawWord(vocabulary.english, random));
  return { text: `${parts.join(' ')}.`, language: 'en' };
}

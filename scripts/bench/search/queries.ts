import { seededRandom } from '@/core/assignments';
import { drawWord, type Vocabulary } from './corpus';

/** What one kind of people type, and how that is made. */
export interface QueryClass {
  readonly name: string;
  readonly make: (random: () => number) => string;
}

const among = (words: readonly string[], random: () => number) =>
  words[Math.floor(random() * words.length)] ?? '';

/** The kinds of queries that are measured, each asked equally often. */
export function queryClasses(vocabulary: Vocabulary, texts: readonly string[]): QueryClass[] {
  const { chinese, english } = vocabulary;
  const chineseTexts = texts.filter((text) => text.endsWith('。'));
  const phrase = (random: () => number) => {
    const text = among(chineseTexts, random).replaceAll('，', '');
    const from = Math.floor(random() * (text.length - 9));
    return text.slice(from, from + 4 + Math.floor(random() * 4));
  };
  return [
    { name: 'a Chinese word, as frequent as in texts', make: (r) => drawWord(chinese, r) },
    { name: 'an English word, as frequent as in texts', make: (r) => drawWord(english, r) },
    { name: 'a name in pinyin', make: (r) => among(['gongjiang', 'laomo', 'laodong jingshen'], r) },
    { name: 'a name in traditional characters', make: (r) => among(['勞模', '勞動精神'], r) },
    { name: 'a phrase of a text, 4 to 7 characters', make: phrase },
    {
      name: 'two frequent words',
      make: (r) => `${among(chinese.slice(0, 40), r)} ${among(chinese.slice(0, 40), r)}`,
    },
    {
      name: 'two frequent English words',
      make: (r) => `${among(english.slice(0, 40), r)} ${among(english.slice(0, 40), r)}`,
    },
    {
      name: 'one of the ten most frequent words',
      make: (r) => among([...chinese.slice(0, 10), ...english.slice(0, 10)], r),
    },
    { name: 'a word that is nowhere', make: (r) => `zzq${Math.floor(r() * 1e6).toString(36)}` },
  ];
}

/** Every class `each` times, mixed. */
export function drawQueries(classes: readonly QueryClass[], each: number, seed: string) {
  const random = seededRandom(`${seed} queries`);
  return classes
    .flatMap(({ name, make }) =>
      Array.from({ length: each }, () => ({ name, typed: make(random), place: random() })),
    )
    .sort((a, b) => a.place - b.place);
}

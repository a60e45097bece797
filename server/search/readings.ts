import 'server-only';
import type { Library } from '@/core/content';
import { foldForSearch, splitHan } from '@/core/text';
import type { Database } from '../transaction';
import { readHan, simplify } from './dictionary';

/** A Chinese word of at most this many characters can be found by pinyin … */
const longest = 8;
/** … and a whole name from this many on by its initials: fewer would be English words. */
const fewestInitials = 3;

/** What is read like which Chinese words. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** Puts the readings of all names and terms of the library in place of those that are stored. */
export async function storeReadings(tx: Database, library: Library): Promise<void> {
  const named = [
    ...library.concepts.flatMap(({ kind, name, aliases }) =>
      [name['zh-CN'], ...aliases].map((text) => ({ text, person: kind === 'person' })),
    ),
    ...library.glossary.map(({ term }) => ({ text: term, person: false })),
    ...library.documents.map(({ title }) => ({ text: title.text, person: false })),
  ];
  const rows = new Map<string, { pinyin: string; words: string }>();
  for (const { text, person } of named)
    for (const row of readingsOf(text, person)) rows.set(`${row.pinyin} ${row.words}`, row);
  await tx.searchReading.deleteMany();
  await tx.searchReading.createMany({ data: [...rows.values()] });
}

/** All readings of the words within a name. Example: 工匠精 → gongjiang 工匠, jiangjing 匠精, gjj 工匠精 … */
function readingsOf(name: string, person: boolean): { pinyin: string; words: string }[] {
  return splitHan(foldForSearch(name, simplify).text).flatMap((run) => {
    const characters = [...run];
    const syllables = readHan(run, person);
    if (syllables.length !== characters.length) return [];
    const rows = characters.flatMap((_, from) =>
      characters.slice(from + 1, from + longest).flatMap((_, index) => {
        const to = from + index + 2;
        const words = characters.slice(from, to).join('');
        return spellings(syllables.slice(from, to).join('')).map((pinyin) => ({ pinyin, words }));
      }),
    );
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    const abbreviated = characters.length >= fewestInitials && characters.length <= longest;
    return abbreviated ? [...rows, { pinyin: initials, words: run }] : rows;
  });
}

/** ü is typed v, or u where the keyboard gives no dots. */
function spellings(pinyin: string): string[] {
  return pinyin.includes('v') ? [pinyin, pinyin.replaceAll('v', 'u')] : [pinyin];
}

/** Chinese words that are read exactly like one of these. */
export async function findReadings(db: Database, possible: readonly string[]): Promise<Readings> {
  if (possible.length === 0) return new Map();
  const rows = await db.searchReading.findMany({
    where: { pinyin: { in: [...possible] } },
    orderBy: { words: 'asc' },
  });
  return group(rows);
}

/** The shortest Chinese words whose reading begins like one of these. */
export async function findBeginnings(db: Database, typed: readonly string[]): Promise<Readings> {
  const found = new Map<string, readonly string[]>();
  for (const beginning of typed.filter((pinyin) => pinyin.length > 1)) {
    const rows = await db.$queryRaw<{ words: string }[]>`
      SELECT words FROM search_reading
      WHERE pinyin >= ${beginning} COLLATE "C" AND pinyin < ${`${beginning}~`} COLLATE "C"
      GROUP BY words ORDER BY min(length(pinyin)), words LIMIT 6`;
    if (rows.length > 0)
      found.set(
        beginning,
        rows.map(({ words }) => words),
      );
  }
  return found;
}

function group(rows: readonly { pinyin: string; words: string }[]): Readings {
  const readings = new Map<string, string[]>();
  for (const { pinyin, words } of rows)
    readings.set(pinyin, [...(readings.get(pinyin) ?? []), words]);
  return readings;
}

import { cpus } from 'node:os';
import { seededRandom } from '@/core/assignments';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { searchLibrary, suggestNames } from '@/server/search';
import { indexEntries, type SearchEntry } from '@/server/search/entry';
import { makePassage, makeVocabulary } from './search/corpus';
import { drawQueries, queryClasses } from './search/queries';

const seed = 'bench';
const passages = Number(process.argv[2] ?? 100_000);
const each = 150;
/** The promise that the figures are held against. */
const goal = 50;

/** Milliseconds below which the given share of the runs stayed. */
function percentile(runs: readonly number[], share: number): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function print(name: string, runs: readonly number[]): void {
  const [middle, high, most] = [0.5, 0.95, 1].map((share) => percentile(runs, share).toFixed(1));
  const count = String(runs.length).padStart(5);
  console.log(
    `${name.padEnd(44)}${count}${[middle, high, most].map((ms) => ms?.padStart(9)).join('')}`,
  );
}

/** Fills the index: the library itself, and made-up passages up to `passages`. Gives their texts. */
async function fill(): Promise<string[]> {
  const imported = await importContent(db, await readContentFiles(), new Date());
  if (!imported.ok) throw new Error('content/ has errors: npm run check:content names them');
  const concepts = await db.searchReading.findMany({
    where: {
      pinyin: {
        in: ['laomojingshen', 'gongjiangjingshen', 'laodongjingshen', 'laomo', 'gongjiang'],
      },
    },
  });
  const vocabulary = makeVocabulary(
    seed,
    concepts.map(({ words }) => words),
  );
  const random = seededRandom(seed);
  const texts: string[] = [];
  for (let made = 0; made < passages; made += 1_000) {
    const entries = Array.from({ length: 1_000 }, (_, index): SearchEntry => {
      const words = makePassage(vocabulary, random);
      texts.push(words.text);
      const number = made + index + 1;
      const place = {
        documentId: 'made-up',
        passageId: `made-up.${number}`,
        number,
        start: 0,
        end: 0,
      };
      const content = {
        names: [],
        texts: [words],
        place,
        source: null,
        subkind: null,
        spirit: null,
      };
      return { kind: 'passage', ref: place.passageId, personId: null, position: number, content };
    });
    await indexEntries(db, entries);
  }
  return texts;
}

/** Measures the search from the typed words to the marked results, one after the other and two at a time. */
async function main(): Promise<void> {
  const began = performance.now();
  const texts = await fill();
  await db.$executeRaw`VACUUM (ANALYZE) search_entry`;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const [size] = await db.$queryRaw<{ rows: bigint; heap: string; gin: string }[]>`
    SELECT count(*) AS rows, pg_size_pretty(pg_table_size('search_entry')) AS heap,
      pg_size_pretty(pg_relation_size('search_entry_lexemes_idx')) AS gin FROM search_entry`;
  console.log(
    `${size?.rows} entries indexed in ${seconds} s: table ${size?.heap}, index ${size?.gin}.`,
  );
  console.log(`${cpus().length} cores, ${cpus()[0]?.model}. Seed “${seed}”. Milliseconds:\n`);
  const names = await db.searchReading.findMany({
    where: {
      pinyin: {
        in: ['laomojingshen', 'gongjiangjingshen', 'laodongjingshen', 'laomo', 'gongjiang'],
      },
    },
  });
  const classes = queryClasses(
    makeVocabulary(
      seed,
      names.map(({ words }) => words),
    ),
    texts,
  );
  const person = await db.person.create({ data: { role: 'teacher' } });
  const ask = async (typed: string) => {
    const start = performance.now();
    const results = await searchLibrary(person, { typed, kind: null, page: 1, language: 'en' });
    return { ms: performance.now() - start, found: results.groups.length > 0 };
  };
  for (const { typed } of drawQueries(classes, 5, 'warm up')) await ask(typed);

  console.log(
    `${'One at a time'.padEnd(44)}${'runs'.padStart(5)}${['p50', 'p95', 'most'].map((head) => head.padStart(9)).join('')}`,
  );
  const runs: { name: string; ms: number; found: boolean }[] = [];
  for (const { name, typed } of drawQueries(classes, each, seed))
    runs.push({ name, ...(await ask(typed)) });
  for (const { name } of classes)
    print(
      name,
      runs.filter((run) => run.name === name).map(({ ms }) => ms),
    );
  print(
    'all',
    runs.map(({ ms }) => ms),
  );

  const queue = drawQueries(classes, each, `${seed} again`);
  const together: number[] = [];
  await Promise.all(
    [0, 1].map(async () => {
      for (let next = queue.pop(); next; next = queue.pop())
        together.push((await ask(next.typed)).ms);
    }),
  );
  console.log();
  print('all, two at a time', together);

  const typing: number[] = [];
  for (const word of ['gongjiang', 'laomo', '工匠精神', 'craftsman', '勞動'])
    for (let length = 1; length <= word.length; length++) {
      const start = performance.now();
      await suggestNames(null, word.slice(0, length), 'en');
      typing.push(performance.now() - start);
    }
  print('suggestions, key by key', typing);
  const p95 = percentile(
    runs.map(({ ms }) => ms),
    0.95,
  );
  const found = runs.filter((run) => run.found).length;
  console.log(`\n${found} of ${runs.length} queries found something.`);
  console.log(
    `p95 ${p95.toFixed(1)} ms; the goal is ${goal} ms: ${p95 <= goal ? 'reached' : 'missed'}.`,
  );
}

try {
  await main();
} finally {
  await db.$disconnect();
}

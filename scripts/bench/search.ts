import { cpus, loadavg } from 'node:os';
import { seededRandom } from '@/core/assignments';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { searchLibrary, suggestNames } from '@/server/search';
import { indexEntries, type SearchEntry } from '@/server/search/entry';
import { makePassage, makeVocabulary, type Vocabulary } from './search/corpus';
import { readProcessorTime } from './search/processor-time';
import { drawQueries, type QueryClass, queryClasses } from './search/queries';

const seed = 'bench';
const passages = Number(process.argv[2] ?? 100_000);
/** How often each kind of query is asked. */
const each = 150;
/** The promise that the figures are held against, in milliseconds. */
const goal = 50;
/** Names of the library that also stand in the made-up texts. */
const names = ['劳模精神', '劳动精神', '工匠精神', '劳模', '工匠'];

/** Milliseconds within which the given share of the runs ended. */
function percentile(runs: readonly number[], share: number): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function printRow(name: string, cells: readonly (string | number)[]): void {
  console.log(name.padEnd(44) + cells.map((cell) => String(cell).padStart(9)).join(''));
}

function printRuns(name: string, runs: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => percentile(runs, share).toFixed(1));
  printRow(name, [runs.length, ...figures]);
}

/** Fills the index: the library itself, and made-up passages. Gives the texts of these. */
async function fill(vocabulary: Vocabulary): Promise<string[]> {
  const imported = await importContent(db, await readContentFiles(), new Date());
  if (!imported.ok) throw new Error('content/ has errors: npm run check:content names them');
  const random = seededRandom(seed);
  const texts: string[] = [];
  while (texts.length < passages) {
    const entries = Array.from({ length: 1_000 }, (): SearchEntry => {
      const words = makePassage(vocabulary, random);
      const number = texts.push(words.text);
      const passageId = `made-up.${number}`;
      const place = { documentId: 'made-up', passageId, number, start: 0, end: 0 };
      const rest = { names: [], source: null, subkind: null, spirit: null };
      const content = { ...rest, texts: [words], place };
      return { kind: 'passage', ref: passageId, personId: null, position: number, content };
    });
    await indexEntries(db, entries);
  }
  return texts;
}

/** As an autovacuum leaves it; then says how big it has become. */
async function describeIndex(began: number): Promise<void> {
  await db.$executeRaw`VACUUM (ANALYZE) search_entry`;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const [size] = await db.$queryRaw<{ rows: bigint; heap: string; gin: string }[]>`
    SELECT count(*) AS rows, pg_size_pretty(pg_table_size('search_entry')) AS heap,
      pg_size_pretty(pg_relation_size('search_entry_lexemes_idx')) AS gin FROM search_entry`;
  console.log(`${size?.rows} entries in ${seconds} s: table ${size?.heap}, index ${size?.gin}.`);
}

/** From the typed words to the marked results of all kinds, for somebody who may see every question. */
async function measureQueries(classes: readonly QueryClass[]): Promise<number[]> {
  const person = await db.person.create({ data: { role: 'teacher' } });
  const ask = async (typed: string): Promise<{ ms: number; found: boolean }> => {
    const start = performance.now();
    const results = await searchLibrary(person, { typed, kind: null, page: 1, language: 'en' });
    return { ms: performance.now() - start, found: results.groups.length > 0 };
  };
  for (const { typed } of drawQueries(classes, 10, 'warm up')) await ask(typed);
  const runs: { name: string; ms: number; found: boolean }[] = [];
  const before = await readProcessorTime();
  for (const { name, typed } of drawQueries(classes, each, seed))
    runs.push({ name, ...(await ask(typed)) });
  const after = await readProcessorTime();
  for (const { name } of classes)
    printRuns(
      name,
      runs.filter((run) => run.name === name).map(({ ms }) => ms),
    );
  const all = runs.map(({ ms }) => ms);
  printRuns('all', all);
  const queue = drawQueries(classes, each, `${seed} again`);
  const together: number[] = [];
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop())
      together.push((await ask(next.typed)).ms);
  };
  await Promise.all([worker(), worker()]);
  printRuns('all, two at a time', together);
  const share = (from: number | null, to: number | null) =>
    from === null || to === null ? 'not known' : ((to - from) / runs.length).toFixed(1);
  printRow('processor time a query: this program', [share(before.program, after.program)]);
  printRow('processor time a query: the database', [share(before.database, after.database)]);
  printRow('found something', [runs.filter((run) => run.found).length]);
  return all;
}

/** Suggestions after every key of some words. */
async function measureTyping(): Promise<void> {
  const typing: number[] = [];
  for (const word of ['gongjiang', 'laomo', '工匠精神', 'craftsman', '勞動精神'])
    for (let length = 1; length <= word.length; length++) {
      const start = performance.now();
      await suggestNames(null, word.slice(0, length), 'en');
      typing.push(performance.now() - start);
    }
  printRuns('suggestions, key by key', typing);
}

/** Measures the search over made-up passages and the library, and prints the figures. */
async function main(): Promise<void> {
  const began = performance.now();
  const vocabulary = makeVocabulary(seed, names);
  const texts = await fill(vocabulary);
  await describeIndex(began);
  const load = () => loadavg()[0]?.toFixed(1);
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}; load before ${load()}. Seed “${seed}”.\n`,
  );
  printRow('milliseconds', ['runs', 'p50', 'p95', 'most']);
  const all = await measureQueries(queryClasses(vocabulary, texts));
  await measureTyping();
  const p95 = percentile(all, 0.95);
  console.log(`\nLoad after ${load()}: above the number of cores others were using them.`);
  console.log(`p95 ${p95.toFixed(1)} ms, goal ${goal} ms: ${p95 <= goal ? 'reached' : 'missed'}.`);
}

try {
  await main();
} finally {
  await db.$disconnect();
}

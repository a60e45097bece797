import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildLibrary, type Library, type Question } from '@/core/content';
import { readDocument } from '@/core/extraction';
import {
  generateQuestions,
  generatorVersion,
  publishQuestions,
  type Reviewed,
} from '@/core/generation';
import { readContentFiles } from '@/server/content-files';
import { parseFile } from '@/server/documents/parse-file';
import { openSegmentation, openTagging } from '@/server/segmentation';
import { readGold } from './evaluate/gold';
import { itemOf } from './evaluate/item';
import { type Measures, measureGuesses, measureQuestions } from './evaluate/measure';
import { writePack } from './evaluate/pack';
import { type Share, scoreSheets } from './evaluate/score';

// npm run evaluate: what a machine can measure of the questions, and a pack for people who judge the rest.
const usage = `npm run evaluate [-- FOLDER …]             measures of the library and of folders of documents
npm run evaluate -- [FOLDER …] --pack OUT  also writes a pack for blind judges
npm run evaluate -- --score PACK           scores the sheets PACK/sheets/<judge>.json`;

const options = {
  pack: { type: 'string' },
  score: { type: 'string' },
  size: { type: 'string', default: '40' },
  seed: { type: 'string', default: 'jiangxue' },
} as const;

/** A sentence for whoever typed the command. */
class Misuse extends Error {}

try {
  const { values, positionals } = parseArgs({
    ...{ options, args: process.argv.slice(2), allowPositionals: true },
  });
  if (values.score !== undefined) await score(values.score);
  else await measure(positionals, values.pack, Number(values.size), values.seed);
} catch (error) {
  if (!(error instanceof Misuse || error instanceof TypeError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}

async function measure(
  folders: readonly string[],
  pack: string | undefined,
  size: number,
  seed: string,
): Promise<void> {
  const built = buildLibrary(await readContentFiles());
  if (!built.ok) throw new Misuse('content/ has errors. Run npm run check:content to see them.');
  const library = built.value;
  const published = report('The shipped library', library, seed);
  const drafts = await measureFolders(folders, seed);
  if (drafts.length > 0) reportGuesses([published, ...drafts.map(({ questions }) => questions)]);
  if (pack === undefined) return;
  const count = await writePack(pack, {
    published: published.map((question) => ({ id: question.id, item: itemOf(question, library) })),
    drafts: drafts.flatMap((one) =>
      one.questions.map((question) => ({ id: question.id, item: itemOf(question, one.library) })),
    ),
    gold: await readGold(library),
    ...{ seed, size },
  });
  console.log(`${count} items for judges in ${pack}. Keep origins.json from them.`);
}

interface Made {
  readonly library: Library;
  readonly questions: readonly Question[];
}

/** The documents of the folders, each once, whatever name it has in another. */
async function measureFolders(folders: readonly string[], seed: string): Promise<Made[]> {
  const made: Made[] = [];
  const known = new Set<string>();
  for (const path of await listFiles(folders)) {
    const name = basename(path);
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (known.has(sha256)) continue;
    known.add(sha256);
    const parsed = await parseFile({ name, bytes });
    if (!parsed.ok) {
      console.log(`${name}: not read (${parsed.code}).\n`);
      continue;
    }
    const { library } = readDocument(parsed.value, {
      id: basename(name, extname(name)),
      sha256,
      language: 'auto',
    });
    made.push({ library, questions: report(name, library, seed, true) });
  }
  return made;
}

async function listFiles(folders: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const folder of folders) {
    if (!(await stat(folder).catch(() => null))?.isDirectory())
      throw new Misuse(`There is no folder ${folder}.`);
    for (const name of (await readdir(folder)).sort()) paths.push(join(folder, name));
  }
  return paths;
}

/** Prints what the ways to guess gain over all sets together, every question counted once. */
function reportGuesses(sets: readonly (readonly Question[])[]): void {
  const questions = sets.flat();
  const single = questions.filter(({ kind }) => kind === 'single-choice').length;
  console.log(`All ${sets.length} sets together: ${single} single-choice questions`);
  printMeasures(measureGuesses(questions));
}

/** Prints the measures of one library and gives its questions. */
function report(title: string, library: Library, seed: string, own = false): Question[] {
  const chosen = own ? { seed, segment: openSegmentation(), tag: openTagging() } : { seed };
  const text = library.passages.reduce((sum, passage) => sum + passage.text.length, 0);
  generateQuestions(library, chosen);
  const started = performance.now();
  const { questions, rejected } = generateQuestions(library, chosen);
  const spent = performance.now() - started;
  const hash = (made: readonly Question[]): string =>
    createHash('sha256').update(JSON.stringify(made)).digest('hex');
  const same = hash(questions) === hash(generateQuestions(library, chosen).questions);
  const reviewed = own ? null : publishQuestions(library, chosen);
  const shown = reviewed?.questions ?? questions;
  const measures = {
    ...measureQuestions(library, shown),
    ...(reviewed && countDecisions(reviewed)),
    'drafts refused by the checks': String(rejected.length),
    'two runs give the same bytes': same ? 'yes' : 'NO',
    'time, warm': `${spent.toFixed(0)} ms for ${text} characters (${((spent / Math.max(1, text)) * 10_000).toFixed(0)} ms for 10,000)`,
    'memory of the process': `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  };
  console.log(`${title} (generator ${generatorVersion}, seed “${seed}”)`);
  printMeasures(measures);
  return [...shown];
}

function printMeasures(measures: Measures): void {
  const width = Math.max(...Object.keys(measures).map((name) => name.length));
  for (const [name, value] of Object.entries(measures))
    console.log(`  ${name.padEnd(width)}  ${value}`);
  console.log('');
}

/** How many an editor left out, by reason and by rule, and how many nobody decided on. */
function countDecisions({ questions, drafts, leftOut, stale, faults }: Reviewed) {
  const count = (names: readonly string[]): string =>
    [...new Set(names)]
      .map((name) => `${name} ${names.filter((one) => one === name).length}`)
      .join(', ');
  const ruleOf = ({ origin }: Question) => (origin.type === 'rule' ? origin.rule : origin.type);
  const edited = questions.filter(({ origin }) => origin.type === 'rule' && origin.edited);
  return {
    'accepted with an edit': String(edited.length),
    'left out by reason': `${leftOut.length}: ${count(leftOut.map(({ reason }) => reason))}`,
    'left out by rule': count(leftOut.map(({ question }) => ruleOf(question))),
    'not decided': String(drafts.length),
    'decisions that do not fit': `${stale.length + faults.length}`,
  };
}

async function score(pack: string): Promise<void> {
  const read = async (path: string): Promise<unknown> => {
    const text = await readFile(join(pack, path), 'utf8').catch(() => null);
    if (text === null) throw new Misuse(`There is no ${path} in ${pack}.`);
    return JSON.parse(text);
  };
  const names = await readdir(join(pack, 'sheets')).catch((): string[] => []);
  if (names.length === 0) throw new Misuse(`There are no sheets in ${join(pack, 'sheets')}.`);
  const sheets = new Map<string, unknown>();
  for (const name of names.sort())
    sheets.set(basename(name, '.json'), await read(join('sheets', name)));
  const { judges, agreement, groups, refused } = scoreSheets(await read('origins.json'), sheets);
  for (const { judge, noticed, refusedGold, kept } of judges)
    console.log(
      `${judge}: noticed ${print(noticed)} of the spoiled, rejected ${print(refusedGold)} of the model questions: ${kept ? 'kept' : 'LEFT OUT'}`,
    );
  console.log(`Agreement on “usable as it is” (AC1): ${agreement?.toFixed(2) ?? '–'}\n`);
  for (const { origin, language, ...shares } of groups) {
    console.log(`${origin}, ${language}`);
    for (const [name, share] of Object.entries(shares))
      console.log(`  ${name.padEnd(22)} ${print(share)}`);
  }
  for (const { name, comments } of refused) console.log(`${name}: ${comments.join(' | ')}`);
}

function print({ count, of, low, high }: Share): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return of === 0
    ? '–'
    : `${percent(count / of)} (${count} of ${of}; ${percent(low)} to ${percent(high)})`;
}

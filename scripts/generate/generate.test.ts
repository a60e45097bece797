import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainTexts } from '../../tests/fixtures/plain-texts';
import { otherNode } from '../../tests/setup/other-node';
import { root } from '../../tests/sources';
import { generateFromFiles } from './generate-from-files';
import { BadInput, readOptions } from './options';
import { type Output, OutputSchema } from './output-schema';
import { printOutput } from './print-output';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly environment?: Readonly<Record<string, string>>;
  /** The program that runs it. */
  readonly node?: string;
}

/** Runs the command line as npm does, in a process of its own. */
function generate(words: readonly string[], setting: Setting = {}): Promise<Ended> {
  const { environment = {}, node = process.execPath } = setting;
  const command = ['--import', 'tsx', '--conditions=react-server', 'scripts/generate.ts'];
  return new Promise((resolve, reject) => {
    const child = execFile(
      node,
      [...command, ...words],
      { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error && child.exitCode === null) reject(error);
        else resolve({ code: child.exitCode ?? 0, stdout, stderr });
      },
    );
  });
}

/** What must be the same in every run. */
function withoutMeasures(stdout: string): string {
  const { timing: _timing, memory: _memory, ...rest } = OutputSchema.parse(JSON.parse(stdout));
  return JSON.stringify(rest);
}

describe('npm run generate -- FILE', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'generate-'));
    for (const [name, text] of Object.entries(plainTexts)) await writeFile(at(`${name}.txt`), text);
    await writeFile(at('wrapped.txt'), wrap(plainTexts.bridge ?? ''));
    await writeFile(at('empty.txt'), '');
    await writeFile(at('program.txt'), Buffer.from(Array.from({ length: 400 }, (_, n) => n % 7)));
    await writeFile(at('scanned.pdf'), scannedPdf());
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('prints the same bytes three times, in every time zone and language, and with another major version of Node', async () => {
    const files = ['bridge.txt', 'wrapped.txt', 'wetland.txt'].map(at);
    const settings: readonly Setting[] = [
      {},
      { environment: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
      { environment: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } },
      { node: await otherNode() },
    ];
    const ended = await Promise.all(settings.map((setting) => generate(files, setting)));
    for (const one of ended) expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(new Set(ended.map(({ stdout }) => withoutMeasures(stdout))).size).toBe(1);
    const output = OutputSchema.parse(JSON.parse(ended[0]?.stdout ?? ''));
    expect(output.documents.map(({ document }) => document.title)).toEqual([
      'The Bridge at Alder Ford',
      'The Bridge at Alder Ford',
      '白鹭湖湿地的冬天',
    ]);
    expect(output.documents.flatMap(({ questions }) => questions).length).toBeGreaterThan(9);
    expect(await wrongPlaces(output, folder)).toEqual([]);
  }, 240_000);

  it('prints a schema that its output follows', async () => {
    const [schema, output] = await Promise.all([
      generate(['--schema']),
      generateFromFiles(readOptions([at('seeds.txt')])),
    ]);
    expect(schema).toMatchObject({ code: 0, stderr: '' });
    const described = z.fromJSONSchema(JSON.parse(schema.stdout));
    expect(described.safeParse(JSON.parse(JSON.stringify(output))).success).toBe(true);
    const damaged = { ...output, documents: [{ ...output.documents[0], passages: [{}] }] };
    expect(described.safeParse(JSON.parse(JSON.stringify(damaged))).success).toBe(false);
  }, 120_000);

  it('ends with exit code 2 and one line where a file is not there', async () => {
    expect(await generate([at('nowhere.txt')])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${at('nowhere.txt')}: There is no such file.\n`,
    });
  }, 60_000);

  it('heeds kinds and count', async () => {
    const words = [at('workshop.txt'), '--kinds', 'true-false,cloze', '--count', '3'];
    const output = await generateFromFiles(readOptions(words));
    const questions = output.documents.flatMap((one) => one.questions);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(new Set(['true-false', 'cloze', ...questions.map(({ kind }) => kind)]).size).toBe(2);
  }, 60_000);

  it('prints pages to be read', async () => {
    const output = await generateFromFiles(readOptions([at('seeds.txt')]));
    const pages = printOutput(output, false);
    expect(pages).toContain('# How a Seed Library Works');
    expect(pages).toMatch(/Proof: text-[0-9a-f]{8}\.\d+ \d+–\d+ “/u);
  }, 60_000);

  it('counts the same file twice as one', async () => {
    const output = await generateFromFiles(readOptions([at('seeds.txt'), at('seeds.txt')]));
    expect(output.documents).toHaveLength(1);
  }, 60_000);

  const refused: readonly (readonly [string, () => string[], RegExp])[] = [
    ['a folder', () => [folder], /: This is a folder\. Name the files in it\.$/u],
    ['an empty file', () => [at('empty.txt')], /: This file is empty\.$/u],
    ['a program', () => [at('program.txt')], /: This file holds no text that can be read\./u],
    ['a scanned PDF', () => [at('scanned.pdf')], /: There is no text in this file\./u],
    ['an unknown option', () => ['--fast'], /'--fast'.* --help lists the options\.$/u],
    ['an option without its value', () => ['--seed'], /'--seed.* --help lists the options\.$/u],
    ['an unknown kind', () => ['--kinds', 'essay'], /^"essay" is no kind of question/u],
    ['an unknown language', () => ['--lang', 'fr'], /^"--lang fr" is none of zh, en, auto\.$/u],
    ['a count of nothing', () => ['--count', '0'], /^"--count 0" is no number from 1\.$/u],
  ];

  it.each(refused)(
    'refuses %s with one sentence',
    async (_, words, sentence) => {
      const outcome = Promise.resolve().then(() => generateFromFiles(readOptions(words())));
      await expect(outcome).rejects.toThrow(sentence);
      await expect(outcome).rejects.toBeInstanceOf(BadInput);
    },
    60_000,
  );
});

/** One sentence for every quotation that does not stand where it is said to stand. */
async function wrongPlaces(output: Output, folder: string): Promise<string[]> {
  const texts = new Map<string, string>();
  for (const { document } of output.documents)
    texts.set(document.id, await readFile(join(folder, document.file), 'utf8'));
  const wordsAt = (id: string, parts: readonly { start: number; end: number }[]): string =>
    parts.map(({ start, end }) => texts.get(id)?.slice(start, end)).join('');
  const passages = new Map(
    output.documents.flatMap((one) => one.passages.map((passage) => [passage.id, passage])),
  );
  return output.documents.flatMap(({ document: { id }, passages: own, questions, defects }) => [
    ...own.flatMap((one) => (wordsAt(id, one.original) === one.text ? [] : [one.id])),
    ...defects.flatMap((one) => (wordsAt(id, [one.original]) === one.quote ? [] : [one.id])),
    ...questions
      .flatMap(({ evidence }) => evidence)
      .flatMap(({ documentId, passageId, start, end, quote, original }) => {
        const inPassage = passages.get(passageId)?.text.slice(start, end);
        return inPassage === quote && wordsAt(documentId, original) === quote ? [] : [quote];
      }),
  ]);
}

/** Breaks lines at 60 columns. */
function wrap(text: string): string {
  return text.replace(/(.{50,60}) (?=\S)/gu, '$1\n');
}

/** A page that holds a line and no letters. */
function scannedPdf(): string {
  const stream = '0 0 m 100 100 l S';
  return [
    '%PDF-1.4',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>> endobj',
    `4 0 obj <</Length ${stream.length}>> stream\n${stream}\nendstream endobj`,
    'trailer <</Root 1 0 R>>',
    '%%EOF',
  ].join('\n');
}

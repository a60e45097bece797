import { beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary, type ContentFile, type Library, type Question } from '@/core/content';
import { publishQuestions } from '@/core/generation';
import { readContentFiles } from '@/server/content-files';
import { bankSeed, type Generate, importContent } from '@/server/content-import';
import { db } from '@/server/db';
import {
  getDocument,
  getModule,
  listDocuments,
  listModules,
  loadLibrary,
  questionsOf,
  sampleQuestion,
} from '@/server/library';

const now = new Date('2026-01-05T08:00:00Z');
const later = new Date('2026-02-05T08:00:00Z');
const files = await readContentFiles();

async function run(
  date: Date,
  generate: Generate = unchanged,
  content: readonly ContentFile[] = files,
) {
  const result = await importContent(db, content, date, generate);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

function libraryOf(content: readonly ContentFile[]): Library {
  const built = buildLibrary(content);
  if (!built.ok) throw new Error(JSON.stringify(built.errors));
  return built.value;
}

const library = libraryOf(files);
const generated: readonly Question[] = publishQuestions(library, { seed: bankSeed }).questions;

/** What the import makes by itself, made once. */
const unchanged: Generate = () => ({ questions: generated });

/** The generator with one question reworded, or without the first ones. */
const reworded: Generate = () => ({
  questions: generated.map((question, index) =>
    index === 0 ? { ...question, rationale: { ...question.rationale, en: 'Reworded.' } } : question,
  ),
});
const shortened: Generate = () => ({ questions: generated.slice(2) });

const first = generated[0];
if (!first) throw new Error('the generator made no question');

beforeAll(async () => {
  const imported = await importContent(db, files, now);
  expect(imported.ok).toBe(true);
});

describe('an import', () => {
  test('puts all of content/ into the database', async () => {
    const again = await run(later);
    expect(again.documents).toBe(9);
    expect(again.passages).toBe(71);
    expect(await db.passage.count()).toBe(71);
    expect(await db.correction.count()).toBe(library.corrections.length);
    expect(await db.question.count({ where: { status: 'published' } })).toBe(generated.length);
    const stored = await db.source.findMany({ orderBy: { id: 'asc' } });
    expect(stored.map(({ text, sha256 }) => [text, sha256])).toEqual(
      library.sources.map(({ text, sha256 }) => [text, sha256]),
    );
  });

  test('done again changes nothing', async () => {
    const again = await run(later);
    expect(again.changed).toBe(false);
    const versions = await db.questionVersion.findMany();
    expect(versions).toHaveLength(generated.length);
    for (const { createdAt } of versions) expect(createdAt).toEqual(now);
  });

  test('done ten times at once leaves one copy of everything', async () => {
    await db.setting.deleteMany();
    await Promise.all(Array.from({ length: 10 }, () => run(later)));
    expect(await db.questionVersion.count()).toBe(generated.length);
    expect(await db.passage.count()).toBe(71);
  });

  test('a question that reads differently becomes a new version, and the old one stays', async () => {
    const report = await run(later, reworded);
    expect(report.questions).toEqual({
      created: 0,
      revised: 1,
      unchanged: generated.length - 1,
      retired: 0,
    });
    const versions = await db.questionVersion.findMany({
      where: { questionId: first.id },
      orderBy: { version: 'asc' },
    });
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.content).toMatchObject({ rationale: first.rationale, version: 1 });
    expect(versions[1]?.content).toMatchObject({ rationale: { en: 'Reworded.' }, version: 2 });
    const row = await db.question.findUniqueOrThrow({ where: { id: first.id } });
    expect(row.currentVersion).toBe(2);
  });

  test('a question that is gone is retired, and published again when it returns', async () => {
    const gone = await run(later, shortened);
    expect(gone.questions.retired).toBe(2);
    expect(await db.question.findUnique({ where: { id: first.id } })).toMatchObject({
      status: 'retired',
      retiredAt: later,
    });
    expect(await questionsOf({ language: first.languages[0] ?? 'en' })).not.toContain(first.id);
    await run(later);
    expect(await db.question.findUnique({ where: { id: first.id } })).toMatchObject({
      status: 'published',
      retiredAt: null,
    });
  });

  test('a question written by a person is left alone', async () => {
    const byHand: Question = {
      ...first,
      id: 'by-hand',
      origin: { type: 'person', personId: 'somebody' },
    };
    await db.question.create({
      data: {
        id: 'by-hand',
        status: 'published',
        currentVersion: 1,
        kind: 'true-false',
        languages: ['en'],
        difficulty: 1,
        origin: 'person',
        versions: { create: { version: 1, content: JSON.parse(JSON.stringify(byHand)) } },
      },
    });
    await run(later, shortened);
    await run(later);
    expect(await db.question.findUnique({ where: { id: 'by-hand' } })).toMatchObject({
      status: 'published',
    });
    await db.questionVersion.deleteMany({ where: { questionId: 'by-hand' } });
    await db.question.delete({ where: { id: 'by-hand' } });
  });

  test('a concept and a module that somebody learned outlive their files, out of sight', async () => {
    const person = await db.person.create({ data: {} });
    const [module] = library.modules;
    const moduleId = module?.id ?? '';
    const passageId = library.passages[0]?.id ?? '';
    await db.readingPosition.create({
      data: { personId: person.id, moduleId, passageId, read: [], updatedAt: now },
    });
    const without = files.filter(({ path }) => path !== 'modules/01-three-spirits.yaml');
    await run(later, publishQuestions, without);
    expect((await listModules()).map((card) => card.module.id)).not.toContain(moduleId);
    expect(await db.readingPosition.count({ where: { personId: person.id } })).toBe(1);
    await run(later);
    expect((await listModules())[0]?.module.id).toBe(moduleId);
    await db.person.delete({ where: { id: person.id } });
  });

  test('broken content changes nothing and names its line', async () => {
    const broken = files.map((file) =>
      file.path === 'concepts.yaml' ? { ...file, data: { concepts: [{ id: 'x' }] } } : file,
    );
    const result = await importContent(db, broken, later);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.errors[0]?.path).toBe('concepts.yaml');
    expect(await loadLibrary()).toEqual(await loadLibrary());
    expect(await db.concept.count({ where: { position: { gte: 0 } } })).toBe(
      library.concepts.length,
    );
  });

  test('a question that its quotation does not prove is refused, and nothing is stored', async () => {
    const [evidence, ...rest] = first.evidence;
    if (!evidence) throw new Error('no evidence');
    const moved = { ...evidence, start: evidence.start + 1, end: evidence.end + 1 };
    const lying = { ...first, id: 'lying', evidence: [moved, ...rest] };
    await expect(run(later, () => ({ questions: [...generated, lying] }))).rejects.toThrow(
      'question lying: quotation-not-found',
    );
    expect(await db.question.count({ where: { id: 'lying' } })).toBe(0);
  });
});

describe('the library from the database', () => {
  test('is the library of the files', async () => {
    const loaded = await loadLibrary();
    const sorted = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
    expect(loaded.documents).toEqual(library.documents);
    expect(loaded.passages).toEqual(library.passages);
    expect(loaded.concepts).toEqual(library.concepts);
    expect(loaded.modules).toEqual(library.modules);
    expect(loaded.glossary).toEqual(library.glossary);
    expect(sorted(loaded.corrections)).toEqual(sorted(library.corrections));
  });

  test('a module has its passages with notes, errata and questions', async () => {
    const view = await getModule('three-spirits');
    const [section] = view?.sections ?? [];
    const [shown] = section?.passages ?? [];
    expect(shown?.passage.id).toBe('speech-2020.8');
    expect(shown?.notes.map(({ term }) => term)).toContain('工匠精神');
    expect(shown?.questionIds.length).toBeGreaterThan(5);
    expect(view?.documents.map(({ id }) => id)).toEqual([
      'speech-2020',
      'conference-report-2020',
      'glory-excerpts',
    ]);
    expect(await getModule('no-such-module')).toBeNull();
  });

  test('a document has its passages, what was stripped, its checksum and the modules that read it', async () => {
    const view = await getDocument('beijing-seminar', await loadLibrary());
    expect(view?.views).toHaveLength(7);
    expect(view?.views[0]?.corrections.map(({ id }) => id)).toContain('seminar-80-december');
    expect(view?.stripped.map(({ id }) => id)).toEqual(['seminar-ends']);
    expect(view?.sha256).toBe('e42b25d6a3b31a15e4aa3730b1a51ace3327830fb2692a9e244e866192ed4d2a');
    expect(view?.modules.map(({ id }) => id)).toEqual(['yanan-seminar', 'across-sources']);
    expect(await getDocument('no-such-document', await loadLibrary())).toBeNull();
  });

  test('cards count passages and published questions', async () => {
    const cards = await listDocuments();
    expect(cards.map((card) => card.passages)).toEqual([20, 3, 9, 6, 3, 7, 6, 7, 10]);
    const speech = cards[0];
    expect(speech?.questions).toBeGreaterThan(0);
  });

  test('questions are found by module, concept, passage, kind and language', async () => {
    const inModule = await questionsOf({ moduleId: 'shaanxi-action', language: 'en' });
    expect(inModule.length).toBeGreaterThan(0);
    for (const id of inModule) {
      const question = generated.find((each) => each.id === id);
      expect(question?.languages).toContain('en');
      const proving = question?.evidence.filter(({ role }) => role === 'key') ?? [];
      expect(proving.some(({ documentId }) => documentId === 'shaanxi-2024')).toBe(true);
    }
    const ofConcept = await questionsOf({
      conceptIds: ['labor-spirit'],
      kinds: ['single-choice'],
      language: 'zh-CN',
    });
    expect(ofConcept.length).toBeGreaterThan(0);
    for (const id of ofConcept) {
      const question = generated.find((each) => each.id === id);
      expect(question?.kind).toBe('single-choice');
      expect(question?.concepts).toContain('labor-spirit');
    }
    const both = await questionsOf({
      moduleId: 'shaanxi-action',
      passageIds: ['speech-2020.8'],
      language: 'en',
    });
    expect(both).toEqual([]);
    expect(await questionsOf({ moduleId: 'no-such-module', language: 'en' })).toEqual([]);
    expect(await questionsOf({ passageIds: [], language: 'en' })).toEqual([]);
  });

  test('the sample is a single choice on the three spirits, the same each time', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const id = await sampleQuestion(language);
      expect(id).not.toBeNull();
      expect(await sampleQuestion(language)).toBe(id);
      const question = generated.find((each) => each.id === id);
      expect(question?.kind).toBe('single-choice');
      expect(question?.languages).toContain(language);
    }
  });
});

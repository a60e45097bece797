import { beforeEach, describe, expect, test } from 'vitest';
import {
  buildLibrary,
  type ContentFile,
  type Library,
  type Question,
  QuestionSchema,
} from '@/core/content';
import { readAttempt, saveResponse, startAssignment, startPractice } from '@/server/attempts';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { loadLibrary, questionsOf } from '@/server/library';
import { listSourceChanges, markReviewed } from '@/server/source-changes';
import { addEntry, changeSource } from '@/tests/fixtures/changed-content';
import {
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

// Renderings name words of the texts for the generator, which here is another one.
const files = (await readContentFiles()).filter(({ path }) => path !== 'renderings.yaml');
const quoted = '综合国力跃上新的台阶';

/** Two questions on one quotation; like every generator this one asks only where the words stand. */
function generate(library: Library): { questions: Question[] } {
  const passage = library.passages.find(({ text }) => text.includes(quoted));
  const broken = library.corrections.some(
    ({ class: kind, passageId, quote }) =>
      kind === 'A' && passageId === passage?.id && quote === quoted,
  );
  return { questions: passage && !broken ? ['one', 'two'].map((id) => ask(id, passage)) : [] };
}

function ask(id: string, passage: Library['passages'][number], hand = false): Question {
  const start = passage.text.indexOf(quoted);
  const both = (text: string) => ({ en: text, 'zh-CN': text });
  const span = { start, end: start + quoted.length, quote: quoted };
  return {
    ...{ id, version: 1, kind: 'true-false', languages: ['en', 'zh-CN'], key: true },
    ...{ stem: both('Is it so?'), rationale: both('It says so.'), concepts: [], difficulty: 1 },
    evidence: [
      {
        ...{ documentId: passage.documentId, passageId: passage.id, ...span },
        ...{ language: passage.language, role: 'key' },
      },
    ],
    ...{ level: 'remember', statement: { text: quoted, language: 'zh-CN' } },
    origin: hand
      ? { type: 'person', personId: 'somebody' }
      : { type: 'rule', rule: 'test', generator: '0' },
  };
}

async function run(content: readonly ContentFile[] = files, now = morning) {
  const result = await importContent(db, content, now, generate);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

/** The question that a person wrote, as a row of the bank. */
async function writeByHand(): Promise<void> {
  const { passages } = await loadLibrary();
  const passage = passages.find(({ text }) => text.includes(quoted));
  if (!passage) throw new Error('the words are not there');
  const content = JSON.parse(JSON.stringify(ask('by-hand', passage, true)));
  await db.question.create({
    data: {
      ...{ id: 'by-hand', status: 'published', currentVersion: 1, kind: 'true-false' },
      ...{ languages: ['en', 'zh-CN'], difficulty: 1, origin: 'person' },
      versions: { create: { version: 1, content } },
      passages: { create: { passageId: passage.id } },
    },
  });
}

const currentOf = async (id: string) => {
  const row = await db.question.findUniqueOrThrow({ where: { id }, include: { versions: true } });
  const version = row.versions.find(({ version: number }) => number === row.currentVersion);
  return { ...row, question: QuestionSchema.parse(version?.content) };
};

const inserted = { after: 30, lines: 2 };
const withParagraph = changeSource(
  files,
  '003',
  (text) => text.replace('\n社会主义是干出来的', '\n这里新加了一段话。\n\n社会主义是干出来的'),
  inserted,
);
const withWordsBefore = changeSource(files, '003', (text) =>
  text.replace('我国经济实力、科技实力、', '我国的经济实力、科学和技术实力、'),
);
const withoutWords = changeSource(files, '003', (text) => text.replace(quoted, '综合国力显著增强'));
const withDefect = addEntry(files, 'corrections/003-commendation.yaml', 'corrections', {
  ...{ id: 'new-defect', class: 'A', kind: 'wrong word', quote: quoted, basis: 'text' },
  note: { en: 'Not so in the printed text.', 'zh-CN': '与印本不符。' },
});

beforeEach(async () => {
  await db.attempt.deleteMany();
  await db.assignment.deleteMany();
  await db.memory.deleteMany();
  await db.questionReview.deleteMany();
  await db.questionVersion.deleteMany();
  await db.question.deleteMany();
  await db.setting.deleteMany();
  await run();
  await writeByHand();
});

describe('a paragraph that is put in', () => {
  test('has a new name; all others keep theirs, and so does what points to them', async () => {
    const before = await loadLibrary();
    const { change, proof, questions } = await run(withParagraph);
    const after = await loadLibrary();
    expect(change?.added).toEqual(['speech-2020.21']);
    expect(change?.gone).toEqual([]);
    expect(change?.reworded).toEqual([]);
    expect(change?.moved).toEqual([]);
    expect(change?.renumbered[0]).toEqual({ id: 'speech-2020.9', from: 9, to: 10 });
    expect(change?.renumbered).toHaveLength(12);
    const textOf = (library: Library, id: string) =>
      library.passages.find((passage) => passage.id === id)?.text;
    for (const { id, text } of before.passages) expect(textOf(after, id)).toBe(text);
    const speech = after.passages.filter(({ documentId }) => documentId === 'speech-2020');
    expect(speech.map(({ number }) => number)).toEqual(speech.map((_, index) => index + 1));
    expect(speech[8]).toMatchObject({ id: 'speech-2020.21', text: '这里新加了一段话。' });
    expect(proof).toEqual({ moved: 0, unproved: [] });
    expect(questions).toMatchObject({ created: 0, revised: 0, retired: 0 });
  });

  test('comes into the section and the modules that read on past it', async () => {
    await run(withParagraph);
    const { documents, modules } = await loadLibrary();
    const speech = documents.find(({ id }) => id === 'speech-2020');
    const first = speech?.sections.find(({ id }) => id === 'first');
    expect(first?.passageIds).toEqual(['8', '21', '9', '10'].map((n) => `speech-2020.${n}`));
    const reading = modules.flatMap(({ sections }) => sections.map(({ passageIds }) => passageIds));
    const past = reading.filter(
      (ids) => ids.includes('speech-2020.8') && ids.includes('speech-2020.9'),
    );
    for (const ids of past) expect(ids).toContain('speech-2020.21');
  });

  test('whose neighbours are lost by a wrong line is refused, and nothing is imported', async () => {
    const unshifted = changeSource(files, '003', (text) =>
      text.replace('\n社会主义是干出来的', '\n这里新加了一段话。\n\n社会主义是干出来的'),
    );
    const built = buildLibrary(unshifted);
    expect(built.ok).toBe(false);
    if (!built.ok) expect(built.errors.map(({ code }) => code)).toContain('passage-lost');
  });
});

describe('words that move', () => {
  test('are followed: a new version with new offsets, proved, and nothing to review', async () => {
    const { change, proof, questions } = await run(withWordsBefore);
    expect(change?.reworded).toEqual(['speech-2020.6']);
    expect(proof).toEqual({ moved: 1, unproved: [] });
    expect(questions).toMatchObject({ created: 0, revised: 2, retired: 0 });
    const { passages } = await loadLibrary();
    for (const id of ['one', 'two', 'by-hand']) {
      const { question, currentVersion, status } = await currentOf(id);
      expect([currentVersion, status]).toEqual([2, 'published']);
      const [evidence] = question.evidence;
      const passage = passages.find((each) => each.id === evidence?.passageId);
      expect(passage?.text.slice(evidence?.start, evidence?.end)).toBe(quoted);
    }
    const linked = await questionsOf({ passageIds: ['speech-2020.6'], language: 'en' });
    expect(linked).toEqual(['by-hand', 'one', 'two']);
  });

  test('take the notes and the errata of their passage along', async () => {
    const longer = changeSource(files, '003', (text) =>
      text.replace('\n今年以来，面对突如其来', '\n同志们，今年以来，面对突如其来'),
    );
    const { change } = await run(longer);
    const note = change?.moved.find(({ id }) => id === 'speech-anti-epidemic');
    expect(note).toMatchObject({ kind: 'note', from: { passageId: 'speech-2020.5' } });
    expect((note?.to.start ?? 0) - (note?.from.start ?? 0)).toBe(4);
    const { glossary, passages } = await loadLibrary();
    for (const { passageId, span, term } of glossary) {
      const text = passages.find(({ id }) => id === passageId)?.text;
      expect(text?.slice(span.start, span.end)).toBe(term);
    }
  });
});

describe.each([
  ['words that are gone', withoutWords, 'words-gone'],
  ['words that are now known to be wrong', withDefect, 'touches-defect'],
] as const)('%s', (_, changed, reason) => {
  test('retire their questions, whoever made them, and list them', async () => {
    const { proof } = await run(changed);
    expect(proof.unproved).toEqual([
      { id: 'by-hand', reason },
      { id: 'one', reason },
      { id: 'two', reason },
    ]);
    for (const id of ['one', 'two', 'by-hand'])
      expect((await currentOf(id)).status).toBe('retired');
    const teacher = await newPerson(`teacher of ${reason}`, 'teacher');
    const { lost, last } = unwrap(await listSourceChanges(teacher, 'en'));
    expect(lost.map(({ id }) => id)).toEqual(['by-hand', 'one', 'two']);
    expect(lost[0]).toMatchObject({ reason, proof: [{ quote: quoted }] });
    if (reason === 'words-gone') expect(last?.change.reworded).toEqual(['speech-2020.6']);
    const student = await newPerson(`student of ${reason}`);
    expect(await listSourceChanges(student, 'en')).toEqual({ ok: false, code: 'not-a-teacher' });
  });

  test('are in no new attempt; an attempt that was begun keeps what it shows, and is graded', async () => {
    const classroom = await newClassroom(`class of ${reason}`, 1);
    const [student] = classroom.students;
    if (!student) throw new Error('no student');
    const chosen = { sections: [{ questionIds: ['one', 'by-hand'] }], maxAttempts: 2 };
    const assignmentId = await newAssignment(classroom, chosen);
    const request = { type: 'practice', count: 5, language: 'en' } as const;
    const begun = unwrap(await startPractice(student, request, morning));
    expect(begun.items).toHaveLength(3);
    await run(changed);
    const again = unwrap(await readAttempt(student, begun.id, 'en', morning));
    expect(again.items.map(({ question }) => question)).toEqual(
      begun.items.map(({ question }) => question),
    );
    const input = { answer: { kind: 'true-false', value: true }, sequence: 1 } as const;
    const more = { elapsed: 900, confirm: true, day: '2026-11-20' };
    const saved = unwrap(
      await saveResponse(student, begun.id, 1, { ...input, ...more }, 'en', morning),
    );
    expect(saved.feedback?.grade.earned).toBe(1);
    expect(saved.feedback?.evidence[0]).toMatchObject({
      quote: quoted,
      stands: reason === 'touches-defect',
    });
    expect(await startPractice(student, request, morning)).toMatchObject({ ok: false });
    const sitting = { assignmentId, language: 'en' } as const;
    expect(await startAssignment(student, sitting, morning)).toEqual({
      ok: false,
      code: 'no-questions',
    });
  });

  test('that come back bring their questions back, and the list is empty', async () => {
    await run(changed);
    const { questions } = await run(files);
    expect(questions.created).toBe(0);
    for (const id of ['one', 'two', 'by-hand'])
      expect((await currentOf(id)).status).toBe('published');
    expect(await db.questionReview.count()).toBe(0);
  });

  test('leave the list once somebody has looked, and stay retired', async () => {
    await run(changed);
    const teacher = await newPerson(`looks at ${reason}`, 'teacher');
    const student = await newPerson(`looks too at ${reason}`);
    expect(await markReviewed(student, 'one', morning)).toEqual({
      ok: false,
      code: 'not-a-teacher',
    });
    unwrap(await markReviewed(teacher, 'one', morning));
    const { lost } = unwrap(await listSourceChanges(teacher, 'en'));
    expect(lost.map(({ id }) => id)).toEqual(['by-hand', 'two']);
    expect((await currentOf('one')).status).toBe('retired');
    expect(await markReviewed(teacher, 'no-such', morning)).toEqual({
      ok: false,
      code: 'unknown-question',
    });
  });
});

test('a question that the generator just makes no more is retired without being listed', async () => {
  await importContent(db, files, morning, () => ({ questions: [] }));
  expect((await currentOf('one')).status).toBe('retired');
  expect((await currentOf('by-hand')).status).toBe('published');
  expect(await db.questionReview.count()).toBe(0);
});

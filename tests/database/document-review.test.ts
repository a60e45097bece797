import { beforeAll, describe, expect, it, vi } from 'vitest';
import { shownAnswer } from '@/core/assignments';
import { keyAnswer, QuestionSchema } from '@/core/content';
import { createAssignment } from '@/server/assignments';
import {
  reviewAttempt,
  saveResponse,
  startAssignment,
  startPractice,
  submitAttempt,
} from '@/server/attempts';
import { previewQuestion, searchBank } from '@/server/bank';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import {
  acceptDrafts,
  decideFinding,
  editDraft,
  listQueue,
  listUploads,
  mergeDrafts,
  readDraft,
  readProgress,
  readUpload,
  receiveFile,
  rejectDraft,
  removeUpload,
  reportRules,
  undoDecision,
} from '@/server/documents';
import { getDocument, libraryOpenTo, loadLibrary } from '@/server/library';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, newClassroom, newPerson, unwrap } from '@/tests/fixtures/classroom';
import {
  bringDocument,
  newDocument,
  queueOf,
  workOnDocuments,
} from '@/tests/fixtures/teacher-documents';

// Every document is read and drafted from in threads of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(importFixtureBank);

const everything = {
  ...{ words: '', moduleId: '', documentId: '', conceptId: '', kind: '', language: '' },
};

const assignment = {
  ...{ title: 'The fair', opensAt: morning, dueAt: minutes(60), maxAttempts: 1, policy: {} },
};

/** The right answer to the question at a place of an attempt, as the player would send it. */
async function rightAnswer(attemptId: string, position: number) {
  const item = await db.attemptItem.findUniqueOrThrow({
    where: { attemptId_position: { attemptId, position } },
    include: { question: true },
  });
  return shownAnswer(keyAnswer(QuestionSchema.parse(item.question.content)), item.order);
}

describe('review', () => {
  it('accepts, rejects with a reason, edits and merges, and takes each back', async () => {
    const { teacher, id, ids } = await newDocument('reviewer');
    const [a, b, c, d] = ids;
    if (!a || !b || !c || !d) throw new Error('too few drafts');
    unwrap(await acceptDrafts(teacher, id, [a], 'en', minutes(1)));
    unwrap(await rejectDraft(teacher, id, b, 'trivial', 'en', minutes(2)));
    expect(await rejectDraft(teacher, id, b, 'mood', 'en', minutes(2))).toMatchObject({
      code: 'reason-unknown',
    });
    unwrap(await mergeDrafts(teacher, id, { keepId: c, dropId: d }, 'en', minutes(3)));
    const states = async () => (await queueOf(teacher, id)).slice(0, 4).map(({ state }) => state);
    expect(await states()).toEqual(['accepted', 'rejected', 'waiting', 'merged']);
    for (let count = 3; count > 0; count -= 1)
      unwrap(await undoDecision(teacher, id, 'en', minutes(4)));
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(await undoDecision(teacher, id, 'en', minutes(5))).toEqual({
      ...{ ok: false, code: 'nothing-to-take-back' },
    });
    expect(await db.question.count({ where: { id: { in: [a, b, c, d] }, status: 'draft' } })).toBe(
      4,
    );
  });

  it('checks an edited draft again, and makes it the person’s', async () => {
    const { teacher, id, queue } = await newDocument('editor');
    const single = queue.find(({ kind }) => kind === 'single-choice') ?? queue[0];
    if (!single) throw new Error('no draft');
    const draft = unwrap(await readDraft(teacher, id, single.id, 'en'));
    const quote = draft.texts.find(({ role }) => role === 'quote');
    const stem = draft.texts.find(({ role, language }) => role === 'stem' && language === 'en');
    if (!quote || !stem) throw new Error('nothing to edit');
    const edit = (texts: Record<string, string>) =>
      editDraft(
        teacher,
        id,
        single.id,
        { texts, without: [], difficulty: 3, overrule: true },
        'en',
        minutes(1),
      );
    expect(await edit({ [quote.path]: 'words that stand nowhere' })).toEqual({
      ...{ ok: false, code: 'quotation-not-found' },
    });
    expect(await edit({ [stem.path]: '  ' })).toEqual({ ok: false, code: 'edit-incomplete' });
    const done = await edit({ [stem.path]: stem.text.replace('?', ', in one word?') });
    expect(done).toMatchObject({ ok: true, value: [{ edited: true, difficulty: 3 }] });
    const row = await db.question.findUniqueOrThrow({ where: { id: single.id } });
    expect([row.origin, row.currentVersion]).toEqual(['person', 2]);
    await db.upload.update({ where: { id }, data: { stage: 'drafting' } });
    await workOnDocuments();
    expect(await queueOf(teacher, id)).toContainEqual(
      expect.objectContaining({ id: single.id, edited: true }),
    );
    unwrap(await undoDecision(teacher, id, 'en', minutes(2)));
    const back = await db.question.findUniqueOrThrow({ where: { id: single.id } });
    expect([back.origin === 'person', back.currentVersion]).toEqual([false, 1]);
  });

  it('reports per rule what was made, accepted, edited and rejected for which reason', async () => {
    const { teacher, id, queue, ids } = await newDocument('reporter');
    const [a, b] = ids;
    if (!a || !b) throw new Error('too few drafts');
    unwrap(await acceptDrafts(teacher, id, [a], 'en', morning));
    unwrap(await rejectDraft(teacher, id, b, 'unclear', 'en', morning));
    const rows = unwrap(await reportRules(teacher, id));
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0);
    expect(sum(({ made }) => made)).toBe(queue.length);
    expect(sum(({ accepted }) => accepted)).toBe(1);
    expect(rows.flatMap(({ reasons }) => reasons)).toEqual([{ reason: 'unclear', count: 1 }]);
    expect(unwrap(await reportRules(teacher, null))).toEqual(rows);
  });
});

describe('another teacher', () => {
  it('finds no document, draft or question that is not theirs', async () => {
    const { teacher, id, queue, sourceId: documentId } = await newDocument('private');
    const other = await newPerson('nosy', 'teacher');
    const draft = queue[0]?.id ?? '';
    const missing = { ok: false, code: 'document-not-found' };
    unwrap(await acceptDrafts(teacher, id, [draft], 'en', morning));
    expect(await readUpload(other, id)).toEqual(missing);
    expect(await readProgress(other, id)).toEqual(missing);
    expect(await listQueue(other, id, 'en')).toEqual(missing);
    expect(await readDraft(other, id, draft, 'en')).toEqual(missing);
    expect(await acceptDrafts(other, id, [draft], 'en', morning)).toEqual(missing);
    expect(await rejectDraft(other, id, draft, 'other', 'en', morning)).toEqual(missing);
    expect(await undoDecision(other, id, 'en', morning)).toEqual(missing);
    expect(await removeUpload(other, id, morning)).toEqual(missing);
    expect(
      await decideFinding(other, id, 'f-1', { decision: 'accept', note: '' }, morning),
    ).toEqual(missing);
    expect(await previewQuestion(other, draft, 'en')).toMatchObject({ code: 'unknown-question' });
    const mine = unwrap(await searchBank(teacher, everything, 0, 'en'));
    const theirs = unwrap(await searchBank(other, everything, 0, 'en'));
    expect(mine.entries[0]?.id).toBe(draft);
    expect([mine.total, theirs.total]).toEqual([41, 40]);
    const { documents } = await libraryOpenTo(other, [documentId], morning);
    expect(documents.map((one) => one.id)).not.toContain(documentId);
    const open = await libraryOpenTo(teacher, [documentId], morning);
    expect((await getDocument(documentId, open))?.views.length).toBeGreaterThan(5);
    const { classId } = await newClassroom('elsewhere', 0);
    const given = { ...assignment, sections: [{ questionIds: [draft] }] };
    expect(await createAssignment(other, classId, given, morning)).toMatchObject({ ok: false });
  });

  it('students bring none', async () => {
    const student = await newPerson('pupil');
    const file = { name: 'a.txt', bytes: new Uint8Array([65]), language: 'en' } as const;
    expect(await receiveFile(student, file, morning)).toEqual({ ok: false, code: 'not-a-teacher' });
    expect(await listUploads(student)).toEqual({ ok: false, code: 'not-a-teacher' });
  });
});

describe('a student', () => {
  it('meets accepted questions in an assignment only, and reads the document from then on', async () => {
    const classroom = await newClassroom('fair', 1);
    const { teacher, classId } = classroom;
    const [student] = classroom.students;
    if (!student) throw new Error('no student');
    const id = await bringDocument(teacher);
    const [a, b, c] = (await queueOf(teacher, id)).map((entry) => entry.id);
    if (!a || !b || !c) throw new Error('too few drafts');
    const given = (ids: string[]) =>
      createAssignment(
        teacher,
        classId,
        { ...assignment, sections: [{ questionIds: ids }] },
        morning,
      );
    expect(await given([a])).toEqual({ ok: false, code: 'question-not-published' });
    unwrap(await acceptDrafts(teacher, id, [a, b], 'en', morning));
    unwrap(await rejectDraft(teacher, id, c, 'unclear', 'en', morning));
    expect(await given([a, c])).toEqual({ ok: false, code: 'question-not-published' });
    const practice = {
      ...{ type: 'practice' as const, count: 50, language: 'en' as const },
      questionIds: [a, b, c],
    };
    expect(await startPractice(student, practice, minutes(1))).toEqual({
      ...{ ok: false, code: 'no-questions' },
    });
    const { sourceId } = await db.upload.findUniqueOrThrow({ where: { id } });
    const documentId = sourceId ?? '';
    const opened = async () =>
      (await libraryOpenTo(student, [documentId], minutes(1))).documents.length;
    const before = await opened();
    const assignmentId = unwrap(await given([a, b])).id;
    expect(await opened()).toBe(before + 1);
    const request = { assignmentId, language: 'en' } as const;
    const state = unwrap(await startAssignment(student, request, minutes(2)));
    expect(state.items).toHaveLength(2);
    expect(await undoDecision(teacher, id, 'en', minutes(2))).toMatchObject({ ok: true });
    expect(await undoDecision(teacher, id, 'en', minutes(2))).toMatchObject({
      code: 'draft-in-use',
    });
    const answer = await rightAnswer(state.id, 1);
    const input = { answer, sequence: 1, elapsed: 4_000, confirm: true };
    unwrap(await saveResponse(student, state.id, 1, input, 'en', minutes(2)));
    unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(3)));
    const review = unwrap(await reviewAttempt(student, state.id, 'en', minutes(4)));
    expect(review.items[0]?.feedback?.grade.verdict).toBe('correct');
    const cards = review.items.flatMap(({ feedback }) => feedback?.evidence ?? []);
    expect(cards.every(({ stands }) => stands)).toBe(true);
    expect(cards[0]?.source).toContain('Harbour Town Skills Fair');
    expect(await startPractice(student, practice, minutes(120))).toMatchObject({ ok: true });
    unwrap(await removeUpload(teacher, id, minutes(5)));
    expect(unwrap(await listUploads(teacher))).toEqual([]);
    expect(unwrap(await reviewAttempt(student, state.id, 'en', minutes(6))).items).toHaveLength(2);
  });

  it('is asked nothing of a teacher’s document by the library, and an import changes none of it', async () => {
    const { teacher, id, queue, ids } = await newDocument('import');
    unwrap(await acceptDrafts(teacher, id, ids, 'en', morning));
    const shelf = await loadLibrary();
    expect(shelf.documents.some(({ sourceId }) => sourceId.startsWith('own-'))).toBe(false);
    const files = await readContentFiles();
    const done = await importContent(db, files, minutes(30), () => ({ questions: [] }));
    expect(done.ok).toBe(true);
    expect(
      await db.question.count({ where: { draft: { uploadId: id }, status: 'published' } }),
    ).toBe(queue.length);
    const view = unwrap(await readUpload(teacher, id));
    expect(view.passages.length).toBeGreaterThan(5);
    expect(view.findings.length).toBe(view.corrections.length);
    const found = await db.searchEntry.count({ where: { words: { contains: 'ropeworks' } } });
    expect(found).toBe(0);
  });
});

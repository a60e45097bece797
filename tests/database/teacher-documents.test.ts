import { beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/server/db';
import {
  acceptDrafts,
  cancelUpload,
  decideFinding,
  editDraft,
  listUploads,
  readDraft,
  readProgress,
  readUpload,
  receiveFile,
  removeUpload,
} from '@/server/documents';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, newPerson, unwrap } from '@/tests/fixtures/classroom';
import { makeDocx, makePdf, wordBody } from '@/tests/fixtures/files';
import { newDocument, queueOf, workOnDocuments } from '@/tests/fixtures/teacher-documents';
import { harbourReport, skillsReport } from '@/tests/fixtures/teacher-text';

// Every document is read and drafted from in threads of their own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(importFixtureBank);

describe('a document that a teacher brings', () => {
  it('becomes passages, defects and drafts, each proved at its offsets', async () => {
    const { teacher, id, queue } = await newDocument('bring');
    const view = unwrap(await readUpload(teacher, id));
    expect(view.stage).toBe('ready');
    expect(view.document?.title.text).toBe('The Harbour Town Skills Fair');
    expect(view.passages.length).toBeGreaterThan(5);
    expect(view.findings.map(({ kind }) => kind)).toContain('impossible-date');
    expect(queue.length).toBeGreaterThan(3);
    expect(queue.every(({ state }) => state === 'waiting')).toBe(true);
    for (const { id: questionId } of queue) {
      const draft = unwrap(await readDraft(teacher, id, questionId, 'en'));
      for (const { passage, marks } of draft.passages)
        for (const { start, end } of marks) expect(passage.text.slice(start, end)).not.toBe('');
      expect(draft.passages.flatMap(({ marks }) => marks).length).toBeGreaterThan(0);
    }
  });

  it('is read in Chinese too', async () => {
    const { queue, teacher, id } = await newDocument('chinese', skillsReport);
    expect(unwrap(await readUpload(teacher, id)).document?.language).toBe('zh-CN');
    expect(queue.length).toBeGreaterThan(3);
  });

  it('makes the same drafts when it is worked on again', async () => {
    const { teacher, id, queue } = await newDocument('again');
    await db.upload.update({ where: { id }, data: { stage: 'drafting' } });
    await workOnDocuments();
    expect(await queueOf(teacher, id)).toEqual(queue);
    expect(
      await db.questionVersion.count({ where: { question: { draft: { uploadId: id } } } }),
    ).toBe(queue.length);
  });

  it.each([
    ['a scanned PDF', 'scan.pdf', makePdf([[]]), 'no-text'],
    ['a broken Word file', 'a.docx', Buffer.from('PK\u0003\u0004 and nothing'), 'damaged-file'],
  ])('is refused with its reason: %s', async (_, name, bytes, code) => {
    const teacher = await newPerson(`refused ${name}`, 'teacher');
    const file = { name, bytes: new Uint8Array(bytes), language: 'auto' } as const;
    const { id } = unwrap(await receiveFile(teacher, file, morning));
    await workOnDocuments();
    expect(unwrap(await readProgress(teacher, id))).toEqual({
      ...{ stage: 'failed', code, repeatable: false },
    });
    expect((await db.upload.findUnique({ where: { id } }))?.file).toBeNull();
  });

  it('is taken up again after the process that worked on it died', async () => {
    const teacher = await newPerson('crashed', 'teacher');
    const bytes = new Uint8Array(makeDocx(wordBody(harbourReport)));
    const file = { name: 'a.docx', bytes, language: 'en' } as const;
    const { id } = unwrap(await receiveFile(teacher, file, morning));
    const died = { stage: 'reading' as const, aliveAt: new Date(Date.now() - 60_000) };
    await db.upload.update({ where: { id }, data: died });
    await workOnDocuments();
    expect(unwrap(await readProgress(teacher, id)).stage).toBe('ready');
  });

  it('is forgotten when it is cancelled on its way', async () => {
    const teacher = await newPerson('canceller', 'teacher');
    const bytes = new Uint8Array(Buffer.from('Words of a text.'));
    const { id } = unwrap(
      await receiveFile(teacher, { name: 'a.txt', bytes, language: 'en' }, morning),
    );
    expect(await cancelUpload(await newPerson('stranger', 'teacher'), id)).toBe(false);
    expect(await cancelUpload(teacher, id)).toBe(true);
    expect(unwrap(await listUploads(teacher))).toEqual([]);
  });
});

describe('what a teacher decides about a defect', () => {
  /** A document with its impossible date, and how to decide about it. */
  async function impossibleDate(name: string) {
    const document = await newDocument(name);
    const { teacher, id } = document;
    const { findings } = unwrap(await readUpload(teacher, id));
    const date = findings.find(({ kind }) => kind === 'impossible-date');
    if (!date) throw new Error('no impossible date was found');
    const decide = async (decision: 'accept' | 'correct' | 'exclude' | null, note = '') => {
      const done = await decideFinding(teacher, id, date.id, { decision, note }, morning);
      await workOnDocuments();
      return done;
    };
    const correction = async () =>
      unwrap(await readUpload(teacher, id)).corrections.find(
        ({ kind }) => kind === 'impossible-date',
      );
    return { ...document, date, decide, correction };
  }

  it('excludes it, accepts it, or shows it with a note, and makes the questions again', async () => {
    const { date, decide, correction } = await impossibleDate('defects');
    expect(await correction()).toMatchObject({ class: date.class });
    unwrap(await decide('accept'));
    expect(await correction()).toBeUndefined();
    expect(await decide('correct', ' ')).toEqual({ ok: false, code: 'finding-note-missing' });
    unwrap(await decide('correct', 'It was 28 February.'));
    expect(await correction()).toMatchObject({ class: 'B', note: { en: 'It was 28 February.' } });
    unwrap(await decide('exclude'));
    expect(await correction()).toMatchObject({ class: 'A' });
    unwrap(await decide(null));
    expect(await correction()).toMatchObject({ class: date.class });
  });

  it('takes an accepted question on it out of use, and lets it in again', async () => {
    const { teacher, id, date, decide } = await impossibleDate('withdrawn');
    unwrap(await decide('accept'));
    const near = (await queueOf(teacher, id)).find(({ passageId }) => passageId === date.passageId);
    if (!near) throw new Error('nothing is asked about the passage');
    const { id: question } = near;
    const draft = unwrap(await readDraft(teacher, id, question, 'en'));
    const quote = draft.texts.find(({ role }) => role === 'quote')?.path ?? '';
    const whole = draft.passages[0]?.passage.text ?? '';
    const edit = { texts: { [quote]: whole }, without: [], difficulty: 2, overrule: true } as const;
    expect(await editDraft(teacher, id, question, edit, 'en', morning)).toMatchObject({ ok: true });
    unwrap(await acceptDrafts(teacher, id, [question], 'en', minutes(1)));
    const status = async () =>
      (await db.question.findUnique({ where: { id: question }, include: { review: true } })) ?? {};
    unwrap(await decide('exclude'));
    expect(await status()).toMatchObject({
      ...{ status: 'retired', review: { reason: 'touches-defect' } },
    });
    expect((await queueOf(teacher, id)).find((entry) => entry.id === question)).toMatchObject({
      ...{ state: 'accepted', unproved: true },
    });
    unwrap(await decide('accept'));
    expect(await status()).toMatchObject({ status: 'published', review: null });
  });

  it('puts back what had been left out of the text', async () => {
    const { teacher, id } = await newDocument('put back');
    const before = unwrap(await readUpload(teacher, id));
    const left = before.findings.find(({ passageId }) => passageId === null);
    if (!left) throw new Error('nothing was left out');
    expect(before.passages.some(({ text }) => text === left.quote)).toBe(false);
    const input = { decision: 'accept' as const, note: '' };
    unwrap(await decideFinding(teacher, id, left.id, input, morning));
    await workOnDocuments();
    const after = unwrap(await readUpload(teacher, id));
    expect(after.passages.some(({ text }) => text === left.quote)).toBe(true);
    expect(after.passages.map(({ number }) => number)).toEqual(
      after.passages.map((_, index) => index + 1),
    );
  });
});

describe('a document that nobody was given', () => {
  it('leaves nothing behind when it is taken away', async () => {
    const { teacher, id, ids, sourceId } = await newDocument('gone');
    unwrap(await removeUpload(teacher, id, morning));
    expect(await db.question.count({ where: { id: { in: ids } } })).toBe(0);
    expect(await db.source.count({ where: { id: sourceId } })).toBe(0);
    expect(await db.passage.count({ where: { document: { sourceId } } })).toBe(0);
  });
});

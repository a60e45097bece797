import { beforeAll, describe, expect, it } from 'vitest';
import { keyAnswer } from '@/core/content';
import { grade } from '@/core/grading';
import { type BankQuery, listBankRange, previewQuestion, searchBank } from '@/server/bank';
import { searchQuestions } from '@/server/bank/search';
import { db } from '@/server/db';
import { canary, importFixtureBank } from '@/tests/fixtures/bank';
import { newPerson, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

const everything: BankQuery = {
  words: '',
  moduleId: '',
  documentId: '',
  conceptId: '',
  kind: '',
  language: '',
};

async function find(query: Partial<BankQuery>, offset = 0) {
  const teacher = await newPerson(`finder ${crypto.randomUUID()}`, 'teacher');
  return unwrap(await searchBank(teacher, { ...everything, ...query }, offset, 'en'));
}

describe('the bank', () => {
  it('is listed a page at a time, each question once', async () => {
    const [first, second] = [await find({}), await find({}, 20)];
    expect([first.total, first.entries.length, second.entries.length]).toEqual([40, 20, 20]);
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(40);
    expect((await find({}, 40)).entries).toEqual([]);
  });

  it('is narrowed by kind, by source, by concept and by all of them together', async () => {
    const kind = await find({ kind: 'cloze' });
    expect(kind.total).toBe(10);
    expect(kind.entries.every((entry) => entry.kind === 'cloze')).toBe(true);
    const [one] = kind.entries;
    const documentId = one?.document.id ?? '';
    const source = await find({ documentId });
    expect(source.entries.every(({ document }) => document.id === documentId)).toBe(true);
    const both = await find({ documentId, kind: 'cloze' });
    expect(both.total).toBeGreaterThan(0);
    expect(both.total).toBeLessThanOrEqual(Math.min(kind.total, source.total));
    expect((await find({ kind: 'essay' })).total).toBe(0);
    expect((await find({ moduleId: 'none' })).total).toBe(0);
  });

  it('finds the components of a spirit under the spirit', async () => {
    const spirits = await db.concept.findMany({ where: { kind: 'spirit' } });
    const totals = await Promise.all(
      spirits.map(async ({ id }) => (await find({ conceptId: id })).total),
    );
    expect(spirits).toHaveLength(3);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(40);
  });

  it('looks for words in what is asked, whatever the case, never in keys or reasons', async () => {
    expect((await find({ words: 'STEM 17' })).entries.map(({ id }) => id)).toContain('fixture-17');
    expect((await find({ words: 'statement' })).total).toBe(10);
    expect((await find({ words: canary })).total).toBe(0);
    expect((await find({ words: '%' })).total).toBe(0);
    expect((await find({ words: "'; drop table question; --" })).total).toBe(0);
  });

  it('lists no key, and shows it in the preview', async () => {
    const teacher = await newPerson('previewer', 'teacher');
    expect(JSON.stringify(await find({}))).not.toContain(canary);
    const shown = unwrap(await previewQuestion(teacher, 'fixture-00', 'en'));
    expect(JSON.stringify(shown.question)).not.toContain(canary);
    expect(shown.feedback.grade.verdict).toBe('correct');
    expect(JSON.stringify(shown.feedback)).toContain(canary);
  });

  it('knows the answer that earns everything to every question', async () => {
    const { id: personId } = await newPerson('examiner', 'teacher');
    const all = { words: '', passageSets: [], conceptIds: null, kind: '', language: '', personId };
    const { found } = await searchQuestions(all, 0, 100);
    expect(found).toHaveLength(40);
    for (const { question } of found)
      expect(grade(question, keyAnswer(question))?.earned, question.id).toBe(1);
  });

  it('is closed to students', async () => {
    const student = await newPerson('curious');
    const refused = { ok: false, code: 'not-a-teacher' };
    expect(await searchBank(student, everything, 0, 'en')).toEqual(refused);
    expect(await previewQuestion(student, 'fixture-00', 'en')).toEqual(refused);
    expect(await listBankRange(student)).toEqual(refused);
  });

  it('previews only what is published', async () => {
    const teacher = await newPerson('asker', 'teacher');
    const unknown = { ok: false, code: 'unknown-question' };
    expect(await previewQuestion(teacher, 'none', 'en')).toEqual(unknown);
    await db.question.update({ where: { id: 'fixture-39' }, data: { status: 'retired' } });
    expect(await previewQuestion(teacher, 'fixture-39', 'en')).toEqual(unknown);
  });
});

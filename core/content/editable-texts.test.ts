import { describe, expect, it } from 'vitest';
import * as samples from '@/tests/fixtures/sample-questions';
import { editQuestion, listEditableTexts, listRemovableChoices } from './editable-texts';
import { type Question, QuestionSchema } from './question';

const questions: readonly Question[] = Object.values(samples).flatMap((sample) => {
  const parsed = QuestionSchema.safeParse(sample);
  return parsed.success ? [parsed.data] : [];
});
const passages = new Map([['d.1', { text: '我们一心一意干活，一心一意学习。' }]]);
const nothing = { texts: {}, without: [], difficulty: 1 } as const;

describe('editing a question', () => {
  it('has a sample of every kind', () => {
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(10);
  });

  it.each(questions.map((question) => [question.kind, question] as const))(
    'changes nothing of a %s where nothing was changed, and any word where one was',
    (_, question) => {
      const same = editQuestion(
        question,
        { ...nothing, difficulty: question.difficulty },
        passages,
      );
      expect(same).toEqual({ ok: true, value: question });
      const texts = listEditableTexts(question);
      expect(texts.map(({ role }) => role)).toEqual(expect.arrayContaining(['stem', 'quote']));
      for (const { path, role } of texts.filter((text) => text.role !== 'quote')) {
        const edit = { ...nothing, texts: { [path]: ` new ${role} ` } };
        const done = editQuestion(question, edit, passages);
        if (!done.ok) throw new Error(`${path}: ${done.code}`);
        const now = listEditableTexts(done.value).find((text) => text.path === path);
        expect(now?.text).toBe(`new ${role}`);
      }
    },
  );

  it('refuses a field that is left empty, and leaves keys and ids alone', () => {
    const empty = { ...nothing, texts: { 'stem.en': ' ' } };
    expect(editQuestion(samples.singleKeyB, empty, passages)).toEqual({
      ...{ ok: false, code: 'edit-incomplete' },
    });
    const sly = { ...nothing, texts: { key: 'a', id: 'other', 'options.0.id': 'x' } };
    expect(editQuestion(samples.singleKeyB, sly, passages)).toEqual({
      ...{ ok: true, value: samples.singleKeyB },
    });
  });

  it('finds a changed quotation in its passage, nearest to where it stood, or refuses it', () => {
    const quoted = (quote: string) =>
      editQuestion(
        samples.singleKeyB,
        { ...nothing, texts: { 'evidence.0.quote': quote } },
        passages,
      );
    expect(quoted('一心一意干')).toMatchObject({ value: { evidence: [{ start: 2, end: 7 }] } });
    expect(quoted('一心')).toMatchObject({ value: { evidence: [{ start: 2, end: 4 }] } });
    expect(quoted('三心二意')).toEqual({ ok: false, code: 'quotation-not-found' });
  });

  it('takes out wrong choices only, and not so many that none is left', () => {
    expect(listRemovableChoices(samples.singleKeyB)).toEqual(['a', 'c', 'd']);
    const edit = { ...nothing, without: ['a', 'b'] };
    const done = editQuestion(samples.singleKeyB, edit, passages);
    expect(done.ok && done.value.kind === 'single-choice' && done.value.options).toEqual([
      ...[expect.objectContaining({ id: 'b' }), expect.objectContaining({ id: 'c' })],
      expect.objectContaining({ id: 'd' }),
    ]);
    const two = { ...samples.singleKeyB, options: samples.singleKeyB.options.slice(0, 2) };
    expect(listRemovableChoices(two)).toEqual([]);
  });
});

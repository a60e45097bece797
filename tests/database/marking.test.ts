import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, QuestionSchema } from '@/core/content';
import { reviewAttempt, saveResponse, startAssignment, submitAttempt } from '@/server/attempts';
import { db } from '@/server/db';
import { applyChange, listChanges, listWaiting, markAnswer, undoChange } from '@/server/grading';
import { importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, newAssignment, newClassroom, unwrap } from '@/tests/fixtures/classroom';
import {
  expectDerived,
  firstQuestion as first,
  keyOf,
  scores,
  taken,
  wrongOption,
} from '@/tests/fixtures/regrading';
import { shortAnswer } from '@/tests/fixtures/sample-questions';

beforeAll(importFixtureBank);

const later = minutes(10);

describe('an answer in words that a teacher marks', () => {
  const written = 'words for a teacher';
  beforeAll(async () => {
    const { id: concept } = await db.concept.findFirstOrThrow({ where: { kind: 'component' } });
    const question = QuestionSchema.parse({ ...shortAnswer, id: written, concepts: [concept] });
    const content = JSON.parse(JSON.stringify(question));
    await db.question.create({
      data: {
        ...{ id: written, status: 'published', currentVersion: 1, kind: 'short-answer' },
        ...{ languages: ['en', 'zh-CN'], difficulty: 1, origin: 'rule' },
        versions: { create: { version: 1, content } },
      },
    });
  });

  /** A class with one student who wrote something, and chose rightly in a second question. */
  async function wrote(name: string, text: string) {
    const classroom = await newClassroom(name, 1);
    const [student] = classroom.students;
    if (!student) throw new Error('no student');
    const assignmentId = await newAssignment(classroom, {
      sections: [{ questionIds: [written, 'fixture-00'] }],
      policy: { marking: 'teacher' },
    });
    const request = { assignmentId, language: 'en' } as const;
    const state = unwrap(await startAssignment(student, request, minutes(1)));
    const save = (position: number, answer: Answer) =>
      saveResponse(
        student,
        state.id,
        position,
        { answer, sequence: 1, elapsed: 1_000, confirm: false },
        'en',
        minutes(2),
      );
    unwrap(await save(1, { kind: 'short-answer', text }));
    unwrap(await save(2, await asShown(state.id, 2, rightAnswer)));
    unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(3)));
    return { ...classroom, student, assignmentId, attemptId: state.id };
  }

  it('waits, is listed with what is accepted, and says nothing of its learner before it has a mark', async () => {
    const { teacher, student, assignmentId, attemptId } = await wrote('waiting', 'something else');
    expect(await scores(assignmentId)).toEqual([[1, 2]]);
    const known = () => db.memory.count({ where: { personId: student.id, questionId: written } });
    const tallied = () => db.scoreTally.count({ where: { assignmentId } });
    expect([await known(), await tallied()]).toEqual([0, 0]);
    const list = unwrap(await listWaiting(teacher, assignmentId, 'en', later));
    expect(list.waiting).toHaveLength(1);
    expect(list.next).toMatchObject({ attemptId, position: 1, text: 'something else', points: 1 });
    expect(list.next?.accepted.map(({ text }) => text)).toContain(
      'talent and the quality of workers',
    );
    const { id } = unwrap(await markAnswer(teacher, attemptId, 1, 0.5, '', later));
    expect(await scores(assignmentId)).toEqual([[1.5, 2]]);
    expect([await known(), await tallied()]).toEqual([1, 1]);
    expect(unwrap(await listWaiting(teacher, assignmentId, 'en', later)).next).toBeNull();
    const review = unwrap(await reviewAttempt(student, attemptId, 'en', minutes(90)));
    expect(review).toMatchObject({ earned: 1.5, provisional: false, unchanged: null });
    await expectDerived(assignmentId, [student]);
    unwrap(await undoChange(teacher, assignmentId, id, minutes(11)));
    expect([await known(), await tallied()]).toEqual([0, 0]);
    expect(unwrap(await listWaiting(teacher, assignmentId, 'en', later)).waiting).toHaveLength(1);
  });

  it('waits no more once what it says is accepted for all', async () => {
    const { teacher, student, assignmentId } = await wrote('accepted', 'Something else.');
    const key = { kind: 'short-answer', text: 'something else' } as const;
    const reference = { questionId: written, version: 1 };
    unwrap(
      await applyChange(teacher, assignmentId, reference, { type: 'accept', key }, 'it is', later),
    );
    expect(await scores(assignmentId)).toEqual([[2, 2]]);
    await expectDerived(assignmentId, [student]);
  });
});

describe('a student', () => {
  it('is told what was changed and why, and the score before; the reason only with the answer', async () => {
    const { teacher, students, assignmentId, attempts } = await taken('told', ['WRRR']);
    const [student, attempt = ''] = [students[0], attempts[0]];
    if (!student) throw new Error('no student');
    const change = { type: 're-key', key: await keyOf(wrongOption) } as const;
    unwrap(await applyChange(teacher, assignmentId, first, change, 'the key was wrong', later));
    const review = unwrap(await reviewAttempt(student, attempt, 'en', later));
    expect(review).toMatchObject({ earned: 4, unchanged: { earned: 3, possible: 4 } });
    const [item] = review.items;
    expect(item?.changes).toEqual([{ type: 're-key', reason: 'the key was wrong' }]);
    expect(item?.feedback).toMatchObject({ rationale: '', evidence: [] });
    expect(item?.feedback?.grade.verdict).toBe('correct');
    const kept = { points: 'after-submission', correctness: 'after-submission' } as const;
    const policy = { review: { ...kept, solution: 'never', explanation: 'never' } };
    await db.assignment.update({ where: { id: assignmentId }, data: { policy } });
    const restricted = unwrap(await reviewAttempt(student, attempt, 'en', later));
    expect(restricted.items[0]?.changes).toEqual([{ type: 're-key', reason: null }]);
  });

  it('gets all that certainty can give where everybody has full credit', async () => {
    const { teacher, assignmentId, students } = await taken('certain', ['WRRR']);
    await db.assignment.update({
      where: { id: assignmentId },
      data: { policy: { certainty: true } },
    });
    await db.attemptItem.updateMany({
      where: { attempt: { assignmentId } },
      data: { certainty: 3 },
    });
    unwrap(
      await applyChange(teacher, assignmentId, first, { type: 'full-credit' }, 'unclear', later),
    );
    expect(await scores(assignmentId)).toEqual([[12, 12]]);
    const [change] = unwrap(await listChanges(teacher, assignmentId, later));
    unwrap(await undoChange(teacher, assignmentId, change?.id ?? '', later));
    expect(await scores(assignmentId)).toEqual([[3, 12]]);
    await expectDerived(assignmentId, students);
  });
});

describe('several tries', () => {
  it('count in statistics and for learning as the first one, and a new key judges each of them', async () => {
    const classroom = await newClassroom('tries', 1);
    const [student] = classroom.students;
    if (!student) throw new Error('no student');
    const assignmentId = await newAssignment(classroom, {
      policy: {
        ...{ feedback: 'immediate', tries: [1, 0.7, 0.5] },
        review: { correctness: 'during' },
      },
    });
    const request = { assignmentId, language: 'en' } as const;
    const { id } = unwrap(await startAssignment(student, request, minutes(1)));
    for (const [sequence, answer] of [wrongAnswer, rightAnswer].entries()) {
      const given = await asShown(id, 1, answer);
      const input = { answer: given, sequence: sequence + 1, elapsed: 900, confirm: true };
      unwrap(await saveResponse(student, id, 1, input, 'en', minutes(2 + sequence)));
    }
    unwrap(await submitAttempt(student, id, {}, 'en', minutes(5)));
    expect(await scores(assignmentId)).toEqual([[0.7, 4]]);
    const marks = () =>
      db.markTally.findMany({ where: { assignmentId, ...first }, select: { mark: true } });
    expect(await marks()).toEqual([{ mark: 0 }]);
    await expectDerived(assignmentId, [student]);
    const change = { type: 're-key', key: await keyOf(wrongOption) } as const;
    const { teacher } = classroom;
    unwrap(await applyChange(teacher, assignmentId, first, change, 'the key was wrong', later));
    expect(await scores(assignmentId)).toEqual([[1, 4]]);
    expect(await marks()).toEqual([{ mark: 1 }]);
    await expectDerived(assignmentId, [student]);
    const [listed] = unwrap(await listChanges(teacher, assignmentId, later));
    unwrap(await undoChange(teacher, assignmentId, listed?.id ?? '', later));
    expect(await scores(assignmentId)).toEqual([[0.7, 4]]);
  });
});

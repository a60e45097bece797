import { beforeAll, describe, expect, it } from 'vitest';
import { saveResponse, startAssignment, submitAttempt } from '@/server/attempts';
import type { SignedInPerson } from '@/server/auth';
import { readReport, readStudentAnswers, studentsForAttention } from '@/server/reports';
import { importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import {
  afterClosing,
  asShown,
  minutes,
  newAssignment,
  newClassroom,
  unwrap,
} from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

async function take(student: SignedInPerson, assignmentId: string, right: boolean): Promise<void> {
  const request = { assignmentId, language: 'en' } as const;
  const state = unwrap(await startAssignment(student, request, minutes(1)));
  for (const { position } of state.items) {
    const answer = await asShown(state.id, position, right ? rightAnswer : wrongAnswer);
    const input = { answer, sequence: 1, elapsed: 1_000, confirm: false };
    unwrap(await saveResponse(student, state.id, position, input, 'en', minutes(2)));
  }
  unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(3)));
}

describe('students for attention', () => {
  it('are the overdue, then the lowest; whoever is secure is not among them', async () => {
    const classroom = await newClassroom('attention', 3);
    const { teacher, students } = classroom;
    const [right, wrong, absent] = students;
    if (!right || !wrong || !absent) throw new Error('three students are needed');
    const ids: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const id = await newAssignment(classroom);
      await take(right, id, true);
      if (round === 0) await take(wrong, id, false);
      ids.push(id);
    }
    const report = unwrap(await readReport(teacher, ids[0] ?? '', 'en', minutes(30)));
    const before = studentsForAttention(report, minutes(30));
    expect(before.map(({ student }) => student.personId)).toEqual([wrong.id]);
    expect(before[0]).toMatchObject({ mean: 0, under: 4, lowest: { value: 0 } });
    const after = studentsForAttention(report, minutes(61));
    expect(after.map(({ student }) => student.personId)).toEqual([absent.id, wrong.id]);
    expect(after[0]).toMatchObject({ mean: null, under: 0, lowest: null });
  });
});

describe('the answers of a student', () => {
  it('are seen by the teacher with their keys, and by no other teacher', async () => {
    const classroom = await newClassroom('answers', 2);
    const [student, other] = classroom.students;
    if (!student || !other) throw new Error('two students are needed');
    const id = await newAssignment(classroom, { policy: { review: afterClosing } });
    await take(student, id, false);
    const ask = (person: SignedInPerson, studentId: string) =>
      readStudentAnswers(person, id, studentId, 'en', minutes(4));
    const { review } = unwrap(await ask(classroom.teacher, student.id));
    expect(review?.items).toHaveLength(4);
    expect(review?.items.every(({ feedback }) => feedback?.grade.earned === 0)).toBe(true);
    expect(unwrap(await ask(classroom.teacher, other.id)).review).toBeNull();
    const stranger = await newClassroom('elsewhere', 1);
    const notFound = { ok: false, code: 'assignment-not-found' };
    expect(await ask(stranger.teacher, student.id)).toEqual(notFound);
    expect(await ask(student, student.id)).toEqual(notFound);
    expect(await ask(classroom.teacher, stranger.students[0]?.id ?? '')).toEqual({
      ok: false,
      code: 'member-not-found',
    });
  });
});

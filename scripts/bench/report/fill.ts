import { randomUUID } from 'node:crypto';
import { seededRandom } from '@/core/assignments';
import { type Question, questionKinds } from '@/core/content';
import { grade } from '@/core/grading';
import { Prisma } from '@/prisma/generated/client';
import { createAssignment } from '@/server/assignments';
import { loadQuestions, questionOfReference } from '@/server/attempts/question-bank';
import { rebuildTallies } from '@/server/attempts/tallies';
import type { SignedInPerson } from '@/server/auth';
import { createClass } from '@/server/classes';
import { db } from '@/server/db';
import {
  drawLearner,
  probabilityCorrect,
  responseTime,
  simulateAnswer,
} from '@/server/demonstration/learner-model';

/** A class whose students have all handed in one attempt. */
export interface FilledClass {
  readonly assignmentId: string;
  readonly questionIds: readonly string[];
}

const day = 86_400_000;
const atOnce = 100;

/** So many published questions, each kind in turn, so that marks are not only 0 and 1. */
export async function chooseQuestions(count: number): Promise<string[]> {
  const byKind = await Promise.all(
    questionKinds.map((kind) =>
      db.question.findMany({
        where: {
          status: 'published',
          ownerId: null,
          kind,
          languages: { hasEvery: ['en', 'zh-CN'] },
        },
        orderBy: { id: 'asc' },
        take: count,
      }),
    ),
  );
  const chosen = Array.from({ length: count }, (_, turn) =>
    byKind.flatMap((rows) => rows[turn]?.id ?? []),
  ).flat();
  if (chosen.length < count) throw new Error(`the bank has only ${chosen.length} questions`);
  return chosen.slice(0, count);
}

/**
 * A class of `students` by the learner model of the demonstration, each with one attempt at the questions,
 * half in either language, and mastery of every component. Rows are written in bulk; tallies are then made
 * as after a regrading.
 */
export async function fillClass(
  teacher: SignedInPerson,
  students: number,
  questionIds: readonly string[],
): Promise<FilledClass> {
  const now = new Date();
  const made = await createClass(teacher, { name: `${students} students` }, now);
  if (!made.ok) throw new Error(made.code);
  const created = await createAssignment(
    teacher,
    made.value.id,
    {
      ...{
        title: 'Bench',
        sections: [{ questionIds: [...questionIds] }],
        policy: {},
        maxAttempts: 1,
      },
      ...{ opensAt: now, dueAt: new Date(now.getTime() + day) },
    },
    now,
  );
  if (!created.ok) throw new Error(created.code);
  const assignmentId = created.value.id;
  const asked = await db.assignmentQuestion.findMany({
    where: { assignmentId },
    orderBy: { position: 'asc' },
  });
  const bank = await loadQuestions(db, asked);
  const questions = asked.map((reference) => questionOfReference(reference, bank));
  for (let first = 0; first < students; first += atOnce) {
    const names = Array.from(
      { length: Math.min(atOnce, students - first) },
      (_, index) => `学生 ${students}-${first + index + 1}`,
    );
    await writeStudents(made.value.id, assignmentId, questions, names, now);
  }
  await db.$transaction((tx) => rebuildTallies(tx, assignmentId), { timeout: 600_000 });
  return { assignmentId, questionIds };
}

async function writeStudents(
  classId: string,
  assignmentId: string,
  questions: readonly Question[],
  names: readonly string[],
  now: Date,
): Promise<void> {
  const people = names.map((displayName) => ({ id: randomUUID(), displayName }));
  await db.person.createMany({ data: people.map((person) => ({ ...person, role: 'student' })) });
  await db.classMember.createMany({
    data: people.map(({ id }) => ({ personId: id, classId, role: 'student' })),
  });
  const concepts = await db.concept.findMany({ where: { kind: 'component' } });
  await db.conceptMastery.createMany({
    data: people.flatMap(({ id: personId }, index) =>
      concepts.map(({ id: conceptId }, place) => ({
        ...{ personId, conceptId, answers: 3, lastAnsweredAt: now },
        value: ((index * 7 + place * 13) % 100) / 100,
      })),
    ),
  });
  const attempts = people.map(({ id: personId, displayName }, index) => {
    const random = seededRandom(displayName);
    const learner = drawLearner(displayName);
    const items = questions.map((question, place) => {
      const correct = random() < probabilityCorrect(learner, question, 3);
      const answer = simulateAnswer(question, correct, random);
      const earned = grade(question, answer)?.earned ?? 0;
      const elapsed = responseTime(question, random);
      return { position: place + 1, question, answer, earned, elapsed };
    });
    return { id: randomUUID(), personId, items, language: index % 2 === 0 ? 'en' : 'zh-CN' };
  });
  await db.attempt.createMany({
    data: attempts.map(({ id, personId, items, language }) => ({
      ...{ id, personId, assignmentId, language, number: 1, seed: id },
      ...{ status: 'submitted' as const, feedback: 'deferred', startedAt: now, submittedAt: now },
      gradedAt: now,
      earned: items.reduce((sum, { earned }) => sum + earned, 0),
      possible: items.length,
      elapsed: items.reduce((sum, { elapsed }) => sum + elapsed, 0),
    })),
  });
  const rows = attempts.flatMap(({ id: attemptId, personId, items }) =>
    items.map((item) => ({ ...item, attemptId, personId })),
  );
  await db.attemptItem.createMany({
    data: rows.map(({ attemptId, position, question, answer, earned, elapsed }) => ({
      ...{ attemptId, position, answer, earned, elapsed, gradedAt: now, savedAt: now },
      final: true,
      ...{ questionId: question.id, version: question.version, order: [] },
    })),
  });
  await db.response.createMany({
    data: rows.map(({ attemptId, personId, position, question, answer, earned, elapsed }) => ({
      ...{ attemptId, personId, position, answer, earned, elapsed, assignmentId },
      ...{ questionId: question.id, version: question.version, conceptIds: question.concepts },
      ...{ answeredAt: now, day: now.toISOString().slice(0, 10) },
    })),
  });
}

/**
 * Copies all attempts at an assignment, `times` over, with their items and responses. To `target` they
 * are attempts of people who are in no class; without a target they are left as practice.
 */
export async function copyAttempts(
  from: string,
  times: number,
  target: string | null,
): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`
          CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
          SELECT id AS old, uuidv7() AS attempt, uuidv7() AS person FROM attempt
          WHERE assignment_id = ${from}::uuid`;
        await tx.$executeRaw`INSERT INTO person (id, role) SELECT person, 'student' FROM copied`;
        await tx.$executeRaw`
          INSERT INTO attempt (id, person_id, assignment_id, number, status, feedback, seed, language,
            started_at, submitted_at, graded_at, earned, possible, elapsed)
          SELECT c.attempt, c.person, ${target}::uuid, ${target === null ? 0 : 1}, status, feedback, seed,
            language, started_at, submitted_at, graded_at, earned, possible, elapsed
          FROM attempt JOIN copied c ON c.old = attempt.id`;
        await tx.$executeRaw`
          INSERT INTO attempt_item (attempt_id, position, question_id, version, "order", answer,
            elapsed, graded_at, saved_at, final, earned)
          SELECT c.attempt, position, question_id, version, "order", answer, elapsed, graded_at,
            saved_at, final, earned
          FROM attempt_item JOIN copied c ON c.old = attempt_id`;
        await tx.$executeRaw`
          INSERT INTO response (person_id, answered_at, attempt_id, position, assignment_id,
            question_id, version, concept_ids, answer, earned, elapsed, day)
          SELECT c.person, answered_at, c.attempt, position, ${target}::uuid, question_id, version,
            concept_ids, answer, earned, elapsed, day
          FROM response JOIN copied c ON c.old = attempt_id`;
      },
      { timeout: 600_000 },
    );
  }
  if (target === null) return;
  await db.$transaction((tx) => rebuildTallies(tx, target), { timeout: 1_800_000 });
}

/** So that the planner knows the tables, as autovacuum lets it. */
export async function analyse(): Promise<void> {
  await db.$executeRaw(Prisma.sql`VACUUM (ANALYZE)`);
}

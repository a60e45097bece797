import { beforeAll, describe, expect, it } from 'vitest';
import { AnswerSchema } from '@/core/content';
import { choicesMade } from '@/core/statistics';
import { readAttempt, saveResponse, startAssignment, submitAttempt } from '@/server/attempts';
import { roundSeconds } from '@/server/attempts/count-tallies';
import { loadQuestions, questionOfReference } from '@/server/attempts/question-bank';
import { rebuildTallies } from '@/server/attempts/tallies';
import type { SignedInPerson } from '@/server/auth';
import { db } from '@/server/db';
import { readReport } from '@/server/reports';
import { inTransaction } from '@/server/transaction';
import { importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, newAssignment, newClassroom, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

/** Answers question n right where `pattern` has R, wrong where it has W, not at all elsewhere. */
async function take(
  student: SignedInPerson,
  assignmentId: string,
  pattern: string,
  language: 'en' | 'zh-CN' = 'en',
): Promise<string> {
  const request = { assignmentId, language };
  const state = unwrap(await startAssignment(student, request, minutes(1)));
  for (const [index, sign] of [...pattern].entries()) {
    if (sign !== 'R' && sign !== 'W') continue;
    const answer = await asShown(state.id, index + 1, sign === 'R' ? rightAnswer : wrongAnswer);
    const input = { answer, sequence: 1, elapsed: 1_500 + 70_000 * index, confirm: false };
    unwrap(await saveResponse(student, state.id, index + 1, input, language, minutes(2)));
  }
  unwrap(await submitAttempt(student, state.id, {}, language, minutes(3)));
  return state.id;
}

/** All five tallies of an assignment, in one order. */
async function stored(assignmentId: string) {
  const where = { where: { assignmentId } };
  const rows = await Promise.all([
    db.scoreTally.findMany(where),
    db.itemTally.findMany(where),
    db.markTally.findMany(where),
    db.choiceTally.findMany(where),
    db.timeTally.findMany(where),
  ]);
  const sorted = rows.map((list) =>
    list.map(({ assignmentId: _, ...row }) => ({
      ...row,
      ...('elapsed' in row && { elapsed: Number(row.elapsed) }),
    })),
  );
  return sorted.map((list) =>
    list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
}

/** The tallies by another road: from the responses alone. */
async function counted(assignmentId: string) {
  const responses = await db.response.findMany({
    where: { assignmentId, attempt: { number: 1 } },
    include: { attempt: true },
  });
  const bank = await loadQuestions(db, responses);
  const totals = new Map<string, number>();
  for (const { attemptId, earned } of responses)
    totals.set(attemptId, (totals.get(attemptId) ?? 0) + (earned ?? Number.NaN));
  const tally = (keys: readonly object[]) =>
    [...new Set(keys.map((key) => JSON.stringify(key)))].map((name) => ({
      ...JSON.parse(name),
      answers: keys.filter((key) => JSON.stringify(key) === name).length,
    }));
  const listed = responses.map((response) => ({
    response,
    question: { questionId: response.questionId, version: response.version },
    total: totals.get(response.attemptId) ?? Number.NaN,
  }));
  return {
    scores: [...totals.values()],
    marks: tally(
      listed.map(({ response, question, total }) => ({
        ...question,
        language: response.attempt.language ?? '',
        ...{ total, points: 1, mark: response.earned },
      })),
    ),
    choices: tally(
      listed.flatMap(({ response, question, total }) =>
        response.answer === null
          ? []
          : choicesMade(
              questionOfReference(response, bank),
              AnswerSchema.parse(response.answer),
            ).map((choice) => ({ ...question, ...choice, total, mark: response.earned })),
      ),
    ),
    times: tally(
      listed.map(({ response, question }) => ({
        ...question,
        seconds: roundSeconds(response.elapsed / 1000),
      })),
    ),
  };
}

const inOrder = (rows: readonly unknown[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row ?? {}).sort())).sort();

describe('tallies', () => {
  it('are what the responses say, however many hand in at once, and can be made anew', async () => {
    const classroom = await newClassroom('tallies', 9);
    const assignmentId = await newAssignment(classroom);
    const patterns = ['RRRR', 'RRRW', 'RRW', 'R', '', 'WRWR', 'RRRR', 'WWWW', 'RWRW'];
    await Promise.all(
      classroom.students.map((student, index) =>
        take(student, assignmentId, patterns[index] ?? '', index % 2 === 0 ? 'en' : 'zh-CN'),
      ),
    );
    const [scores = [], items = [], marks = [], choices = [], times = []] =
      await stored(assignmentId);
    const direct = await counted(assignmentId);
    expect(inOrder(marks)).toEqual(inOrder(direct.marks));
    expect(inOrder(choices)).toEqual(inOrder(direct.choices));
    expect(inOrder(times)).toEqual(inOrder(direct.times));
    expect(scores).toEqual(
      [0, 1, 2, 3, 4].map((earned) => ({
        ...{ earned, possible: 4 },
        attempts: direct.scores.filter((total) => total === earned).length,
      })),
    );
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ answers: 9, earned: 6, elapsed: 8 * 1_500 });
    await inTransaction((tx) => rebuildTallies(tx, assignmentId));
    expect(await stored(assignmentId)).toEqual([scores, items, marks, choices, times]);
  });

  it('count the first attempt of a learner and no later one', async () => {
    const classroom = await newClassroom('second attempts', 1);
    const assignmentId = await newAssignment(classroom, { maxAttempts: 2 });
    const [student] = classroom.students;
    if (!student) throw new Error('no student');
    await take(student, assignmentId, 'RW');
    const first = await stored(assignmentId);
    await take(student, assignmentId, 'RRRR');
    expect(await stored(assignmentId)).toEqual(first);
    const report = unwrap(await readReport(classroom.teacher, assignmentId, 'en', minutes(9)));
    expect(report.questions.map(({ item }) => item.facility)).toEqual([1, 0, 0, 0]);
    expect(report.medianScore).toEqual({ earned: 4, possible: 4 });
  });

  it('know the language of an attempt unless it was read in both', async () => {
    const classroom = await newClassroom('languages', 3);
    const assignmentId = await newAssignment(classroom);
    const [one, two, three] = classroom.students;
    if (!one || !two || !three) throw new Error('no students');
    await take(one, assignmentId, 'R', 'en');
    await take(two, assignmentId, 'R', 'zh-CN');
    const request = { assignmentId, language: 'en' } as const;
    const { id } = unwrap(await startAssignment(three, request, minutes(1)));
    unwrap(await readAttempt(three, id, 'zh-CN', minutes(2)));
    unwrap(await submitAttempt(three, id, {}, 'en', minutes(3)));
    const rows = await db.markTally.findMany({ where: { assignmentId, questionId: 'fixture-00' } });
    expect(rows.map(({ language, mark }) => [language, mark]).sort()).toEqual([
      ['', 0],
      ['en', 1],
      ['zh-CN', 1],
    ]);
  });

  it('that were never made are made when they are first read', async () => {
    const classroom = await newClassroom('from before', 2);
    const assignmentId = await newAssignment(classroom);
    for (const student of classroom.students) await take(student, assignmentId, 'RRW');
    const before = await stored(assignmentId);
    await db.markTally.deleteMany({ where: { assignmentId } });
    await db.assignment.update({ where: { id: assignmentId }, data: { tallied: false } });
    const report = unwrap(await readReport(classroom.teacher, assignmentId, 'en', minutes(9)));
    expect(report.questions.map(({ item }) => item.answers)).toEqual([2, 2, 2, 2]);
    expect(await stored(assignmentId)).toEqual(before);
  });

  it('follow a grade that is changed afterwards', async () => {
    const classroom = await newClassroom('regraded', 2);
    const assignmentId = await newAssignment(classroom);
    for (const student of classroom.students) await take(student, assignmentId, 'RWWW');
    await inTransaction(async (tx) => {
      await tx.response.updateMany({ where: { assignmentId, position: 2 }, data: { earned: 1 } });
      await rebuildTallies(tx, assignmentId);
    });
    const report = unwrap(await readReport(classroom.teacher, assignmentId, 'en', minutes(9)));
    expect(report.questions.map(({ item }) => item.facility)).toEqual([1, 1, 0, 0]);
    expect(report.quiz.mean).toBe(2);
  });
});

describe('times', () => {
  it('are whole seconds, from 100 on to two digits', () => {
    expect([0, 0.4, 1.6, 99, 100, 134, 135, 1_349].map(roundSeconds)).toEqual([
      0, 0, 2, 99, 100, 130, 140, 1_300,
    ]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentDraft } from '@/core/assignments';
import {
  type Adjustment,
  adjustAssignment,
  countLoss,
  createAssignment,
  duplicateAssignment,
  listAssignments,
  listAssignmentsFor,
  publishAssignment,
  readAssignmentDraft,
  readAssignmentPaper,
  removeAssignment,
  replaceAssignment,
} from '@/server/assignments';
import { startAssignment, submitAttempt } from '@/server/attempts';
import { createClass } from '@/server/classes';
import { db } from '@/server/db';
import { importFixtureBank } from '@/tests/fixtures/bank';
import {
  minutes,
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

const draft: AssignmentDraft = {
  title: 'Two sections',
  sections: [
    {
      ...{ title: 'One', questionIds: ['fixture-00', 'fixture-01'], points: 2 },
      questionPoints: { 'fixture-01': 5 },
    },
    { title: 'Two', questionIds: ['fixture-02', 'fixture-03', 'fixture-04'], drawCount: 2 },
  ],
  opensAt: morning,
  dueAt: minutes(60),
  closesAt: null,
  maxAttempts: 1,
  policy: {},
};

const adjustment: Adjustment = {
  ...{ title: 'Renamed', opensAt: morning, dueAt: minutes(60), closesAt: null, maxAttempts: 2 },
  ...{ score: 'last', practice: false, timeLimit: null },
  review: {
    points: 'after-closing',
    correctness: 'after-closing',
    solution: 'never',
    explanation: 'never',
  },
};

async function oneStudent(name: string) {
  const classroom = await newClassroom(name, 1);
  const [student] = classroom.students;
  if (!student) throw new Error('no student');
  const begin = (assignmentId: string, now = morning) =>
    startAssignment(student, { assignmentId, language: 'en' }, now);
  return { ...classroom, student, begin };
}

describe('a draft', () => {
  it('is seen by the teacher only, and cannot be begun, until it is given', async () => {
    const { teacher, classId, student, begin } = await oneStudent('hidden');
    const { id } = unwrap(await createAssignment(teacher, classId, draft, morning, 'draft'));
    expect(await listAssignmentsFor(student, morning)).toEqual([]);
    expect(await begin(id)).toMatchObject({ code: 'assignment-not-found' });
    expect(unwrap(await listAssignments(teacher, classId, morning))).toMatchObject([
      { id, phase: 'draft' },
    ]);
    unwrap(await publishAssignment(teacher, id, minutes(1)));
    expect(await listAssignmentsFor(student, minutes(1))).toMatchObject([{ id, questions: 4 }]);
    expect(unwrap(await begin(id, minutes(1))).items).toHaveLength(4);
  });

  it('can lack what a given one needs, and is given only when it has it', async () => {
    const { teacher, classId } = await oneStudent('unfinished');
    const bare = { ...draft, sections: [] };
    const { id } = unwrap(await createAssignment(teacher, classId, bare, morning, 'draft'));
    expect(await createAssignment(teacher, classId, bare, morning)).toMatchObject({
      code: 'no-sections',
    });
    const nameless = { ...draft, title: '' };
    expect(await createAssignment(teacher, classId, nameless, morning, 'draft')).toMatchObject({
      code: 'title-missing',
    });
    expect(await publishAssignment(teacher, id, morning)).toMatchObject({ code: 'no-sections' });
    unwrap(await replaceAssignment(teacher, id, draft, morning, 'draft'));
    expect(await publishAssignment(teacher, id, minutes(61))).toMatchObject({
      code: 'due-in-past',
    });
    unwrap(await publishAssignment(teacher, id, morning));
  });

  it('is read as it was written, points and pools included', async () => {
    const { teacher, classId } = await oneStudent('written');
    const { id } = unwrap(await createAssignment(teacher, classId, draft, morning, 'draft'));
    const read = unwrap(await readAssignmentDraft(teacher, id, 'en'));
    expect(read).toMatchObject({ begun: false, publishedAt: null, students: 1, draft });
    expect(read.entries.map((entry) => entry.id).sort()).toEqual([
      ...['fixture-00', 'fixture-01', 'fixture-02', 'fixture-03', 'fixture-04'],
    ]);
  });
});

describe('changing an assignment', () => {
  it('replaces everything while nobody has begun, and can take it back from the class', async () => {
    const { teacher, student, classId } = await oneStudent('replaced');
    const id = await newAssignment({ teacher, classId });
    unwrap(await replaceAssignment(teacher, id, draft, minutes(1), 'given'));
    expect(unwrap(await readAssignmentDraft(teacher, id, 'en')).draft).toMatchObject(draft);
    unwrap(await replaceAssignment(teacher, id, draft, minutes(2), 'draft'));
    expect(await listAssignmentsFor(student, minutes(2))).toEqual([]);
  });

  it('keeps the version of a question that it had', async () => {
    const { teacher, classId } = await oneStudent('versions');
    const id = await newAssignment({ teacher, classId });
    const known = await db.questionVersion.findFirstOrThrow({
      where: { questionId: 'fixture-00' },
    });
    const { content, ...rest } = known;
    const version = known.version + 1;
    await db.questionVersion.create({ data: { ...rest, content: content ?? {}, version } });
    await db.question.update({
      where: { id: 'fixture-00' },
      data: { currentVersion: version },
    });
    const sections = [{ questionIds: ['fixture-00', 'fixture-05'] }];
    unwrap(await replaceAssignment(teacher, id, { ...draft, sections }, morning, 'given'));
    const stored = await db.assignmentQuestion.findFirstOrThrow({
      where: { assignmentId: id, questionId: 'fixture-00' },
    });
    expect(stored.version).toBe(known.version);
    await db.question.update({
      where: { id: 'fixture-00' },
      data: { currentVersion: known.version },
    });
  });

  it('leaves questions and rules alone once somebody has begun, and changes what was promised to nobody', async () => {
    const { teacher, classId, student, begin } = await oneStudent('begun');
    const id = await newAssignment({ teacher, classId });
    unwrap(await begin(id));
    expect(await replaceAssignment(teacher, id, draft, morning, 'given')).toMatchObject({
      code: 'assignment-begun',
    });
    unwrap(await adjustAssignment(teacher, id, adjustment, minutes(1)));
    const read = unwrap(await readAssignmentDraft(teacher, id, 'en'));
    expect(read).toMatchObject({ begun: true, draft: { title: 'Renamed', maxAttempts: 2 } });
    expect(read.draft.policy).toMatchObject({ score: 'last', review: adjustment.review });
    expect(read.draft.sections).toMatchObject([{ questionIds: { length: 4 } }]);
    expect(await listAssignmentsFor(student, minutes(1))).toMatchObject([{ title: 'Renamed' }]);
  });

  it('gives who is at work any time that is added, and takes none away', async () => {
    const { teacher, classId, begin } = await oneStudent('moving times');
    const id = await newAssignment({ teacher, classId });
    const attempt = unwrap(await begin(id));
    const deadline = async () =>
      (await db.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).deadlineAt;
    unwrap(await adjustAssignment(teacher, id, { ...adjustment, dueAt: minutes(90) }, minutes(1)));
    expect(await deadline()).toEqual(minutes(90));
    unwrap(await adjustAssignment(teacher, id, { ...adjustment, dueAt: minutes(30) }, minutes(2)));
    expect(await deadline()).toEqual(minutes(90));
  });

  it('lengthens a time limit of who has begun, never shortens it', async () => {
    const { teacher, classId, begin } = await oneStudent('limits');
    const id = await newAssignment({ teacher, classId }, { policy: { timeLimit: 1_200 } });
    const attempt = unwrap(await begin(id));
    const adjust = (timeLimit: number | null) =>
      adjustAssignment(teacher, id, { ...adjustment, timeLimit }, minutes(1));
    expect(await adjust(600)).toMatchObject({ code: 'time-limit-shortened' });
    unwrap(await adjust(1_800));
    const found = await db.attempt.findUniqueOrThrow({ where: { id: attempt.id } });
    expect(found.deadlineAt).toEqual(minutes(30));
    unwrap(await adjust(null));
    expect(await adjust(1_800)).toMatchObject({ code: 'time-limit-shortened' });
  });

  it('lets a title be mended after the due time, but sets no new one in the past', async () => {
    const { teacher, classId } = await oneStudent('afterwards');
    const id = await newAssignment({ teacher, classId });
    unwrap(await adjustAssignment(teacher, id, adjustment, minutes(70)));
    const moved = { ...adjustment, dueAt: minutes(65) };
    expect(await adjustAssignment(teacher, id, moved, minutes(70))).toMatchObject({
      code: 'due-in-past',
    });
  });
});

describe('copying an assignment', () => {
  it('makes a draft with the same questions and rules, with times ahead, in any class of the teacher', async () => {
    const { teacher, classId, student } = await oneStudent('copied');
    const { id } = unwrap(await createAssignment(teacher, classId, draft, morning));
    const other = unwrap(await createClass(teacher, { name: 'copied two' }, morning));
    const later = minutes(60 * 24 * 8);
    const copy = unwrap(await duplicateAssignment(teacher, id, other.id, later));
    const read = unwrap(await readAssignmentDraft(teacher, copy.id, 'en'));
    expect(read).toMatchObject({ classId: other.id, publishedAt: null });
    expect(read.draft).toEqual({
      ...unwrap(await readAssignmentDraft(teacher, id, 'en')).draft,
      opensAt: minutes(60 * 24 * 14),
      dueAt: minutes(60 * 24 * 14 + 60),
    });
    expect(await listAssignmentsFor(student, later)).toHaveLength(1);
    const stranger = await newClassroom('copied elsewhere', 0);
    expect(await duplicateAssignment(teacher, id, stranger.classId, later)).toMatchObject({
      code: 'class-not-found',
    });
  });
});

describe('deleting an assignment', () => {
  it('says what goes, takes it, and what its students know follows from what they have left', async () => {
    const { teacher, classId, student, begin } = await oneStudent('deleted');
    const id = await newAssignment({ teacher, classId });
    const attempt = unwrap(await begin(id));
    unwrap(await submitAttempt(student, attempt.id, {}, 'en', minutes(2)));
    expect(unwrap(await countLoss(teacher, id))).toEqual({ students: 1, attempts: 1, answers: 0 });
    expect(await db.response.count({ where: { personId: student.id } })).toBe(4);
    expect(unwrap(await removeAssignment(teacher, id))).toEqual({ classId });
    for (const count of [
      db.attempt.count({ where: { personId: student.id } }),
      db.response.count({ where: { personId: student.id } }),
      db.memory.count({ where: { personId: student.id } }),
      db.conceptMastery.count({ where: { personId: student.id } }),
    ])
      expect(await count).toBe(0);
    expect(await removeAssignment(teacher, id)).toMatchObject({ code: 'assignment-not-found' });
  });
});

describe('another teacher, and a student', () => {
  it('find no such assignment, whatever they want of it', async () => {
    const { teacher, classId, student } = await oneStudent('stranger');
    const id = await newAssignment({ teacher, classId });
    const other = await newPerson('editing stranger', 'teacher');
    const refused = { ok: false, code: 'assignment-not-found' };
    for (const person of [other, student])
      for (const result of [
        readAssignmentDraft(person, id, 'en'),
        replaceAssignment(person, id, draft, morning, 'given'),
        adjustAssignment(person, id, adjustment, morning),
        publishAssignment(person, id, morning),
        duplicateAssignment(person, id, classId, morning),
        countLoss(person, id),
        removeAssignment(person, id),
      ])
        expect(await result).toEqual(refused);
    expect(await db.assignment.count({ where: { id } })).toBe(1);
  });
});

describe('on paper', () => {
  it('sections stand under their names', async () => {
    const { teacher, classId } = await oneStudent('sections on paper');
    const { id } = unwrap(await createAssignment(teacher, classId, draft, morning));
    const paper = unwrap(await readAssignmentPaper(teacher, id, 'en'));
    expect(paper.items.map(({ section }) => section)).toEqual(['One', 'One', 'Two', 'Two']);
    expect(paper.items.map(({ points }) => points)).toEqual([2, 5, 1, 1]);
  });
});

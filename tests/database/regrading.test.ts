import { beforeAll, describe, expect, it } from 'vitest';
import { submitAttempt } from '@/server/attempts';
import { db } from '@/server/db';
import {
  applyChange,
  listChanges,
  listWaiting,
  markAnswer,
  previewChange,
  type QuestionChange,
  undoChange,
} from '@/server/grading';
import { readReport } from '@/server/reports';
import { importFixtureBank } from '@/tests/fixtures/bank';
import {
  minutes,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';
import {
  everything,
  expectDerived,
  firstQuestion as first,
  keyOf,
  scores,
  take,
  taken,
  wrongOption,
} from '@/tests/fixtures/regrading';

beforeAll(importFixtureBank);

const later = minutes(10);
const drop = { type: 'drop' } as const satisfies QuestionChange;
const full = { type: 'full-credit' } as const satisfies QuestionChange;

describe('a change of marks', () => {
  it('is shown before it is made: nothing is written', async () => {
    const { teacher, assignmentId } = await taken('preview', ['RRWW', 'WRRR', 'WWWW']);
    const before = await everything(assignmentId);
    const change = { type: 're-key', key: await keyOf(wrongOption) } as const;
    const effect = unwrap(await previewChange(teacher, assignmentId, first, change, later));
    expect(effect).toMatchObject({ up: 2, down: 1, same: 0 });
    expect(effect.mean).toEqual({ before: 5 / 12, after: 6 / 12 });
    expect(
      effect.students.map(({ displayName, before, after }) => [
        ...[displayName, before.earned, after.earned],
      ]),
    ).toEqual([
      ['preview student 1', 2, 1],
      ['preview student 2', 3, 4],
      ['preview student 3', 0, 1],
    ]);
    expect(await everything(assignmentId)).toEqual(before);
    expect(await db.gradingChange.count({ where: { assignmentId } })).toBe(0);
  });

  it('does what was shown: a new key, in scores, tallies and what learners know', async () => {
    const { teacher, assignmentId, students } = await taken('re-key', ['RRWW', 'WRRR', 'WWWW']);
    const change = { type: 're-key', key: await keyOf(wrongOption) } as const;
    unwrap(await applyChange(teacher, assignmentId, first, change, 'the key was wrong', later));
    expect(await scores(assignmentId)).toEqual([
      [1, 4],
      [4, 4],
      [1, 4],
    ]);
    const items = await db.attemptItem.findMany({
      where: { attempt: { assignmentId }, ...first },
      orderBy: { attemptId: 'asc' },
    });
    expect(items.map(({ earned, regraded, dropped }) => [earned, regraded, dropped])).toEqual([
      ...[
        [0, true, false],
        [1, true, false],
        [1, true, false],
      ],
    ]);
    const report = unwrap(await readReport(teacher, assignmentId, 'en', later));
    expect(report.questions[0]?.item.facility).toBeCloseTo(2 / 3, 12);
    expect(report.quiz.mean).toBe(2);
    await expectDerived(assignmentId, students);
  });

  it('that drops a question leaves less to earn, and says nothing of who answered it', async () => {
    const { teacher, assignmentId, students } = await taken('drop', ['RRWW', 'WRRR']);
    unwrap(await applyChange(teacher, assignmentId, first, drop, 'not taught', later));
    expect(await scores(assignmentId)).toEqual([
      [1, 3],
      [3, 3],
    ]);
    for (const { id: personId } of students)
      expect(await db.memory.count({ where: { personId, questionId: 'fixture-00' } })).toBe(0);
    expect(await db.markTally.count({ where: { assignmentId, ...first } })).toBe(0);
    await expectDerived(assignmentId, students);
  });

  it('that gives full credit gives it to everybody, also without an answer', async () => {
    const { teacher, assignmentId, students } = await taken('full', ['WRWW', '']);
    unwrap(await applyChange(teacher, assignmentId, first, full, 'unclear', later));
    expect(await scores(assignmentId)).toEqual([
      [2, 4],
      [1, 4],
    ]);
    await expectDerived(assignmentId, students);
  });

  it('that accepts another answer takes nothing from those who were right before', async () => {
    const { teacher, assignmentId, students } = await taken('accept', ['RWWW', 'WWWW', '']);
    const change = { type: 'accept', key: await keyOf(wrongOption) } as const;
    unwrap(await applyChange(teacher, assignmentId, first, change, 'both are right', later));
    expect(await scores(assignmentId)).toEqual([
      [1, 4],
      [1, 4],
      [0, 4],
    ]);
    await expectDerived(assignmentId, students);
  });

  it('that is undone was never made, whatever was made before and after it', async () => {
    const { teacher, assignmentId, students } = await taken('undo', ['RRWW', 'WRRR', '']);
    const untouched = await everything(assignmentId);
    const accept = { type: 'accept', key: await keyOf(wrongOption) } as const;
    const apply = (change: QuestionChange, at: Date) =>
      applyChange(teacher, assignmentId, first, change, 'for a reason', at);
    const undo = (id: string) => undoChange(teacher, assignmentId, id, minutes(20));
    const one = unwrap(await apply(accept, minutes(10)));
    const accepted = await everything(assignmentId);
    const two = unwrap(await apply(drop, minutes(11)));
    expect(await scores(assignmentId)).toEqual([
      [1, 3],
      [3, 3],
      [0, 3],
    ]);
    unwrap(await undo(two.id));
    expect(await everything(assignmentId)).toEqual(accepted);
    unwrap(await undo(two.id));
    expect(await everything(assignmentId)).toEqual(accepted);
    unwrap(await undo(one.id));
    expect(await everything(assignmentId)).toEqual(untouched);
    await expectDerived(assignmentId, students);
    const listed = unwrap(await listChanges(teacher, assignmentId, later));
    expect(
      listed.map(({ change, effect, undoneAt, by, reason }) => ({
        ...{ type: change.type, effect, undone: undoneAt !== null, by, reason },
      })),
    ).toEqual([
      {
        ...{ type: 'drop', effect: { up: 0, down: 1, same: 2 }, undone: true },
        ...{ by: 'undo teacher', reason: 'for a reason' },
      },
      {
        ...{ type: 'accept', effect: { up: 1, down: 0, same: 2 }, undone: true },
        ...{ by: 'undo teacher', reason: 'for a reason' },
      },
    ]);
  });

  it('happens once, however often it is sent, and by two teachers at once in some order', async () => {
    const { teacher, assignmentId, classId, students } = await taken('at once', ['RRWW', 'WRRR']);
    const other = await newPerson('at once colleague', 'teacher');
    await db.classMember.create({
      data: { personId: other.id, classId, role: 'teacher', joinedAt: later },
    });
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        applyChange(index % 2 ? other : teacher, assignmentId, first, full, 'twice', later),
      ),
    );
    expect(new Set(sent.map((result) => unwrap(result).id)).size).toBe(1);
    expect(await scores(assignmentId)).toEqual([
      [2, 4],
      [4, 4],
    ]);
    const second = { questionId: 'fixture-01', version: 1 };
    await Promise.all([
      applyChange(teacher, assignmentId, first, drop, 'one', later),
      applyChange(other, assignmentId, second, drop, 'two', later),
    ]);
    expect(await scores(assignmentId)).toEqual([
      [0, 2],
      [2, 2],
    ]);
    await expectDerived(assignmentId, students);
  });

  it('holds for attempts that are open, when they are handed in', async () => {
    const classroom = await newClassroom('open', 3);
    const assignmentId = await newAssignment(classroom);
    const [one, two, three] = classroom.students;
    if (!one || !two || !three) throw new Error('no students');
    const open = await take(one, assignmentId, 'WRRR', false);
    await take(two, assignmentId, 'RRRR');
    const { teacher } = classroom;
    const change = { type: 're-key', key: await keyOf(wrongOption) } as const;
    const racing = await take(three, assignmentId, 'WRRR', false);
    await Promise.all([
      applyChange(teacher, assignmentId, first, change, 'the key was wrong', later),
      submitAttempt(three, racing, {}, 'en', later),
    ]);
    unwrap(await submitAttempt(one, open, {}, 'en', minutes(12)));
    const byId = new Map(
      (await db.attempt.findMany({ where: { assignmentId } })).map((row) => [row.id, row.earned]),
    );
    expect([byId.get(open), byId.get(racing)]).toEqual([4, 4]);
    await expectDerived(assignmentId, classroom.students);
    const [listed] = unwrap(await listChanges(teacher, assignmentId, minutes(13)));
    unwrap(await undoChange(teacher, assignmentId, listed?.id ?? '', minutes(14)));
    expect((await scores(assignmentId)).map(([earned]) => earned).sort()).toEqual([3, 3, 4]);
    await expectDerived(assignmentId, classroom.students);
  });

  it('keeps what lateness left of the points', async () => {
    const { teacher, assignmentId, attempts } = await taken('late', ['WRRR']);
    await db.attempt.updateMany({
      where: { id: { in: attempts } },
      data: { lateShare: 0.5, earned: 1.5 },
    });
    unwrap(await applyChange(teacher, assignmentId, first, full, 'unclear', later));
    expect(await scores(assignmentId)).toEqual([[2, 4]]);
  });

  it('is refused where the key is none, the reason is missing, or the question is not asked', async () => {
    const { teacher, assignmentId } = await taken('refused', ['RRRR']);
    const apply = (change: QuestionChange, reason: string, reference = first) =>
      applyChange(teacher, assignmentId, reference, change, reason, later);
    const empty = { type: 're-key', key: { kind: 'single-choice', option: null } } as const;
    expect(await apply(empty, 'why')).toEqual({ ok: false, code: 'key-incomplete' });
    expect(await apply(drop, '  ')).toEqual({ ok: false, code: 'reason-missing' });
    expect(await apply(drop, 'x'.repeat(1_001))).toEqual({ ok: false, code: 'reason-too-long' });
    const elsewhere = { questionId: 'fixture-30', version: 1 };
    expect(await apply(drop, 'why', elsewhere)).toEqual({ ok: false, code: 'question-not-found' });
    expect(await scores(assignmentId)).toEqual([[4, 4]]);
  });

  it('is nothing to another teacher', async () => {
    const { assignmentId, teacher, attempts } = await taken('mine', ['WRRR']);
    const { id } = unwrap(await applyChange(teacher, assignmentId, first, full, 'why', later));
    const stranger = await newPerson('mine stranger', 'teacher');
    const missing = { ok: false, code: 'assignment-not-found' };
    const none = [
      previewChange(stranger, assignmentId, first, drop, later),
      applyChange(stranger, assignmentId, first, drop, 'why', later),
      undoChange(stranger, assignmentId, id, later),
      listChanges(stranger, assignmentId, later),
      listWaiting(stranger, assignmentId, 'en', later),
      applyChange(teacher, 'nonsense', first, drop, 'why', later),
    ];
    for (const result of await Promise.all(none)) expect(result).toEqual(missing);
    expect(await undoChange(teacher, assignmentId, stranger.id, later)).toEqual({
      ...{ ok: false, code: 'change-not-found' },
    });
    expect(await markAnswer(stranger, attempts[0] ?? '', 1, 0, 'why', later)).toEqual({
      ...{ ok: false, code: 'attempt-not-found' },
    });
    expect(await scores(assignmentId)).toEqual([[4, 4]]);
  });
});

describe('one answer', () => {
  it('gets another mark by a person, with a reason, and the old one when that is undone', async () => {
    const { teacher, assignmentId, students, attempts } = await taken('marked', ['WRWW', 'WWWW']);
    const before = await everything(assignmentId);
    const [attempt = ''] = attempts;
    const mark = (share: number, reason: string, position = 1) =>
      markAnswer(teacher, attempt, position, share, reason, later);
    expect(await mark(0.5, ' ')).toEqual({ ok: false, code: 'reason-missing' });
    expect(await mark(1.5, 'why')).toEqual({ ok: false, code: 'mark-invalid' });
    expect(await mark(Number.NaN, 'why')).toEqual({ ok: false, code: 'mark-invalid' });
    expect(await mark(1, 'why', 9)).toEqual({ ok: false, code: 'question-not-found' });
    const { id } = unwrap(await mark(0.5, 'half of it is right'));
    expect(await scores(assignmentId)).toEqual([
      [1.5, 4],
      [0, 4],
    ]);
    const [listed] = unwrap(await listChanges(teacher, assignmentId, later));
    expect(listed?.student?.displayName).toBe('marked student 1');
    unwrap(await applyChange(teacher, assignmentId, first, full, 'unclear', minutes(11)));
    expect(await scores(assignmentId)).toEqual([
      [1.5, 4],
      [1, 4],
    ]);
    await expectDerived(assignmentId, students);
    unwrap(await undoChange(teacher, assignmentId, id, minutes(12)));
    expect((await scores(assignmentId))[0]).toEqual([2, 4]);
    const rest = unwrap(await listChanges(teacher, assignmentId, later))[0];
    unwrap(await undoChange(teacher, assignmentId, rest?.id ?? '', minutes(13)));
    expect(await everything(assignmentId)).toEqual(before);
  });
});

import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { estimateDifficulty } from '@/core/statistics';
import { saveResponse, startAssignment, submitAttempt } from '@/server/attempts';
import type { SignedInPerson } from '@/server/auth';
import {
  createClass,
  findClassByCode,
  joinClass,
  listJoinedClasses,
  listTaughtClasses,
  newJoinCode,
  normalizeJoinCode,
  readClass,
  removeMember,
} from '@/server/classes';
import { db } from '@/server/db';
import {
  type AssignmentReport,
  itemColumns,
  printItemCsv,
  printReportCsv,
  readQuestionReport,
  readReport,
} from '@/server/reports';
import { importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import {
  asShown,
  minutes,
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

/** Takes an assignment; `right` tells for each position whether it is answered right, or null for not at all. */
async function take(
  student: SignedInPerson,
  assignmentId: string,
  right: readonly (boolean | null)[],
  seconds: number,
): Promise<void> {
  const state = unwrap(
    await startAssignment(student, { assignmentId, language: 'en' }, minutes(1)),
  );
  for (const [index, isRight] of right.entries()) {
    if (isRight === null) continue;
    const input = {
      answer: await asShown(state.id, index + 1, isRight ? rightAnswer : wrongAnswer),
      ...{ sequence: 1, elapsed: seconds * 1_000, confirm: false },
    };
    unwrap(await saveResponse(student, state.id, index + 1, input, 'en', minutes(2)));
  }
  unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(3)));
}

describe('a class', () => {
  it('has a code without look-alikes, which may be typed in any way', () => {
    const codes = Array.from({ length: 500 }, newJoinCode);
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(normalizeJoinCode(' ab２3-cdef ')).toBe('AB23CDEF');
  });

  it('is joined by code, once, and can be seen before', async () => {
    const { joinCode, teacher, classId } = await newClassroom('joining', 0);
    const student = await newPerson('joiner');
    const found = unwrap(await findClassByCode(student, joinCode.toLowerCase()));
    expect(found).toMatchObject({ name: 'joining', teachers: ['joining teacher'], joined: false });
    unwrap(await joinClass(student, joinCode, morning));
    expect(unwrap(await joinClass(student, joinCode, minutes(1))).joined).toBe(true);
    expect(await listJoinedClasses(student)).toMatchObject([{ id: classId, joined: true }]);
    expect(unwrap(await readClass(teacher, classId)).members).toMatchObject([
      { personId: student.id, displayName: 'joiner' },
    ]);
    expect(await joinClass(teacher, joinCode, morning)).toMatchObject({ code: 'already-teaching' });
    expect(await joinClass(student, 'ZZZZZZZZ', morning)).toMatchObject({
      code: 'join-code-unknown',
    });
    unwrap(await removeMember(teacher, classId, student.id));
    expect(await listJoinedClasses(student)).toEqual([]);
    expect(await removeMember(teacher, classId, student.id)).toMatchObject({
      code: 'member-not-found',
    });
  });

  it('cannot be found by guessing codes', async () => {
    const student = await newPerson('guesser');
    for (let turn = 0; turn < 20; turn += 1)
      expect(await findClassByCode(student, newJoinCode())).toMatchObject({
        code: 'join-code-unknown',
      });
    expect(await findClassByCode(student, newJoinCode())).toMatchObject({
      code: 'too-many-attempts',
    });
  });

  it('is made by teachers only, and belongs to its teacher only', async () => {
    const { classId, joinCode, students, teacher } = await newClassroom('owned', 1);
    const [student] = students;
    if (!student) throw new Error('no student');
    expect(await createClass(student, { name: 'mine' }, morning)).toMatchObject({
      code: 'not-a-teacher',
    });
    const other = await newPerson('other teacher', 'teacher');
    expect(await createClass(other, { name: ' \u200B ' }, morning)).toMatchObject({
      code: 'class-name-missing',
    });
    const assignmentId = await newAssignment({ teacher, classId });
    const absent = { code: 'class-not-found' };
    for (const person of [other, student]) {
      expect(await readClass(person, classId)).toMatchObject(absent);
      expect(await removeMember(person, classId, student.id)).toMatchObject(absent);
      expect(await readReport(person, assignmentId, 'en', morning)).toMatchObject({
        code: 'assignment-not-found',
      });
      expect((await listTaughtClasses(person)).map((card) => card.joinCode)).not.toContain(
        joinCode,
      );
    }
    expect(await readClass(other, 'nonsense')).toMatchObject(absent);
    expect(await readReport(other, 'nonsense', 'en', morning)).toMatchObject({
      code: 'assignment-not-found',
    });
  });
});

describe('a report', () => {
  let report: AssignmentReport;
  let teacher: SignedInPerson;
  let assignmentId: string;

  beforeAll(async () => {
    const classroom = await newClassroom('report', 12);
    teacher = classroom.teacher;
    assignmentId = await newAssignment(classroom, { dueAt: minutes(60) });
    // Students 1 to 11 hand in: number n answers the first n/3 questions right; question 4 runs backwards.
    for (const [index, student] of classroom.students.slice(0, 11).entries()) {
      const good = Math.floor(index / 3);
      await take(student, assignmentId, [good > 0, good > 1, good > 2, good < 2], 10 + index);
    }
    report = unwrap(await readReport(teacher, assignmentId, 'en', minutes(30)));
  });

  it('tells who has handed in, with the median score and time', () => {
    expect(report.assignment).toMatchObject({ className: 'report', handedIn: 11, students: 12 });
    expect(report.students.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 11 }, () => 'handed-in'),
      'missing',
    ]);
    // Scores by pairs of good and backwards: 1 1 1, 2 2 2, 2 2 2, 3 3.
    expect(report.medianScore).toEqual({ earned: 2, possible: 4 });
    expect(report.medianTime).toBe(4 * 15_000);
  });

  it('has facility, item–rest discrimination, slip and time of each question', () => {
    const [one, , , four] = report.questions;
    expect(one).toMatchObject({ number: 1, kind: 'single-choice', times: { middle: 15 } });
    expect(one?.item).toMatchObject({ answers: 11, points: 1 });
    expect(one?.item.facility).toBeCloseTo(8 / 11, 12);
    const words = { type: 'words', text: 'other words 0 1', lang: 'en' };
    expect(one?.slip).toEqual({ words, count: 3 });
    expect(report.questions[2]?.slip).toEqual({ words: { type: 'value', value: true }, count: 9 });
    expect(one?.item.discrimination).toBeCloseTo(pearsonAgainstRest(0), 9);
    expect(four?.item.discrimination).toBeCloseTo(pearsonAgainstRest(3), 9);
    expect(four?.item.discrimination).toBeLessThan(0);
    expect(one?.source.passageNumber).toBeGreaterThan(0);
  });

  it('has mastery of every student over the fourteen components, null where nothing was seen', () => {
    expect(report.heat.groups.map(({ components }) => components.length)).toEqual([6, 4, 4]);
    expect(report.heat.rows).toHaveLength(12);
    const strong = report.heat.rows.find(({ personId }) => personId === best(report).personId);
    expect(strong?.values.filter((value) => value !== null)).toHaveLength(4);
    expect(strong?.values.slice(0, 3)).toEqual([0.5, 0.5, 0.5]);
    expect(report.heat.leastSecure?.mean).toBeLessThan(0.5);
  });

  it('has a page for each question: who chose what in each third, the key and its proof', async () => {
    const reference = { questionId: 'fixture-00', version: 1 };
    const at = minutes(30);
    const one = unwrap(await readQuestionReport(teacher, assignmentId, reference, 'en', at));
    expect(one).toMatchObject({ count: 4, before: null, after: { questionId: 'fixture-01' } });
    expect(one.shown.feedback.grade.verdict).toBe('correct');
    expect(one.shown.feedback.evidence.length).toBeGreaterThan(0);
    const [options] = one.parts.map((part) => part.options);
    expect(options?.map(({ words, right, answers }) => ({ words, right, answers }))).toEqual(
      [
        ['other words 0 1', false, 3],
        ['words 0 1', true, 8],
        ['other words 0 2', false, 0],
      ].map(([text, right, answers]) => ({
        words: { type: 'words', text, lang: 'en' },
        right,
        answers,
      })),
    );
    // Totals are 1, 1, 1, then six times 2, then 3, 3.
    expect(options?.[0]?.byThird).toEqual({ lower: 1, middle: 0, upper: 0 });
    expect(options?.[1]?.byThird).toEqual({ lower: 0, middle: 1, upper: 1 });
  });

  it('shows questions to nobody but the teachers of the class, and only those of the assignment', async () => {
    const [other, at] = [await newPerson('curious teacher', 'teacher'), minutes(30)];
    const known = { questionId: 'fixture-00', version: 1 };
    const codes = await Promise.all([
      readQuestionReport(other, assignmentId, known, 'en', at),
      readQuestionReport(teacher, assignmentId, { ...known, version: 2 }, 'en', at),
      readQuestionReport(teacher, assignmentId, { ...known, version: Number.NaN }, 'en', at),
      readQuestionReport(teacher, assignmentId, { questionId: 'fixture-09', version: 1 }, 'en', at),
    ]);
    expect(codes.map((result) => !result.ok && result.code)).toEqual([
      'assignment-not-found',
      ...Array.from({ length: 3 }, () => 'question-not-found'),
    ]);
  });

  it('prints the figures of questions as CSV, with a reason where there is no number', () => {
    const csv = printItemCsv(report, {
      headings: new Map(itemColumns.map((column) => [column, `<${column}>`])),
      reason: (code) => `(${code})`,
      kind: (kind) => kind,
      level: (level) => level,
    });
    const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1).trim(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(Object.keys(data[0] ?? {})).toEqual(itemColumns.map((column) => `<${column}>`));
    expect(data.map((row) => row['<facility>'])).toEqual(['0.7273', '0.4545', '0.1818', '0.5455']);
    const facilities = [8, 5, 2, 6].map((right) => right / 11);
    expect(data.map((row) => Number(row['<estimated>']))).toEqual(
      facilities.map((facility, index) => {
        const predicted = report.questions[index]?.difficulty.predicted ?? 1;
        return estimateDifficulty(predicted, facility, 11).estimated;
      }),
    );
    expect(Number(data[0]?.['<discrimination>'])).toBeCloseTo(pearsonAgainstRest(0), 4);
    expect(data[0]).toMatchObject({ '<delta>': '', '<gapSize>': '(too-few)', '<guess>': '0.3333' });
  });

  it('says nothing about discrimination below ten attempts', async () => {
    const few = await newClassroom('few', 2);
    const id = await newAssignment(few);
    for (const student of few.students) await take(student, id, [true, false, null, null], 5);
    const { questions } = unwrap(await readReport(few.teacher, id, 'zh-CN', minutes(30)));
    expect(questions.map(({ item }) => item.discrimination)).toEqual(
      Array.from({ length: 4 }, () => 'too-few'),
    );
    expect(questions.map(({ item }) => item.facility)).toEqual([1, 0, 0, 0]);
    expect(questions.map(({ difficulty }) => difficulty.verdict)).toEqual(
      Array.from({ length: 4 }, () => 'too-few'),
    );
    expect(questions.map(({ advice }) => advice)).toEqual(
      Array.from({ length: 4 }, () => [{ advice: { code: 'too-few' }, words: [] }]),
    );
  });

  it('hands in what ran out of time before it counts', async () => {
    const late = await newClassroom('running out', 1);
    const id = await newAssignment(late);
    const [student] = late.students;
    if (!student) throw new Error('no student');
    unwrap(await startAssignment(student, { assignmentId: id, language: 'en' }, minutes(1)));
    const { students } = unwrap(await readReport(late.teacher, id, 'en', minutes(61)));
    expect(students).toMatchObject([{ status: 'handed-in', earned: 0, possible: 4, late: false }]);
  });

  it('prints as CSV that a spreadsheet reads as text, in Chinese too', async () => {
    await db.person.update({
      where: { id: best(report).personId },
      data: { displayName: '=HYPERLINK("x"),林晓' },
    });
    const again = unwrap(await readReport(teacher, assignmentId, 'zh-CN', minutes(31)));
    const level = { answers: '题数', right: '答对' };
    const statuses = { missing: '未交', open: '进行中', abandoned: '超时', 'handed-in': '已交' };
    const headings = {
      ...{ student: '学生', status: '状态', attempts: '次数', earned: '得分', possible: '满分' },
      ...{ minutes: '分钟', submittedAt: '交卷时间', late: '迟交', yes: '是', no: '否', statuses },
      ...{ lateShare: '比例', waiting: '待评', certainty: { 1: level, 2: level, 3: level } },
    };
    const csv = printReportCsv(again, headings);
    expect(csv.startsWith('\uFEFF学生,状态')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1).trim());
    expect(errors).toEqual([]);
    expect(data).toHaveLength(13);
    expect(data[0]).toHaveLength(10 + 14);
    expect(data.map(([name]) => name)).toContain('\'=HYPERLINK("x"),林晓');
    expect(data.find(([name]) => name?.includes('林晓'))?.slice(1, 5)).toEqual([
      '已交',
      '1',
      '3',
      '4',
    ]);
  });
});

function best(report: AssignmentReport) {
  const sorted = [...report.students].sort(
    (a, b) => (b.earned ?? 0) - (a.earned ?? 0) || a.displayName.localeCompare(b.displayName),
  );
  const [first] = sorted;
  if (!first) throw new Error('nobody in the report');
  return first;
}

/** The same figure by another road: straight from the answers that the students gave. */
function pearsonAgainstRest(place: number): number {
  const rows = Array.from({ length: 11 }, (_, index) => {
    const good = Math.floor(index / 3);
    return [good > 0, good > 1, good > 2, good < 2].map(Number);
  });
  const xs = rows.map((row) => row[place] ?? 0);
  const ys = rows.map((row, index) => row.reduce((sum, mark) => sum + mark, 0) - (xs[index] ?? 0));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const sum = (term: (x: number, y: number) => number) =>
    xs.reduce((so, x, index) => so + term(x - mx, (ys[index] ?? 0) - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

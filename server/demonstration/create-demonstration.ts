import 'server-only';
import { randomInt } from 'node:crypto';
import { seededRandom } from '@/core/assignments';
import type { Prisma } from '@/prisma/generated/client';
import { hashPassword } from '../auth/passwords';
import { createClass } from '../classes';
import { db } from '../db';
import { giveMoreTime, giveQuizzes, isLate } from './give-quizzes';
import { drawLearner, learnerModel } from './learner-model';
import { type SimulatedStudent, simulateAssignment, simulatePractice } from './simulate';

/** Somebody who can sign in to the demonstration; the password is known only here and now. */
export interface DemonstrationAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly role: 'teacher' | 'student';
  readonly password: string;
}

export interface Demonstration {
  readonly accounts: readonly DemonstrationAccount[];
  /** Graded answers that were simulated now; 0 where the class was there already. */
  readonly answers: number;
}

const teacher = { signInName: 'demo-teacher', displayName: '沈老师 Ms Shen' };
const students = [
  '林晓 Lin Xiao',
  '周可 Zhou Ke',
  '吴桐 Wu Tong',
  '何静 He Jing',
  '许诺 Xu Nuo',
  '沈一鸣 Shen Yiming',
  '韩露 Han Lu',
  '罗青 Luo Qing',
  '苏禾 Su He',
  '高远 Gao Yuan',
  '白川 Bai Chuan',
  '丁一 Ding Yi',
];

const day = 86_400_000;

/** The weeks before `now` that are simulated. */
interface Period {
  readonly now: Date;
  readonly began: Date;
  readonly weeks: number;
}

/**
 * The demonstration class: a teacher, twelve students and `weeks` (3 or more) of simulated answers that
 * go through the same use cases as real ones. Where it exists, only the passwords are made anew.
 */
export async function createDemonstration(now: Date, weeks = 6): Promise<Demonstration> {
  const period = { now, began: new Date(now.getTime() - weeks * 7 * day), weeks };
  const accounts = [
    await openAccount(teacher.signInName, teacher.displayName, 'teacher', period),
    ...(await Promise.all(
      students.map((name, index) =>
        openAccount(`demo-${String(index + 1).padStart(2, '0')}`, name, 'student', period),
      ),
    )),
  ];
  const existing = await db.class.findFirst({ where: { demonstration: true } });
  return { accounts, answers: existing ? 0 : await simulateClass(period) };
}

async function openAccount(
  signInName: string,
  displayName: string,
  role: 'teacher' | 'student',
  { now, began }: Period,
): Promise<DemonstrationAccount> {
  const password = Array.from({ length: 3 }, () =>
    randomInt(36 ** 4)
      .toString(36)
      .padStart(4, '0'),
  );
  const typed = password.join('-');
  const passwordHash = await hashPassword(typed);
  const taken = await db.person.findUnique({ where: { signInKey: signInName } });
  if (taken && !taken.demonstration) throw new Error(`the sign-in name ${signInName} is in use`);
  const secret = { passwordHash, passwordChangedAt: now };
  await db.person.upsert({
    where: { signInKey: signInName },
    create: {
      ...secret,
      ...{ signInName, displayName, role, createdAt: began, demonstration: true },
      signInKey: signInName,
    },
    update: { ...secret, sessions: { deleteMany: {} } },
  });
  return { signInName, displayName, role, password: typed };
}

async function simulateClass({ now, began, weeks }: Period): Promise<number> {
  const people = await db.person.findMany({
    where: { demonstration: true },
    orderBy: { signInKey: 'asc' },
  });
  const owner = people.find(({ role }) => role === 'teacher');
  if (!owner) throw new Error('the demonstration has no teacher');
  const learners = people.filter(({ role }) => role === 'student');
  const classId = await openClass(owner, learners, began);
  const modules = await db.studyModule.findMany({ orderBy: { position: 'asc' } });
  const ids = modules.map(({ id }) => id);
  const quizzes = await giveQuizzes(owner.id, classId, ids, { now, began, weeks });
  await giveMoreTime(owner.id, quizzes.exam, learners);
  const counts = await Promise.all(
    learners.map(async (person, index) => {
      const seed = `${learnerModel.seed}/${person.signInKey}`;
      const random = seededRandom(`${seed}/sessions`);
      const student = { id: person.id, model: drawLearner(seed), practised: new Map(), random };
      let answers = await simulateWeeks(student, modules, { began, weeks }, [
        { week: 2, offset: 5.5, id: quizzes.first },
        { week: weeks - 2, offset: isLate(person) ? 6.6 : 5.8, id: quizzes.exam.id },
      ]);
      // One student has not handed in yet, as in a real class.
      if (index < learners.length - 1) {
        const begin = new Date(now.getTime() - (1 + random() * 2) * day);
        answers += await simulateAssignment(student, quizzes.homework, begin);
      }
      if (index % 3 === 0) {
        const begin = new Date(now.getTime() - (0.2 + random() * 0.5) * day);
        answers += await simulateAssignment(student, quizzes.practice, begin);
      }
      return answers;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Two or three sessions a week over the modules in their order, and assignments in their weeks. */
async function simulateWeeks(
  student: SimulatedStudent,
  modules: readonly { readonly id: string }[],
  { began, weeks }: Pick<Period, 'began' | 'weeks'>,
  assignments: readonly { readonly week: number; readonly offset: number; readonly id: string }[],
): Promise<number> {
  const { random } = student;
  const diligence = 2 + Math.floor(random() * 2);
  let answers = 0;
  for (let week = 0; week < weeks; week++) {
    const moment = (offset: number) =>
      new Date(began.getTime() + (week * 7 + offset + random() * 0.3) * day);
    for (let session = 0; session < diligence; session++) {
      // Each week begins with the first module again: the three spirits run through the course.
      const module = session === 0 ? modules[0] : modules[(week + session) % modules.length];
      if (module && random() < 0.9)
        answers += await simulatePractice(student, module.id, moment(session * 2 + 0.4));
    }
    for (const { id, offset } of assignments.filter((one) => one.week === week))
      answers += await simulateAssignment(student, id, moment(offset));
  }
  return answers;
}

type PersonRow = Prisma.PersonGetPayload<object>;

async function openClass(owner: PersonRow, learners: readonly PersonRow[], began: Date) {
  const made = await createClass(
    {
      ...{ id: owner.id, displayName: owner.displayName, language: null, demonstration: true },
      ...{ role: 'teacher', signInName: owner.signInName ?? '', sessionId: '' },
    },
    { name: '机电二班 · 示范 Demonstration' },
    began,
  );
  if (!made.ok) throw new Error(`the demonstration class: ${made.code}`);
  await db.classMember.createMany({
    data: learners.map(({ id }) => ({
      personId: id,
      classId: made.value.id,
      role: 'student' as const,
      joinedAt: began,
    })),
  });
  return made.value.id;
}

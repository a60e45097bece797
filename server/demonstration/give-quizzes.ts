import 'server-only';
import { type AssignmentDraft, drawQuestions, seededRandom } from '@/core/assignments';
import { setAccommodations } from '../accommodations';
import { createAssignment } from '../assignments/create';
import { saveExceptions } from '../assignments/exceptions';
import { findCandidates } from '../attempts/candidates';
import { db } from '../db';
import { learnerModel } from './learner-model';

const day = 86_400_000;

/** An exam with the time at which it is due. */
interface Exam {
  readonly id: string;
  readonly dueAt: Date;
}

/** The four quizzes of the demonstration, one of each ready-made kind and one that is only drawn. */
export async function giveQuizzes(
  teacherId: string,
  classId: string,
  moduleIds: readonly string[],
  { now, began, weeks }: { readonly now: Date; readonly began: Date; readonly weeks: number },
): Promise<{ first: string; homework: string; practice: string; exam: Exam }> {
  const give = (draft: Omit<AssignmentDraft, 'maxAttempts'>, maxAttempts: number | null = 1) =>
    giveAssignment(teacherId, classId, { ...draft, maxAttempts });
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const from = (days: number) => new Date(began.getTime() + days * day);
  const [spirits, others] = [moduleIds.slice(0, 1), moduleIds.slice(1)];
  const first = await give({
    title: '会议与报道：谁说了什么 · Meetings and reports: who said what',
    sections: [{ drawCount: 10, moduleIds: others }],
    ...{ opensAt: from(14), dueAt: from(21), policy: { score: 'highest' } },
  });
  const homework = await give({
    title: '三种精神：原文怎么说 · Three spirits: what the sources say',
    sections: [{ questionIds: await choose('assignment', spirits, 10) }],
    ...{ opensAt: ago(4), dueAt: ago(-3), policy: { score: 'highest' } },
  });
  const dueAt = from((weeks - 2) * 7 + 6.4);
  const exam = await give({
    title: '期中测验 · Mid-term test',
    sections: [
      {
        title: '三种精神 · Three spirits',
        ...{ questionIds: await choose('exam', spirits, 5), points: 2 },
      },
      {
        title: '会议与报道 · Meetings and reports',
        ...{ drawCount: 5, moduleIds: others },
      },
    ],
    ...{ opensAt: from((weeks - 2) * 7 + 5), dueAt, policy: examPolicy },
  });
  const practice = await give(
    {
      title: '随堂练习：可以再试 · Quick practice: try again',
      sections: [{ drawCount: 5, moduleIds: spirits }],
      ...{ opensAt: ago(1), dueAt: ago(-5), policy: practicePolicy },
    },
    null,
  );
  return { first, homework, practice, exam: { id: exam, dueAt } };
}

const everythingAt = <Moment extends string>(moment: Moment) => ({
  ...{ points: moment, correctness: moment, solution: moment, explanation: moment },
});

const examPolicy: AssignmentDraft['policy'] = {
  timeLimit: 2_400,
  shuffle: { questions: true, options: true },
  honour: '我会独立作答。 · I will answer on my own.',
  review: everythingAt('after-closing'),
};

const practicePolicy: AssignmentDraft['policy'] = {
  feedback: 'immediate',
  tries: [1, 0.7, 0.5],
  review: everythingAt('during'),
};

/** The student who was away while the exam was open, and takes it half a day later. */
export function isLate({ signInKey }: { readonly signInKey: string | null }): boolean {
  return signInKey === 'demo-11';
}

/** One student has more time in the exam, another one in everything. */
export async function giveMoreTime(
  teacherId: string,
  exam: Exam,
  learners: readonly { readonly id: string; readonly signInKey: string | null }[],
): Promise<void> {
  const personIds = learners.filter(isLate).map(({ id }) => id);
  const terms = {
    ...{ opensAt: null, closesAt: null, maxAttempts: null, timeLimit: 3_600 },
    ...{ dueAt: new Date(exam.dueAt.getTime() + day), reason: '请了病假 · was ill' },
  };
  const targets = { personIds, groupIds: [] };
  const teacher = { id: teacherId, role: 'teacher' } as const;
  const excepted = await saveExceptions(teacher, exam.id, targets, terms, exam.dueAt);
  if (!excepted.ok) throw new Error(`the demonstration exception: ${excepted.code}`);
  const slower = learners.filter(({ signInKey }) => signInKey === 'demo-05').map(({ id }) => id);
  const needs = { timeFactor: 1.5, untimed: false, readAloud: true, largerText: false };
  const set = await setAccommodations(teacher, slower, needs, exam.dueAt);
  if (!set.ok) throw new Error(`the demonstration accommodation: ${set.code}`);
}

async function choose(
  purpose: string,
  moduleIds: readonly string[],
  count: number,
): Promise<string[]> {
  const candidates = await findCandidates(db, { moduleIds }, null);
  const random = seededRandom(`${learnerModel.seed}/${purpose}`);
  return drawQuestions(candidates, new Set(), count, random).map(({ id }) => id);
}

async function giveAssignment(
  teacherId: string,
  classId: string,
  draft: AssignmentDraft,
): Promise<string> {
  const made = await createAssignment({ id: teacherId }, classId, draft, draft.opensAt);
  if (!made.ok) throw new Error(`the demonstration assignment: ${made.code}`);
  return made.value.id;
}

import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { createAssignment } from '@/server/assignments';
import { findSession, startSession } from '@/server/auth/sessions';
import { createClass } from '@/server/classes';
import { db } from '@/server/db';
import { readEnvironment } from '@/server/env';

/** A student who is signed in. */
export interface BenchLearner {
  readonly personId: string;
  readonly sessionId: string;
  /** The header `cookie` of their browser. */
  readonly cookie: string;
}

const day = 24 * 3_600_000;

/** A class with so many students and a quiz of `questions` published questions that is open for a day. */
export async function makeClass(students: number, questions: number, maxAttempts: number | null) {
  const now = new Date();
  const name = `bench ${randomUUID()}`;
  const made = await db.person.create({
    data: { role: 'teacher', signInName: name, signInKey: name },
  });
  const teacher = await findSession(await startSession(made.id, now), now);
  if (!teacher) throw new Error('The teacher is not signed in.');
  const created = await createClass(teacher, { name: 'Bench' }, now);
  if (!created.ok) throw new Error(created.code);
  const classId = created.value.id;
  const learners = await makeLearners(classId, students, now);
  const asked = await db.question.findMany({
    where: { status: 'published', ownerId: null },
    orderBy: { id: 'asc' },
    take: questions,
  });
  const assignment = await createAssignment(
    teacher,
    classId,
    {
      title: 'Bench',
      sections: [{ questionIds: asked.map(({ id }) => id) }],
      opensAt: now,
      dueAt: new Date(now.getTime() + day),
      maxAttempts,
      policy: {},
    },
    now,
  );
  if (!assignment.ok) throw new Error(assignment.code);
  return { learners, assignmentId: assignment.value.id };
}

async function makeLearners(classId: string, count: number, now: Date): Promise<BenchLearner[]> {
  const { NEXTAUTH_SECRET: secret } = readEnvironment();
  const names = Array.from({ length: count }, (_, index) => `bench ${index} ${randomUUID()}`);
  const people = await db.person.createManyAndReturn({
    data: names.map((name) => ({ signInName: name, signInKey: name, role: 'student' })),
  });
  await db.classMember.createMany({
    data: people.map(({ id }) => ({ personId: id, classId, role: 'student' })),
  });
  const sessions = await db.session.createManyAndReturn({
    data: people.map(({ id }) => ({
      ...{ personId: id, createdAt: now, lastSeenAt: now },
      expiresAt: new Date(now.getTime() + day),
    })),
  });
  return Promise.all(
    sessions.map(async ({ id, personId }) => {
      const token = await encode({ token: { sid: id }, secret, maxAge: day / 1000 });
      return { personId, sessionId: id, cookie: `jx_session=${token}` };
    }),
  );
}

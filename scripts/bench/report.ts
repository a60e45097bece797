// What a teacher's report costs, from the use case to its value, while responses grow from thousands to a million.
import { findSession, startSession } from '@/server/auth/sessions';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { readQuestionReport, readReport } from '@/server/reports';
import { describeMachine, median, quantile, verdict } from './attempts/figures';
import { analyse, chooseQuestions, copyAttempts, fillClass } from './report/fill';
import { readProcessorTime } from './search/processor-time';

const questions = 20;
const runs = 40;
const warmUps = 3;
/** Responses that are added for the second half. */
const million = Number(process.argv[2] ?? 1_000_000);

async function makeTeacher() {
  const now = new Date();
  const { id } = await db.person.create({
    data: { role: 'teacher', signInName: 'bench teacher', signInKey: 'bench teacher' },
  });
  const teacher = await findSession(await startSession(id, now), now);
  if (!teacher) throw new Error('The teacher is not signed in.');
  return teacher;
}

type Teacher = Awaited<ReturnType<typeof makeTeacher>>;

/** Milliseconds of every run, after a few that are not counted. */
async function time(work: () => Promise<unknown>): Promise<number[]> {
  for (let turn = 0; turn < warmUps; turn += 1) await work();
  const taken: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

/** Prints one line; gives the median of the whole report. */
async function measure(
  teacher: Teacher,
  name: string,
  assignmentId: string,
  questionIds: readonly string[],
): Promise<number> {
  const before = await readProcessorTime();
  const report = await time(async () => {
    const read = await readReport(teacher, assignmentId, 'en', new Date());
    if (!read.ok) throw new Error(read.code);
    return read;
  });
  const after = await readProcessorTime();
  const share = (from: number | null, to: number | null) =>
    from === null || to === null ? '?' : ((to - from) / (runs + warmUps)).toFixed(1);
  const single = await time(async () => {
    const reference = { questionId: questionIds[0] ?? '', version: 1 };
    const read = await readQuestionReport(teacher, assignmentId, reference, 'en', new Date());
    if (!read.ok) throw new Error(read.code);
    return read;
  });
  const [attempts, cells, responses] = await Promise.all([
    db.scoreTally.aggregate({ where: { assignmentId }, _sum: { attempts: true } }),
    db.choiceTally.count({ where: { assignmentId } }),
    db.response.count(),
  ]);
  const marks = await db.markTally.count({ where: { assignmentId } });
  const figures = [median(report), quantile(report, 0.95), median(single), quantile(single, 0.95)];
  console.log(
    `${name.padEnd(44)}${String(attempts._sum.attempts).padStart(9)}${String(responses).padStart(11)}` +
      `${String(marks + cells).padStart(9)}${figures.map((value) => value.toFixed(1).padStart(9)).join('')}` +
      share(before.program, after.program).padStart(9) +
      share(before.database, after.database).padStart(9),
  );
  return median(report);
}

async function main(): Promise<void> {
  const imported = await importContent(db, await readContentFiles(), new Date());
  if (!imported.ok) throw new Error('content/ has errors: npm run check:content names them');
  const teacher = await makeTeacher();
  const asked = await chooseQuestions(questions);
  console.log(`${describeMachine()}\n`);
  const small = await fillClass(teacher, 200, asked);
  await analyse();
  console.log(
    `${'milliseconds, median and 95 %'.padEnd(44)} attempts  responses     rows   report      95% question      95%  program database`,
  );
  const first = await measure(teacher, '200 students × 20', small.assignmentId, asked);
  const large = await fillClass(teacher, 2_000, asked);
  await analyse();
  const second = await measure(teacher, '2,000 students × 20', large.assignmentId, asked);
  await copyAttempts(large.assignmentId, Math.ceil(million / (2_000 * questions)), null);
  await analyse();
  const third = await measure(
    teacher,
    '200 × 20, among a million others',
    small.assignmentId,
    asked,
  );
  const fourth = await measure(
    teacher,
    '2,000 × 20, among a million others',
    large.assignmentId,
    asked,
  );
  const began = performance.now();
  await copyAttempts(
    large.assignmentId,
    Math.ceil(million / (2_000 * questions)),
    small.assignmentId,
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  await analyse();
  const fifth = await measure(
    teacher,
    '200 students, a million answers of the quiz',
    small.assignmentId,
    asked,
  );
  console.log(`\nA million answers copied and tallied in ${seconds} s. ${describeMachine()}`);
  for (const [name, value, goal] of [
    ['200 × 20', first, 50],
    ['2,000 × 20', second, 100],
    ['200 × 20 among a million', third, 50],
    ['2,000 × 20 among a million', fourth, 100],
    ['200 students, a million answers', fifth, 50],
  ] as const)
    console.log(verdict(name, value, `≤ ${goal} ms`, value <= goal));
}

try {
  await main();
} finally {
  await db.$disconnect();
}

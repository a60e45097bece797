import { isDeepStrictEqual } from 'node:util';
import { type Answer, AnswerSchema, storedAnswer } from '@/core/content';
import { grade } from '@/core/grading';
import { db } from '@/server/db';
import { simplify } from '@/server/search/dictionary';
import { readItems } from './started';

/** What the server has acknowledged: by attempt, the last answer to each position, with the ids that were shown. */
export type Acknowledged = ReadonlyMap<string, ReadonlyMap<number, Answer | null>>;

/** What is wrong in the database; empty if every acknowledged answer is stored and every grade is right. */
export async function findLosses(acknowledged: Acknowledged): Promise<string[]> {
  const found: string[] = [];
  const ids = [...acknowledged.keys()];
  const questions = await readItems(ids);
  const attempts = await db.attempt.findMany({
    where: { id: { in: ids } },
    include: { items: true, responses: true },
  });
  if (attempts.length !== ids.length)
    found.push(`${ids.length - attempts.length} attempts are gone`);
  for (const attempt of attempts) {
    const told = acknowledged.get(attempt.id);
    let total = 0;
    for (const item of attempt.items) {
      const place = `attempt ${attempt.id}, question ${item.position}`;
      const asked = questions.get(attempt.id)?.find(({ position }) => position === item.position);
      if (!asked) throw new Error(`${place} is not asked`);
      const sent = told?.get(item.position);
      const stored = item.answer === null ? null : AnswerSchema.parse(item.answer);
      const wanted = sent && storedAnswer(sent, asked.order);
      if (wanted && !isDeepStrictEqual(wanted, stored))
        found.push(`${place}: another answer is stored`);
      if (attempt.status !== 'submitted') continue;
      const earned = (stored && grade(asked.question, stored, { simplify })?.earned) ?? 0;
      total += earned * item.points;
      if (item.earned !== earned) found.push(`${place}: grade ${item.earned}, afresh ${earned}`);
      const responses = attempt.responses.filter(({ position }) => position === item.position);
      if (responses.length !== 1) found.push(`${place}: graded ${responses.length} times`);
    }
    if (attempt.status === 'submitted' && Math.abs((attempt.earned ?? -1) - total) > 1e-9)
      found.push(`attempt ${attempt.id}: ${attempt.earned} points, afresh ${total}`);
  }
  return found;
}

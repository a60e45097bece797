import 'server-only';
import { type AttemptState, shownAnswer } from '@/core/assignments';
import type { Question } from '@/core/content';
import type { Result } from '@/core/result';
import { saveResponse, startAssignment, startPractice, submitAttempt } from '../attempts';
import { loadQuestions, questionOfReference } from '../attempts/question-bank';
import { db } from '../db';
import {
  probabilityCorrect,
  responseTime,
  type SimulatedLearner,
  simulateAnswer,
} from './learner-model';

/** A simulated student with the answers given so far, by concept. */
export interface SimulatedStudent {
  readonly id: string;
  readonly model: SimulatedLearner;
  readonly practised: Map<string, number>;
  readonly random: () => number;
}

/** One practice session over a module, begun at `begin`; gives the number of answers. */
export async function simulatePractice(
  student: SimulatedStudent,
  moduleId: string,
  begin: Date,
): Promise<number> {
  const seed = `${moduleId}/${begin.toISOString()}`;
  const request = { type: 'practice', moduleId, count: 10, language: 'zh-CN' } as const;
  return answerAll(student, await startPractice(student, request, begin, seed), begin);
}

/** One attempt at an assignment, begun at `begin` and handed in; gives the number of answers. */
export async function simulateAssignment(
  student: SimulatedStudent,
  assignmentId: string,
  begin: Date,
): Promise<number> {
  const started = await startAssignment(
    student,
    { assignmentId, language: 'zh-CN', honoured: true },
    begin,
  );
  return answerAll(student, started, begin);
}

async function answerAll(
  student: SimulatedStudent,
  started: Result<AttemptState>,
  begin: Date,
): Promise<number> {
  if (!started.ok) throw new Error(`the demonstration: ${started.code}`);
  const attempt = started.value;
  const items = await db.attemptItem.findMany({
    where: { attemptId: attempt.id },
    orderBy: { position: 'asc' },
  });
  const questions = await loadQuestions(db, items);
  let now = begin;
  for (const item of items) {
    const question = questionOfReference(item, questions);
    // As often as the quiz allows, until it is right: whoever was told so may do better the next time.
    for (let [sequence, final, elapsed] = [1, false, 0]; !final; sequence += 1) {
      const time = responseTime(question, student.random);
      [now, elapsed] = [new Date(now.getTime() + time), elapsed + time];
      const correct = student.random() < chanceOf(student, question);
      const answer = shownAnswer(simulateAnswer(question, correct, student.random), item.order);
      const request = {
        ...{ answer, elapsed, sequence, confirm: attempt.feedback === 'immediate' },
        day: now.toISOString().slice(0, 10),
      };
      const saved = await saveResponse(student, attempt.id, item.position, request, 'zh-CN', now);
      if (!saved.ok) throw new Error(`the demonstration: ${saved.code}`);
      for (const concept of question.concepts)
        student.practised.set(concept, (student.practised.get(concept) ?? 0) + 1);
      final = !request.confirm || saved.value.answered;
    }
  }
  const day = now.toISOString().slice(0, 10);
  const handedIn = await submitAttempt(student, attempt.id, { day }, 'zh-CN', now);
  if (!handedIn.ok) throw new Error(`the demonstration: ${handedIn.code}`);
  return db.response.count({ where: { attemptId: attempt.id } });
}

function chanceOf(student: SimulatedStudent, question: Question): number {
  const practised = question.concepts.map((concept) => student.practised.get(concept) ?? 0);
  const answers = practised.reduce((sum, count) => sum + count, 0) / Math.max(1, practised.length);
  return probabilityCorrect(student.model, question, answers);
}

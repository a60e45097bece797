'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { ApplyReply, MarkReply, PreviewReply } from '@/components/teach/marks/replies';
import { AnswerSchema } from '@/core/content';
import { currentPerson } from '@/server/auth';
import { applyChange, markAnswer, previewChange, undoChange } from '@/server/grading';

const id = z.string().min(1).max(100);
const AboutSchema = z.object({ assignmentId: id, questionId: id, version: z.int() });
const ChangeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['drop', 'full-credit']) }),
  z.object({ type: z.enum(['re-key', 'accept']), key: AnswerSchema }),
]);
const reason = z.string().max(10_000);
const signedOut = { ok: false, code: 'sign-in-required' } as const;

/** What a change of the marks of a question would do. */
export async function previewMarks(about: unknown, change: unknown): Promise<PreviewReply> {
  const [person, { assignmentId, ...question }] = [await currentPerson(), AboutSchema.parse(about)];
  if (!person) return signedOut;
  return previewChange(person, assignmentId, question, ChangeSchema.parse(change), new Date());
}

/** Changes the marks of a question, and shows the page as it is then. */
export async function applyMarks(
  about: unknown,
  change: unknown,
  why: unknown,
): Promise<ApplyReply> {
  const [person, { assignmentId, ...question }] = [await currentPerson(), AboutSchema.parse(about)];
  if (!person) return signedOut;
  const [wanted, given, now] = [ChangeSchema.parse(change), reason.parse(why), new Date()];
  const done = await applyChange(person, assignmentId, question, wanted, given, now);
  if (done.ok) refresh();
  return done;
}

const UndoSchema = z.object({ assignmentId: id, changeId: id });

/** Takes a change of marks back. One that somebody else took back a moment ago is back already. */
export async function undoMarks(form: FormData): Promise<void> {
  const person = await currentPerson();
  const { assignmentId, changeId } = UndoSchema.parse(Object.fromEntries(form));
  if (person) await undoChange(person, assignmentId, changeId, new Date());
  refresh();
}

const MarkSchema = z.object({
  ...{ attemptId: id, position: z.int(), share: z.number(), reason },
});

/** Gives a mark to one answer, and shows the page as it is then. */
export async function markOne(input: unknown): Promise<MarkReply> {
  const [person, given] = [await currentPerson(), MarkSchema.parse(input)];
  if (!person) return signedOut;
  const { attemptId, position, share } = given;
  const done = await markAnswer(person, attemptId, position, share, given.reason, new Date());
  if (done.ok) refresh();
  return done;
}

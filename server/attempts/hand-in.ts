import 'server-only';
import { clockPhase, endAttempt, lateShareOf } from '@/core/assignments';
import { AnswerSchema, type Language, type Question } from '@/core/content';
import { scoreItems } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import type { Asker } from '../auth/asker';
import { db } from '../db';
import { type Ending, inTwoMessages, type Statement } from '../two-messages';
import { findLayout } from './attempt-layout';
import { type AttemptRecord, type ItemRecord, recordOf } from './attempt-record';
import { gradingTurn, type HoldingChanges, holdingChanges } from './changes';
import { countTallies, type TalliedItem } from './count-tallies';
import type { KnownRow } from './derived';
import { type EndedItem, endItem } from './end-item';
import {
  type FirstRow,
  type OpenRow,
  readOpen,
  storeAbandoned,
  storeHandedIn,
} from './hand-in-statements';
import { loadQuestions, questionOfReference } from './question-bank';
import { momentAfter } from './record-answers';
import { addTallies } from './tallies';

/** What whoever hands in tells besides. */
interface Occasion {
  /** The learner's calendar day, ISO. */
  readonly day?: string | undefined;
  /** In which the attempt was read last. */
  readonly language?: Language;
}

/** An attempt that was just ended. */
export interface Ended {
  readonly attempt: AttemptRecord;
  /** The session of who asked was not noted as used for an hour. */
  readonly stale: boolean;
}

/**
 * Ends an attempt for its learner: hands it in and grades what is saved, or where its time is over does
 * what its policy says. Of any number of calls at the same time one does it and gets the attempt as it
 * is now; the others get null, as does whoever is not its learner.
 */
export function handIn(
  attemptId: string,
  asker: Asker,
  occasion: Occasion,
  now: Date,
): Promise<Ended | null> {
  return end(attemptId, asker, occasion, now);
}

/** Ends an attempt whose time is over; null if it is not any more: a teacher may have given more time. */
export async function endExpired(
  attemptId: string,
  personId: string,
  now: Date,
): Promise<AttemptRecord | null> {
  const ended = await end(attemptId, { type: 'person', id: personId }, null, now);
  return ended?.attempt ?? null;
}

/** Ends the attempts at an assignment whose time is over. */
export async function endAllExpired(assignmentId: string, now: Date): Promise<void> {
  const expired = await db.attempt.findMany({
    where: { assignmentId, ...expiredAt(now) },
    select: { id: true, personId: true },
  });
  for (const { id, personId } of expired) await endExpired(id, personId, now);
}

/** Open attempts that nobody can hand in any more. */
export const expiredAt = (now: Date) => ({
  status: 'open' as const,
  deadlineAt: { lte: now },
  OR: [{ graceUntil: null }, { graceUntil: { lte: now } }],
});

async function end(
  attemptId: string,
  asker: Asker,
  occasion: Occasion | null,
  now: Date,
): Promise<Ended | null> {
  const layout = await findLayout(attemptId);
  if (!layout) return null;
  const questions = await loadQuestions(db, [...layout.items.values()]);
  const [turn, read] = [
    gradingTurn(attemptId, asker, now),
    readOpen(attemptId, asker, questions, now),
  ];
  return inTwoMessages(turn, read, (row: OpenRow | null): Ending<Ended> | null => {
    if (!row) return null;
    const { items, changes, firsts, stale, memories, mastery, days, answeredAt, ...own } = row;
    const open = recordOf(own, items ?? []);
    if (!occasion && clockPhase(open, now) !== 'over') return null;
    const overtime = open.assignment?.policy.overtime ?? 'submit';
    const ending = endAttempt(open, { overtime }, now);
    const { statements, attempt } =
      ending.status === 'abandoned'
        ? abandon({ ...open, ...ending })
        : submit(
            { ...open, ...ending },
            {
              submittedAt: ending.submittedAt,
              day: plausibleDay(occasion?.day, ending.submittedAt),
              language: occasion?.language ?? null,
              ...{ questions, changes: holdingChanges(changes ?? []), firsts: firsts ?? [] },
              known: { memories, mastery, days, answeredAt },
            },
          );
    return { statements, value: { attempt, stale } };
  });
}

/** An attempt after its end, and what stores that. */
interface Outcome {
  readonly attempt: AttemptRecord;
  readonly statements: readonly Statement[];
}

/** What handing in goes by. */
interface Submission {
  readonly submittedAt: Date;
  readonly day: string;
  readonly language: Language | null;
  readonly questions: ReadonlyMap<string, Question>;
  readonly changes: HoldingChanges;
  readonly firsts: readonly FirstRow[];
  readonly known: KnownRow;
}

function submit(claimed: AttemptRecord, submission: Submission): Outcome {
  const { submittedAt, day, language, questions, changes, firsts, known } = submission;
  const { id, personId, assignment } = claimed;
  const answeredAt = momentAfter(known, submittedAt);
  const ended = claimed.items.map((item) =>
    endItem(claimed, item, questionOfReference(item, questions), changes.of(id, item)),
  );
  const items = ended.map(({ item, mark, answer, tries }): ItemRecord => {
    const { earned, dropped } = mark;
    const gradedAt = item.gradedAt ?? (earned === null ? null : answeredAt);
    const regraded = item.regraded || mark.changed;
    const own = changes.of(id, item);
    return {
      ...{ ...item, answer, tries, tried: [], final: true, changes: own },
      ...{ earned, dropped, regraded, gradedAt },
    };
  });
  const graded = items.every((item) => item.dropped || item.gradedAt !== null);
  const lateShare = assignment
    ? lateShareOf(assignment.policy, assignment.times.dueAt, claimed, submittedAt)
    : 1;
  const scored = ended.map(({ item: { points, certainty }, mark }) => ({
    ...mark,
    points,
    certainty,
  }));
  const attempt: AttemptRecord = {
    ...claimed,
    ...scoreItems(scored, assignment?.policy.certainty ?? false, lateShare),
    language: language === null || language === claimed.language ? claimed.language : null,
    ...{ lateShare, gradedAt: graded ? answeredAt : null, items },
  };
  const occasion = { personId, attemptId: id, answeredAt, assignmentId: assignment?.id ?? null };
  const stored = storeHandedIn(
    { ...occasion, day },
    {
      ...{ before: claimed, after: attempt, submittedAt, elapsed: elapsedOf(items) },
      ...{ finals: ended.flatMap(({ final }) => final ?? []), known },
    },
  );
  const counted =
    assignment && claimed.number === 1 ? talliedItems(ended, questions, firsts) : null;
  const tallies =
    assignment && counted
      ? [addTallies(assignment.id, countTallies([{ language: attempt.language, items: counted }]))]
      : [];
  return { attempt, statements: [stored, ...tallies] };
}

/** What counts of an attempt in the tallies, see `addToTallies`; null while an answer waits for its mark. */
function talliedItems(
  ended: readonly EndedItem[],
  questions: ReadonlyMap<string, Question>,
  firsts: readonly FirstRow[],
): TalliedItem[] | null {
  const byPosition = new Map(firsts.map((first) => [first.position, first]));
  const counted: TalliedItem[] = [];
  for (const { item, mark, final } of ended) {
    const first = final?.try === 1 ? final : byPosition.get(item.position);
    if (mark.dropped || !first) continue;
    if (first.earned === null) return null;
    counted.push({
      question: questionOfReference(item, questions),
      answer: first.answer === null ? null : AnswerSchema.parse(first.answer),
      ...{ points: item.points, earned: first.earned, elapsed: item.elapsed },
    });
  }
  return counted.length > 0 ? counted : null;
}

function abandon(claimed: AttemptRecord): Outcome {
  const items = claimed.items.map((item) => ({ ...item, final: true }));
  const statements = [storeAbandoned(claimed.id, elapsedOf(items))];
  return { attempt: { ...claimed, items }, statements };
}

function elapsedOf(items: readonly ItemRecord[]): number {
  return items.reduce((sum, { elapsed }) => sum + elapsed, 0);
}

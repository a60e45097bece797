import 'server-only';
import { availability } from '@/core/assignments';
import type { Concept, Language, Question } from '@/core/content';
import { type GradingChange, gradeWithChanges, keyedBy } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import {
  adviseOnQuiz,
  type CalibrationLevel,
  calibration,
  countsOf,
  type Figure,
  median,
  predictionAgreement,
  type QuizAdvice,
  type QuizStatistics,
  quizStatistics,
  type ScoreCount,
} from '@/core/statistics';
import { countAsked } from '../assignments/choose-questions';
import type { AssignmentCard } from '../assignments/list';
import { policyOf } from '../attempts/attempt-record';
import { holdingChanges, readChanges } from '../attempts/changes';
import { loadQuestions, questionOfReference, referenceKey } from '../attempts/question-bank';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { countWaiting } from '../grading/count-waiting';
import { libraryOf } from '../library';
import { countCertaintyOf } from '../progress/certainty';
import { findTaughtAssignment, type TaughtAssignment } from './find-assignment';
import { type HeatMap, heatMap } from './heat-map';
import { type QuestionRow, questionRows } from './question-rows';
import { type ClassStudent, readAttempts, readMastery, readStudents } from './read-class-work';
import { readTallies } from './read-tallies';
import { type StudentRow, studentRows } from './student-rows';

/** What the teacher sees of one assignment. Times are milliseconds. */
export interface AssignmentReport extends QuizReport {
  readonly assignment: AssignmentCard & {
    readonly className: string;
    readonly demonstration: boolean;
  };
  /** Over the attempts that count. */
  readonly medianScore: { readonly earned: number; readonly possible: number } | null;
  readonly medianTime: number | null;
  /** Students of the class by name. */
  readonly students: readonly StudentRow[];
  readonly heat: HeatMap;
  /** Answers that wait for a person to mark them. */
  readonly waiting: number;
  /** Of the first attempts; empty where certainty was never asked. */
  readonly calibration: readonly CalibrationLevel[];
}

/** What the first attempts of all learners show of the quiz itself. */
export interface QuizReport {
  readonly quiz: QuizStatistics;
  readonly advice: QuizAdvice;
  /** How many attempts earned what, lowest first. */
  readonly scores: readonly ScoreCount[];
  readonly questions: readonly QuestionRow[];
  /** How far predicted difficulty agrees with answers, see `predictionAgreement`. */
  readonly prediction: Figure;
}

/** The report of an assignment of a class that the person teaches. Attempts whose time is over are submitted first. */
export async function readReport(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  language: Language,
  now: Date,
): Promise<Result<AssignmentReport, 'assignment-not-found'>> {
  const row = await findTaughtAssignment(person, assignmentId, now);
  if (!row) return failure('assignment-not-found');
  const [members, attempts, quiz, waiting, certain] = await Promise.all([
    readStudents(row.classId),
    readAttempts(row.id, row.classId, policyOf(row).certainty),
    readQuiz(row, language),
    countWaiting(row.id),
    policyOf(row).certainty ? countCertaintyOf(row.id) : [],
  ]);
  const students = studentRows(members, attempts, policyOf(row), row.dueAt);
  return success({
    ...quiz.report,
    assignment: {
      ...{ id: row.id, classId: row.classId, title: row.title },
      ...{ opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt },
      ...{ className: row.class.name, demonstration: row.class.demonstration },
      phase: row.publishedAt === null ? 'draft' : availability(row, 0, now).phase,
      questions: countAsked(row),
      handedIn: students.filter(({ attemptId }) => attemptId !== null).length,
      students: members.length,
    },
    medianScore: medianScore(students),
    medianTime: median(countsOf(students.flatMap(({ time }) => (time ? [time] : [])))),
    ...{ students, waiting, calibration: certain.length === 0 ? [] : calibration(certain) },
    heat: await readHeat(quiz.library.concepts, members),
  });
}

/** A question of an assignment under the changes of marks that hold for everybody. */
export interface AskedQuestion {
  /** As it was asked. */
  readonly question: Question;
  /** With the key that holds. */
  readonly keyed: Question;
  readonly changes: readonly GradingChange[];
  readonly dropped: boolean;
}

/** Statistics of an assignment that the asker was found to teach, with its questions and their texts. */
export async function readQuiz(row: TaughtAssignment, language: Language) {
  const tallies = await readTallies(row);
  const drawn = row.sections.some(({ drawCount }) => drawCount !== null);
  const changes = await readChanges(db, row.id);
  // What was dropped is in no tally, and is listed all the same.
  const all = drawn ? [...tallies.asked, ...changes.filter(isForAll)] : row.questions;
  const asked = [...new Map(all.map((reference) => [referenceKey(reference), reference])).values()];
  const bank = await loadQuestions(db, asked);
  const library = await libraryOf(bank.values());
  const holding = holdingChanges(changes);
  const questions = asked.map((reference): AskedQuestion => {
    const question = questionOfReference(reference, bank);
    const own = holding.of(null, reference);
    const { dropped } = gradeWithChanges(question, [], own);
    return { question, changes: own, dropped, keyed: keyedBy(question, null, own).question };
  });
  const quiz = quizStatistics(
    tallies.scores,
    [...tallies.questions.values()].map(({ marks }) => marks),
  );
  const rows = questionRows(questions, tallies, language, library);
  const report: QuizReport = {
    ...{ quiz, advice: adviseOnQuiz(quiz) },
    scores: tallies.scores.toSorted((a, b) => a.earned - b.earned),
    questions: rows,
    prediction: predictionAgreement(
      rows.map(({ item, difficulty }) => ({ ...item, predicted: difficulty.predicted })),
    ),
  };
  return { report, questions, library };
}

function isForAll({ attemptId }: { readonly attemptId: string | null }): boolean {
  return attemptId === null;
}

async function readHeat(
  concepts: readonly Concept[],
  members: readonly ClassStudent[],
): Promise<HeatMap> {
  const components = concepts.filter(({ kind }) => kind === 'component');
  const ids = components.map(({ id }) => id);
  const people = members.map(({ personId }) => personId);
  return heatMap(concepts, people, await readMastery(people, ids));
}

function medianScore(students: readonly StudentRow[]): AssignmentReport['medianScore'] {
  const scored = students.filter(({ earned, possible }) => earned !== null && possible !== null);
  const earned = median(countsOf(scored.map((student) => student.earned ?? 0)));
  const possible = median(countsOf(scored.map((student) => student.possible ?? 0)));
  return earned === null || possible === null ? null : { earned, possible };
}

import 'server-only';
import { drawQuestions, seededRandom, shuffled } from '@/core/assignments';
import type { Language, Question } from '@/core/content';
import { candidateOf, findCandidates } from '../attempts/candidates';
import {
  loadQuestions,
  type QuestionReference,
  questionOfReference,
} from '../attempts/question-bank';
import { db } from '../db';

/** A section of an assignment, as it is stored. */
export interface SectionRow {
  readonly position: number;
  readonly title: string;
  readonly drawCount: number | null;
  readonly drawModules: readonly string[];
  readonly points: number;
}

/** A chosen question of an assignment, as it is stored. */
export interface ChosenRow extends QuestionReference {
  readonly section: number;
  readonly points: number;
}

/** What an assignment asks. */
export interface AssignmentContent {
  readonly sections: readonly SectionRow[];
  /** By position. */
  readonly questions: readonly ChosenRow[];
}

/** A question with its place in an attempt. */
export interface AskedQuestion {
  readonly question: Question;
  readonly section: number;
  readonly points: number;
}

/** How many questions an attempt asks. */
export function countAsked({
  sections,
  questions,
}: {
  readonly sections: readonly Pick<SectionRow, 'position' | 'drawCount'>[];
  readonly questions: readonly Pick<ChosenRow, 'section'>[];
}): number {
  return sections.reduce((sum, { position, drawCount }) => {
    const chosen = questions.filter(({ section }) => section === position).length;
    return sum + (drawCount ?? chosen);
  }, 0);
}

/**
 * The questions of an attempt, section by section. What is drawn, and what is shuffled, follows from
 * `seed`; questions that are not in `before` are drawn first.
 */
export async function chooseQuestions(
  { sections, questions }: AssignmentContent,
  options: {
    readonly seed: string;
    readonly language: Language;
    /** Ids of questions that the learner has met in this assignment. */
    readonly before: ReadonlySet<string>;
    readonly shuffle: boolean;
  },
): Promise<AskedQuestion[]> {
  const bank = await loadQuestions(db, questions);
  const asked: AskedQuestion[] = [];
  for (const section of sections) {
    const own = questions.filter((row) => row.section === section.position);
    const chosen = own.map((row) => ({
      ...{
        question: questionOfReference(row, bank),
        section: section.position,
        points: row.points,
      },
    }));
    const random = seededRandom(
      sections.length === 1 ? options.seed : `${options.seed}:${section.position}`,
    );
    const drawn =
      section.drawCount === null
        ? chosen
        : await draw(section, section.drawCount, chosen, asked, options, random);
    asked.push(...(options.shuffle ? shuffled(drawn, random) : drawn));
  }
  return asked;
}

async function draw(
  section: SectionRow,
  count: number,
  chosen: readonly AskedQuestion[],
  asked: readonly AskedQuestion[],
  { language, before }: { readonly language: Language; readonly before: ReadonlySet<string> },
  random: () => number,
): Promise<AskedQuestion[]> {
  const pool =
    chosen.length > 0
      ? chosen.map(({ question }) => candidateOf(question))
      : await findPool(section.drawModules, count, language);
  const taken = new Set(asked.map(({ question }) => question.id));
  const left = pool.filter(({ id }) => !taken.has(id));
  const points = new Map(chosen.map((one) => [one.question.id, one.points]));
  return drawQuestions(left, before, count, random).map(({ question }) => ({
    ...{ question, section: section.position },
    points: points.get(question.id) ?? section.points,
  }));
}

/** Those in the language of the learner, unless they are too few. */
async function findPool(moduleIds: readonly string[], count: number, language: Language) {
  const inLanguage = await findCandidates(db, { moduleIds }, language);
  return inLanguage.length < count ? findCandidates(db, { moduleIds }, null) : inLanguage;
}

import 'server-only';
import {
  choicesIn,
  htmlLang,
  type Language,
  type Library,
  pickLocalized,
  type Question,
} from '@/core/content';
import { discrimination, leastForDiscrimination, median } from '@/core/statistics';
import { type QuestionLine, questionLine } from '../bank/question-line';

/** A question of an assignment with what its answers show. */
export interface QuestionRow {
  readonly questionId: string;
  readonly version: number;
  /** In the order of the assignment, from 1; drawn questions in the order of their ids. */
  readonly number: number;
  readonly line: QuestionLine;
  readonly kind: Question['kind'];
  /** Where its key stands. */
  readonly source: {
    readonly name: string;
    readonly documentId: string;
    readonly passageNumber: number;
  };
  readonly answers: number;
  /** Mean share of the points, 0 to 1; null before the first answer. */
  readonly facility: number | null;
  /** Item–rest correlation over the attempts that count, −1 to 1; null below ten of them or without spread. */
  readonly discrimination: number | null;
  /** The wrong choice made most often: words, or the side of true-false. */
  readonly slip: Slip | null;
  /** Milliseconds over the attempts that count. */
  readonly medianTime: number | null;
}

/** A wrong choice. `value` stands for `true` or `false`, where there are no words. */
export type Slip =
  | {
      readonly type: 'words';
      readonly text: string;
      readonly lang: 'en' | 'zh-Hans';
      readonly count: number;
    }
  | { readonly type: 'value'; readonly value: boolean; readonly count: number };

/** All graded answers to one question within the assignment. */
export interface Tally {
  readonly questionId: string;
  readonly version: number;
  readonly answers: number;
  readonly earned: number;
  readonly slips: Readonly<Record<string, number>>;
}

/** One graded answer within an attempt that counts. */
export interface CountedAnswer {
  readonly attemptId: string;
  readonly questionId: string;
  readonly earned: number;
  readonly elapsed: number;
}

/** One row: `answers` are those of all questions in the attempts that count. */
export function questionRow(
  number: number,
  question: Question,
  tally: Tally | undefined,
  answers: readonly CountedAnswer[],
  language: Language,
  library: Pick<Library, 'documents' | 'passages'>,
): QuestionRow {
  const own = answers.filter(({ questionId }) => questionId === question.id);
  return {
    ...{ questionId: question.id, version: question.version, number, kind: question.kind },
    line: questionLine(question, language),
    source: sourceOf(question, language, library),
    answers: tally?.answers ?? 0,
    facility: tally && tally.answers > 0 ? tally.earned / tally.answers : null,
    discrimination:
      own.length < leastForDiscrimination ? null : discriminationOf(question.id, own, answers),
    slip: tally ? commonestSlip(question, tally.slips) : null,
    medianTime: median(own.filter(({ elapsed }) => elapsed > 0).map(({ elapsed }) => elapsed)),
  };
}

function discriminationOf(
  questionId: string,
  own: readonly CountedAnswer[],
  answers: readonly CountedAnswer[],
): number | null {
  const others = new Map<string, { sum: number; count: number }>();
  for (const answer of answers) {
    if (answer.questionId === questionId) continue;
    const { sum, count } = others.get(answer.attemptId) ?? { sum: 0, count: 0 };
    others.set(answer.attemptId, { sum: sum + answer.earned, count: count + 1 });
  }
  const pairs = own.flatMap(({ attemptId, earned }) => {
    const other = others.get(attemptId);
    return other ? [{ earned, rest: other.sum / other.count }] : [];
  });
  return discrimination(
    pairs.map(({ earned }) => earned),
    pairs.map(({ rest }) => rest),
  );
}

function commonestSlip(question: Question, slips: Tally['slips']): Slip | null {
  const [most] = Object.entries(slips).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!most) return null;
  const [choice, count] = most;
  if (choice === 'true' || choice === 'false')
    return { type: 'value', value: choice === 'true', count };
  if (question.kind === 'numeric') return { type: 'words', text: choice, lang: 'en', count };
  if (question.kind === 'evidence') {
    const sentence = question.sentences.find(({ id }) => id === choice);
    const lang = htmlLang(question.language);
    return sentence ? { type: 'words', text: sentence.text, lang, count } : null;
  }
  const words = choicesIn(question).find(({ id }) => id === choice)?.wording;
  return words ? { type: 'words', text: words.text, lang: htmlLang(words.language), count } : null;
}

function sourceOf(
  question: Question,
  language: Language,
  library: Pick<Library, 'documents' | 'passages'>,
): QuestionRow['source'] {
  const [first] = question.evidence;
  const document = library.documents.find(({ id }) => id === first?.documentId);
  const passage = library.passages.find(({ id }) => id === first?.passageId);
  const name = document
    ? (pickLocalized(document.citation, language)?.text ?? document.title.text)
    : '';
  return { name, documentId: document?.id ?? '', passageNumber: passage?.number ?? 0 };
}

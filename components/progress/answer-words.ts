import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';

/** Words of an option, or one side of true-false, which the page names in its language. */
export type AnswerWord =
  | { readonly type: 'words'; readonly text: string; readonly lang: 'en' | 'zh-Hans' }
  | { readonly type: 'side'; readonly value: boolean };

/** What was chosen and what the source says, for a line of text. Either may be empty. */
export interface AnswerWords {
  readonly chosen: readonly AnswerWord[];
  readonly right: readonly AnswerWord[];
}

/** Reads the words of an answer, and of the right one, from a question whose feedback is released. */
export function answerWords(
  question: PublicQuestion,
  answer: Answer | null,
  feedback: Pick<Feedback, 'marks' | 'solution'>,
): AnswerWords {
  const key = feedback.marks.filter(({ state }) => state === 'correct' || state === 'missed');
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const chosen = answer === null ? [] : chosenIds(answer);
      return {
        chosen: wordsOf(question.options, chosen),
        right: wordsOf(
          question.options,
          key.map(({ id }) => id),
        ),
      };
    }
    case 'true-false': {
      const value = answer?.kind === 'true-false' ? answer.value : null;
      return {
        chosen: value === null ? [] : [{ type: 'side', value }],
        right: key.map(({ id }) => ({ type: 'side', value: id === 'true' })),
      };
    }
    case 'cloze': {
      const blanks = answer?.kind === 'cloze' ? answer.blanks : {};
      const order = question.parts.flatMap((part) => (part.type === 'blank' ? [part.id] : []));
      return {
        chosen: wordsOf(
          question.bank,
          order.flatMap((blank) => blanks[blank] ?? []),
        ),
        right: feedback.solution.map(({ text, lang }) => ({ type: 'words', text, lang })),
      };
    }
    case 'match':
    case 'order':
    case 'classify':
    case 'numeric':
    case 'short-answer':
    case 'evidence':
      return {
        chosen: [],
        right: feedback.solution.map(({ text, lang }) => ({ type: 'words', text, lang })),
      };
  }
}

function chosenIds(answer: Answer): readonly string[] {
  if (answer.kind === 'single-choice') return answer.option === null ? [] : [answer.option];
  return answer.kind === 'multiple-choice' ? answer.options : [];
}

function wordsOf(
  options: readonly {
    readonly id: string;
    readonly text: string;
    readonly lang: 'en' | 'zh-Hans';
  }[],
  ids: readonly string[],
): AnswerWord[] {
  return ids.flatMap((id) =>
    options
      .filter((option) => option.id === id)
      .map(({ text, lang }): AnswerWord => ({ type: 'words', text, lang })),
  );
}

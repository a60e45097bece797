import type { Answer, Language, PublicOption, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { sendSave, startChosen } from './attempt-requests';
import { localDay } from './player-state';

/**
 * Asks the server about an answer to one question: a practice attempt of that question alone. The
 * marks come back with the ids under which `shown` was drawn. Null if it could not be asked now.
 */
export async function checkAnswer(
  questionId: string,
  shown: PublicQuestion,
  answer: Answer,
  language: Language,
): Promise<Feedback | null> {
  const attempt = await startChosen([questionId], language);
  const [item] = attempt?.items ?? [];
  if (!attempt || !item) return null;
  const there = renaming(optionsOf(shown), optionsOf(item.question));
  const reply = await sendSave({
    attemptId: attempt.id,
    position: item.position,
    answer: renameAnswer(answer, there),
    sequence: item.sequence + 1,
    elapsed: 0,
    flagged: false,
    confirm: true,
    day: localDay(new Date()),
  });
  if (reply.type !== 'stored' || !reply.feedback) return null;
  // The marks of a cloze name its blanks, which are the same everywhere.
  if (shown.kind === 'cloze') return reply.feedback;
  const back = renaming(optionsOf(item.question), optionsOf(shown));
  const marks = reply.feedback.marks.map((mark) => ({ ...mark, id: back(mark.id) }));
  return { ...reply.feedback, marks };
}

function optionsOf(question: PublicQuestion): readonly PublicOption[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options;
    case 'cloze':
      return question.bank;
    case 'true-false':
      return [];
  }
}

/** The same words have another number in another attempt; ids that name no option stay. */
function renaming(from: readonly PublicOption[], to: readonly PublicOption[]) {
  return (id: string): string => {
    const words = from.find((option) => option.id === id)?.text;
    return to.find((option) => option.text === words)?.id ?? id;
  };
}

/** The answer with every option id put through `rename`. */
function renameAnswer(answer: Answer, rename: (id: string) => string): Answer {
  switch (answer.kind) {
    case 'single-choice':
      return { ...answer, option: answer.option && rename(answer.option) };
    case 'multiple-choice':
      return { ...answer, options: answer.options.map(rename) };
    case 'true-false':
      return answer;
    case 'cloze': {
      const blanks = Object.entries(answer.blanks).map(([blank, id]) => [blank, rename(id)]);
      return { ...answer, blanks: Object.fromEntries(blanks) };
    }
  }
}

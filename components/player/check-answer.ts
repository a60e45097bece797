import {
  type Answer,
  type Language,
  type PublicOption,
  type PublicQuestion,
  renameIds,
} from '@/core/content';
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
  const asked = item?.question;
  if (!attempt || !item || !asked) return null;
  const there = renaming(optionsOf(shown), optionsOf(asked));
  const reply = await sendSave({
    attemptId: attempt.id,
    position: item.position,
    page: 'check',
    answer: renameIds(answer, there),
    sequence: item.sequence + 1,
    elapsed: 0,
    flagged: false,
    confirm: true,
    day: localDay(new Date()),
  });
  const feedback = reply.type === 'stored' ? reply.saved.feedback : null;
  if (!feedback) return null;
  // The marks of a cloze name its blanks, which are the same everywhere.
  if (shown.kind === 'cloze') return feedback;
  const back = renaming(optionsOf(asked), optionsOf(shown));
  const marks = feedback.marks.map((mark) => ({ ...mark, id: back(mark.id) }));
  const solution = feedback.solution.map((part) => ({ ...part, id: back(part.id) }));
  return { ...feedback, marks, solution };
}

function optionsOf(question: PublicQuestion): readonly PublicOption[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options;
    case 'cloze':
      return question.bank;
    case 'match':
      return [...question.left, ...question.right];
    case 'order':
      return question.items;
    case 'classify':
      return [...question.bins, ...question.cards];
    case 'true-false':
    case 'numeric':
    case 'short-answer':
    case 'evidence':
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

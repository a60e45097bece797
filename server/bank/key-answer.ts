import 'server-only';
import type { Answer, Question } from '@/core/content';

/** The answer that earns everything, with stored option ids. */
export function keyAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: question.key };
    case 'multiple-choice':
      return { kind: question.kind, options: [...question.key] };
    case 'true-false':
      return { kind: question.kind, value: question.key };
    case 'cloze':
      return { kind: question.kind, blanks: { ...question.key } };
  }
}

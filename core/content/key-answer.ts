import type { Answer } from './answer';
import { languages } from './language';
import type { Question } from './question';

/** The answer that earns everything, with stored ids. Of several ways to say it, the first. */
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
    case 'match':
      return { kind: question.kind, pairs: { ...question.key } };
    case 'order':
      return { kind: question.kind, items: [...question.key] };
    case 'classify':
      return { kind: question.kind, cards: { ...question.key } };
    case 'numeric':
      return { kind: question.kind, text: String(question.value) };
    case 'short-answer': {
      const texts = languages.flatMap((language) => question.accepted[language]?.[0] ?? []);
      return { kind: question.kind, text: texts[0] ?? '' };
    }
    case 'evidence':
      return { kind: question.kind, verdict: question.verdict, sentences: [...question.key] };
  }
}

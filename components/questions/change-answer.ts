import type { Answer, AnswerOf, PublicQuestion } from '@/core/content';

/** The answer before anything was said. */
export function emptyAnswer(question: PublicQuestion): Answer {
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', option: null };
    case 'multiple-choice':
      return { kind: 'multiple-choice', options: [] };
    case 'true-false':
      return { kind: 'true-false', value: null };
    case 'cloze':
      return { kind: 'cloze', blanks: {} };
    case 'match':
      return { kind: 'match', pairs: {} };
    case 'order':
      return { kind: 'order', items: [] };
    case 'classify':
      return { kind: 'classify', cards: {} };
    case 'numeric':
      return { kind: 'numeric', text: '' };
    case 'short-answer':
      return { kind: 'short-answer', text: '' };
    case 'evidence':
      return { kind: 'evidence', verdict: null, sentences: [] };
  }
}

/** Whether there is anything that could be confirmed. */
export function isEmpty(answer: Answer): boolean {
  switch (answer.kind) {
    case 'single-choice':
      return answer.option === null;
    case 'multiple-choice':
      return answer.options.length === 0;
    case 'true-false':
      return answer.value === null;
    case 'cloze':
      return Object.keys(answer.blanks).length === 0;
    case 'match':
      return Object.keys(answer.pairs).length === 0;
    case 'order':
      return answer.items.length === 0;
    case 'classify':
      return Object.keys(answer.cards).length === 0;
    case 'numeric':
    case 'short-answer':
      return answer.text.trim() === '';
    case 'evidence':
      return answer.verdict === null && answer.sentences.length === 0;
  }
}

/** Adds an option, or takes it back; the order of the options stays that of their numbers. */
export function toggleOption(
  answer: AnswerOf<'multiple-choice'>,
  id: string,
): AnswerOf<'multiple-choice'> {
  const options = answer.options.includes(id)
    ? answer.options.filter((chosen) => chosen !== id)
    : [...answer.options, id].sort((a, b) => Number(a) - Number(b));
  return { ...answer, options };
}

/** Puts a word into a blank. A word stands in one blank only, so it leaves the other. */
export function placeWord(
  answer: AnswerOf<'cloze'>,
  blank: string,
  word: string,
): AnswerOf<'cloze'> {
  const others = Object.entries(answer.blanks).filter(
    ([id, placed]) => id !== blank && placed !== word,
  );
  return { ...answer, blanks: Object.fromEntries([...others, [blank, word]]) };
}

/** Takes the word out of a blank. */
export function clearBlank(answer: AnswerOf<'cloze'>, blank: string): AnswerOf<'cloze'> {
  const others = Object.entries(answer.blanks).filter(([id]) => id !== blank);
  return { ...answer, blanks: Object.fromEntries(others) };
}

import type { Answer, AnswerOf, PublicQuestion } from '@/core/content';
import { readNumber } from '@/core/text';

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
      return readNumber(answer.text) === null;
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

/** Matches a row with a partner, which leaves its other row; null takes the partner away. */
export function setPair(
  answer: AnswerOf<'match'>,
  row: string,
  partner: string | null,
): AnswerOf<'match'> {
  const others = Object.entries(answer.pairs).filter(
    ([id, other]) => id !== row && other !== partner,
  );
  const own = partner === null ? [] : [[row, partner] as const];
  return { ...answer, pairs: Object.fromEntries([...others, ...own]) };
}

/** The ids with one of them at another place, counted from 0. */
export function moveTo(ids: readonly string[], id: string, to: number): string[] {
  return ids.filter((other) => other !== id).toSpliced(to, 0, id);
}

/** Puts a card into a bin; null takes it out. */
export function putCard(
  answer: AnswerOf<'classify'>,
  card: string,
  bin: string | null,
): AnswerOf<'classify'> {
  const others = Object.entries(answer.cards).filter(([id]) => id !== card);
  const own = bin === null ? [] : [[card, bin] as const];
  return { ...answer, cards: Object.fromEntries([...others, ...own]) };
}

/** Marks a sentence, or takes the mark away; sentences stay in the order of the passage. */
export function toggleSentence(answer: AnswerOf<'evidence'>, id: string): AnswerOf<'evidence'> {
  const sentences = answer.sentences.includes(id)
    ? answer.sentences.filter((one) => one !== id)
    : [...answer.sentences, id].sort((a, b) => Number(a) - Number(b));
  return { ...answer, sentences };
}

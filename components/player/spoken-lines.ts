import type { PublicQuestion } from '@/core/content';

/** Words that are read in one breath, with the language that they are in. */
export interface SpokenLine {
  readonly text: string;
  readonly lang: 'en' | 'zh-Hans';
}

/** A question as it is read aloud: its stem, then everything that can be chosen, in the order shown. */
export function spokenLines(question: PublicQuestion): SpokenLine[] {
  const stem = { text: question.stem, lang: question.stemLang };
  return [stem, ...wordsOf(question)].filter(({ text }) => text.trim() !== '');
}

function wordsOf(question: PublicQuestion): readonly SpokenLine[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map(numbered);
    case 'true-false':
      return [question.statement];
    case 'cloze': {
      const text = question.parts
        .map((part) => (part.type === 'text' ? part.text : ' … '))
        .join('');
      return [{ text, lang: question.lang }, ...question.bank.map(numbered)];
    }
    case 'match':
      return [...question.left, ...question.right];
    case 'order':
      return question.items;
    case 'classify':
      return [...question.bins, ...question.cards];
    case 'numeric':
      return question.unit ? [question.unit] : [];
    case 'short-answer':
      return [];
    case 'evidence':
      return [
        question.statement,
        ...question.sentences.map(({ text }) => ({ text, lang: question.lang })),
      ];
  }
}

/** The key of an option is a number, which every voice says in its own language. */
function numbered({ text, lang }: SpokenLine, index: number): SpokenLine {
  return { text: `${index + 1}. ${text}`, lang };
}

import 'server-only';
import { choicesIn, htmlLang, type Question, type Wording } from '@/core/content';
import type { Choice } from '@/core/statistics';

/** What was chosen, to be shown: words of the question, a number, or one of the two sides of a verdict. */
export type ChoiceWords =
  | { readonly type: 'words'; readonly text: string; readonly lang: 'en' | 'zh-Hans' }
  | { readonly type: 'value'; readonly value: boolean };

/** The part of a question in which it was chosen: a blank or place with its number, words, or what is asked. */
export type PartWords =
  | { readonly type: 'whole' }
  | { readonly type: 'verdict' | 'sentence' }
  | { readonly type: 'blank' | 'place'; readonly number: number }
  | { readonly type: 'words'; readonly text: string; readonly lang: 'en' | 'zh-Hans' };

/** The words of a choice. One that the question no longer knows is shown as it is stored. */
export function choiceWords(question: Question, { choice }: Pick<Choice, 'choice'>): ChoiceWords {
  if (question.kind === 'numeric') return { type: 'words', text: choice, lang: 'en' };
  if (choice === 'true' || choice === 'false') return { type: 'value', value: choice === 'true' };
  if (question.kind === 'evidence') {
    const sentence = question.sentences.find(({ id }) => id === choice);
    return { type: 'words', text: sentence?.text ?? choice, lang: htmlLang(question.language) };
  }
  const bins = question.kind === 'classify' ? question.bins : [];
  const found = [...bins, ...choicesIn(question)].find(({ id }) => id === choice);
  return wordsOf(found?.wording, choice);
}

/** The words of a part, see `Choice`. */
export function partWords(question: Question, part: string): PartWords {
  switch (question.kind) {
    case 'cloze': {
      const blanks = question.parts.flatMap((piece) => (piece.type === 'blank' ? [piece.id] : []));
      return { type: 'blank', number: blanks.indexOf(part) + 1 };
    }
    case 'order':
      return { type: 'place', number: Number(part) };
    case 'match':
      return wordsOf(question.left.find(({ id }) => id === part)?.wording, part);
    case 'classify':
      return wordsOf(question.cards.find(({ id }) => id === part)?.wording, part);
    case 'evidence':
      return { type: part === 'verdict' ? 'verdict' : 'sentence' };
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'numeric':
    case 'short-answer':
      return { type: 'whole' };
  }
}

function wordsOf(wording: Wording | undefined, stored: string) {
  return wording
    ? ({ type: 'words', text: wording.text, lang: htmlLang(wording.language) } as const)
    : ({ type: 'words', text: stored, lang: 'en' } as const);
}

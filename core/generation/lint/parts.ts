import { choicesIn, type Question, type Wording } from '@/core/content';

/** The choices of a question, split into right and wrong; empty where nothing is chosen among words. */
export interface Choices {
  readonly keys: readonly Wording[];
  readonly wrong: readonly Wording[];
}

/** Options of choice questions, or words of the bank. */
export function choicesOf(question: Question): Choices {
  switch (question.kind) {
    case 'single-choice':
      return split(question.options, [question.key]);
    case 'multiple-choice':
      return split(question.options, question.key);
    case 'cloze':
      return split(question.bank, Object.values(question.key));
    case 'true-false':
    case 'match':
    case 'order':
    case 'classify':
    case 'numeric':
    case 'short-answer':
    case 'evidence':
      return { keys: [], wrong: [] };
  }
}

function split(
  options: readonly { readonly id: string; readonly wording: Wording }[],
  keys: readonly string[],
): Choices {
  return {
    keys: options.filter((option) => keys.includes(option.id)).map((option) => option.wording),
    wrong: options.filter((option) => !keys.includes(option.id)).map((option) => option.wording),
  };
}

/** A sentence without what it quotes: checks of our own wording must not blame the source. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》/gu, '“”');
}

/** The number that an option is, or null: "1689人", "5.32 million", "18". */
export function numberIn(text: string): number | null {
  const match =
    /^(?:more than |over |nearly |about )?(\d[\d,]*(?:\.\d+)?)(?: (million|billion)|\p{Script=Han}{0,2})?$/u.exec(
      text,
    );
  if (!match?.[1]) return null;
  const scale = match[2] === 'million' ? 1e6 : match[2] === 'billion' ? 1e9 : 1;
  return Number(match[1].replaceAll(',', '')) * scale;
}

/** Everything that we wrote for a question: stem, rationale, reasons. */
export function ourSentences(question: Question): { language: 'en' | 'zh-CN'; text: string }[] {
  const reasons = choicesIn(question).flatMap((one) => one.reason ?? []);
  const texts = [question.stem, question.rationale, ...reasons];
  return question.languages.flatMap((language) =>
    texts.flatMap((text) => {
      const sentence = text[language];
      return sentence === undefined ? [] : [{ language, text: sentence }];
    }),
  );
}

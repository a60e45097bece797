import { choicesIn, languages, type Question } from '@/core/content';

/** Kinds whose stem says what is asked; that of the others is an instruction that many share. */
const asking = ['single-choice', 'multiple-choice', 'numeric', 'short-answer'] as const;

/** Names under which questions look alike: first the stem, then all choices together; and each answer. */
export function looksOf(question: Question): { looks: string[]; keys: string[] } {
  const stem = languages.flatMap((language) => question.stem[language] ?? [])[0] ?? '';
  const own = asking.some((kind) => kind === question.kind) ? stem : question.id;
  const texts = choicesIn(question).map(({ wording }) => wording.text);
  const choices = texts.length > 0 ? texts.toSorted().join('|') : question.id;
  return { looks: [`stem|${own}`, `choices|${choices}`], keys: answersOf(question) };
}

function answersOf(question: Question): string[] {
  const named = (texts: readonly string[]): string[] => texts.map((text) => `answer|${text}`);
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const keys = question.options.filter(({ id }) => question.key.includes(id));
      return named(keys.map(({ wording }) => wording.text));
    }
    case 'cloze': {
      const ids = Object.values(question.key);
      const keys = question.bank.filter(({ id }) => ids.includes(id));
      return named(keys.map(({ wording }) => wording.text));
    }
    case 'match':
    case 'classify':
    case 'order':
      return named(choicesIn(question).map(({ wording }) => wording.text));
    case 'short-answer':
      return named(languages.flatMap((language) => question.accepted[language]?.slice(0, 1) ?? []));
    case 'true-false':
    case 'numeric':
    case 'evidence':
      return [];
  }
}

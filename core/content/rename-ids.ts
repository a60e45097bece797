import type { Answer } from './answer';

/**
 * The same answer under other ids; those for which `rename` gives null are dropped. The blanks of a
 * cloze keep theirs, which are the same everywhere.
 */
export function renameIds(answer: Answer, rename: (id: string) => string | null): Answer {
  const each = (ids: readonly string[]) => ids.flatMap((id) => rename(id) ?? []);
  const both = (pairs: Readonly<Record<string, string>>) =>
    Object.entries(pairs).flatMap(([from, to]) => {
      const [one, other] = [rename(from), rename(to)];
      return one === null || other === null ? [] : [[one, other] as const];
    });
  switch (answer.kind) {
    case 'single-choice':
      return { ...answer, option: answer.option && rename(answer.option) };
    case 'multiple-choice':
      return { ...answer, options: each(answer.options) };
    case 'cloze': {
      const blanks = Object.entries(answer.blanks).flatMap(([blank, id]) => {
        const word = rename(id);
        return word === null ? [] : [[blank, word] as const];
      });
      return { ...answer, blanks: Object.fromEntries(blanks) };
    }
    case 'match':
      return { ...answer, pairs: Object.fromEntries(both(answer.pairs)) };
    case 'order':
      return { ...answer, items: each(answer.items) };
    case 'classify':
      return { ...answer, cards: Object.fromEntries(both(answer.cards)) };
    case 'evidence':
      return { ...answer, sentences: each(answer.sentences) };
    case 'true-false':
    case 'numeric':
    case 'short-answer':
      return answer;
  }
}

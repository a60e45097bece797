import { choicesIn, type Question } from '@/core/content';
import { isTidy } from '../tidy';
import { block, type Flaw } from './flaw';
import { ourSentences, withoutQuotations } from './parts';

const pairs = [
  ['“', '”'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['「', '」'],
  ['[', ']'],
] as const;

/** Check 27: marks in pairs, of the width of the language, capitals and ends where they belong. */
export function checkTypography(question: Question): Flaw[] {
  const flaws = ourSentences(question).flatMap(({ language, text }) => {
    const own = withoutQuotations(text);
    const found: Flaw[] = [...unbalanced(text), ...untidy(text)];
    if (language === 'en') {
      if (/[，。？；：（）、]/u.test(own)) found.push(block(27, text));
      if (!/^[“\p{Lu}\d]/u.test(text) || !/[.?]$/u.test(text)) found.push(block(27, text));
    } else {
      if (/[,;?()]|[^\d],/u.test(own) || !/[。？]$/u.test(text)) found.push(block(27, text));
    }
    if (/[!！]/u.test(own)) found.push(block(27, text));
    return found;
  });
  return [
    ...flaws,
    ...sourceTexts(question).flatMap((text) => [...unbalanced(text), ...untidy(text)]),
  ];
}

function sourceTexts(question: Question): string[] {
  const labels =
    question.kind === 'match' ? question.left : question.kind === 'classify' ? question.bins : [];
  const statement =
    question.kind === 'true-false' || question.kind === 'evidence' ? [question.statement.text] : [];
  const words = [...choicesIn(question), ...labels].map(({ wording }) => wording.text);
  return [...words, ...statement];
}

function unbalanced(text: string): Flaw[] {
  const count = (mark: string): number => text.split(mark).length - 1;
  const open = pairs.filter(([first, last]) => count(first) !== count(last));
  // A closing single mark is an apostrophe as well: there may be more of those.
  const single = count('‘') > count('’') ? ['‘’'] : [];
  return [...open, ...single].map(() => block(27, text));
}

function untidy(text: string): Flaw[] {
  return isTidy(text) ? [] : [block(27, text)];
}

import type { Question, QuestionOf, Wording } from '@/core/content';
import { block, type Flaw, warn } from './flaw';
import { choicesOf, numberIn } from './parts';

/** Check 10: grammar that fits the key better than the rest. */
export function checkGrammar(question: Question): Flaw[] {
  switch (question.kind) {
    case 'single-choice':
      return checkForms(question);
    case 'cloze':
      return checkArticles(question);
    default:
      return [];
  }
}

const forms: readonly ((text: string) => boolean)[] = [
  (text) => /^(?:the|an?) /iu.test(text),
  (text) => /^[“"]/u.test(text),
  (text) => /[.。]$/u.test(text),
  (text) => /^to \p{Ll}/u.test(text),
  (text) => /^\p{Ll}\p{L}+ing\b/u.test(text),
];

/** The key alone has an article, quotation marks, an end mark or another form of the verb, or alone has none. */
function checkForms(question: QuestionOf<'single-choice'>): Flaw[] {
  const { keys, wrong } = choicesOf(question);
  const [key] = keys;
  if (!key || numberIn(key.text) !== null || wrong.length < 2) return [];
  return forms
    .filter((has) => wrong.every((one) => has(one.text) !== has(key.text)))
    .slice(0, 1)
    .map(() => warn(10, key.text));
}

/** After "a" or "an" every word of the bank must fit, or the article tells. */
function checkArticles({ parts, bank, key }: QuestionOf<'cloze'>): Flaw[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    if (part.type !== 'blank' || before?.type !== 'text') return [];
    const article = /\b(an?) ["“]?$/iu.exec(before.text)?.[1]?.toLowerCase();
    if (article === undefined) return [];
    const own = bank.find(({ id }) => id === key[part.id]);
    const fits = ({ wording }: { readonly wording: Wording }): boolean =>
      /^[aeiou]/iu.test(wording.text) === (article === 'an');
    const others = bank.filter((word) => word !== own);
    return others.some(fits) ? [] : [block(10, `${article} …`)];
  });
}

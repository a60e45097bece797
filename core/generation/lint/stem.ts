import type { Language, Question } from '@/core/content';
import { readingLength, sharedTokens } from '../tokens';
import { block, type Flaw, warn } from './flaw';
import { choicesOf, withoutQuotations } from './parts';

const negative =
  /\b(?:not|except|never|cannot|least)\b|不是|不属于|不包括|没有|错误的|除了?…|除外/iu;
const pronoun =
  /\b(?:it|they|them|he|she|his|her|its|their)\b|(?<!尤)其(?![中他余])|[他她它]们?|该(?!单位)/iu;
const relative =
  /\b(?:today|yesterday|tomorrow|this year|last year|recently)\b|今年|去年|今天|昨日|同日|近日/iu;
/** Kinds whose stem may say what to do in place of asking. */
const instructing = ['match', 'order', 'classify', 'evidence'] as const satisfies readonly string[];
const longestStem: Record<Language, number> = { en: 45, 'zh-CN': 80 };

/** Checks 7, 13 to 16, 19: a stem that asks one clear thing and tells nothing. */
export function checkStem(question: Question, citations: readonly string[] = []): Flaw[] {
  return question.languages.flatMap((language) => {
    const stem = question.stem[language] ?? '';
    const own = withoutQuotations(stem);
    const flaws: Flaw[] = [];
    if (negative.test(own)) flaws.push(block(13, own));
    const marks = own.match(/[?？]/gu)?.length ?? 0;
    const asks = mayInstruct(question)
      ? marks === 0 || (marks === 1 && question.kind !== 'cloze')
      : /[?？]$/u.test(stem) && marks === 1;
    if (!asks || readingLength(stem) < 5) flaws.push(block(14, stem));
    if (
      citations.length > 0 &&
      !citations.some((citation) => stem.toLowerCase().includes(citation.toLowerCase()))
    )
      flaws.push(block(14, 'no source named'));
    if (readingLength(stem) > longestStem[language]) flaws.push(warn(15, stem));
    if (pronoun.test(own)) flaws.push(block(16, own));
    if (/_{2,}/u.test(stem)) flaws.push(block(19, stem));
    return [
      ...flaws,
      ...checkTime(question, stem),
      ...checkClang(question, citations.reduce(without, stem)),
    ];
  });
}

function mayInstruct({ kind }: Question): boolean {
  return kind === 'cloze' || instructing.some((other) => other === kind);
}

function checkTime(question: Question, stem: string): Flaw[] {
  const shown = [stem];
  if (question.kind === 'true-false' || question.kind === 'evidence')
    shown.push(question.statement.text);
  if (question.kind === 'cloze')
    shown.push(...question.parts.map((part) => (part.type === 'text' ? part.text : '')));
  return shown.filter((text) => relative.test(text)).map((text) => block(16, text));
}

/** Every stem names its source: that is no clue to any option. */
function without(stem: string, citation: string): string {
  return stem.split(citation).join(' ');
}

/** Words of the stem that stand in the key must stand in half of the wrong options too. */
function checkClang(question: Question, stem: string): Flaw[] {
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice') return [];
  const { keys, wrong } = choicesOf(question);
  const needed = wrong.length / 2;
  const told = (text: string, gloss: string | undefined): string[] =>
    sharedTokens(stem, `${text} ${gloss ?? ''}`);
  const clues = new Set(keys.flatMap((key) => told(key.text, key.gloss)));
  return [...clues]
    .filter((clue) => {
      const withClue = (option: { text: string; gloss?: string | undefined }): boolean =>
        told(option.text, option.gloss).includes(clue);
      const right = keys.filter(withClue).length;
      return right * 2 > keys.length && wrong.filter(withClue).length < needed;
    })
    .map((clue) => block(7, clue));
}

import { choicesIn, type Language, type Question } from '@/core/content';
import { readingLength } from '../tokens';
import { block, type Flaw, warn } from './flaw';
import { withoutQuotations } from './parts';

const negative =
  /\b(?:not|except|never|cannot|least)\b|不是|不属于|不包括|没有|错误的|除了?…|除外/iu;
const pronoun =
  /\b(?:it|they|them|he|she|his|her|its|their)\b|(?<!尤)其(?![中他余])|(?<!其)[他她它]们?|该(?!单位)/iu;
/** A possessive after the one whose it is: "did Anna leave her home", "who sold his farm". */
const owned =
  /(?<=\b(?:did|does|do|was|were|is|are|has|have|had|who) [^?]{3,120})\b(?:his|her|its|their)\b(?= )/giu;
const relative =
  /\b(?:today|yesterday|tomorrow|this year|last year|recently)\b|今年|去年|今天|昨日|同日|近日/iu;
/** Kinds whose stem may say what to do in place of asking. */
const instructing = ['match', 'order', 'classify', 'evidence'] as const satisfies readonly string[];
/** Parts of a sentence, beyond which a reader loses the thread. */
const mostMarks = 4;
/** How a statement begins that points to something before it. */
const pointing =
  /^(?:he|she|they|this|these|those|his|her|their|its|such)\b|^it(?! (?:is|was) (?:also )?(?:of |an? |necessary|important|essential|urgent|hoped|said|reported|required|forbidden|possible|not))\b|^(?:他|她|它|其(?!他|中|余|实)|该|此(?!后|外)|这(?!里))/iu;
const longestStem: Record<Language, number> = { en: 45, 'zh-CN': 80 };

/** Checks 13 to 16, 19: a stem that asks one clear thing and tells nothing. */
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
    if (pronoun.test(own.replace(owned, ''))) flaws.push(block(16, own));
    if (/_{2,}/u.test(stem)) flaws.push(block(19, stem));
    if ((own.match(/[，,；;：:]/gu)?.length ?? 0) > mostMarks) flaws.push(warn(15, stem));
    return [...flaws, ...checkTime(question, stem), ...checkReference(question)];
  });
}

function mayInstruct({ kind }: Question): boolean {
  return kind === 'cloze' || instructing.some((other) => other === kind);
}

function checkTime(question: Question, stem: string): Flaw[] {
  // 《赠与今年的大学毕业生》 is a name.
  return [stem.replace(/《[^》]*》/gu, ''), ...shownTexts(question)]
    .filter((text) => relative.test(text))
    .map((text) => block(16, text));
}

/** What stands by itself must not begin by pointing to what stood before it. */
function checkReference(question: Question): Flaw[] {
  return shownTexts(question)
    .filter((text) => pointing.test(text.replace(/^[“"‘]/u, '')))
    .map((text) => block(16, text));
}

/** Words of the source that are read out of their place: statements, sentences with blanks, what is arranged. */
function shownTexts(question: Question): string[] {
  switch (question.kind) {
    case 'true-false':
    case 'evidence':
      return [question.statement.text];
    case 'cloze':
      return [question.parts.map((part) => (part.type === 'text' ? part.text : '…')).join('')];
    case 'match':
    case 'order':
    case 'classify':
      return choicesIn(question).map(({ wording }) => wording.text);
    case 'single-choice':
    case 'multiple-choice':
    case 'numeric':
    case 'short-answer':
      return [];
  }
}

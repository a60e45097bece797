import { choicesIn, type Question, type QuestionOf, type Wording } from '@/core/content';
import { readingLength, tokensOf } from '../tokens';
import { block, type Flaw, warn } from './flaw';
import { type Choices, choicesOf, numberIn } from './parts';

const noneOf = /\b(?:none|neither) of (?:the|these|them)\b|以上都不|以上均不|均不|都不是/iu;
const allOf = /\b(?:all|both) of (?:the|these|them)\b|以上都是|以上皆|以上均/iu;
const absolute = /\b(?:always|never|all|none|every|only|must)\b|一切|所有|绝对|从不|永远|必然/iu;
const absolutes = new RegExp(absolute.source, 'giu');
const vague = /\b(?:often|usually|several|sometimes|many)\b|通常|往往|大概|左右/iu;
const combined = /^[A-D①-⑥](?:\s*(?:and|,|和|、)\s*[A-D①-⑥])+$/u;
const truthValues = /^(?:true|false|yes|no|对|错|正确|错误|是|否)$/iu;
const widestRatio = 5;

/** Checks 3 to 6, 8 to 12, 17, 18, 20 to 22: what the options give away or leave unclear. */
export function checkOptions(question: Question): Flaw[] {
  const choices = choicesOf(question);
  const all = [...choices.keys, ...choices.wrong];
  const quotes = question.evidence.map((one) => one.quote).join('\n');
  const shown = all.length > 0 ? all : choicesIn(question).map(({ wording }) => wording);
  const flaws = shown.flatMap((option) => checkOption(option, shown, quotes));
  if (question.kind === 'single-choice')
    flaws.push(...checkLength(choices), ...checkNumbers(question, quotes), ...checkPair(choices));
  if (question.kind === 'multiple-choice')
    flaws.push(...checkCommonMark(choices), ...checkRising(question));
  if (question.kind !== 'cloze') flaws.push(...checkUniform(all));
  if (all.length === 0) flaws.push(...checkSorts(shown), ...checkOverlap(shown));
  const minimum = question.kind === 'cloze' ? 1 : 2;
  if (all.length > 0 && choices.wrong.length < minimum) flaws.push(block(3, 'too few distractors'));
  return [...flaws, ...checkOverlap(all), ...checkConvergence(choices)];
}

function checkOption(option: Wording, all: readonly Wording[], quotes: string): Flaw[] {
  const { text } = option;
  const verbatim = quotes.includes(text);
  const flaws: Flaw[] = [];
  if (noneOf.test(text)) flaws.push(block(4, text));
  if (allOf.test(text)) flaws.push(block(5, text));
  const isForeign = (text.match(absolutes) ?? []).some(
    (word) => !new RegExp(`\\b${word}\\b`, 'iu').test(quotes) || /\p{Script=Han}/u.test(word),
  );
  if (isForeign && !verbatim && !all.every((one) => absolute.test(one.text)))
    flaws.push(block(11, text));
  if (vague.test(text) && !verbatim) flaws.push(warn(12, text));
  if (combined.test(text)) flaws.push(block(17, text));
  if (truthValues.test(text)) flaws.push(block(20, text));
  if (/的$/u.test(text) && !all.every((one) => /的$/u.test(one.text))) flaws.push(block(10, text));
  return flaws;
}

function checkLength({ keys, wrong }: Choices): Flaw[] {
  const [key] = keys;
  if (!key || numberIn(key.text) !== null) return [];
  const length = readingLength(key.text);
  const longest = Math.max(...wrong.map((one) => readingLength(one.text)));
  const short = key.language === 'en' ? 3 : 4;
  return length > short && length > longest * 1.25 ? [block(6, key.text)] : [];
}

/** Numbers ascend, and those that the source does not have are near the right one. */
function checkNumbers(question: Question, quotes: string): Flaw[] {
  if (question.kind !== 'single-choice') return [];
  const numbers = question.options.map((option) => numberIn(option.wording.text));
  const values = numbers.flatMap((value) => value ?? []);
  if (values.length < numbers.length)
    return values.length > 0 ? [block(22, 'numbers and words')] : [];
  const flaws = values.some(
    (value, index) => value <= (values[index - 1] ?? Number.NEGATIVE_INFINITY),
  )
    ? [block(18, values.join(' '))]
    : [];
  const key = numbers[question.options.findIndex((option) => option.id === question.key)] ?? 0;
  const far = question.options.filter((option, index) => {
    const ratio = (values[index] ?? key) / key;
    return (
      (ratio > widestRatio || ratio < 1 / widestRatio) && !quotes.includes(option.wording.text)
    );
  });
  return [...flaws, ...far.map((option) => block(3, option.wording.text))];
}

/** Two options of which one denies the other leave the rest out of the question. */
function checkPair({ keys, wrong }: Choices): Flaw[] {
  const [key] = keys;
  if (!key || wrong.length < 2) return [];
  const bare = withoutDenial(key.text);
  return wrong
    .filter(({ text }) => text !== key.text && withoutDenial(text) === bare)
    .map(({ text }) => block(8, text));
}

function withoutDenial(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:not|never|no)\s|n['’]t\b|[不非未无]|没有/gu, '')
    .replace(/\s+/gu, ' ');
}

/** Numbers among several right ones ascend too. */
function checkRising({ options }: QuestionOf<'multiple-choice'>): Flaw[] {
  const values = options.flatMap(({ wording }) => numberIn(wording.text) ?? []);
  if (values.length === 0) return [];
  if (values.length < options.length) return [block(22, 'numbers and words')];
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))
    ? []
    : [block(18, values.join(' '))];
}

/** What is matched, ordered or sorted is of one language or glossed throughout, and all numbers or all words. */
function checkSorts(all: readonly Wording[]): Flaw[] {
  const numbers = all.filter(({ text }) => numberIn(text) !== null).length;
  const flaws = numbers > 0 && numbers < all.length ? [block(22, 'numbers and words')] : [];
  const isForeign = all.some(({ gloss }) => gloss === undefined);
  return isForeign && new Set(all.map(({ language }) => language)).size > 1
    ? [...flaws, block(22, 'two languages')]
    : flaws;
}

/** What all keys have in common must not set them apart from the wrong ones. */
function checkCommonMark({ keys, wrong }: Choices): Flaw[] {
  const [first, ...others] = keys;
  if (!first || first.language === 'en') return [];
  const marks = [...tokensOf(first.text), ...(first.text.includes('和') ? ['和'] : [])];
  return marks
    .filter((mark) => others.every((key) => key.text.includes(mark)))
    .filter((mark) => wrong.filter((one) => one.text.includes(mark)).length * 2 < wrong.length)
    .map((mark) => block(8, mark));
}

function checkUniform(all: readonly Wording[]): Flaw[] {
  const flaws: Flaw[] = [];
  if (new Set(all.map((option) => option.language)).size > 1)
    flaws.push(block(22, 'two languages'));
  const lengths = all.map((option) => readingLength(option.text));
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const tolerance = all[0]?.language === 'en' ? 12 : 11;
  if (longest > shortest * 2 && longest - shortest > tolerance) flaws.push(block(22, 'length'));
  return flaws;
}

function checkOverlap(all: readonly Wording[]): Flaw[] {
  return all.flatMap((one, index) =>
    all.some(
      (other, at) => at !== index && other.text.includes(one.text) && numberIn(one.text) === null,
    )
      ? [block(21, one.text)]
      : [],
  );
}

/** Lists as options: the key must not be the one that shares most with the others. */
function checkConvergence({ keys, wrong }: Choices): Flaw[] {
  const [key] = keys;
  if (keys.length !== 1 || !key?.text.includes('、')) return [];
  const all = [key, ...wrong].map((option) => new Set(option.text.split('、')));
  const shared = all.map((own) =>
    all.reduce(
      (sum, other) => sum + (other === own ? 0 : [...own].filter((one) => other.has(one)).length),
      0,
    ),
  );
  const [ofKey, ...ofOthers] = shared;
  return ofKey !== undefined && ofKey > Math.max(...ofOthers) ? [warn(9, key.text)] : [];
}

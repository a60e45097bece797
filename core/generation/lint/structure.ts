import { choicesIn, type Operation, type Question, type QuestionOf } from '@/core/content';
import { readNumber } from '@/core/text';
import { block, type Flaw } from './flaw';

/** Checks 1, 2 and 21 for what is matched, ordered, sorted, calculated, written or found in a passage. */
export function checkStructure(question: Question): Flaw[] {
  switch (question.kind) {
    case 'match':
      return [
        ...checkPlaces(question.left, question.right, question.key),
        ...checkDoubles(question),
        ...(new Set(Object.values(question.key)).size < question.left.length
          ? [block(1, 'two rows with one partner')]
          : []),
      ];
    case 'classify': {
      const used = new Set(Object.values(question.key));
      const empty = question.bins.filter(({ id }) => !used.has(id));
      return [
        ...checkPlaces(question.cards, question.bins, question.key),
        ...checkDoubles(question),
        ...empty.map(({ wording }) => block(3, `empty: ${wording.text}`)),
      ];
    }
    case 'order': {
      const known = new Set(question.items.map(({ id }) => id));
      const whole = new Set(question.key).size === known.size && question.key.length === known.size;
      const flaws = whole && question.key.every((id) => known.has(id)) ? [] : [block(2, 'key')];
      return [...flaws, ...checkDoubles(question)];
    }
    case 'numeric':
      return checkNumber(question);
    case 'evidence': {
      const known = new Set(question.sentences.map(({ id }) => id));
      const flaws = question.key.filter((id) => !known.has(id)).map((id) => block(2, id));
      return question.key.length * 2 > known.size ? [...flaws, block(3, 'too few others')] : flaws;
    }
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'cloze':
    case 'short-answer':
      return [];
  }
}

interface Named {
  readonly id: string;
}

/** Every one has its place, and every place exists. */
function checkPlaces(
  ones: readonly Named[],
  places: readonly Named[],
  key: Readonly<Record<string, string>>,
): Flaw[] {
  const known = new Set(places.map(({ id }) => id));
  const lost = ones.filter(({ id }) => !known.has(key[id] ?? ''));
  const ids = [...ones, ...places].map(({ id }) => id);
  const flaws = lost.map(({ id }) => block(2, id));
  return new Set(ids).size < ids.length ? [...flaws, block(2, 'one id twice')] : flaws;
}

function checkDoubles(question: Question): Flaw[] {
  const texts = choicesIn(question).map(({ wording }) => wording.text);
  return texts.filter((text, index) => texts.indexOf(text) < index).map((text) => block(21, text));
}

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

function checkNumber(question: QuestionOf<'numeric'>): Flaw[] {
  const { operation, value, tolerance, evidence, unit } = question;
  if (!operation) {
    // 8505 with the unit 亿元 is printed as 8505亿元.
    const scale = /^(?:万亿|亿|万)/u.exec(unit?.['zh-CN'] ?? '')?.[0] ?? '';
    const printed = Number((value * (scales[scale] ?? 1)).toPrecision(12));
    const quotes = evidence.filter(({ role }) => role === 'key').map(({ quote }) => quote);
    return quotes.some((quote) => numbersOf(quote).includes(printed)) ? [] : [block(2, `${value}`)];
  }
  const foreign = operation.operands.filter(
    ({ text, value: read, evidence: index }) =>
      !evidence[index]?.quote.includes(text) || !numbersOf(text).includes(read),
  );
  const flaws = foreign.map(({ text }) => block(2, text));
  const off = Math.abs(calculate(operation) - value);
  // Rounding to the last digit that is asked for stays within the tolerance.
  const slack = tolerance + 1e-9 * Math.max(1, Math.abs(value));
  return off <= slack ? flaws : [...flaws, block(2, `${calculate(operation)}`)];
}

function calculate({ type, operands }: Operation): number {
  const [first = 0, ...others] = operands.map(({ value }) => value);
  switch (type) {
    case 'sum':
      return others.reduce((sum, value) => sum + value, first);
    case 'difference':
      return others.reduce((rest, value) => rest - value, first);
    case 'ratio':
      return first / (others[0] ?? Number.NaN);
    case 'percentage':
      return (first / (others[0] ?? Number.NaN)) * 100;
  }
}

const numeral =
  /\d[\d,，]*(?:\.\d+)?\s*(?:(?:thousand|million|billion)\b|[十百千]?[万亿]{0,2})|[零〇一二三四五六七八九十百千万亿两]+(?:点[零〇一二三四五六七八九]+)?/giu;

function numbersOf(text: string): number[] {
  return (text.match(numeral) ?? []).flatMap((one) => readNumber(one)?.value ?? []);
}

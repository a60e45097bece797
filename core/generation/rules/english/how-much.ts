import type { Context } from '../../context';
import type { NumericDraft, ShortDraft } from '../../draft';
import { invert } from './ask';
import { type Clause, clausesOf, isCutShort, isPlain, wordsIn } from './clauses';
import { part } from './times';
import { worthOf } from './worth';
import { writeAnswer } from './written';

const share = /(?:%| percent| per cent)$/u;
const money = /[£$€]/u;

/** What percentage, by what percentage, how much money? */
export function askHowMuch(context: Context): (NumericDraft | ShortDraft)[] {
  return clausesOf(context).flatMap((clause): (NumericDraft | ShortDraft)[] => {
    if (clause.negated || !isPlain(clause) || isCutShort(clause)) return [];
    if (worthOf(context, clause) < 0.2) return [];
    return [percentage(context, clause), size(context, clause), sum(context, clause)].flatMap(
      (draft) => draft ?? [],
    );
  });
}

function percentage(context: Context, clause: Clause): NumericDraft | null {
  const found = clause.figures.filter(({ words }) => share.test(words.text));
  const [figure] = found;
  if (found.length !== 1 || !figure || !/\d/u.test(figure.words.text)) return null;
  const question = shareQuestion(clause, figure.words) ?? changeQuestion(clause, figure.words);
  if (question === null || wordsIn(question) > 28) return null;
  const { points: _, accepted: __, ...common } = writeAnswer(context, clause, '', question, []);
  return {
    ...common,
    kind: 'numeric',
    rule: 'clause-percentage',
    value: figure.value,
    tolerance: 0,
    unit: { en: '%' },
    operation: null,
  };
}

/** "what percentage of readers prefers paper". */
function shareQuestion(
  { subject, verb, predicate, opening }: Clause,
  words: Clause['subject'],
): string | null {
  if (words.start !== subject.start || opening !== null) return null;
  const whole = subject.text.slice(words.end - subject.start);
  return /^ of \p{L}/u.test(whole)
    ? `what percentage${whole} ${verb.text} ${predicate.text}`
    : null;
}

/** "by what percentage did the price of bread rise in May". */
function changeQuestion(clause: Clause, words: Clause['subject']): string | null {
  const { predicate, base } = clause;
  if (words.start < predicate.start) return null;
  const before = predicate.text.slice(0, words.start - predicate.start);
  const moves =
    /^(?:rise|fall|grow|drop|dip|decline|climb|jump|slip|shrink|plunge|soar|increase|decrease|slump|gain|surge)$/u;
  const by = /(?:^| )by $/u.exec(before);
  if (!by && !(before === '' && moves.test(base ?? ''))) return null;
  if (by && /\b(?:that|which|who|and|while|as|if|when|where)\b/u.test(before)) return null;
  const from = by ? by.index : 0;
  const inverted = invert(clause, part(predicate, from, words.end - predicate.start));
  return inverted === null ? null : `by what percentage ${inverted}`;
}

/** "how many metres long were the boats". */
function size(context: Context, clause: Clause): NumericDraft | null {
  const { predicate, base, auxiliary, name } = clause;
  const found =
    /^(?:(?:about|around|over|nearly|almost|approximately|some) )?(?<digits>\d[\d,]*(?:\.\d+)?) (?<unit>metres|meters|kilometres|kilometers|feet|miles|centimetres|inches|tonnes|tons|km|cm|m)(?: \([^)]*\))? (?<way>long|wide|high|tall|deep|thick|across)\b/u.exec(
      predicate.text,
    );
  const { digits, unit, way } = found?.groups ?? {};
  if (base !== 'be' || !found || !digits || !unit || !way || clause.opening !== null) return null;
  if (!/^(?:is|are|was|were)$/u.test(auxiliary ?? '') || predicate.text.length > found[0].length)
    return null;
  const question = `how many ${unit} ${way} ${auxiliary} ${name}`;
  const { points: _, accepted: __, ...common } = writeAnswer(context, clause, '', question, []);
  return {
    ...common,
    kind: 'numeric',
    rule: 'clause-size',
    value: Number(digits.replaceAll(',', '')),
    tolerance: 0,
    unit: { en: unit },
    operation: null,
  };
}

const pays =
  /^(?:cost|make|earn|raise|pay|take|gross|spend|receive|lose|invest|charge|owe|donate|win|collect|contribute|borrow|lend|save|bring|generate|provide)$/u;

/** "how much did the bridge cost", "for how much was the portrait sold". */
function sum(context: Context, clause: Clause): ShortDraft | null {
  const found = clause.figures.filter(({ words }) => money.test(words.text));
  const [figure] = found;
  const { predicate, base } = clause;
  if (found.length !== 1 || !figure || figure.words.start < predicate.start) return null;
  const { words } = figure;
  if ((predicate.text.match(/[£$€]/gu)?.length ?? 0) > 1) return null;
  const [from, to] = [words.start - predicate.start, words.end - predicate.start];
  const before = predicate.text.slice(0, from);
  const after = predicate.text.slice(to);
  if (
    /^ (?:[\p{L}-]+ )*?(?:note|coin|bill|prize|loan|deal|campaign|budget|a|per|each|million|billion)\b|^-|^ ?\(/u.test(
      after,
    )
  )
    return null;
  const bare = words.text.replace(/^(?!\p{L}*\d)[\p{L} ]+(?=[£$€])/u, '');
  const accepted = [words.text, bare, bare.replace(/[£$€]/u, '')];
  if (
    before === '' &&
    pays.test(base ?? '') &&
    !clause.passive &&
    !/^ (?:of|in) (?!the )(?:\p{L}+ )?\p{L}+s?$/u.test(after)
  ) {
    const inverted = invert(clause, part(predicate, 0, to));
    return inverted === null || wordsIn(inverted) < 3
      ? null
      : writeAnswer(context, clause, 'clause-sum-short', `how much money ${inverted}`, accepted);
  }
  const price = /(?:^| )(?<lead>for|at) $/u.exec(before);
  if (!price || !/^(?:sell|buy|auction|value|purchase|acquire|estimate)$/u.test(base ?? ''))
    return null;
  if (/\b(?:that|which|who|when|and)\b/u.test(before)) return null;
  const inverted = invert(clause, part(predicate, price.index, to));
  return inverted === null || wordsIn(inverted) < 3
    ? null
    : writeAnswer(
        context,
        clause,
        'clause-sum-short',
        `${price.groups?.lead} how much money ${inverted}`,
        accepted,
      );
}

import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, NumericDraft, ShortDraft, SingleDraft } from '../../draft';
import { chanceOf } from '../../random';
import { invert } from './ask';
import { changeFigure, numberWords } from './changed-number';
import { accordingTo, type Clause, clausesOf, groundOf, isPlain } from './clauses';
import { part } from './times';
import { worthOf } from './worth';

type Figure = Clause['figures'][number];

/** How many? Wrong figures are in the style of the right one and near it. */
export function askHowMany(context: Context): (SingleDraft | NumericDraft | ShortDraft)[] {
  return clausesOf(context).flatMap((clause) =>
    clause.figures.flatMap((figure): (SingleDraft | NumericDraft | ShortDraft)[] => {
      const noun = figure.counted?.text ?? '';
      const twice = clause.figures.some(
        (other) => other !== figure && other.counted?.text === noun,
      );
      if (twice) return [];
      const question = questionFor(clause, figure);
      if (question === null || clause.negated) return [];
      const isLimit = question.startsWith('within');
      if (!isLimit && (worthOf(context, clause) < 0.2 || question.split(' ').length > 24))
        return [];
      if (/\bmore\b/u.test(noun)) return [];
      const { names } = context;
      const place = placeOf(names, clause.proof, figure.words.documentId, 'en');
      const common = {
        fact: clause,
        variant: figure.words.text,
        stem: { en: `${accordingTo(names, figure.words)}, ${question}?` },
        rationale: { en: `The text gives the figure as “${figure.words.text}” ${place}.` },
        concepts: [],
        level: 'remember',
        evidence: proofs(groundOf(clause), []),
      } as const;
      const wrong = wrongFigures(context, clause, figure);
      const inDigits = /\d/u.test(figure.words.text);
      // Three is as good a guess as four: what is no limit is written.
      const asNumber =
        !isLimit || wrong.length < 2 || chanceOf('number', context.seed, clause.key) < 0.6;
      // A number that is printed as a word is written as a word or in digits.
      if (!inDigits && !isLimit)
        return [
          {
            ...common,
            kind: 'short-answer',
            rule: 'clause-number-short',
            accepted: { en: [figure.words.text.toLowerCase(), String(figure.value)] },
            points: [],
            salience: 0.5,
          },
        ];
      if (asNumber && inDigits)
        return [
          {
            ...common,
            kind: 'numeric',
            rule: 'clause-number',
            value: figure.value,
            tolerance: 0,
            unit: figure.counted ? { en: figure.counted.text } : null,
            operation: null,
            salience: 0.55,
          },
        ];
      if (wrong.length < 2) return [];
      return [
        {
          ...common,
          kind: 'single-choice',
          rule: 'clause-figure',
          key: {
            wording: { text: figure.words.text, language: 'en' },
            words: figure.words,
            value: figure.value,
          },
          distractors: wrong,
          arrangement: 'figures',
          salience: 0.55,
        },
      ];
    }),
  );
}

/** "how many Africans had been shipped …", "how many goals did he score …". */
function questionFor(clause: Clause, figure: Figure): string | null {
  const { counted, words } = figure;
  if (counted === null || !isPlain(clause)) return null;
  if (/\b(?:percent|per cent|%|times)\b/u.test(counted.text)) return null;
  const { subject, predicate, opening } = clause;
  const rest = predicate.text.slice(counted.end - predicate.start);
  if (
    /^(?:say|believe|think|expect|show|suggest|claim|report|find|estimate)$/u.test(
      clause.base ?? '',
    )
  )
    return null;
  if (/^ ?\(|^,? (?:and|or)\b|\bper\b/u.test(rest)) return null;
  if (/\band \S+ (?:more|others)\b/u.test(predicate.text)) return null;
  if (clause.base === 'be' && words.start >= predicate.start) return null;
  if (words.start === subject.start) {
    const tail = subject.text.slice(counted.end - subject.start);
    const end = opening === null ? '' : openingAfter(opening.text);
    return end === null
      ? null
      : `how many ${counted.text}${tail} ${clause.verb.text} ${predicate.text}${end}`.replace(
          /\s+/gu,
          ' ',
        );
  }
  const limit = limitQuestion(clause, figure);
  if (limit !== null) return limit;
  if (words.start !== predicate.start || /\b(?:which|who|that)\b/u.test(rest)) return null;
  const isWhole = /^ of\b/u.test(rest);
  if (isWhole && rest.split(' ').length > 10) return null;
  const cut = isWhole ? predicate : part(predicate, 0, counted.end - predicate.start);
  // "nine Rugby Rules matches": what is counted goes on.
  if (/^\p{Lu}/u.test(counted.text) && /^ \p{Ll}{3,}s\b/u.test(rest)) return null;
  const inverted = invert(clause, cut);
  return inverted === null ? null : `how many ${counted.text}${isWhole ? rest : ''} ${inverted}`;
}

/** "within how many days must the notice be given": a limit at the end of the predicate. */
function limitQuestion(clause: Clause, { words, counted }: Figure): string | null {
  const { predicate } = clause;
  if (counted === null || !units.test(counted.text) || words.start <= predicate.start) return null;
  const before = predicate.text.slice(0, words.start - predicate.start);
  const preposition = / ?\b(?<preposition>within|for|after|during|over) $/u.exec(before);
  const after = predicate.text.slice(counted.end - predicate.start);
  if (
    !preposition ||
    /\b(?:which|who|that|to|and)\b/u.test(before) ||
    (after !== '' && !/^ (?:of|after|before|from)\b/u.test(after))
  )
    return null;
  const cut = part(predicate, preposition.index, predicate.text.length);
  const inverted = invert(clause, cut);
  return inverted === null || after.split(' ').length > 9
    ? null
    : `${preposition.groups?.preposition} how many ${counted.text}${after} ${inverted}`;
}

const units =
  /^(?:calendar |working |business |full )?(?:minutes|hours|days|weeks|months|years|decades|centuries)$/u;

function openingAfter(text: string): string | null {
  if (!/^(?:In|On|At|During|By|Between|Within)\b/u.test(text) || text.split(' ').length > 7)
    return null;
  return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function wrongFigures(context: Context, clause: Clause, figure: Figure): Distractor[] {
  const seen = new Set([figure.words.text.toLowerCase()]);
  const found: Distractor[] = [];
  for (let turn = 0; turn < 18 && found.length < 3; turn++) {
    const chance = chanceOf(String(turn), context.seed, clause.key, figure.words.text);
    const text = changeFigure(figure.words.text, figure.value, chance);
    const value = text === null ? null : numberFrom(text, figure);
    if (
      text === null ||
      value === null ||
      seen.has(text.toLowerCase()) ||
      clause.core.text.includes(text)
    )
      continue;
    seen.add(text.toLowerCase());
    found.push({
      wording: { text, language: 'en' },
      words: null,
      value,
      distance: 2,
      reason: { en: `The text has “${figure.words.text}”, not “${text}”.` },
    });
  }
  return found;
}

function numberFrom(text: string, figure: Figure): number | null {
  const digits = /\d[\d,]*(?:\.\d+)?/u;
  const [own, other] = [digits.exec(figure.words.text)?.[0], digits.exec(text)?.[0]];
  if (own && other)
    return (figure.value / Number(own.replaceAll(',', ''))) * Number(other.replaceAll(',', ''));
  const word = text
    .toLowerCase()
    .split(' ')
    .find((one) => numberWords.includes(one));
  return word ? numberWords.indexOf(word) : null;
}

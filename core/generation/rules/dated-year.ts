import type { Localized } from '@/core/content';
import type { FactOf } from '@/core/extraction';
import { wordsAt } from '@/core/extraction';
import { choose, distinct, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Distractor, SingleDraft, TrueFalseDraft } from '../draft';
import { glossOf, inLanguages, quoted } from '../names';
import { replaceWords, statementStem } from '../statement';

type Dated = FactOf<'dated'>;

/** A year that is farther away is not taken for the right one. */
const widestGap = 20;

/** In which year? Wrong ones are other years of the library, else years close by. */
export function askForYear(context: Context): SingleDraft[] {
  return factsOf(context, 'dated').flatMap((fact): SingleDraft[] => {
    if (fact.proof.noted) return [];
    const { names } = context;
    const wrong = [...otherYears(context, fact), ...closeYears(fact)].slice(0, 3);
    return [
      {
        kind: 'single-choice',
        rule: 'dated-year',
        variant: '',
        fact,
        stem: stemOfYear(context, fact),
        rationale: becauseOfYear(context, fact),
        key: { ...choose(names, fact.year), value: fact.value },
        distractors: wrong,
        arrangement: 'figures',
        evidence: proofs(
          [fact.proof],
          wrong.flatMap((one) => one.words ?? []),
        ),
        concepts: [],
        level: 'remember',
        salience: 0.6,
      },
    ];
  });
}

/** The year as it stands, and another one in its place. */
export function swapYear(context: Context): TrueFalseDraft[] {
  return factsOf(context, 'dated').flatMap((fact): TrueFalseDraft[] => {
    const other = [...otherYears(context, fact), ...closeYears(fact)][0];
    if (!other || fact.proof.noted) return [];
    const { language } = fact.proof;
    const event = glossOf(context.names, fact.event);
    const glossed = (year: string) =>
      event === undefined || language === 'en'
        ? {}
        : { gloss: `${fact.begins ? 'From' : 'In'} ${year} ${event}.` };
    const printed = { text: `${fact.proof.text}。`, language, ...glossed(fact.year.text) };
    const common = {
      kind: 'true-false',
      rule: 'dated-swap',
      fact,
      stem: statementStem(context.names, fact.proof.documentId),
      rationale: becauseOfYear(context, fact),
      evidence: proofs([fact.proof], []),
      concepts: [],
      level: 'remember',
      salience: 0.5,
    } as const;
    const text = `${replaceWords(fact.proof, fact.year, other.wording.text)}。`;
    return [
      { ...common, variant: 'true', statement: printed, correction: null },
      {
        ...common,
        variant: 'false',
        statement: { text, language, ...glossed(other.wording.text) },
        correction: printed,
      },
    ];
  });
}

/** Asks for the year of an event, or from which year on something holds. */
export function stemOfYear({ names }: Context, fact: Dated): Localized {
  return inLanguages((language) => {
    const source = cite(names, fact.proof.documentId, language);
    const event = fact.event.text;
    const gloss = glossOf(names, fact.event);
    if (language === 'en' && gloss !== undefined)
      return `According to ${source}, what is the year in which ${gloss}?`;
    if (language === 'en')
      return fact.begins
        ? `According to ${source}, from which year on does this hold: ${quoted(event)}?`
        : `According to ${source}, in which year did this happen: ${quoted(event)}?`;
    return fact.begins
      ? `根据${source}，从哪一年开始，${event}？`
      : `根据${source}，${event}是在哪一年？`;
  });
}

/** Where the text gives the year. */
export function becauseOfYear(context: Context, fact: Dated): Localized {
  return inLanguages((language) => {
    const place = placeOf(context.names, fact.proof, fact.proof.documentId, language);
    return language === 'en'
      ? `The text gives the year ${fact.year.text} ${place}.`
      : `原文写明的年份是${fact.year.text}年${place}。`;
  });
}

function otherYears(context: Context, fact: Dated): Distractor[] {
  const { names } = context;
  const document = fact.proof.documentId;
  const found = context.readables.flatMap((readable) =>
    readable.passage.language === fact.proof.language
      ? [...readable.text.matchAll(/(?<!\d)(?<year>\d{4})(?=年)/dgu)].flatMap((match) => {
          const place = match.indices?.groups?.year;
          return place ? [wordsAt(readable, place[0], place[1])] : [];
        })
      : [],
  );
  const near = found.filter((words) => {
    const gap = Math.abs(Number(words.text) - fact.value);
    return gap > 0 && gap <= widestGap && !words.noted;
  });
  const nearest = [...near].sort(
    (a, b) => Math.abs(Number(a.text) - fact.value) - Math.abs(Number(b.text) - fact.value),
  );
  return distinct(nearest, (words) => words.text).map((words) => ({
    ...rejectChoice(
      names,
      words,
      words.documentId === document ? 2 : 3,
      inLanguages((language) => {
        const place = placeOf(names, words, document, language);
        return language === 'en'
          ? `This year stands in another connection ${place}.`
          : `这个年份见于另一处，说的是别的事${place}。`;
      }),
    ),
    value: Number(words.text),
  }));
}

function closeYears(fact: Dated): Distractor[] {
  return [fact.value - 1, fact.value + 5, fact.value + 10].map((value) => ({
    wording: { text: String(value), language: fact.year.language },
    words: null,
    value,
    distance: 2,
    reason: inLanguages((language) =>
      language === 'en' ? 'The text does not give this year.' : '原文没有提到这个年份。',
    ),
  }));
}

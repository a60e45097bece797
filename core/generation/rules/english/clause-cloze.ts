import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { type Clause, clausesOf, isRenamed, sharedContent, wordsIn } from './clauses';
import { worthOf } from './worth';

/** A part of a statement that is left out; what can stand in one slot has the same sort. */
interface Slot {
  readonly words: Words;
  readonly sort: string;
  readonly value?: number;
}

/** A statement without one or two of its names, years or terms; the bank has others of the same sorts. */
export function blankClauses(context: Context): ClozeDraft[] {
  const clauses = clausesOf(context);
  const all = clauses.map((clause) => ({ clause, slots: slotsOf(context, clause) }));
  return all.flatMap(({ clause, slots }): ClozeDraft[] => {
    const length = wordsIn(clause.core.text);
    if (/[()]/u.test(clause.core.text) || clause.negated) return [];
    if (isRenamed(clause) || length < 8 || length > 32 || !/^\p{Lu}/u.test(clause.core.text))
      return [];
    const filled = slots.map((slot) => ({ slot, wrong: strangers(context, all, clause, slot) }));
    const blanks = pick(
      filled.filter(({ wrong }) => wrong.length > 0),
      length >= 12 ? 2 : 1,
    );
    const wrong = blanks.flatMap((one) => one.wrong.slice(0, blanks.length > 1 ? 2 : 3));
    // A year by itself is asked for more plainly.
    if (blanks.every(({ slot }) => slot.sort === 'year') || wrong.length < 2) return [];
    const { names } = context;
    const document = clause.subject.documentId;
    return [
      {
        kind: 'cloze',
        rule: 'clause-cloze',
        variant: '',
        fact: clause,
        stem: clozeStem(names, document),
        rationale: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          return language === 'en'
            ? `These are the words of the text ${place}.`
            : `这是原文的话${place}。`;
        }),
        language: 'en',
        parts: clozeParts(
          names,
          clause.core,
          blanks.map(({ slot }) => slot.words),
        ),
        distractors: wrong,
        evidence: proofs([clause.proof], []),
        concepts: [],
        level: 'remember',
        salience: 0.35 + 0.3 * worthOf(context, clause),
      },
    ];
  });
}

/** What carries the statement: names, in a text about kinds of things its terms, and years beside them. */
function slotsOf(context: Context, clause: Clause): Slot[] {
  const { core, names, years } = clause;
  const nameSlots = names
    .filter(
      ({ words }) =>
        !isTitled(context, words) && !/^['’]/u.test(core.text.slice(words.end - core.start)),
    )
    .map(({ words, group }): Slot => {
      const article = /\bthe $/iu.test(core.text.slice(0, words.start - core.start));
      return { words, sort: `${group} ${words.text.includes(' ')} ${article}` };
    });
  const yearSlots = years
    .filter((year) =>
      /\b(?:in|since|until|by|of|\p{Lu}\p{Ll}+|\d+,) $/u.test(
        core.text.slice(0, year.start - core.start).toLowerCase(),
      ),
    )
    .map((words): Slot => ({ words, value: Number(words.text), sort: 'year' }));
  return [...nameSlots, ...yearSlots];
}

function isTitled(context: Context, words: Words): boolean {
  const title = context.names.documents.get(words.documentId)?.title.text ?? '';
  return words.text.split(' ').some((word) => word.length > 3 && title.includes(word));
}

/** The first of every sort, apart from one another and in the order of the text. */
function pick<Filled extends { readonly slot: Slot }>(
  filled: readonly Filled[],
  wanted: number,
): Filled[] {
  const chosen: Filled[] = [];
  for (const one of filled) {
    if (chosen.length === wanted) break;
    const { words, sort } = one.slot;
    const clash = chosen.some(
      ({ slot }) =>
        slot.sort.split(' ')[0] === sort.split(' ')[0] ||
        (slot.words.start < words.end + 3 && words.start < slot.words.end + 3),
    );
    if (!clash) chosen.push(one);
  }
  return chosen.sort((a, b) => a.slot.words.start - b.slot.words.start);
}

/** What stands in slots of the same sort elsewhere in the document and would be wrong here. */
function strangers(
  context: Context,
  all: readonly { readonly clause: Clause; readonly slots: readonly Slot[] }[],
  clause: Clause,
  { words, sort, value }: Slot,
): Distractor[] {
  const { names, seed } = context;
  const found = all
    .filter(
      (other) =>
        other.clause !== clause &&
        other.clause.subject.documentId === words.documentId &&
        sharedContent(other.clause.core.text, clause.core.text) < 0.5,
    )
    .flatMap((other) => other.slots.map((slot) => ({ slot, source: other.clause })))
    .filter(
      ({ slot }) =>
        slot.sort === sort &&
        !isNear(slot, words, value) &&
        !clause.sentence.text.includes(slot.words.text),
    )
    .map((one) => ({ ...one, chance: chanceOf(one.slot.words.text, seed, clause.key) }))
    .sort((a, b) => a.chance - b.chance);
  const seen = new Set([words.text]);
  return found.flatMap(({ slot, source }): Distractor[] => {
    const { text } = slot.words;
    if ([...seen].some((one) => isLike(one, text))) return [];
    seen.add(text);
    return [
      {
        wording: { text, language: 'en' },
        words: slot.words,
        distance: 2,
        reason: inLanguages((language) => {
          const place = placeOf(names, source.proof, words.documentId, language);
          return language === 'en'
            ? `This stands in another statement: “${source.core.text}” ${place}.`
            : `这一项见于另一句话：“${source.core.text}”${place}。`;
        }),
      },
    ];
  });
}

/** True for two names of one thing: "General Lee" and "Charles Lee", "three" and "Three". */
function isLike(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one.includes(other) || other.includes(one)) return true;
  const [digits, others] = [one.replace(/[^\d.]/gu, ''), other.replace(/[^\d.]/gu, '')];
  if (digits !== '' && digits === others) return true;
  const words = new Set(one.split(' '));
  return (
    /\p{L}/u.test(b) &&
    other
      .split(' ')
      .some(
        (word) =>
          word.length > 2 &&
          words.has(word) &&
          !/^(?:more|than|nearly|about|around|over|almost|million|billion|the|per|cent)$/u.test(
            word,
          ),
      )
  );
}

/** True for what could not be told from the right one, or is too far from it to be taken. */
function isNear(slot: Slot, words: Words, value: number | undefined): boolean {
  if (slot.words.text === words.text) return true;
  if (value === undefined || slot.value === undefined) return false;
  return Math.abs(slot.value - value) > 40;
}

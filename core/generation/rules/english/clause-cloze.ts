import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import { type Context, factsOf } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { type Clause, clausesOf, isRenamed, sharedContent, wordsIn } from './clauses';
import { toldFigures, toldYears } from './figures-of-tales';
import { worthOf, worthOfSentence } from './worth';

type Gapped = Clause | FactOf<'sentence'>;

/** A part of a statement that is left out; what can stand in one slot has the same sort. */
interface Slot {
  readonly words: Words;
  readonly sort: string;
  readonly value?: number;
}

/** A statement without one or two of its names, figures or years; the bank has others of the same sorts. */
export function blankClauses(context: Context): ClozeDraft[] {
  const bare = factsOf(context, 'sentence').filter(({ core }) => !core.noted);
  const clauses: readonly Gapped[] = [...clausesOf(context), ...bare];
  const all = clauses.map((clause) => ({ clause, slots: slotsOf(context, clause) }));
  return all.flatMap(({ clause, slots }): ClozeDraft[] => {
    const length = wordsIn(clause.core.text);
    const isClause = clause.type === 'clause';
    // "To describe how clubs are affiliated." is no sentence.
    if (!isClause && /^To \p{Ll}/u.test(clause.core.text)) return [];
    if (/[()]/u.test(clause.core.text) || (isClause && clause.negated)) return [];
    if (
      (isClause && isRenamed(clause)) ||
      length < 8 ||
      length > 32 ||
      !/^\p{Lu}/u.test(clause.core.text)
    )
      return [];
    const filled = slots.map((slot) => ({ slot, wrong: strangers(context, all, clause, slot) }));
    const blanks = pick(
      filled.filter(({ wrong }) => wrong.length > 0),
      length >= 12 ? 2 : 1,
    );
    const wrong = blanks.flatMap((one) => one.wrong.slice(0, blanks.length > 1 ? 2 : 3));
    // A year by itself is asked for more plainly.
    if (blanks.every(({ slot }) => slot.sort === 'year') || wrong.length < 2) return [];
    const isNumber = blanks.every(({ slot }) => slot.value !== undefined);
    const { names } = context;
    const document = clause.core.documentId;
    return [
      {
        kind: 'cloze',
        rule: isClause ? 'clause-cloze' : 'sentence-cloze',
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
        salience:
          (isNumber ? 0.3 : 0.4) +
          0.3 * (isClause ? worthOf(context, clause) : worthOfSentence(context, clause)),
      },
    ];
  });
}

/** What carries the statement: names before figures and years. */
function slotsOf(context: Context, clause: Gapped): Slot[] {
  const { core, names } = clause;
  const nameSlots = names
    .filter(
      ({ words }) =>
        !isTitled(context, words) &&
        !/^ (?!(?:was|is|has|had)\b)\p{Ll}{3,}s\b/u.test(core.text.slice(words.end - core.start)) &&
        !/\p{Lu}\p{L}+ and $/u.test(core.text.slice(0, words.start - core.start)) &&
        !/^['’]/u.test(core.text.slice(words.end - core.start)),
    )
    .map(({ words, group }): Slot => {
      const article = /\bthe $/iu.test(core.text.slice(0, words.start - core.start));
      return { words, sort: `${group} ${words.text.includes(' ')} ${article}` };
    });
  const yearSlots = toldYears(clause).map(
    (words): Slot => ({ words, value: Number(words.text), sort: 'year' }),
  );
  const figureSlots = toldFigures(clause).map(
    ({ words, value, style }): Slot => ({
      words,
      value,
      sort: `figure ${style} ${/hundred|thousand|million/u.exec(words.text)?.[0] ?? ''} ${style === 'digits' ? countedAfter(core, words) : ''}`,
    }),
  );
  return [...nameSlots, ...figureSlots, ...yearSlots];
}

/** What is counted: metres are no rivals of seconds. */
function countedAfter({ text, start }: Words, { end }: Words): string {
  return /^ ?(?<word>[\p{L}%]+)/u.exec(text.slice(end - start))?.groups?.word ?? '';
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
  all: readonly { readonly clause: Gapped; readonly slots: readonly Slot[] }[],
  clause: Gapped,
  { words, sort, value }: Slot,
): Distractor[] {
  const { names, seed } = context;
  const found = all
    .filter(
      (other) =>
        other.clause !== clause &&
        other.clause.core.documentId === words.documentId &&
        sharedContent(other.clause.core.text, clause.core.text) < 0.5,
    )
    .flatMap((other) => other.slots.map((slot) => ({ slot, source: other.clause })))
    .filter(
      ({ slot }) =>
        slot.sort === sort &&
        !isNear(slot, words, value) &&
        !clause.sentence.text.includes(slot.words.text),
    )
    .map((one) => ({
      ...one,
      rank: farness(one.slot, words, value),
      chance: chanceOf(one.slot.words.text, seed, clause.key),
    }))
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance);
  const seen = new Set([words.text]);
  const elsewhere = found.flatMap(({ slot, source }): Distractor[] => {
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
  if (value === undefined || elsewhere.length > 1) return elsewhere;
  return [...elsewhere, ...printedElsewhere(context, clause, { words, sort, value }, seen)];
}

/** Names of the same passage tempt before others, numbers of the same size. */
function farness(slot: Slot, words: Words, value: number | undefined): number {
  if (value === undefined || slot.value === undefined)
    return Math.floor(Math.abs(slot.words.passageNumber - words.passageNumber) / 2);
  if (slot.sort === 'year') return Math.floor(Math.abs(slot.value - value) / 5);
  return Math.floor(Math.abs(Math.log2(slot.value / value)));
}

/** Figures and years of the same form that stand in sentences without a clause. */
function printedElsewhere(
  context: Context,
  clause: Gapped,
  slot: Slot,
  seen: Set<string>,
): Distractor[] {
  const { documentId, text } = slot.words;
  const form = formOf(slot);
  if (form === null) return [];
  return context.readables
    .filter(({ passage }) => passage.documentId === documentId)
    .flatMap((readable) => readable.text.match(form) ?? [])
    .flatMap((found): Distractor[] => {
      const value = Number.parseFloat(found.replace(/[^\d.]/gu, ''));
      const other = { words: { ...slot.words, text: found }, value, sort: slot.sort };
      if (clause.sentence.text.includes(found) || isNear(other, slot.words, slot.value)) return [];
      if ([...seen].some((one) => isLike(one, found))) return [];
      seen.add(found);
      const reason = {
        en: `The text has “${text}” here; “${found}” stands elsewhere in it.`,
        'zh-CN': `此处原文是“${text}”，“${found}”见于原文别处。`,
      };
      return [{ wording: { text: found, language: 'en' }, words: null, distance: 2, reason }];
    });
}

function formOf({ words: { text }, sort }: Slot): RegExp | null {
  if (sort === 'year') return /(?<![\d,./£$€–-])(?:1[5-9]|20)\d\d(?![\d%,–-])(?! \p{Ll}+s\b)/gu;
  if (/^[\d.]+%$/u.test(text)) return /(?<![\d.])\d+(?:\.\d+)?%/gu;
  return /^\d{1,3},\d{3}$/u.test(text) ? /(?<![\d,.£$€])\d{1,3},\d{3}(?![\d,])/gu : null;
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
  if (slot.sort === 'year') return Math.abs(slot.value - value) > 25;
  return slot.value > value * 3 || slot.value < value / 3;
}

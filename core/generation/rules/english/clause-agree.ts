import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, MultipleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { type Change, changesOf, isOfNumber } from './changes';
import { retold, toldWrong } from './clause-swap';
import { type Clause, clausesOf, isRenamed, sharedContent, verbOf, wordsIn } from './clauses';
import { laysDown } from './norms';
import { worthOf } from './worth';

/** How many statements of one stretch of the text stand together, and the fewest that are right. */
const keys = 3;
const fewestKeys = 2;
const wrongs = 2;

interface Wrong {
  readonly clause: Clause;
  readonly change: Change;
}

/** Which two or three of these statements agree with the text? The others are false by one detail. */
export function askWhatAgrees(context: Context): MultipleDraft[] {
  const clauses = clausesOf(context).filter(
    (clause) =>
      canStand(clause) &&
      !laysDown(context, clause.subject.documentId) &&
      worthOf(context, clause) >= 0.3,
  );
  const byDocument = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const { documentId } = clause.subject;
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), clause]);
  }
  return [...byDocument.values()].flatMap((all) => {
    const drafts: MultipleDraft[] = [];
    let rest = all;
    while (rest.length >= keys + 1) {
      const window = rest.slice(0, 8);
      const made = draft(context, window);
      if (!made) {
        rest = rest.slice(1);
        continue;
      }
      drafts.push(made.draft);
      rest = rest.filter(
        (clause) => !made.used.includes(clause) && clause.position > (made.used[0]?.position ?? 0),
      );
    }
    return drafts;
  });
}

/** In words, as an option would have it. */
function sizeOf(clause: Clause): number {
  return wordsIn(retold(clause)?.text ?? clause.core.text);
}

/** A figure or a date makes a statement false where nothing better does. */
function rankOf({ change }: Wrong): number {
  return isOfNumber(change) ? 1 : 0;
}

function canStand(clause: Clause): boolean {
  const size = wordsIn(clause.core.text);
  if (isRenamed(clause) || /\balso\b/u.test(clause.core.text)) return false;
  return size >= 7 && size <= 24 && !clause.negated && !/[()]/u.test(clause.core.text);
}

function draft(
  context: Context,
  window: readonly Clause[],
): { readonly draft: MultipleDraft; readonly used: readonly Clause[] } | null {
  const changed = window.flatMap((clause): Wrong[] => {
    const [change] = changesOf(context, clause);
    return change ? [{ clause, change }] : [];
  });
  const wrong = [...changed]
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        chanceOf('wrong', context.seed, a.clause.key) -
          chanceOf('wrong', context.seed, b.clause.key),
    )
    .slice(0, wrongs);
  if (wrong.length < wrongs) return null;
  const right: Clause[] = [];
  const sizes = wrong.map(({ clause }) => sizeOf(clause));
  for (const clause of window) {
    if (right.length === keys) break;
    if (retold(clause) === null) continue;
    const all = [...sizes, ...right.map(sizeOf), sizeOf(clause)];
    const taken = [...right, ...wrong.map((one) => one.clause)];
    if (
      Math.max(...all) < Math.min(...all) * 2.4 &&
      taken.every(
        (other) => other !== clause && sharedContent(other.core.text, clause.core.text) < 0.5,
      )
    )
      right.push(clause);
  }
  const [first] = right;
  if (right.length < fewestKeys || !first) return null;
  const { names } = context;
  const document = first.subject.documentId;
  const used = [...right, ...wrong.map(({ clause }) => clause)].sort(
    (a, b) => a.position - b.position,
  );
  return {
    used,
    draft: {
      kind: 'multiple-choice',
      rule: 'clause-agree',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Which ${numeral(right.length, 'en')} of these statements agree with what ${source} ${verbOf(names, document, 'say')}?`
          : `下列哪${numeral(right.length, language)}种说法与${source}一致？`;
      }),
      rationale: inLanguages((language) => {
        const places = [
          ...new Set(right.map(({ proof }) => placeOf(names, proof, document, language))),
        ];
        return language === 'en'
          ? `The text says so ${places.join(', ')}.`
          : `原文就是这样说的${places.join('、')}。`;
      }),
      keys: right.map((clause) => ({
        wording: {
          text: (retold(clause)?.text ?? capitalise(clause.core.text)).replace(/\.$/u, ''),
          language: 'en',
        },
        words: clause.core,
      })),
      distractors: wrong.map(
        ({ clause, change }): Distractor => ({
          wording: { text: toldWrong(clause, change).replace(/\.$/u, ''), language: 'en' },
          words: null,
          distance: 1,
          reason: inLanguages((language) => {
            const place = placeOf(names, clause.proof, document, language);
            return language === 'en'
              ? `The text has “${change.old.text}”, not “${change.fresh}” ${place}.`
              : `原文是“${change.old.text}”，不是“${change.fresh}”${place}。`;
          }),
        }),
      ),
      arrangement: 'mixed',
      evidence: proofs(
        right.map(({ proof }) => proof),
        wrong.map(({ clause }) => clause.proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.6,
    },
  };
}

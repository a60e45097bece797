import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { type Change, changesOf } from './changes';
import { type Clause, clausesOf, groundOf, isRenamed, wordsIn } from './clauses';
import { worthOf } from './worth';

/** Which of these does the text say? One sentence of the text, and others with one slot changed. */
export function askForWording(context: Context): SingleDraft[] {
  return clausesOf(context).flatMap((clause): SingleDraft[] => {
    if (isRenamed(clause) || !/^\p{Lu}/u.test(clause.core.text)) return [];
    if (wordsIn(clause.core.text) > 26) return [];
    const changes = differentPlaces(changesOf(context, clause)).filter(isFirstYear);
    if (changes.length < 2) return [];
    const { names } = context;
    const document = clause.subject.documentId;
    return [
      {
        kind: 'single-choice',
        rule: 'clause-wording',
        variant: '',
        fact: clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Which of these statements agrees with ${source}?`
            : `下列哪一种说法与${source}一致？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          return language === 'en'
            ? `These are the words of the text ${place}.`
            : `这是原文的话${place}。`;
        }),
        key: { wording: { text: clause.core.text, language: 'en' }, words: clause.core },
        distractors: changes.slice(0, 3).map((change) => distractor(clause, change)),
        arrangement: 'mixed',
        evidence: proofs(groundOf(clause), []),
        concepts: [],
        level: 'understand',
        salience: 0.45 + 0.3 * worthOf(context, clause),
      },
    ];
  });
}

/** One change of a year at most: several look alike. */
function isFirstYear(change: Change, index: number, all: readonly Change[]): boolean {
  return change.what !== 'year' || all.findIndex(({ what }) => what === 'year') === index;
}

function differentPlaces(changes: readonly Change[]): Change[] {
  return changes.filter(
    (change, index) => changes.findIndex((other) => other.old.start === change.old.start) === index,
  );
}

function distractor(clause: Clause, { old, fresh }: Change): Distractor {
  const { core } = clause;
  const text =
    core.text.slice(0, old.start - core.start) + fresh + core.text.slice(old.end - core.start);
  return {
    wording: { text: text.charAt(0).toUpperCase() + text.slice(1), language: 'en' },
    words: null,
    distance: 1,
    reason: {
      en: `The text has “${old.text}”, not “${fresh}”.`,
      'zh-CN': `原文是“${old.text}”，不是“${fresh}”。`,
    },
  };
}

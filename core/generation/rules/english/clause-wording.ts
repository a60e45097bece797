import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { type Change, changesOf } from './changes';
import { retold } from './clause-swap';
import { type Clause, clausesOf, groundOf, isRenamed, verbOf, wordsIn } from './clauses';
import { laysDown } from './norms';
import { worthOf } from './worth';

/** Which of these does the text say? What a sentence tells, and the same false in another part each. */
export function askForWording(context: Context): SingleDraft[] {
  return clausesOf(context).flatMap((clause): SingleDraft[] => {
    const told = isRenamed(clause) ? null : retold(clause)?.text.replace(/\.$/u, '');
    if (!told || clause.negated || wordsIn(told) < 8 || wordsIn(told) > 26) return [];
    const document = clause.subject.documentId;
    if (laysDown(context, document) || worthOf(context, clause) < 0.4) return [];
    const wrong = wrongOf(context, clause, told);
    if (wrong.length === 0) return [];
    const { names } = context;
    return [
      {
        kind: 'single-choice',
        rule: 'clause-wording',
        variant: '',
        fact: clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Which of these statements agrees with what ${source} ${verbOf(names, document, 'say')}?`
            : `下列哪一种说法与${source}一致？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          return language === 'en' ? `The text says so ${place}.` : `原文就是这样说的${place}。`;
        }),
        key: { wording: { text: told, language: 'en' }, words: clause.core },
        distractors: wrong,
        arrangement: 'mixed',
        evidence: proofs(groundOf(clause), []),
        concepts: [],
        level: 'understand',
        salience: 0.35 + 0.3 * worthOf(context, clause),
      },
    ];
  });
}

/** The statement with one part of it changed, each time another part. */
function wrongOf(context: Context, clause: Clause, told: string): Distractor[] {
  const taken = new Set<number>();
  const changes = changesOf(context, clause).filter(({ old }) => {
    const isNew = !taken.has(old.start) && told.split(old.text).length === 2;
    taken.add(old.start);
    return isNew;
  });
  const [one, other] = changes;
  if (!one || !other) return [];
  // With both changes in a fourth, none of them has more in common with the rest than the others.
  return [[one], [other], [one, other]].map((made) => distractor(told, made));
}

function distractor(told: string, changes: readonly Change[]): Distractor {
  const listed = (words: readonly string[], joint: string): string =>
    words.map((word) => `“${word}”`).join(joint);
  const [old, fresh] = [changes.map((one) => one.old.text), changes.map((one) => one.fresh)];
  return {
    wording: {
      text: changes.reduce((text, one) => text.split(one.old.text).join(one.fresh), told),
      language: 'en',
    },
    words: null,
    distance: 1,
    reason: {
      en: `The text has ${listed(old, ' and ')}, not ${listed(fresh, ' and ')}.`,
      'zh-CN': `原文是${listed(old, '、')}，不是${listed(fresh, '、')}。`,
    },
  };
}

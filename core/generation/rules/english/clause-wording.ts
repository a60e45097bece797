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

const most = 3;
const fewest = 2;

/** Which of these does the text say? What a sentence tells, and the same false in another part each. */
export function askForWording(context: Context): SingleDraft[] {
  return clausesOf(context).flatMap((clause): SingleDraft[] => {
    const told = isRenamed(clause) ? null : retold(clause)?.text.replace(/\.$/u, '');
    if (!told || clause.negated || wordsIn(told) < 8 || wordsIn(told) > 26) return [];
    const document = clause.subject.documentId;
    if (laysDown(context, document) || worthOf(context, clause) < 0.4) return [];
    const wrong = wrongOf(context, clause, told);
    if (wrong.length < fewest) return [];
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
        distractors: wrong.slice(0, most),
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
  return changes.map((change) => distractor(told, change));
}

function distractor(told: string, { old, fresh }: Change): Distractor {
  return {
    wording: { text: told.split(old.text).join(fresh), language: 'en' },
    words: null,
    distance: 1,
    reason: {
      en: `The text has “${old.text}”, not “${fresh}”.`,
      'zh-CN': `原文是“${old.text}”，不是“${fresh}”。`,
    },
  };
}

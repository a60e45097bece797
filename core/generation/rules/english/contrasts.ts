import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { ClassifyDraft, TrueFalseDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { contentOf, sharedContent, wordsIn } from './clauses';

type Contrast = FactOf<'contrast'>;

/** Contrasts whose two sides say something of their own. */
function contrastsOf(context: Context): Contrast[] {
  return factsOf(context, 'contrast').filter(
    ({ first, second, proof }) =>
      !proof.noted &&
      sharedContent(first.subject.text, second.subject.text) < 1 &&
      contentOf(first.rest.text).size >= 2 &&
      contentOf(second.rest.text).size >= 2,
  );
}

/** What is said of two things, told the other way round, or of the wrong one of the two. */
export function swapContrast(context: Context): TrueFalseDraft[] {
  // With "but" the two sides may be about one thing: only "while" sets one against the other.
  const set = contrastsOf(context).filter(({ joint }) => /while|whereas/u.test(joint));
  return set.map((contrast): TrueFalseDraft => {
    const { first, second, names, proof } = contrast;
    const tell = (one: string, rest: string, other: string, its: string): string =>
      `${capitalise(one)} ${rest}, whereas ${other} ${its}.`;
    const isFalse = chanceOf('contrast', context.seed, contrast.key) < 0.6;
    // True in the other order, false with the subjects exchanged.
    const truth = tell(names[1], second.rest.text, names[0], first.rest.text);
    const lie = tell(names[0], second.rest.text, names[1], first.rest.text);
    return {
      kind: 'true-false',
      rule: 'contrast-swap',
      variant: isFalse ? 'false' : 'true',
      fact: contrast,
      stem: statementStem(context.names, proof.documentId),
      rationale: inLanguages((language) => {
        const place = placeOf(context.names, proof, proof.documentId, language);
        return language === 'en'
          ? `The text says: “${proof.text}” ${place}.`
          : `原文写的是：“${proof.text}”${place}。`;
      }),
      statement: { text: isFalse ? lie : truth, language: 'en' },
      correction: isFalse ? { text: truth, language: 'en' } : null,
      concepts: [],
      level: 'understand',
      salience: 0.95,
      evidence: proofs([proof], []),
    };
  });
}

/** Two contrasts about the same two things: which is said of which? */
export function sortContrasts(context: Context): ClassifyDraft[] {
  const groups = new Map<string, Contrast[]>();
  for (const contrast of contrastsOf(context)) {
    const key = [
      contrast.proof.documentId,
      ...[...contrast.names].map((name) => name.toLowerCase()).sort(),
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), contrast]);
  }
  return [...groups.values()].flatMap((group): ClassifyDraft[] => {
    const [fact] = group;
    if (!fact || group.length < 2) return [];
    const { names } = context;
    const document = fact.proof.documentId;
    const bins = fact.names.map((name) => ({
      name,
      cards: group.flatMap((one) => {
        const side = one.names[0].toLowerCase() === name.toLowerCase() ? one.first : one.second;
        return wordsIn(side.rest.text) <= 22 ? [{ one, words: side.rest }] : [];
      }),
    }));
    if (bins.some(({ cards }) => cards.length < 2)) return [];
    return [
      {
        kind: 'classify',
        rule: 'contrast-sort',
        variant: '',
        fact,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Of which of the two does ${source} say what?`
            : `请按照${source}，把各种说法归到所说的对象之下。`;
        }),
        rationale: inLanguages((language) =>
          language === 'en' ? 'The text sets the two against each other.' : '原文把两者加以对比。',
        ),
        bins: bins.map(({ name, cards }) => ({
          label: { wording: { text: capitalise(name), language: 'en' as const }, words: null },
          cards: cards.map(({ one, words }) => ({
            wording: { text: words.text, language: 'en' as const },
            words,
            reason: inLanguages((language) =>
              language === 'en'
                ? `The text says: “${one.proof.text}”`
                : `原文写的是：“${one.proof.text}”`,
            ),
          })),
        })),
        evidence: proofs(
          group.map(({ proof }) => proof),
          [],
        ),
        concepts: [],
        level: 'understand',
        salience: 0.95,
      },
    ];
  });
}

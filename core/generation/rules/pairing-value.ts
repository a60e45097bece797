import { choose, proofs } from '../choices';
import { placeOf } from '../citation';
import type { Context } from '../context';
import type { SingleDraft } from '../draft';
import { conceptIds, glossedInSentence, inLanguages, quoted, quotedWithGloss } from '../names';
import { readingLength } from '../tokens';
import {
  type Pairing,
  pairingStem,
  rejectSibling,
  siblingPairings,
  soundPairings,
} from './pairings';

/** With what does the text put these words together? Wrong ones stand in the same frame elsewhere. */
export function askForValue(context: Context): SingleDraft[] {
  return soundPairings(context).flatMap((fact): SingleDraft[] => {
    const { names } = context;
    const document = fact.value.documentId;
    const others = comparableSiblings(context, fact).slice(0, 3);
    const stem = inLanguages((language) => pairingStem(names, fact, language));
    if (others.length < 2 || stem.en === undefined) return [];
    return [
      {
        kind: 'single-choice',
        rule: `pairing-${fact.relation}`,
        variant: '',
        fact,
        stem,
        rationale: inLanguages((language) => {
          const place = placeOf(names, fact.proof, document, language);
          const whole = quoted(fact.proof.text.replace(/[，；]+$/u, ''));
          return language === 'en'
            ? `The text puts ${quotedWithGloss(names, fact.cue, 'en')} together with ${glossedInSentence(names, fact.value, 'en')} ${place}.`
            : `原文是${whole}${place}。`;
        }),
        key: choose(names, fact.value),
        distractors: others.map((other) => rejectSibling(names, fact, other)),
        arrangement: 'mixed',
        evidence: proofs(
          [fact.proof],
          others.map((other) => other.proof),
        ),
        concepts: conceptIds(names, fact.value.text),
        level: 'understand',
        salience: fact.relation === 'appraisal' ? 0.4 : 0.75,
      },
    ];
  });
}

/** The nearest siblings that can stand beside the key and beside each other. */
function comparableSiblings(context: Context, fact: Pairing): Pairing[] {
  const chosen: Pairing[] = [];
  for (const other of siblingPairings(context, fact))
    if ([fact, ...chosen].every((one) => comparable(other, one))) chosen.push(other);
  return chosen;
}

/** Values that a reader would weigh against each other: not twice as long, nor half. */
function comparable(one: Pairing, other: Pairing): boolean {
  const [a, b] = [readingLength(one.value.text), readingLength(other.value.text)];
  return Math.max(a, b) <= Math.min(a, b) * 2 || Math.abs(a - b) <= 10;
}

import type { FactOf } from '@/core/extraction';
import { distinct, proofs } from '../../choices';
import { clozeParts, clozeStem } from '../../cloze-text';
import { type Context, factsOf } from '../../context';
import type { ClozeDraft, Draft } from '../../draft';
import { pickRivals, rivalsOf } from './rivals';
import { ofRules } from './ruled';
import { broughtFacts, inMarks, isWhole, whereIs } from './world';

type Amount = FactOf<'amount'>;

const mostBlanks = 3;
const fewestWrong = 2;
const mostWrong = 3;
const largestBlank = 0.3;

/** The figures that a rule sets, left out of its sentence. */
export function askAboutAmounts(context: Context): Draft[] {
  return ofRules(context, broughtFacts(context, 'amount')).flatMap((all) =>
    all.flatMap((one) => blankFigures(context, one)),
  );
}

function blankFigures(context: Context, one: Amount): ClozeDraft[] {
  const { proof, figures } = one;
  const asked = figures.filter(({ words }) => isWhole(context, words)).slice(0, mostBlanks);
  const blanked = asked.reduce((sum, { words }) => sum + words.text.length, 0);
  if (asked.length === 0 || blanked > proof.text.length * largestBlank) return [];
  if (asked.length === 1 && isAskedElsewhere(context, one)) return [];
  const keys = asked.map(({ words }) => words.text);
  const found = asked.flatMap((slot) =>
    pickRivals(
      context,
      slot,
      rivalsOf(context, { proof, slots: figures }, slot),
      asked.length === 1 ? mostWrong : 2,
    ),
  );
  const wrong = distinct(found, ({ wording }) => wording.text)
    .filter(
      ({ wording: { text } }) =>
        !proof.text.includes(text) && !keys.some((key) => text.includes(key)),
    )
    .slice(0, mostWrong);
  if (wrong.length < fewestWrong) return [];
  return [
    {
      kind: 'cloze',
      rule: 'rule-amount-cloze',
      variant: '',
      fact: one,
      stem: clozeStem(context.names, proof.documentId),
      rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
      language: 'zh-CN',
      parts: clozeParts(
        context.names,
        proof,
        asked.map(({ words }) => words),
      ),
      distractors: wrong,
      evidence: proofs(
        [proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
      concepts: [],
      level: 'remember',
      salience: 0.9,
    },
  ];
}

/** A single figure is rather asked for where the sentence is understood as a whole. */
function isAskedElsewhere(context: Context, { proof }: Amount): boolean {
  return factsOf(context, 'provision').some(
    (other) =>
      other.proof.passageId === proof.passageId &&
      other.proof.start < proof.end &&
      proof.start < other.proof.end,
  );
}

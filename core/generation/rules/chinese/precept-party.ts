import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, TrueFalseDraft } from '../../draft';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { sortOfPrecept } from './precept';
import { rivalsOf } from './precept-rivals';
import { tellingWords } from './telling';
import { choiceOf, inMarks, textOf, tooAlike, whereIs } from './world';

type Precept = FactOf<'precept'>;

const longestBlank = 16;
const largestBlank = 0.25;
const fewestWrong = 2;

/** Who has to do it is left out; the bank has others of which the text speaks. */
export function blankLeft(context: Context, one: Precept, all: readonly Precept[]): ClozeDraft[] {
  const { left, proof } = one;
  if (sortOfPrecept(one) !== 'party' || left.text.length > longestBlank) return [];
  if (/^各/u.test(left.text)) return [];
  if (left.text.length > proof.text.length * largestBlank || proof.text.length > 84) return [];
  if (proof.text.split(left.text).length > 2) return [];
  const wrong = rivalsOf(context, one, all, 'left').filter(
    (other) => !proof.text.includes(other.left.text),
  );
  if (wrong.length < fewestWrong) return [];
  return [
    {
      kind: 'cloze',
      rule: 'rule-precept-cloze',
      variant: left.text,
      fact: one,
      stem: clozeStem(context.names, proof.documentId),
      rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
      language: 'zh-CN',
      parts: clozeParts(context.names, proof, [left]),
      distractors: wrong.map((other) => ({
        ...choiceOf(context, other.left),
        distance: 2 as const,
        reason: {
          'zh-CN': `原文对它的规定是${inMarks(other.right.text)}${whereIs(context, other.proof)}。`,
        },
      })),
      evidence: proofs(
        [proof],
        wrong.map((other) => other.proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.9,
    },
  ];
}

const duty =
  /^(?<modal>应当|必须|负责)(?<action>(?!由|以|为|是|被|经|有|具备|符合|纳入|列入|在此|如实|依法|文明|遵守|加强|切实|认真|积极)[^；]{6,44})$/u;

/** Is it their duty? Told of the one who has it or of another. */
export function judgeParty(
  context: Context,
  one: Precept,
  all: readonly Precept[],
): TrueFalseDraft[] {
  const { left, right, proof } = one;
  const found = duty.exec(right.text)?.groups;
  if (sortOfPrecept(one) !== 'party' || !found?.action || !found.modal) return [];
  if (/应当|必须|不得|可以/u.test(found.action)) return [];
  const own = tellingWords(context, left);
  if (left.text.length <= 6 && [...tellingWords(context, right)].some((word) => own.has(word)))
    return [];
  const [other] = rivalsOf(context, one, all, 'left').filter(
    (rival) =>
      !proof.text.includes(rival.left.text) &&
      all.every(
        (third) => third.left.text !== rival.left.text || !tooAlike(third.right.text, right.text),
      ),
  );
  // What is always true can be guessed.
  if (!other) return [];
  const holds = chanceOf(context.seed, one.key, 'party') < 0.5;
  const what = found.modal === '负责' ? '职责' : '义务';
  const say = (name: string): string => `${name}的${what}之一是${found.action}。`;
  const text = say(holds ? left.text : other.left.text);
  if (textOf(context, proof.documentId).includes(text.slice(0, -1))) return [];
  return [
    {
      kind: 'true-false',
      rule: 'rule-precept-whose-duty',
      variant: String(holds),
      fact: one,
      stem: statementStem(context.names, proof.documentId),
      rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
      statement: { text, language: 'zh-CN' },
      correction: holds ? null : { text: say(left.text), language: 'zh-CN' },
      evidence: proofs([proof], []),
      concepts: [],
      level: 'understand',
      salience: 0.85,
    },
  ];
}

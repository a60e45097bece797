import { distinct, proofs } from '../../choices';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, Draft, TrueFalseDraft } from '../../draft';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import type { Rule } from './rule';
import { bodyIn } from './rule-bodies';
import { compareProvisions, provisionsOf } from './rule-composite';
import { askForLimit } from './rule-figures';
import { applyLimit } from './rule-limits';
import { askForPrinciples } from './rule-principles';
import { type Provision, type Twist, twistOf } from './rule-twist';
import { inMarks, whereIs } from './world';

/** What a text lays down sentence by sentence. */
export function askAboutProvisions(context: Context): Draft[] {
  return provisionsOf(context).flatMap(({ all, rules }): Draft[] => {
    const clozes = distinct(
      all.filter((_, index) => index % 2 === 0).flatMap((one) => blankHinge(context, one, rules)),
      blankOf,
    );
    const limits = distinct(all, ({ key }) => key).flatMap((one) => applyLimit(context, one));
    const applied = new Set(limits.map(({ fact }) => fact.key));
    const blanked = new Set(clozes.map(({ fact }) => fact.key));
    const { drafts, left } = compareProvisions(
      context,
      all.filter(({ key }) => !blanked.has(key)),
      rules,
    );
    return [
      ...askForPrinciples(context, all),
      ...drafts,
      ...clozes,
      ...limits,
      ...all.flatMap((one, index) =>
        applied.has(one.key) ? [] : askForLimit(context, one, index),
      ),
      ...left.flatMap((one) => (applied.has(one.key) ? [] : twistIt(context, one, all, rules))),
    ];
  });
}

/** The word that is left out: each is asked for once. */
function blankOf({ parts }: ClozeDraft): string {
  return parts.map((part) => (typeof part === 'string' ? '' : part.wording.text)).join('');
}

/** The word on which the sentence turns is left out; each word of the bank fits, one is right. */
function blankHinge(context: Context, one: Provision, rules: readonly Rule[]): ClozeDraft[] {
  if (one.proof.text.length > 64) return [];
  const hinge = one.hinges.find(
    ({ others, words: { text } }) => others.length > 1 && !isLevel(text),
  );
  const place = hinge ?? bodyIn(context, one, rules);
  if (!place || place.others.length < 2 || place.words.text.length * 3 > one.proof.text.length)
    return [];
  const { words, others } = place;
  return [
    {
      kind: 'cloze',
      rule: hinge ? 'rule-hinge-cloze' : 'rule-body-cloze',
      variant: '',
      fact: one,
      stem: clozeStem(context.names, one.proof.documentId),
      rationale: {
        'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      language: 'zh-CN',
      parts: clozeParts(context.names, one.proof, [words]),
      distractors: others.map((text) => ({
        wording: { text, language: 'zh-CN' },
        words: null,
        distance: 1 as const,
        reason: { 'zh-CN': `原文写的是“${words.text}”${whereIs(context, one.proof)}。` },
      })),
      evidence: proofs([one.proof], []),
      concepts: [],
      level: 'remember',
      salience: 0.9,
    },
  ];
}

/** 县级 of 县级以上人民政府: too little to ask for by itself. */
function isLevel(text: string): boolean {
  return /^(?:县级|省级|设区的市级)$/u.test(text);
}

/** False by one detail. */
function twistIt(
  context: Context,
  one: Provision,
  all: readonly Provision[],
  rules: readonly Rule[],
): TrueFalseDraft[] {
  const twist = twistOf(context, one, all, rules);
  if (!twist || isLevel(twist.right.text)) return [];
  if (twist.right.text === '不得') return judgeDeed(context, one, twist);
  return [
    {
      kind: 'true-false',
      rule: 'rule-twist',
      variant: 'false',
      fact: one,
      stem: statementStem(context.names, one.proof.documentId),
      rationale: {
        'zh-CN': `原文写的是“${twist.right.text}”，不是“${twist.wrong}”：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: { text: `${twist.text}。`, language: 'zh-CN' },
      correction: { text: `${one.proof.text}。`, language: 'zh-CN' },
      evidence: proofs([one.proof], []),
      concepts: [],
      level: 'understand',
      salience: 0.85,
    },
  ];
}

/** What is forbidden is done: is that as it should be? */
function judgeDeed(context: Context, one: Provision, { right }: Twist): TrueFalseDraft[] {
  const before = one.proof.text.slice(0, right.start - one.proof.start);
  const after = one.proof.text.slice(right.end - one.proof.start);
  if (/[但且并也]$/u.test(before) || /[；]/u.test(after)) return [];
  const holds = chanceOf(context.seed, one.key, 'deed') < 0.5;
  return [
    {
      kind: 'true-false',
      rule: 'rule-ban-applied',
      variant: String(holds),
      fact: one,
      stem: statementStem(context.names, one.proof.documentId),
      rationale: {
        'zh-CN': `原文规定：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      statement: {
        text: `${before}${after}，这样做${holds ? '不' : ''}符合规定。`,
        language: 'zh-CN',
      },
      correction: holds ? null : { text: `${one.proof.text}。`, language: 'zh-CN' },
      evidence: proofs([one.proof], []),
      concepts: [],
      level: 'apply',
      salience: 0.95,
    },
  ];
}

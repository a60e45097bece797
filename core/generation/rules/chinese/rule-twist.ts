import { type FactOf, findSlots, type Words, wordsAt } from '@/core/extraction';
import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { rivalsOf } from './rivals';
import { careless, clearlyBad, isEverybody, type Rule, sortOf } from './rule';
import { bodyIn, pairIn } from './rule-bodies';
import { textOf, tooAlike } from './world';

const counted =
  /^(?:二十四|24)小时|^[两二三四五六七八九十]个?(?:阶段|部分|环节|方面|类|种|项|等级|组|轮|级)/u;

export type Provision = FactOf<'provision'>;

/** A sentence that differs from a provision in one detail and is therefore false. */
export interface Twist {
  readonly of: Provision;
  readonly text: string;
  /** What the source says there, and what the false sentence says. */
  readonly right: Words;
  readonly wrong: string;
  /** Shall for may, 县级 for 省级 or the like: one of them in a question is enough. */
  readonly isForce: boolean;
}

/** The provision told falsely: another figure, another word on which it turns, another agent, another force. */
export function twistOf(
  context: Context,
  provision: Provision,
  all: readonly Provision[],
  rules: readonly Rule[],
): Twist | null {
  const twists = [
    ...byFigure(context, provision),
    ...byHinge(context, provision),
    ...byTurn(context, provision, rules),
    ...byBody(context, provision, rules),
    ...byForce(context, provision, rules),
  ];
  const document = textOf(context, provision.proof.documentId);
  const good = twists.filter(
    ({ text, right }) =>
      !document.includes(text) &&
      // What the document says elsewhere is not false.
      all.every(
        ({ proof }) =>
          proof === provision.proof || right.text.length < 3 || !tooAlike(proof.text, text),
      ),
  );
  const first = Math.floor(
    chanceOf(context.seed, provision.key, 'twist') * Math.min(2, good.length),
  );
  return good[first] ?? null;
}

function replaced(of: Provision, right: Words, wrong: string): Twist {
  const { text, start } = of.proof;
  return {
    of,
    text: text.slice(0, right.start - start) + wrong + text.slice(right.end - start),
    right,
    wrong,
    isForce: /^(?:应当|必须|不得|可以|县级|省级|设区的市级)$/u.test(right.text),
  };
}

function byFigure(context: Context, provision: Provision): Twist[] {
  const { proof } = provision;
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  if (!readable) return [];
  const figures = findSlots(readable, proof.start, proof.end).filter(
    ({ kind, value, words }) =>
      // 初赛、复赛和决赛三个阶段: anybody can count them.
      !counted.test(proof.text.slice(words.start - proof.start)) &&
      kind === 'figure' &&
      value !== null &&
      proof.text.split(words.text).length === 2,
  );
  const slot = figures.at(-1);
  if (!slot) return [];
  const rivals = rivalsOf(context, { proof, slots: figures }, slot);
  const rival = rivals[Math.floor(chanceOf(context.seed, proof.text) * Math.min(3, rivals.length))];
  return rival ? [replaced(provision, slot.words, rival.wording.text)] : [];
}

/** Who acts and who is told or asked change places. */
function byTurn(context: Context, provision: Provision, rules: readonly Rule[]): Twist[] {
  const pair = pairIn(context, provision, rules);
  return pair ? [replaced(provision, pair.words, pair.swapped)] : [];
}

/** Another body in the place of one that acts, is told or is asked. */
function byBody(context: Context, provision: Provision, rules: readonly Rule[]): Twist[] {
  // What is forbidden to one may be forbidden to others too.
  if (/不得|禁止|严禁|不准/u.test(provision.proof.text)) return [];
  const place = bodyIn(context, provision, rules);
  const [other] = place?.others ?? [];
  return place && other !== undefined ? [replaced(provision, place.words, other)] : [];
}

function byHinge(context: Context, provision: Provision): Twist[] {
  return provision.hinges.flatMap(({ words, others }) => {
    const other = others[Math.floor(chanceOf(context.seed, provision.key) * others.length)];
    return other === undefined ? [] : [replaced(provision, words, other)];
  });
}

function ruleOf(provision: Provision, rules: readonly Rule[]): Rule | undefined {
  const { proof } = provision;
  return rules.find(
    (rule) =>
      rule.agent.passageId === proof.passageId &&
      proof.start <= rule.agent.start &&
      rule.action.end <= proof.end,
  );
}

/** Shall for may, and may for must not, where either would be possible. */
function byForce(context: Context, provision: Provision, rules: readonly Rule[]): Twist[] {
  const { proof } = provision;
  const words = [...proof.text.matchAll(/应当|必须|不得|可以/gu)];
  const [match] = words;
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  if (!match || words.length > 1 || !readable) return [];
  const after = proof.text.slice(match.index + match[0].length);
  const rule = ruleOf(provision, rules);
  const right = wordsAt(readable, proof.start + match.index, proof.start + match.index + 2);
  switch (match[0]) {
    case '不得':
      // What is forbidden in a certain case only might as well be free there.
      return clearlyBad.test(proof.text) ||
        careless.test(proof.text) ||
        (rule && isEverybody(rule)) ||
        !/(?:的|后|前|时|期间|期内|之日起[^，]*)，/u.test(proof.text.slice(0, match.index)) ||
        /作为|少于|多于|高于|低于|超过/u.test(after)
        ? []
        : [replaced(provision, right, '可以')];
    case '可以':
      // Who has a right is seldom thought to have a duty.
      return rule && sortOf(rule) === 'office' && !/^(?:申请|提起|请求|要求)/u.test(after)
        ? [replaced(provision, right, '应当')]
        : [];
    default:
      // Nobody takes a duty for a choice.
      return [];
  }
}

import { containment } from '@/core/text';
import { distinct, proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Choice, Distractor, MultipleDraft, SingleDraft } from '../../draft';
import { numeral } from '../../numerals';
import { tokensOf } from '../../tokens';
import type { Rule } from './rule';
import { type Provision, type Twist, twistOf } from './rule-twist';
import { broughtFacts, choiceOf, inMarks, whereIs } from './world';

const perSingle = 3;
const perMultiple = 2;
const longestOfMany = 52;
/** In how many questions one false provision may stand. */
const mostTold = 2;
const fewest = 2;

/** What is asked of the provisions of a document, and which of them appear in no question yet. */
export interface Compared {
  readonly drafts: readonly (SingleDraft | MultipleDraft)[];
  readonly left: readonly Provision[];
}

/**
 * Which of these does the text lay down? The others are provisions of it with one detail changed. None
 * that holds stands in two of the questions or is falsely told in another.
 */
export function compareProvisions(
  context: Context,
  all: readonly Provision[],
  rules: readonly Rule[],
): Compared {
  const twists = all.flatMap((one) => twistOf(context, one, all, rules) ?? []);
  const twisted = new Set(twists.map(({ of }) => of));
  const keys = [...all.filter((one) => !twisted.has(one)), ...twisted];
  const mostKeys = twists.length * 2 < all.length ? 3 : 2;
  const isPlenty = twists.length * 3 > all.length * 2;
  const drafts: (SingleDraft | MultipleDraft)[] = [];
  const used = new Set<Provision>();
  const told = new Map<Provision, number>();
  for (const key of keys) {
    if (used.has(key) || told.has(key)) continue;
    const single = drafts.length % 2 === 0;
    const most = single && isPlenty ? perSingle : perMultiple;
    const sets = single
      ? [[key]]
      : partnersOf(key, keys, new Set([...used, ...told.keys()]), mostKeys);
    const found = sets
      .map((pair) => ({
        pair,
        wrong: wrongFor(
          pair,
          twists,
          (one) => (used.has(one) ? mostTold : (told.get(one) ?? 0)),
          most,
        ),
      }))
      .find(
        ({ pair, wrong }) =>
          wrong.length >= fewest &&
          !isMarked(pair, wrong) &&
          (!single || wrong.some(({ text }) => text.length >= key.proof.text.length)),
      );
    if (!found) continue;
    const { pair, wrong } = found;
    for (const one of pair) used.add(one);
    for (const { of } of wrong) told.set(of, (told.get(of) ?? 0) + 1);
    drafts.push(single ? singleOf(context, key, wrong) : multipleOf(context, pair, wrong));
  }
  return { drafts, left: all.filter((one) => !used.has(one) && !told.has(one)) };
}

/** Sets of the key with others that hold too, of about the same length and from near it. */
function partnersOf(
  key: Provision,
  keys: readonly Provision[],
  used: ReadonlySet<Provision>,
  most: number,
): Provision[][] {
  const near = nearest(keys, key, (other) => other).filter(
    (one) =>
      one !== key &&
      !used.has(one) &&
      one.proof.text.length <= longestOfMany &&
      isNear(one.proof.text, key.proof.text) &&
      !saysTheSame(one.proof.text, key.proof.text),
  );
  const sets = near.slice(0, 6).map((one) => [key, one]);
  if (most === 2) return sets;
  const threes = sets.flatMap(([first, second]) => {
    const third = near.find(
      (one) => second && one !== second && !saysTheSame(one.proof.text, second.proof.text),
    );
    return first && second && third ? [[first, second, third]] : [];
  });
  return [...threes, ...sets];
}

/** True where a word stands in all that hold and hardly in the others: it would give them away. */
function isMarked(keys: readonly Provision[], wrong: readonly Twist[]): boolean {
  const [first, ...others] = keys;
  if (!first || others.length === 0) return false;
  return [...tokensOf(first.proof.text), '和'].some(
    (mark) =>
      first.proof.text.includes(mark) &&
      others.every(({ proof }) => proof.text.includes(mark)) &&
      wrong.filter(({ text }) => text.includes(mark)).length * 2 < wrong.length,
  );
}

function wrongFor(
  keys: readonly Provision[],
  twists: readonly Twist[],
  timesTold: (one: Provision) => number,
  most: number,
): Twist[] {
  const [key] = keys;
  if (!key) return [];
  const wrong: Twist[] = [];
  const near = nearest(twists, key, ({ of }) => of);
  // One that is no longer than the key and one that is no shorter come first: length tells nothing then.
  const { length } = key.proof.text;
  const short = near.find(({ text }) => text.length <= length);
  const long = near.find((one) => one !== short && one.text.length >= length);
  const first = [short, long].flatMap((one) => one ?? []);
  for (const twist of [...first, ...near.filter((one) => !first.includes(one))]) {
    if (wrong.length === most) break;
    const times = timesTold(twist.of);
    if (times >= mostTold || keys.includes(twist.of)) continue;
    // No two questions have more than one of their false provisions in common.
    if (times > 0 && wrong.some(({ of }) => timesTold(of) > 0)) continue;
    if (twist.isForce && wrong.some(({ isForce }) => isForce)) continue;
    if (wrong.some((other) => other.wrong === twist.wrong && other.right.text === twist.right.text))
      continue;
    const shown = [...keys.map(({ proof }) => proof.text), ...wrong.map(({ text }) => text)];
    if (shown.every((text) => isNear(twist.text, text) && !saysTheSame(text, twist.text)))
      wrong.push(twist);
  }
  return wrong;
}

/** Two provisions that have most of their words in common. */
function saysTheSame(a: string, b: string): boolean {
  const [part, whole] = a.length <= b.length ? [a, b] : [b, a];
  return containment(part, whole) > 0.5;
}

/** Neither twice as long nor half as long. */
function isNear(a: string, b: string): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return long <= short * 1.8 || long - short <= 8;
}

/** Those that stand nearest in the text first: they speak of the same matter. */
function nearest<Item>(
  items: readonly Item[],
  key: Provision,
  provisionOf: (item: Item) => Provision,
): Item[] {
  const distance = (item: Item): number =>
    Math.abs(provisionOf(item).proof.passageNumber - key.proof.passageNumber);
  return [...items].sort((a, b) => distance(a) - distance(b));
}

function distractorOf(context: Context, { of, text, right, wrong }: Twist): Distractor {
  return {
    wording: { text, language: 'zh-CN' },
    words: null,
    distance: 2,
    reason: {
      'zh-CN': `原文写的是“${right.text}”，不是“${wrong}”：${inMarks(of.proof.text)}${whereIs(context, of.proof)}。`,
    },
  };
}

function singleOf(context: Context, key: Provision, wrong: readonly Twist[]): SingleDraft {
  return {
    ...common(context, [key], wrong),
    kind: 'single-choice',
    rule: 'rule-which-one',
    stem: { 'zh-CN': `下列说法中，与${sourceOf(context, key)}一致的是哪一项？` },
    key: keyOf(context, key),
    distractors: wrong.map((twist) => distractorOf(context, twist)),
    arrangement: 'mixed',
  };
}

function multipleOf(
  context: Context,
  keys: readonly Provision[],
  wrong: readonly Twist[],
): MultipleDraft {
  const [first] = keys;
  if (!first) throw new Error('A question without a key');
  return {
    ...common(context, keys, wrong),
    kind: 'multiple-choice',
    rule: 'rule-which-ones',
    stem: {
      'zh-CN': `下列说法中，与${sourceOf(context, first)}一致的是哪${numeral(keys.length, 'zh-CN')}项？`,
    },
    keys: keys.map((one) => keyOf(context, one)),
    distractors: wrong.map((twist) => distractorOf(context, twist)),
    arrangement: 'mixed',
  };
}

function keyOf(context: Context, { proof }: Provision): Choice {
  return choiceOf(context, proof);
}

function sourceOf(context: Context, { proof }: Provision): string {
  return cite(context.names, proof.documentId, 'zh-CN');
}

function common(context: Context, keys: readonly Provision[], wrong: readonly Twist[]) {
  const [first] = keys;
  if (!first) throw new Error('A question without a key');
  return {
    variant: '',
    fact: first,
    rationale: {
      'zh-CN': `原文写道：${keys.map(({ proof }) => `${inMarks(proof.text)}${whereIs(context, proof)}`).join('；')}。`,
    },
    evidence: proofs(
      keys.map(({ proof }) => proof),
      wrong.map(({ of }) => of.proof),
    ),
    concepts: [],
    level: 'understand' as const,
    salience: 1,
  };
}

/** The provisions of each document with the rules that are in them. */
export function provisionsOf(context: Context): { all: Provision[]; rules: Rule[] }[] {
  const rules = broughtFacts(context, 'rule').flat();
  return broughtFacts(context, 'provision')
    .filter((all) => laysDown(context, all))
    .map((all) => ({
      all: distinct(all, ({ proof }) => proof.text),
      rules: rules.filter(({ proof }) => proof.documentId === all[0]?.proof.documentId),
    }));
}

const binding = /应当?(?![用急届力对])|必须|须(?!知)|不得|不准|禁止|严禁|有权|负责/u;
const leastBinding = 3;
const partBinding = 0.2;

/** A law, or a text of which a part tells somebody what to do; no life and no news. */
export function laysDown(context: Context, all: readonly Pick<Provision, 'proof'>[]): boolean {
  const document = context.names.documents.get(all[0]?.proof.documentId ?? '');
  const type = document?.type;
  if (/讲话|文章|致辞|座谈会|考察|回信|演讲/u.test(document?.title.text ?? '')) return false;
  const count = all.filter(({ proof }) => binding.test(proof.text)).length;
  return type !== 'text' || (count >= leastBinding && count >= all.length * partBinding);
}

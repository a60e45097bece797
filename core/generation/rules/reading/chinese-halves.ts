import { beginsWithVerb } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft } from '../../draft';
import { tokensOf } from '../../tokens';
import { tellingWords } from '../chinese/telling';
import { choiceOf, inMarks, tooAlike, whereIs } from '../chinese/world';
import { beginsWithForce, type Halves, type Hinge, halvesOf } from './chinese-hinge';
import { sentencesToRead } from './chinese-open';
import { isTale } from './chinese-tale';
import { excerpt, type ReadingRule } from './excerpts';

const sizes = [4, 3] as const;
/** How far down the text the partners of a row are sought, in halves of one sort and in passages. */
const reach = 8;
const farthest = 30;
/** Up to here a word of the title counts. */
const shortLeft = 8;
const mostShared = 0.6;

type Sort = Hinge | 'duty' | 'reason' | 'turn' | 'opening';

/** Sorts that stand in one question where one of them alone is too few: their halves fit each other. */
const families: readonly { readonly sort: Sort; readonly hinges: readonly Hinge[] }[] = [
  { sort: 'duty', hinges: ['case', 'subject'] },
  { sort: 'reason', hinges: ['purpose', 'warning'] },
  { sort: 'turn', hinges: ['contrast', 'result'] },
  { sort: 'opening', hinges: ['time', 'aim', 'cause', 'outcome'] },
];
/** Asks for the word that the second half begins with. */
const correlative = /^(?:虽|尽管|即使|即便|纵然|因为|由于)/u;

/** Says nothing of what the halves are: a time may be a deed, a subject a thing. */
const inHalves = (source: string): string =>
  `下列句子出自${source}，都分成了前后两半。请配成完整的句子。`;

const asked: Record<Sort, (source: string) => string> = {
  case: (source) => `请把下列情形与${source}的相应要求或者结果配对。`,
  time: inHalves,
  subject: inHalves,
  contrast: (source) => `下列句子出自${source}，都在转折处断开。请把前后两半配成完整的句子。`,
  result: (source) => `请把下列原因与${source}所写的结果配对。`,
  cause: (source) => `请把下列原因与${source}所写的结果配对。`,
  purpose: (source) => `请把${source}的下列做法或者要求与目的配对。`,
  aim: (source) => `请把下列目的与${source}所写的做法配对。`,
  outcome: inHalves,
  deed: (source) => `请按${source}的叙述，把下列前半句与紧接着的后半句配对。`,
  warning: (source) => `请把${source}的下列要求与不照办的后果配对。`,
  reason: (source) => `请把${source}的下列要求与目的或者后果配对。`,
  topic: inHalves,
  duty: inHalves,
  turn: inHalves,
  opening: inHalves,
};

/** Sentences cut where their sense turns: which second half belongs to which first half? */
export const askForChineseHalves: ReadingRule<MatchDraft> = (context, isAsked) =>
  sentencesToRead(context, isAsked).flatMap((sentences) => {
    const isTold = isTale(context, sentences);
    let open = sentences.flatMap((sentence) => halvesOf(context, sentence, isTold) ?? []);
    const ask = (sort: Sort, isOwn: (halves: Halves) => boolean): MatchDraft[] => {
      // First of sentences that nothing is asked of; then what is left of them among others.
      const groups = [true, false].flatMap((isOpen) => {
        const own = open.filter((one) => isOwn(one) && (one.open || !isOpen));
        const found = groupsOf(context, own);
        open = open.filter((one) => !found.some((group) => group.includes(one)));
        return found;
      });
      return groups.map((rows, index) => draft(context, sort, rows, index));
    };
    const hinges = [...new Set(open.map(({ hinge }) => hinge))];
    return [
      ...hinges
        .filter((hinge) => hinge !== 'topic')
        .flatMap((hinge) => ask(hinge, (one) => one.hinge === hinge)),
      ...families.flatMap(({ sort, hinges: own }) =>
        ask(
          sort,
          ({ hinge, left }) =>
            own.includes(hinge) && !(sort === 'turn' && correlative.test(left.text)),
        ),
      ),
      ...ask('topic', ({ hinge }) => hinge === 'topic'),
    ];
  });

/** Groups of four or three whose halves can be told apart and do not tell their partner. */
function groupsOf(context: Context, all: readonly Halves[]): Halves[][] {
  const groups: Halves[][] = [];
  let open = [...all];
  for (const size of sizes) {
    let rest = open;
    while (rest.length >= size) {
      const [first, ...others] = rest;
      if (!first) break;
      const near = others
        .filter(({ proof }) => proof.passageNumber - first.proof.passageNumber <= farthest)
        .slice(0, reach);
      const group = complete(context, [first], near, size);
      rest = group ? others.filter((one) => !group.includes(one)) : others;
      if (!group) continue;
      open = open.filter((one) => !group.includes(one));
      groups.push(group);
    }
  }
  return groups;
}

function complete(
  context: Context,
  group: readonly Halves[],
  near: readonly Halves[],
  size: number,
): Halves[] | null {
  if (group.length === size) {
    const isOpen = group.filter(({ open }) => open).length * 2 > size;
    return isOpen && fitsAlike(group) && !group.some((one) => isTold(context, one, group))
      ? [...group]
      : null;
  }
  for (const [index, next] of near.entries()) {
    if (!group.every((one) => areApart(context, one, next))) continue;
    const found = complete(context, [...group, next], near.slice(index + 1), size);
    if (found) return found;
  }
  return null;
}

/** False where halves say so much the same that they could change places. */
function areApart(context: Context, a: Halves, b: Halves): boolean {
  if (tooAlike(a.left.text, b.left.text) || tooAlike(a.right.text, b.right.text)) return false;
  if (a.hinge === 'contrast' && b.hinge === 'contrast') return true;
  // 离开学校之后 and 我们出学校之后
  const wordsOf = ({ left }: Halves): ReadonlySet<string> =>
    left.text.length <= shortLeft
      ? tokensOf(left.text, context.segment ?? undefined)
      : tellingWords(context, left);
  const [own, others] = [wordsOf(a), wordsOf(b)];
  const shared = [...others].filter((word) => own.has(word)).length;
  const isShort = Math.max(a.left.text.length, b.left.text.length) <= shortLeft;
  // 手掌抽筋时 and 上臂抽筋时
  const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((word) => !other.has(word) && !/^(?:[我你他她它咱]们?|大家)$/u.test(word));
  return (
    shared === 0 ||
    (isShort
      ? differ(own, others) && differ(others, own)
      : shared < Math.min(own.size, others.size) * mostShared)
  );
}

const bare =
  /^(?:[马立]上|都|也|便|就|曾|又|已|自会|才|不|没|终于|随即|立[刻即]|一直|仍|还|再|把|将|被|从|向|往|相应)/u;

/** A first half that ends with who acts wants a second half without: of each sort there are two or none. */
function fitsAlike(group: readonly Halves[]): boolean {
  const isTelling = group.some(
    ({ hinge, left }) =>
      /^(?:subject|outcome|deed)$/u.test(hinge) || /[他她它]们?$/u.test(left.text),
  );
  const bares = group.filter(
    ({ right: { text } }) => bare.test(text) || beginsWithVerb(text) || beginsWithForce(text),
  ).length;
  return !isTelling || [0, group.length].includes(bares) || (bares > 1 && group.length - bares > 1);
}

/** A word of the first half that stands in its own second half alone shows the partner. */
function isTold(context: Context, one: Halves, group: readonly Halves[]): boolean {
  return [...tellingWords(context, one.left)].some(
    (word) =>
      one.right.text.includes(word) &&
      !group.some(
        (other) =>
          other !== one && (other.right.text.includes(word) || other.left.text.includes(word)),
      ),
  );
}

function draft(context: Context, sort: Sort, rows: readonly Halves[], index: number): MatchDraft {
  const [first] = rows;
  if (!first) throw new Error('A group without halves');
  return {
    kind: 'match',
    rule: `reading-halves-${sort}`,
    variant: String(index),
    fact: excerpt(
      first.proof,
      rows.map(({ proof }) => proof),
    ),
    stem: { 'zh-CN': asked[sort](cite(context.names, first.proof.documentId, 'zh-CN')) },
    rationale: { 'zh-CN': '每一对在原文里是同一句话的前后两半。' },
    pairs: rows.map(({ left, right, proof }) => ({
      left: choiceOf(context, left),
      right: {
        ...choiceOf(context, right),
        reason: { 'zh-CN': `原文里它接在${inMarks(left.text)}之后${whereIs(context, proof)}。` },
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      rows.map(({ proof }) => proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: sort === 'topic' ? 0.45 : 0.6,
  };
}

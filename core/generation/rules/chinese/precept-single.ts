import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { SingleDraft } from '../../draft';
import { quoted } from '../../names';
import { type PreceptSort, sortOfPrecept } from './precept';
import { sharesMember } from './rule';
import { tellingWords } from './telling';
import { choiceOf, inMarks, tooAlike, whereIs } from './world';

type Precept = FactOf<'precept'>;

const reach = 16;
const mostWrong = 3;
const fewestWrong = 2;
const longestStem = 46;

/** What is laid down for a case, a party or a thing? The others are laid down for others near it. */
export function askForRight(
  context: Context,
  one: Precept,
  all: readonly Precept[],
): SingleDraft[] {
  const { left, right, proof } = one;
  if (left.text.length > longestStem) return [];
  const own = all.filter((other) => other !== one && other.left.text === left.text);
  const wrong = rivalsOf(context, one, all, 'right').filter(
    // What is laid down of the one in another place is no wrong answer.
    (other) => own.every((third) => !tooAlike(third.right.text, other.right.text)),
  );
  const source = cite(context.names, proof.documentId, 'zh-CN');
  return draftOf(context, one, wrong.slice(0, mostWrong), {
    side: 'right',
    stem:
      sortOfPrecept(one) === 'case'
        ? `按${source}，${left.text.replace(/^凡/u, '')}，适用下列哪一项规定？`
        : `${source}对${quoted(left.text)}作了下列哪一项规定？`,
    key: right,
    reason: (other) => `这是对${inMarks(other.left.text)}的规定`,
  });
}

const whom: Record<PreceptSort, string> = {
  case: '哪一种情形',
  party: '哪一方',
  thing: '哪一事项',
};

/** For which case, party or thing is it laid down? */
export function askForLeft(context: Context, one: Precept, all: readonly Precept[]): SingleDraft[] {
  const { left, right, proof } = one;
  if (right.text.length > longestStem) return [];
  const same = all.filter((other) => other !== one && tooAlike(other.right.text, right.text));
  const wrong = rivalsOf(context, one, all, 'left').filter((other) => !same.includes(other));
  const source = cite(context.names, proof.documentId, 'zh-CN');
  return draftOf(context, one, wrong.slice(0, mostWrong), {
    side: 'left',
    stem: `${source}规定${quoted(right.text)}，这一规定针对的是下列${whom[sortOfPrecept(one)]}？`,
    key: left,
    reason: (other) => `原文对它的规定是${inMarks(other.right.text)}`,
  });
}

interface Shape {
  readonly side: 'left' | 'right';
  readonly stem: string;
  readonly key: Words;
  readonly reason: (other: Precept) => string;
}

function draftOf(
  context: Context,
  one: Precept,
  wrong: readonly Precept[],
  { side, stem, key, reason }: Shape,
): SingleDraft[] {
  if (wrong.length < fewestWrong) return [];
  return [
    {
      kind: 'single-choice',
      rule: `rule-precept-${side}`,
      variant: key.text,
      fact: one,
      stem: { 'zh-CN': stem },
      rationale: {
        'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      key: choiceOf(context, key),
      distractors: wrong.map((other) => ({
        ...choiceOf(context, other[side]),
        distance: 2 as const,
        reason: { 'zh-CN': `${reason(other)}${whereIs(context, other.proof)}。` },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        wrong.map(({ proof }) => proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.95,
    },
  ];
}

/**
 * Others that could as well stand there, the likest first: of the same manner and about the same length.
 * A word of the stem that stands in the key stands in at least half of them, or there are none.
 */
function rivalsOf(
  context: Context,
  one: Precept,
  all: readonly Precept[],
  side: Shape['side'],
): Precept[] {
  const asked = tellingWords(context, one[side === 'right' ? 'left' : 'right']);
  const own = tellingWords(context, one[side]);
  const matter = new Set([...asked, ...own]);
  const clues = [...asked].filter((token) => own.has(token));
  const found = all
    .filter((other) => isRival(one, other, side))
    .map((other) => ({ other, words: tellingWords(context, other[side]) }))
    .filter(({ other, words }) => side === 'left' || isNear(one, other, matter, words))
    .sort(
      (a, b) =>
        count(clues, b.words) - count(clues, a.words) ||
        likeness(one, b.other, side) - likeness(one, a.other, side) ||
        count([...own], b.words) - count([...own], a.words) ||
        far(a.other, one) - far(b.other, one),
    )
    .slice(0, reach)
    .filter(({ other }, index, list) =>
      list.slice(0, index).every((each) => !tooAlike(each.other[side].text, other[side].text)),
    )
    .slice(0, mostWrong);
  const isHidden = clues.every(
    (clue) => found.filter(({ words }) => words.has(clue)).length * 2 >= found.length,
  );
  return isHidden ? found.map(({ other }) => other) : [];
}

/** Speaks of the same matter: from the same part of the text, or with a word in common. */
function isNear(
  one: Precept,
  other: Precept,
  matter: ReadonlySet<string>,
  words: ReadonlySet<string>,
): boolean {
  return (
    [...words].some((word) => matter.has(word)) ||
    (far(one, other) <= 3 && mannerOf(one) === mannerOf(other))
  );
}

function count(clues: readonly string[], words: ReadonlySet<string>): number {
  return clues.filter((clue) => words.has(clue)).length;
}

function far(a: Precept, b: Precept): number {
  return Math.abs(a.proof.passageNumber - b.proof.passageNumber);
}

function likeness(one: Precept, other: Precept, side: Shape['side']): number {
  return side === 'right' && mannerOf(one) === mannerOf(other) ? 1 : 0;
}

function isRival(one: Precept, other: Precept, side: Shape['side']): boolean {
  if (other === one || sortOfPrecept(other) !== sortOfPrecept(one)) return false;
  if ((mannerOf(other) === 'measure') !== (mannerOf(one) === 'measure')) return false;
  const [key, wrong] = [one[side].text, other[side].text];
  if (wrong.length < key.length * 0.6 - 2 || wrong.length > key.length * 1.7 + 3) return false;
  if (key.length > wrong.length * 1.25 && key.length - wrong.length > 10) return false;
  if (side === 'left' && /的$/u.test(key) !== /的$/u.test(wrong)) return false;
  if (tooAlike(one.left.text, other.left.text) || tooAlike(one.right.text, other.right.text))
    return false;
  return !sharesMember(one.left.text, other.left.text);
}

/** What somebody has to do, may do, may not do, or what is done to those who break a rule. */
function mannerOf({ right: { text } }: Precept): string {
  if (/责令|罚款|警告|处分|没收|吊销|拘留|^(?:由[^，]{2,24}?)?(?:处|给予)/u.test(text))
    return 'measure';
  if (/^(?:应当?|必须|须|要|请)/u.test(text)) return 'duty';
  if (/^(?:可以?|方可|有权|享)/u.test(text)) return 'right';
  return /^(?:不|严禁|禁止|一律不)/u.test(text) ? 'ban' : 'other';
}

import type { FactOf } from '@/core/extraction';
import type { Context } from '../../context';
import { sortOfPrecept } from './precept';
import { areKin, sharesMember } from './rule';
import { tellingWords } from './telling';
import { tooAlike } from './world';

type Precept = FactOf<'precept'>;

/** The part of a precept that is sought. */
export type Side = 'left' | 'right';

const reach = 16;
const mostWrong = 3;
/** The key is not so much longer than the longest of the others, and none differs by so much from it. */
const longest = 1.2;
const widest = 6;

/**
 * Others that could as well stand there, the likest first: of the same manner and about the same length.
 * A word of the stem that stands in the key stands in at least half of them, or there are none.
 */
export function rivalsOf(
  context: Context,
  one: Precept,
  all: readonly Precept[],
  side: Side,
): Precept[] {
  const asked = tellingWords(context, one[side === 'right' ? 'left' : 'right']);
  const own = tellingWords(context, one[side]);
  const matter = new Set([...asked, ...own]);
  const clues = [...asked].filter((token) => own.has(token));
  const open = all
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
    );
  const key = one[side].text;
  const long = open.find(({ other }) => key.length <= other[side].text.length * longest);
  const found = [...(long ? [long] : []), ...open.filter((each) => each !== long)].slice(
    0,
    mostWrong,
  );
  if (!long) return [];
  const isHidden = clues.every(
    (clue) => found.filter(({ words }) => words.has(clue)).length * 2 >= found.length,
  );
  const isPlain = pairsInBoth(context, one).every(
    (pair) =>
      found.filter(({ other }) => other[side].text.includes(pair)).length * 2 >= found.length,
  );
  return isHidden && isPlain ? found.map(({ other }) => other) : [];
}

/** Two characters that stand on both sides, and not in the title: 实验 of 实验室 and 实验服. */
function pairsInBoth({ names }: Context, { left, right }: Precept): string[] {
  const title = names.documents.get(left.documentId)?.title.text ?? '';
  return [...left.text].flatMap((character, at) => {
    const pair = character + left.text.charAt(at + 1);
    const isShared = /^\p{Script=Han}{2}$/u.test(pair) && right.text.includes(pair);
    return isShared && !title.includes(pair) ? [pair] : [];
  });
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
    (sortOfPrecept(one) === 'party' && far(one, other) <= 3 && mannerOf(one) === mannerOf(other))
  );
}

function count(clues: readonly string[], words: ReadonlySet<string>): number {
  return clues.filter((clue) => words.has(clue)).length;
}

function far(a: Precept, b: Precept): number {
  return Math.abs(a.proof.passageNumber - b.proof.passageNumber);
}

function likeness(one: Precept, other: Precept, side: Side): number {
  return side === 'right' && mannerOf(one) === mannerOf(other) ? 1 : 0;
}

function isRival(one: Precept, other: Precept, side: Side): boolean {
  if (other === one || sortOfPrecept(other) !== sortOfPrecept(one)) return false;
  if ((mannerOf(other) === 'measure') !== (mannerOf(one) === 'measure')) return false;
  const [key, wrong] = [one[side].text, other[side].text];
  const [short, large] = [Math.min(key.length, wrong.length), Math.max(key.length, wrong.length)];
  if (large > short * 1.4 && large - short > widest) return false;
  if (side === 'left' && sortOfPrecept(one) === 'thing' && mannerOf(one) !== mannerOf(other))
    return false;
  if (side === 'left' && sortOfPrecept(one) === 'party' && !areKin(key, wrong)) return false;
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

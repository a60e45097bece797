import type { FactOf } from '@/core/extraction';
import type { Context } from '../../context';
import { tellingWords } from './telling';
import { tooAlike } from './world';

type Precept = FactOf<'precept'>;

const sizes = [4, 3] as const;
/** How far down the text the partners of a row are sought. */
const reach = 12;
const widestRatio = 2.6;

interface Side {
  readonly precept: Precept;
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

type MayMeet = (one: Precept, other: Precept) => boolean;

/**
 * Rows of four or three, in the order of the text, whose sides can be told apart. At most `told` rows of
 * one have a word of the left side that stands in its own right side alone.
 */
export function rowsApart(
  context: Context,
  precepts: readonly Precept[],
  mayMeet: MayMeet,
  told: 0 | 1,
): Precept[][] {
  const meets = (a: Side, b: Side): boolean =>
    areApart(a.precept, b.precept) &&
    !areNear(a.precept, b.precept) &&
    mayMeet(a.precept, b.precept);
  let open = precepts.map(
    (precept): Side => ({
      precept,
      left: tellingWords(context, precept.left),
      right: tellingWords(context, precept.right),
    }),
  );
  const rows: Precept[][] = [];
  for (const size of told === 0 ? sizes : sizes.slice(0, 1)) {
    let rest = open;
    while (rest.length >= size) {
      const [first, ...others] = rest;
      if (!first) break;
      const near = others.filter((other) => meets(first, other)).slice(0, reach);
      const row = complete([first], near, { size, told, meets });
      rest = row ? others.filter((one) => !row.includes(one)) : others;
      if (!row) continue;
      open = open.filter((one) => !row.includes(one));
      rows.push(row.map(({ precept }) => precept));
    }
  }
  return rows;
}

/** 吊装前 and 吊装时: what holds in the one may well hold in the other. */
function areNear(a: Precept, b: Precept): boolean {
  const [one, other] = [a.left.text, b.left.text];
  return one.length <= 4 && other.length <= 4 && one.slice(0, 2) === other.slice(0, 2);
}

interface Wanted {
  readonly size: number;
  readonly told: number;
  readonly meets: (one: Side, other: Side) => boolean;
}

/** The row with the first others that fit it. */
function complete(row: readonly Side[], near: readonly Side[], wanted: Wanted): Side[] | null {
  if (row.length === wanted.size)
    return row.filter((one) => isTold(one, row)).length > wanted.told ? null : [...row];
  for (const [index, next] of near.entries()) {
    if (!row.every((one) => wanted.meets(one, next))) continue;
    const found = complete([...row, next], near.slice(index + 1), wanted);
    if (found) return found;
  }
  return null;
}

/** A word of the left side that stands in its own right side alone tells the partner. */
function isTold(one: Side, row: readonly Side[]): boolean {
  return [...one.left].some((token) => {
    const isIn = ({ precept, right }: Side): boolean =>
      right.has(token) || (token.length > 1 && precept.right.text.includes(token));
    return isIn(one) && !row.some((other) => other !== one && isIn(other));
  });
}

function areApart({ left: a, right: one }: Precept, { left: b, right: other }: Precept): boolean {
  const lengths = [one.text.length, other.text.length];
  return (
    !tooAlike(a.text, b.text) &&
    !tooAlike(one.text, other.text) &&
    Math.max(...lengths) <= Math.min(...lengths) * widestRatio
  );
}

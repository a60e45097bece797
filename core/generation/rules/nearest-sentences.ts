import { sharedTokens } from '../tokens';

/** As many are shown beside those that decide: at least, for one of them, and at most where more speak of the matter. */
const fewest = 2;
const most = 4;
/** Words in common from which on a sentence speaks of the matter. */
const near = 2;

interface Sentence {
  readonly text: string;
}

/**
 * Consecutive sentences around those from `first` to `last`, grown towards the neighbour that has more
 * words of the statement, so that each of them has to be considered; `fits` tells which may be shown.
 */
export function nearestSentences<One extends Sentence>(
  all: readonly One[],
  first: number,
  last: number,
  statement: string,
  fits: (one: One, shown: readonly One[]) => boolean,
): One[] {
  let shown = all.slice(first, last + 1);
  const least = shown.length + (shown.length > 1 ? fewest + 1 : fewest);
  const greatest = shown.length + most;
  let [before, after] = [first - 1, last + 1];
  while (shown.length < greatest) {
    const nearnessOf = (one: One | undefined): number =>
      one !== undefined && fits(one, shown) ? sharedTokens(one.text, statement).length : -1;
    const [left, right] = [nearnessOf(all[before]), nearnessOf(all[after])];
    const nearest = Math.max(left, right);
    if (nearest < (shown.length < least ? 0 : near)) return shown;
    if (left > right) {
      shown = [...all.slice(before, before + 1), ...shown];
      before -= 1;
    } else {
      shown = [...shown, ...all.slice(after, after + 1)];
      after += 1;
    }
  }
  return shown;
}

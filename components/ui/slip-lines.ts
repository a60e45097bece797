const longest = 11;

/**
 * Cuts a Chinese title into the lines of a vertical slip: as few as hold 11 characters each, broken
 * between words and as even as possible, so that no word is torn.
 */
export function slipLines(title: string): string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  const pieces = join(words.map(({ segment }) => segment));
  const length = [...title].length;
  for (let count = Math.max(1, Math.ceil(length / longest)); count < pieces.length; count += 1) {
    const lines = breakEvenly(pieces, count, longest + 1);
    if (lines) return lines.map((line) => line.trim()).filter(Boolean);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** Joins what may not start a line to the piece before it, and what may not end one to the next. */
function join(words: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const bound = /^[\p{Pe}\p{Pf}\p{Po}的了上中和—\s]+$/u.test(word) && !/^[“‘（《]/u.test(word);
    if (last !== undefined && (bound || /[“‘（《]$/u.test(last))) {
      pieces[pieces.length - 1] = last + word;
    } else {
      pieces.push(word);
    }
  }
  return pieces;
}

/** The most even division into `count` lines of at most `limit` characters; null if there is none. */
function breakEvenly(pieces: readonly string[], count: number, limit: number): string[] | null {
  const target = [...pieces.join('')].length / count;
  const best: { lines: string[] | null; cost: number } = { lines: null, cost: Infinity };
  const search = (from: number, left: number, lines: string[], cost: number): void => {
    if (cost >= best.cost) return;
    if (left === 0) {
      if (from === pieces.length) Object.assign(best, { lines, cost });
      return;
    }
    for (let to = from + 1; to <= pieces.length - left + 1; to += 1) {
      const line = pieces.slice(from, to).join('');
      const length = [...line.trim()].length;
      if (length > limit) break;
      search(to, left - 1, [...lines, line], cost + (length - target) ** 2);
    }
  };
  search(0, count, [], 0);
  return best.lines;
}

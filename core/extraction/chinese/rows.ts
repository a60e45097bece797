import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { isBalanced } from './clauses';
import type { Row } from './fact';

const line =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、）)]|[-*•·●])?\s*(?<left>[^：:，。；\n]{2,14})[：:](?<right>[^：:。；\n]{2,30})[；;。]?$/dgmu;

/** Lines of the form 甲：乙, three or more of them in a passage. */
export function findRows(readable: Readable): Row[] {
  if (readable.passage.language !== 'zh-CN' || !readable.text.includes('\n')) return [];
  const pairs = [...readable.text.matchAll(line)].flatMap(
    (match): { left: Words; right: Words }[] => {
      const place = match.indices?.groups;
      if (!place?.left || !place.right) return [];
      const left = wordsAt(readable, place.left[0], place.left[1]);
      const right = wordsAt(readable, place.right[0], place.right[1]);
      return isBalanced(left.text) && isBalanced(right.text) ? [{ left, right }] : [];
    },
  );
  const lefts = new Set(pairs.map(({ left }) => left.text));
  const rights = new Set(pairs.map(({ right }) => right.text));
  const [first] = pairs;
  const last = pairs.at(-1);
  if (
    !first ||
    !last ||
    pairs.length < 3 ||
    lefts.size < pairs.length ||
    rights.size < pairs.length
  )
    return [];
  const opening = /^(?<head>[^\n：:]{4,40})[：:]\n/du.exec(readable.text)?.indices?.groups?.head;
  return [
    {
      type: 'row',
      key: factKey(
        'row',
        first.left.documentId,
        ...pairs.map(({ left, right }) => `${left.text}=${right.text}`),
      ),
      proof: wordsAt(readable, first.left.start, last.right.end),
      confidence: 0.9,
      head: opening ? wordsAt(readable, opening[0], opening[1]) : null,
      pairs,
    },
  ];
}

import { isClosed, type Line } from './line';
import type { Wrap } from './wrap';

/**
 * Lines that carry on the paragraph before them over an empty line or the end of a page. A sentence of
 * several parts that is not over is enough where pages tore several; a single one may be a paragraph that
 * lost its end, and is joined only to words that the text has elsewhere.
 */
export function findTears(
  source: string,
  lines: readonly Line[],
  wrap: Wrap | null,
  isFree: (line: Line) => boolean,
): ReadonlySet<Line> {
  const torn = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    return last && isFree(last) && isFree(line) && isTorn(last, line) ? [{ last, line }] : [];
  });
  const chinese = torn.filter(({ line }) => line.language === 'zh-CN');
  const several = chinese.length >= 2 || wrap !== null;
  return new Set(
    torn
      .filter(({ last, line }) => {
        if (line.language !== 'zh-CN' || several || line.page !== null) return true;
        return isWord(source, last, line);
      })
      .map(({ line }) => line),
  );
}

function isTorn(last: Line, next: Line): boolean {
  if (last.kind !== 'paragraph' || next.kind !== 'paragraph') return false;
  if (last.language !== next.language || isClosed(last.text)) return false;
  if (last.language === 'zh-CN') return /[，。；]/u.test(last.text);
  return last.width > 40 && /[\p{L},]$/u.test(last.text) && /^\p{Ll}/u.test(next.text);
}

/** True where the characters around the tear stand side by side elsewhere. */
function isWord(source: string, last: Line, next: Line): boolean {
  const [before, after] = [last.text, next.text];
  const joints = [before.slice(-2) + after.slice(0, 1), before.slice(-1) + after.slice(0, 2)];
  return joints.some((joint) => /^\p{Script=Han}{3}$/u.test(joint) && source.includes(joint));
}

import type { Line } from './line';

const proclaims = /(?:——|—{2}|--).{2,40}(?:倡议书|决定|公报|声明|通知|宣言|致辞|贺信|社论|讲话)$/u;
const dayLine = /^[（(]\d{4}年\d{1,2}月\d{1,2}日[）)]$/u;
const endLine = /^[（(](?:新华社|中新社|本报)[^。，]{0,12}电[）)]$/u;

/**
 * The documents of a file that holds several, one after the other: a dispatch ends with its dateline, and
 * a title with a day in brackets, or one that proclaims something, begins one. Few lines are no document.
 */
export function divide(lines: readonly Line[]): Line[][] {
  const starts = new Set<number>([0]);
  for (const [index, line] of lines.entries()) {
    if (endLine.test(line.text)) starts.add(index + 1);
    if (proclaims.test(line.text) && line.width <= 100) starts.add(index);
  }
  const days = lines.flatMap((line, index) => (dayLine.test(line.text) ? [index] : []));
  if (days.length > 1) for (const day of days) starts.add(firstOfBlock(lines, day));
  const parts: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const current = parts.at(-1);
    if (!current || (starts.has(index) && isDocument(current) && isDocument(lines.slice(index))))
      parts.push([line]);
    else current.push(line);
  }
  return parts.length > 0 ? parts : [[]];
}

/** The first of the short lines that stand above a day. */
function firstOfBlock(lines: readonly Line[], day: number): number {
  let at = day;
  while (at > 0 && day - at < 3 && !/[。！？：；）)]$/u.test(lines[at - 1]?.text ?? '。')) at--;
  return at;
}

function isDocument(lines: readonly Line[]): boolean {
  return (
    lines.filter(
      ({ width, text }) => width > 60 && /[。！？.!?；：]["”’]?$|[，\p{Script=Han}]$/u.test(text),
    ).length >= 2
  );
}

import type { Line } from './line';
import { type Stripped, stripLines } from './stripped';

/** Rows of tables, but for those that hold a sentence. */
export function findTables(lines: readonly Line[]): Stripped[] {
  const found: Stripped[] = [];
  let run: Line[] = [];
  const close = (): void => {
    const printed = run.filter(({ kind }) => kind === 'table-row').length;
    if (printed > 0 || run.length >= 3)
      found.push(
        ...run
          .filter((row) => !holdsSentence(row))
          .flatMap((row) => stripLines('table', [row], 0.9)),
      );
    run = [];
  };
  for (const line of lines) {
    if (line.kind === 'table-row' || (line.kind === 'paragraph' && isRow(line.text)))
      run.push(line);
    else close();
  }
  close();
  return found;
}

/** A line of three and more columns. */
function isRow(text: string): boolean {
  const cells = text.split(/\t+| {3,}|\s*[|｜]\s*/u).filter((cell) => cell.trim() !== '');
  return cells.length >= 3 && cells.every((cell) => cell.length <= 40);
}

function holdsSentence({ text }: Line): boolean {
  return text
    .split('\t')
    .some(
      (cell) =>
        /[。！？.!?]$/u.test(cell.trim()) &&
        (cell.split(/\s+/u).length >= 7 ||
          /\p{Script=Han}{12}/u.test(cell.replace(/[，、；]/gu, ''))),
    );
}

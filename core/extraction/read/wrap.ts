import { isClosed, type Line } from './line';

/** The width at which the lines of a text were broken. */
export interface Wrap {
  readonly columns: number;
  /** Columns of white space before a line that carries on. */
  readonly indent: number;
  /** Whether the first lines of paragraphs stand further in. */
  readonly indented: boolean;
  /** Share of the columns that a full line may lack, for letters are not equally wide on a page. */
  readonly slack: number;
}

const widest = 140;

/** The width of hard-wrapped lines, or null where a line is a paragraph. */
export function findWrap(lines: readonly Line[]): Wrap | null {
  const prose = lines.filter((line) => line.kind === 'paragraph');
  const widths = prose.map((line) => line.indent + line.width).sort((a, b) => a - b);
  const columns = widths[Math.floor((widths.length - 1) * 0.97)] ?? 0;
  if (columns > widest || columns < 30) return null;
  const wrap = { columns, slack: prose.some(({ page }) => page !== null) ? 0.14 : 0.04 };
  const draft: Wrap = { ...wrap, indent: 0, indented: false };
  const pairs = prose.flatMap((line, index) => {
    const last = prose[index - 1];
    return last && line.gap === 0 ? [{ last, line }] : [];
  });
  const open = pairs.filter(({ last }) => !isClosed(last.text));
  const broken = open.filter(({ last, line }) => !fits(last, line, draft));
  if (broken.length < 3 || broken.length < open.length * 0.55) return null;
  // The lines of verse begin with capitals, wherever their sentences do.
  const latin = broken.filter(({ line }) => line.language === 'en');
  const small = latin.filter(({ line }) => /^\p{Ll}/u.test(line.text));
  if (latin.length >= 3 && small.length < latin.length * 0.4) return null;
  const indents = broken.map(({ line }) => line.indent).sort((a, b) => a - b);
  const indent = indents[Math.floor(indents.length / 2)] ?? 0;
  const further = prose.filter((line) => line.indent >= indent + 2 && line.indent <= indent + 10);
  return {
    ...wrap,
    indent,
    indented: further.length >= prose.length * 0.08 && further.length >= 3,
  };
}

/** True where the first word of the next line would have had room on this one. */
export function fits(line: Line, next: Line, wrap: Wrap): boolean {
  const word = next.language === 'zh-CN' ? 3 : 1 + (/^\S+/u.exec(next.text)?.[0].length ?? 0);
  return line.indent + line.width + word <= wrap.columns * (1 - wrap.slack);
}

/** True where a line may be the rest of the sentence before it. */
export function mayCarryOn(before: Line | undefined, line: Line, wrap: Wrap | null): boolean {
  if (before?.kind !== 'paragraph' || line.gap > 0 || before.width < 50) return false;
  return /^\p{Ll}/u.test(line.text) || (wrap !== null && !isClosed(before.text));
}

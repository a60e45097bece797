/**
 * Whether options can stand in two columns: every one under 12 Chinese characters or 24 Latin ones,
 * and its gloss no longer than a line.
 */
export function fitsTwoColumns(
  options: readonly { readonly text: string; readonly gloss: string | null }[],
): boolean {
  return options.every(({ text, gloss }) => width(text) < 24 && width(gloss ?? '') <= 32);
}

/** In half-widths: a Chinese character or a full-width sign counts two. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);
}

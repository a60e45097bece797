const stopWords = new Set(
  'a an the of and or in on at to for from by with as is are was were be been that this which who whom what where when how many does do did has have had it its their his her all these those one two three four according'.split(
    ' ',
  ),
);

/** Chinese words that any rule has: with them nothing is said yet. */
export const chineseGrammar: ReadonlySet<string> = new Set(
  '应当 应该 必须 不得 不准 可以 有权 或者 以及 并且 但是 如果 因为 由于 根据 按照 依照 依据 依法 有关 相关 其他 规定 进行 给予 予以 对于 关于 本市 本省 本条例 本办法 本法 本规定 各方 方面 自己 以上 以下 以内 以外 之一 任何 所有 下列 情况 情形 工作 活动 要求 不能 没有 已经 同时 之后 之前 之日 期间'.split(
    ' ',
  ),
);

/** Cuts a Chinese text into words. */
export type Segment = (text: string) => string[];

/**
 * What a reader recognises again: Chinese words of two characters and more where `segment` can cut
 * them, else pairs of neighbouring Han characters; and Latin words in lower case without plural s and
 * without words of grammar.
 */
export function tokensOf(text: string, segment?: Segment): Set<string> {
  const tokens = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    if (segment) {
      for (const word of segment(run)) if (word.length >= 2) tokens.add(word);
    } else for (let at = 0; at + 1 < run.length; at++) tokens.add(run.slice(at, at + 2));
  }
  for (const word of text.toLowerCase().match(/[a-z][a-z’'-]{2,}/gu) ?? [])
    if (!stopWords.has(word)) tokens.add(word.replace(/(?:’s|'s|s)$/u, ''));
  return tokens;
}

/** The tokens that both texts have. */
export function sharedTokens(a: string, b: string, segment?: Segment): string[] {
  const other = tokensOf(b, segment);
  return [...tokensOf(a, segment)].filter((token) => other.has(token));
}

/** Length as a reader feels it: Han characters, or Latin words. */
export function readingLength(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,’'-]*/gu)?.length ?? 0;
  return han + words;
}

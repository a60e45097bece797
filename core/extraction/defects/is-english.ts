/** True for English among the languages of the same letters: by its most frequent words. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const frequent = words.filter((word) =>
    /^(?:the|of|and|to|in|is|was|that|for|it|with|as|his|on|be|at|by|this|are|or|shall|from|were)$/u.test(
      word,
    ),
  );
  return frequent.length >= words.length * 0.18;
}

const bullet =
  /^(?:[-*•·–]|\(\p{Lu}\)|\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]|[ivx]{1,4})[.)])\s+/u;
const numbered =
  /^(?:SECTION|Section|ARTICLE|Article|RULE|Rule|CLAUSE|Clause)\s+(?:\d+(?:\.\d+)*|[IVX]+)\s*[.:)–—-]+\s*(?:\p{Lu}[\p{L} ,&-]{2,40}[.:–—]\s+)?/u;
const titled =
  /^\p{Lu}\p{L}+(?: [\p{L}&-]+){0,4}[:.]\s+(?=(?:The|A|An|All|Any|Each|Every|No|If|When) )/u;

/** The length of what stands before a sentence as its number or title: "2. ", "Section 4: Voting. ". */
export function labelOf(sentence: string): number {
  const mark = bullet.exec(sentence)?.[0].length ?? 0;
  const rest = sentence.slice(mark);
  return mark + (numbered.exec(rest)?.[0] ?? titled.exec(rest)?.[0] ?? '').length;
}

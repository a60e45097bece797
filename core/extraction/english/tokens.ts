/** A word, a number or a mark of an English sentence; offsets as given to `tokenize`. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

const pattern =
  /(?<number>\d{1,2}:\d{2}(?::\d{2})?|[£$€]?\d+(?:,\d{3})*(?:\.\d+)?(?:[–-]\d[\d,]*(?:\.\d+)?)?(?:st|nd|rd|th|s|%|m|bn|km|kg|cm|mm|g)?(?![\p{L}\d]))|(?<word>(?:\p{Lu}\.){2,}|(?:Dr|Mr|Mrs|Ms|Prof|St|Co|Ltd|Inc|Jr|Sr|Gen|Gov|Sen|Rep|Rev|No|Capt|Col|Lt)\.|\p{Lu}\.(?= \p{Lu})|[\p{L}\p{M}\d]+(?:[-'’.][\p{L}\p{M}\d]+)*['’]?)|(?<mark>\S)/gu;

/** The tokens of a text from `start` to `end`; a closing possessive ("’s") stays with its word. */
export function tokenize(text: string, start: number, end: number): Token[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const groups = match.groups ?? {};
    const kind = groups.number ? 'number' : groups.word ? 'word' : 'mark';
    const at = start + match.index;
    return {
      text: match[0],
      lower: match[0].toLowerCase().replaceAll('’', "'"),
      start: at,
      end: at + match[0].length,
      kind,
    };
  });
}

/** True for a word that begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/**
 * Text for comparing, never for showing: NFKC (which makes full-width letters, digits and marks half
 * width), curly quotation marks made straight, runs of white space made one space, ends trimmed.
 * Applying it twice gives the same as once. Example: `“ＡＢＣ”　１２３` → `"ABC" 123`
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `normalizeText`, and without white space, punctuation and differences of case: what remains are the words. */
export function foldText(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .replace(/[\s\p{Punctuation}\p{Symbol}]/gu, '');
}

const han = /\p{Script=Han}/u;
const letter = /\p{Letter}/u;

/** Share of Han characters among the letters of a text, 0 to 1; 0 where there is no letter. */
export function hanRatio(text: string): number {
  let letters = 0;
  let hans = 0;
  for (const character of text) {
    if (!letter.test(character)) continue;
    letters++;
    if (han.test(character)) hans++;
  }
  return letters === 0 ? 0 : hans / letters;
}

/**
 * The language of a text by its script: a Han character says about as much as two or three Latin
 * letters, so three in ten are enough. Null where there is no letter to judge by.
 */
export function detectLanguage(text: string): 'en' | 'zh-CN' | null {
  if (!letter.test(text)) return null;
  return hanRatio(text) >= 0.3 ? 'zh-CN' : 'en';
}

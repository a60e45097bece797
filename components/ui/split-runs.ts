/** A stretch of text in one script. `foreign`: not the script of the text around it. */
export interface Run {
  readonly text: string;
  readonly foreign: boolean;
}

// A Chinese run may hold Chinese punctuation between characters; a Latin run starts and ends with a letter or digit.
const han = /\p{Script=Han}(?:[\p{Script=Han}、，。；：？《》“”（）·…—]*\p{Script=Han})?/gu;
const latin = /\p{Script=Latin}(?:[\p{Script=Latin}\d\s.,;:'’&()–-]*[\p{Script=Latin}\d])?/gu;

/** Cuts a text of one language at the runs in the other, so that each can carry its `lang`. */
export function splitRuns(text: string, lang: 'en' | 'zh-Hans'): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(lang === 'en' ? han : latin)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), foreign: false });
    runs.push({ text: match[0], foreign: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), foreign: false });
  return runs;
}

/** Marks that must not begin a line. */
const hanging = /^[，。、；：！？）》”’·,.;:!?)]/u;

/** Width of a text in em, as an ordinary sans-serif face sets it: a Han character is as wide as it is high. */
export function measureEm(text: string): number {
  const chinese = /\p{Script=Han}/u.test(text);
  let width = 0;
  for (const character of text) width += widthOf(character, chinese);
  return width;
}

function widthOf(character: string, chinese: boolean): number {
  if (chinese && /[“”‘’]/u.test(character)) return 1;
  if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u.test(character)) return 1;
  if (/[ijltfrI.,;:'’|!()[\]]/u.test(character)) return 0.32;
  if (/[mwMW]/u.test(character)) return 0.84;
  if (/[A-Z0-9]/u.test(character)) return 0.6;
  return character === ' ' ? 0.25 : 0.53;
}

/**
 * A short text in lines of at most `most` em, as even in length as they can be. Breaks at white space,
 * and between Han characters but never before a closing mark. A word that is longer stays whole.
 */
export function wrapLabel(text: string, most: number): string[] {
  const whole = measureEm(text);
  if (whole <= most) return [text];
  const count = Math.ceil(whole / most);
  for (let limit = whole / count; limit < most; limit += 0.25) {
    const lines = fill(text, limit);
    if (lines.length <= count) return lines;
  }
  return fill(text, most);
}

function fill(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text)) {
    if (line !== '' && measureEm((line + part).trimEnd()) > limit) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}

/** What may not be broken: a word with the space after it, or a Han character with the marks after it. */
function partsOf(text: string): string[] {
  const parts =
    text.match(/[\u2E80-\u9FFF\uF900-\uFAFF]|[^\s\u2E80-\u9FFF\uF900-\uFAFF]+\s*|\s+/gu) ?? [];
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.length - 1;
    if (last >= 0 && hanging.test(part)) joined[last] += part;
    else joined.push(part);
  }
  return joined;
}

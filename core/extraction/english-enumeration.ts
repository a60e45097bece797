import type { Readable } from './defect-gate';
import { type Enumeration, factKey } from './fact';
import { type Words, wordsAt } from './words';

/** the "four actions" of …, namely, A, B, C and D. */
const namely =
  /(?:the )?["“](?<head>(?:two|three|four|five|six|seven|eight) [\w -]+)["”](?<between>[^.;]*?),? (?:namely|that is),? (?<run>[\w][^.;:]*?)(?=[.;])/dgu;

/** Lists that are announced by a number and "namely". */
export function findEnglishEnumerations(readable: Readable): Enumeration[] {
  if (readable.passage.language !== 'en') return [];
  return [...readable.text.matchAll(namely)].flatMap((match): Enumeration[] => {
    const head = match.indices?.groups?.head;
    const list = match.indices?.groups?.run;
    if (!head || !list) return [];
    const members = splitList(readable, list[0], list[1]);
    if (members.length < 3) return [];
    const headWords = wordsAt(readable, head[0], head[1]);
    const last = members.at(-1);
    const texts = members.map((member) => member.text);
    return [
      {
        type: 'enumeration',
        key: factKey('enumeration', headWords.documentId, headWords.text, ...texts),
        proof: wordsAt(readable, head[0] - 1, last?.end ?? list[1]),
        confidence: 0.95,
        head: headWords,
        members,
        relation: 'named',
      },
    ];
  });
}

/** The parts of "A, B, C and D", at most five words each. */
function splitList(readable: Readable, start: number, end: number): Words[] {
  const parts: Words[] = [];
  const separator = /, and |, | and /gu;
  const text = readable.text.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(separator)) {
    parts.push(wordsAt(readable, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  parts.push(wordsAt(readable, start + from, end));
  return parts.every((part) => part.text.split(' ').length <= 5) ? parts : [];
}

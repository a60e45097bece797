import type { Readable } from './defect-gate';
import { type Act, type ActKind, factKey } from './fact';
import { isPinyinName, pinyinName } from './person';
import { type Words, wordsAt, wordsOfGroup } from './words';

const kinds: readonly (readonly [ActKind, string])[] = [
  ['keynote', '(?<verb>delivered) (?<object>keynote speeches)'],
  ['visited', '(?<verb>visited) (?<object>(?:the|an?) “[^”\\uE000]{6,90}”)'],
];
const name = new RegExp(pinyinName, 'gu');

/** Several people who did the same: "A, B, and C delivered keynote speeches", "A, B and others". */
export function findEnglishListActs(readable: Readable): Act[] {
  if (readable.passage.language !== 'en') return [];
  return kinds.flatMap(([kind, deed]) => {
    const several = new RegExp(
      `(?<people>${pinyinName}(?:, ${pinyinName})+,? and (?:${pinyinName}|others)) ${deed}`,
      'dgu',
    );
    return [...readable.text.matchAll(several)].flatMap((match) =>
      fromMatch(readable, match, kind),
    );
  });
}

function fromMatch(readable: Readable, match: RegExpExecArray, kind: ActKind): Act[] {
  const people = wordsOfGroup(readable, match, 'people');
  const verb = wordsOfGroup(readable, match, 'verb');
  const object = wordsOfGroup(readable, match, 'object');
  if (!people || !verb || !object) return [];
  return namesIn(readable, people).map((person) => ({
    type: 'act',
    key: factKey('act', person.documentId, kind, person.text),
    proof: wordsAt(readable, people.start, object.end),
    confidence: 0.9,
    person,
    verb,
    object,
    kind,
  }));
}

function namesIn(readable: Readable, people: Words): Words[] {
  return [...people.text.matchAll(name)]
    .filter((match) => isPinyinName(match[0]))
    .map((match) =>
      wordsAt(readable, people.start + match.index, people.start + match.index + match[0].length),
    );
}

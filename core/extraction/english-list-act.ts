import type { Readable } from './defect-gate';
import { type Act, factKey } from './fact';
import { isPinyinName, pinyinName } from './person';
import { type Words, wordsAt, wordsOfGroup } from './words';

const several = new RegExp(
  `(?<people>${pinyinName}(?:, ${pinyinName})+,? and ${pinyinName}) (?<verb>delivered) (?<object>keynote speeches)`,
  'dgu',
);
const name = new RegExp(pinyinName, 'gu');

/** Several people who did the same: "A, B, and C delivered keynote speeches". */
export function findEnglishListActs(readable: Readable): Act[] {
  if (readable.passage.language !== 'en') return [];
  return [...readable.text.matchAll(several)].flatMap((match): Act[] => {
    const people = wordsOfGroup(readable, match, 'people');
    const verb = wordsOfGroup(readable, match, 'verb');
    const object = wordsOfGroup(readable, match, 'object');
    if (!people || !verb || !object) return [];
    return namesIn(readable, people).map((person) => ({
      type: 'act',
      key: factKey('act', person.documentId, 'keynote', person.text),
      proof: wordsAt(readable, people.start, object.end),
      confidence: 0.9,
      person,
      verb,
      object,
      kind: 'keynote',
    }));
  });
}

function namesIn(readable: Readable, people: Words): Words[] {
  return [...people.text.matchAll(name)]
    .filter((match) => isPinyinName(match[0]))
    .map((match) =>
      wordsAt(readable, people.start + match.index, people.start + match.index + match[0].length),
    );
}

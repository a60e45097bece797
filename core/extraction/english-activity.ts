import type { Readable } from './defect-gate';
import { type Activity, factKey } from './fact';
import { wordsAt, wordsOfGroup } from './words';

const held =
  /(?:hold|carry out|organise|organize)(?: an| a| the| various forms of| in-depth)* (?<name>[a-z]+(?: [a-z]+){0,4}? (?:seminar|competitions|activities|forum|exhibition))\b/dgu;

/** Things that bodies hold or carry out: "carry out various forms of labor and skill competitions". */
export function findEnglishActivities(readable: Readable): Activity[] {
  if (readable.passage.language !== 'en' || !readable.document.translation) return [];
  return [...readable.text.matchAll(held)].flatMap((match): Activity[] => {
    const name = wordsOfGroup(readable, match, 'name');
    if (!name) return [];
    const proof = wordsAt(readable, match.index, name.end);
    const key = factKey('activity', name.documentId, name.text);
    return [{ type: 'activity', key, proof, confidence: 0.8, name }];
  });
}

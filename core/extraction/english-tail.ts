import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { factKey, type Parallel } from './fact';
import { wordsAt } from './words';

/** The single noun that ends a clause after a preposition: "from heaven,", "through labor.". */
const tail = /\b(?:from|through|by|with|in|of|to|for) (?<noun>[a-z]{4,14})(?=[,.;])/dgu;

/** Short English sentences in which two clauses end in a noun of their own. */
export function findEnglishTails(readable: Readable): Parallel[] {
  if (readable.passage.language !== 'en' || !readable.document.translation) return [];
  return splitSentences(readable.text).flatMap((sentence): Parallel[] => {
    const text = readable.text.slice(sentence.start, sentence.end);
    if (text.split(' ').length > 30 || text.includes(hidden)) return [];
    const slots = [...text.matchAll(tail)].flatMap((match) => {
      const place = match.indices?.groups?.noun;
      return place ? [wordsAt(readable, sentence.start + place[0], sentence.start + place[1])] : [];
    });
    const distinct = new Set(slots.map((slot) => slot.text));
    if (slots.length < 2 || slots.length > 3 || distinct.size < slots.length) return [];
    const proof = wordsAt(readable, sentence.start, sentence.end);
    const key = factKey('parallel', proof.documentId, proof.text);
    return [{ type: 'parallel', key, proof, confidence: 0.8, slots }];
  });
}

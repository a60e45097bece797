import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { factKey, type Portrait } from './fact';
import { wordsAt } from './words';

/** What single members of a group do: 有的…；有的…。 Three or more of them in one sentence. */
export function findPortraits(readable: Readable): Portrait[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return splitSentences(readable.text).flatMap((sentence): Portrait[] => {
    const text = readable.text.slice(sentence.start, sentence.end);
    const deeds = [...text.matchAll(/有的(?<deed>[^；。…\uE000]{6,40})(?=[；。…])/dgu)].flatMap(
      (match) => {
        const place = match.indices?.groups?.deed;
        return place
          ? [wordsAt(readable, sentence.start + place[0], sentence.start + place[1])]
          : [];
      },
    );
    const [first] = deeds;
    const last = deeds.at(-1);
    if (!first || !last || deeds.length < 3) return [];
    const proof = wordsAt(readable, first.start - 2, last.end);
    if (proof.text.includes(hidden)) return [];
    const key = factKey('portrait', proof.documentId, ...deeds.map((deed) => deed.text));
    return [{ type: 'portrait', key, proof, confidence: 0.9, deeds }];
  });
}

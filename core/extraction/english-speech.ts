import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { factKey, type Speech } from './fact';
import { isPinyinName, pinyinName } from './person';
import { type Words, wordsAt } from './words';

const saying = new RegExp(
  `(?<person>${pinyinName})(?:, [^.;]{3,140}?,)? (?:said|pointed out|emphasized|stressed)(?: in (?:his|her) speech)?(?: at the \\w+ ceremony)? that (?<claim>[^.;]+)`,
  'dgu',
);
const continued = /^It is (?:necessary|urgent|of \w+ significance) /u;
const resumed = /^(?:He|She) said that /u;
const finite = /\b(?:is|are|was|has|have|will|should|must|can|attaches)\b/u;
const pronoun = /\b(?:he|she|they|them|their|his|her|this|these|those)\b/iu;

/** Who says what: the clause after "said that", and later sentences of the same passage in the same vein. */
export function findEnglishSpeeches(readable: Readable): Speech[] {
  if (readable.passage.language !== 'en') return [];
  const matches = [...readable.text.matchAll(saying)];
  const [match] = matches;
  const place = match?.indices?.groups;
  if (!match || matches.length > 1 || !place?.person || !place.claim) return [];
  const speaker = wordsAt(readable, place.person[0], place.person[1]);
  if (!isPinyinName(speaker.text)) return [];
  const claims = [shorten(readable, place.claim[0], place.claim[1])];
  for (const sentence of splitSentences(readable.text)) {
    const text = readable.text.slice(sentence.start, sentence.end);
    if (sentence.start <= place.claim[0]) continue;
    const lead = resumed.exec(text)?.[0].length ?? 0;
    if (lead > 0 || continued.test(text))
      claims.push(shorten(readable, sentence.start + lead, sentence.end));
  }
  return claims.flatMap((claim): Speech[] =>
    claim && !pronoun.test(claim.text) && !claim.noted ? [speech(readable, speaker, claim)] : [],
  );
}

/** The claim up to a comma so that it has 8 to 26 words, or nothing. */
function shorten(readable: Readable, start: number, end: number): Words | null {
  const text = readable.text.slice(start, end).replace(/[.\s]+$/u, '');
  const cuts = [...[...text.matchAll(/,/gu)].map((match) => match.index), text.length];
  const fitting = cuts.filter((cut) => {
    const words = text.slice(0, cut).split(' ').length;
    return words >= 8 && words <= 26 && isClaim(text.slice(0, cut));
  });
  const cut = fitting.includes(text.length) ? text.length : fitting.at(0);
  return cut === undefined ? null : wordsAt(readable, start, start + cut);
}

function isClaim(text: string): boolean {
  return finite.test(text) && !text.includes(hidden) && !/\d/u.test(text);
}

function speech(readable: Readable, speaker: Words, claim: Words): Speech {
  return {
    type: 'speech',
    key: factKey('speech', speaker.documentId, speaker.text, claim.text),
    proof: wordsAt(readable, speaker.start, claim.end),
    confidence: 0.8,
    speaker,
    claim,
  };
}

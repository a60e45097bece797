import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { factKey, type Speech } from './fact';
import { isPinyinName, pinyinName } from './person';
import { type Words, wordsAt } from './words';

/** "NAME, post, pointed out in his speech that …". */
const saying = new RegExp(
  `(?<person>${pinyinName})(?:, [^.;]{3,140}?,)? (?:said|pointed out|emphasized|stressed|hopes|hoped)(?: in (?:his|her) speech)?(?: at the \\w+ ceremony)? that (?=(?<claim>[^.;]+))`,
  'dgu',
);
/** "NAME, post, expressed the hope …", "NAME extended warm congratulations …": words follow later. */
const speaking = new RegExp(
  `(?<person>${pinyinName})(?:, [^.;]{3,140}?,)? (?:expressed the hope|extended) `,
  'dgu',
);
const continued =
  /^(?:It is (?:necessary|urgent|of \w+ significance) |(?:The )?\w+ (?:should|must|will) |[A-Z][\w' -]{4,60} is of \w+ significance |Make (?:concerted|every|greater) efforts )/u;
const resumed = /^(?:He|She) said that /u;
const request = /^(?:It is necessary|it is necessary) to /u;
const finite =
  /\b(?:is|are|was|has|have|will|should|must|can|attaches|shall)\b|^Make \w+ efforts\b/u;
const pronoun = /\b(?:he|she|they|them|their|his|her|this|these|those)\b/iu;

/** Who says what: the clause after "said that", and later sentences of the same passage in the same vein. */
export function findEnglishSpeeches(readable: Readable): Speech[] {
  if (readable.passage.language !== 'en') return [];
  const { text } = readable;
  const matches = [...text.matchAll(saying), ...text.matchAll(speaking)];
  const [match] = matches;
  const place = match?.indices?.groups;
  if (!match || matches.length > 1 || !place?.person) return [];
  const speaker = wordsAt(readable, place.person[0], place.person[1]);
  if (!isPinyinName(speaker.text)) return [];
  const from = place.claim?.[0] ?? match.index + match[0].length;
  const lead = wordsAt(readable, speaker.start, match.index + match[0].trimEnd().length);
  const claims: (Words | null)[] = place.claim
    ? [shorten(readable, from, place.claim[1]), ...requests(readable, from, place.claim[1])]
    : [];
  for (const part of partsOf(text).filter(({ start }) => start > from)) {
    const lead = resumed.exec(text.slice(part.start, part.end))?.[0].length ?? 0;
    if (lead === 0 && !continued.test(text.slice(part.start, part.end))) continue;
    claims.push(shorten(readable, part.start + lead, part.end));
    claims.push(...requests(readable, part.start, part.end));
  }
  return claims.flatMap((claim): Speech[] =>
    claim && !pronoun.test(claim.text) && !claim.noted
      ? [speech(speaker, lead, claim, wordsAt(readable, speaker.start, claim.end))]
      : [],
  );
}

/** Sentences, and what stands between semicolons. */
function partsOf(text: string): { start: number; end: number }[] {
  return splitSentences(text).flatMap((sentence) => {
    let start = sentence.start;
    return text
      .slice(sentence.start, sentence.end)
      .split(/(?<=; )/u)
      .map((part) => {
        const span = { start, end: start + part.length };
        start = span.end;
        return span;
      });
  });
}

/** The claim up to a comma, or else to an "and", so that it has 8 to 26 words; or nothing. */
function shorten(readable: Readable, start: number, end: number): Words | null {
  const text = readable.text.slice(start, end).replace(/[.;\s]+$/u, '');
  const cutsAt = (marks: RegExp): number[] =>
    [...text.matchAll(marks)]
      .map((mark) => mark.index)
      .filter((cut) => {
        const words = text.slice(0, cut).split(' ').length;
        return words >= 8 && words <= 26 && isClaim(text.slice(0, cut));
      });
  const whole = cutsAt(/$/gu);
  const comma = text.indexOf(',');
  const cut =
    whole.at(0) ??
    cutsAt(/,/gu).find((at) => at === comma) ??
    (comma < 0 ? cutsAt(/ and /gu).at(-1) : undefined);
  if (cut === undefined) return null;
  return wordsAt(readable, start, start + text.slice(0, cut).replace(/,$/u, '').length);
}

/** Later members of "it is necessary to A, B, and C" that say enough by themselves: 9 to 22 words. */
function requests(readable: Readable, start: number, end: number): Words[] {
  const text = readable.text.slice(start, end).replace(/[.;\s]+$/u, '');
  if (!request.test(text)) return [];
  let at = 0;
  return text.split(/(?<=, )/u).flatMap((part, index): Words[] => {
    const lead = /^(?:and )?(?:to )?/u.exec(part)?.[0].length ?? 0;
    const body = part.slice(lead).replace(/, $/u, '');
    const from = start + at + lead;
    at += part.length;
    const words = body.split(' ').length;
    const fits = index > 0 && words >= 9 && words <= 22 && /^[a-z]+ /u.test(body);
    const whole = !/[“”"]|^\w+ing\b|\band$/u.test(body) && isPlain(body);
    return fits && whole ? [wordsAt(readable, from, from + body.length)] : [];
  });
}

function isClaim(text: string): boolean {
  return finite.test(text) && isPlain(text);
}

function isPlain(text: string): boolean {
  return !text.includes(hidden) && !/\d/u.test(text);
}

function speech(speaker: Words, lead: Words, claim: Words, whole: Words): Speech {
  return {
    type: 'speech',
    key: factKey('speech', speaker.documentId, speaker.text, claim.text),
    proof: whole.text.includes(hidden) || whole.text.length > 600 ? claim : whole,
    confidence: 0.8,
    speaker,
    lead,
    claim,
  };
}

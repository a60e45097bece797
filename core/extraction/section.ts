import type { Readable } from './defect-gate';
import { factKey, type Section } from './fact';
import { findMeasures } from './measure';
import { wordsAt } from './words';

const heading =
  /^(?:第(?<word>[一二三四五六七八九十])，|(?<numeral>[一二三四五六七八九十])、)(?<heading>[^。！？]{4,40})。/du;
const numerals = '一二三四五六七八九十';

/** Numbered parts of a document: 第一，…。 or 一、…。 at the start of a passage, at least two of them. */
export function findSections(readables: readonly Readable[]): Section[] {
  const byDocument = new Map<string, Readable[]>();
  for (const readable of readables) {
    const list = byDocument.get(readable.document.id) ?? [];
    byDocument.set(readable.document.id, [...list, readable]);
  }
  return [...byDocument.values()].flatMap((document) => {
    const sections = inDocument(document);
    const ordinals = sections.map((section) => section.ordinal).join();
    const expected = sections.map((_, index) => index + 1).join();
    return sections.length >= 2 && ordinals === expected ? sections : [];
  });
}

function inDocument(readables: readonly Readable[]): Section[] {
  const starts = readables.map((readable) => heading.exec(readable.text));
  return readables.flatMap((readable, index): Section[] => {
    const match = starts[index];
    const place = match?.indices?.groups?.heading;
    const numeral = match?.groups?.word ?? match?.groups?.numeral;
    if (!match || !place || !numeral) return [];
    const headingWords = wordsAt(readable, place[0], place[1]);
    const next = starts.findIndex((other, at) => at > index && other !== null);
    const stop = readables.findIndex((other, at) => at > index && other.passage.before.length > 0);
    const ends = [next, stop].filter((at) => at >= 0);
    const end = ends.length > 0 ? Math.min(...ends) : index + 1;
    return [
      {
        type: 'section',
        key: factKey('section', headingWords.documentId, numeral, headingWords.text),
        proof: wordsAt(readable, 0, headingWords.end),
        confidence: 0.98,
        form: 'numbered',
        ordinal: numerals.indexOf(numeral) + 1,
        heading: headingWords,
        halves: halvesOf(readable, place[0], headingWords.text),
        measures: readables
          .slice(index, end)
          .flatMap((part) => findMeasures(part, part === readable ? headingWords.end : 0)),
      },
    ];
  });
}

function halvesOf(readable: Readable, start: number, text: string): Section['halves'] {
  const match = /^(?<theme>[\p{Script=Han}]{4,10})，争做(?<call>[\p{Script=Han}]{4,14})$/du.exec(
    text,
  );
  const place = match?.indices?.groups;
  if (!place?.theme || !place.call) return null;
  return {
    theme: wordsAt(readable, start + place.theme[0], start + place.theme[1]),
    call: wordsAt(readable, start + place.call[0], start + place.call[1]),
  };
}

import { hidden, type Readable } from './defect-gate';
import { factKey, type Section } from './fact';
import { findMeasures } from './measure';
import { chineseName } from './person';
import { wordsAt } from './words';

const demand = new RegExp(
  `^${chineseName}(?:在\\p{Script=Han}{2,8}[时上]?)?(?:指出|强调|表示)，要(?<heading>[^。！？\\uE000]{6,40})。`,
  'du',
);

/**
 * Demands of a speech as a report gives them: a passage that begins 某某强调，要…。 and goes on with
 * what belongs to it. At least three in a document.
 */
export function findReportedSections(readables: readonly Readable[]): Section[] {
  const found = readables.flatMap((readable): Section[] => {
    const place = demand.exec(readable.text)?.indices?.groups?.heading;
    if (!place) return [];
    const heading = wordsAt(readable, place[0], place[1]);
    return [
      {
        type: 'section',
        key: factKey('section', heading.documentId, 'reported', heading.text),
        proof: wordsAt(readable, 0, heading.end),
        confidence: 0.9,
        form: 'reported',
        ordinal: readable.passage.number,
        heading,
        halves: null,
        measures: findMeasures(readable, heading.end).filter(({ text }) => !text.includes(hidden)),
      },
    ];
  });
  const inDocument = (id: string): number =>
    found.filter(({ heading }) => heading.documentId === id).length;
  return found.filter(({ heading }) => inDocument(heading.documentId) >= 3);
}

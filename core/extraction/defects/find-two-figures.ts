import type { Defect, Detector } from './defect';

const patterns = [
  /(?<event>\p{Script=Han}{2,14}(?:成立|诞辰|逝世|建校|建国|解放))(?<figure>\d+)周年/gu,
  /\b(?<figure>\d+) ?(?:st|nd|rd|th) anniversary of (?:the )?(?<event>[^.,;]{8,60})/giu,
];

/** Anniversaries of one event with different numbers. */
export const findTwoFigures: Detector = (passages) => {
  const seen = new Map<string, { readonly figures: Set<string>; readonly defects: Defect[] }>();
  for (const { id, text } of passages)
    for (const match of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const { event = '', figure = '' } = match.groups ?? {};
      const key = event.toLowerCase().slice(-40);
      const known = seen.get(key) ?? { figures: new Set(), defects: [] };
      const span = { start: match.index, end: match.index + match[0].length };
      known.figures.add(figure);
      known.defects.push({ kind: 'two-figures', class: 'B', passageId: id, span, confidence: 0.7 });
      seen.set(key, known);
    }
  return [...seen.values()].flatMap(({ figures, defects }) => (figures.size > 1 ? defects : []));
};

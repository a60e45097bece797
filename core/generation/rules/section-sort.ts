import { cite } from '../citation';
import type { Context } from '../context';
import type { ClassifyDraft } from '../draft';
import { inLanguages } from '../names';
import { askableMeasures } from './section-match';
import { sectionsByDocument } from './sections';
import { sortIntoBins } from './sorted';

/** Under which heading does each demand stand? Headings with the most demands, later demands first. */
export function sortMeasures(context: Context): ClassifyDraft[] {
  return sectionsByDocument(context).flatMap((sections) => {
    const bins = sections
      .map((section) => ({
        section,
        label: section.heading,
        cards: askableMeasures(context, section)
          .toReversed()
          .map((words) => ({ words, proof: [section.proof, words] })),
      }))
      .filter(({ cards }) => cards.length >= 2);
    const [first] = bins;
    if (!first || bins.length < 2) return [];
    const { names } = context;
    return sortIntoBins(context, {
      rule: 'section-sort',
      variant: '',
      fact: first.section,
      stem: inLanguages((language) => {
        const source = cite(names, first.label.documentId, language);
        if (first.section.form === 'reported')
          return language === 'en'
            ? `With which main demand does ${source} put each of these? Sort the demands.`
            : `下列要求在${source}中分别写在哪一项总要求之下？请归类。`;
        return language === 'en'
          ? `Under which heading does ${source} ask for each of these? Sort the demands.`
          : `下列要求在${source}中分别见于哪一条之下？请归类。`;
      }),
      bins,
      belongs: (heading, language) =>
        language === 'en' ? `It stands under ${heading}` : `它在${heading}之下`,
      level: 'understand',
      salience: 0.85,
    });
  });
}

import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { inLanguages } from '../names';
import { sharedTokens } from '../tokens';
import { layersOf, matchRows, rowOf } from './rows';
import { type Section, sectionsByDocument, timesInDocument } from './sections';

/** Which demand stands under which heading? One question for the first demands of all parts, one for the second. */
export function matchMeasures(context: Context): MatchDraft[] {
  return sectionsByDocument(context).flatMap((sections) => {
    const layers = layersOf(
      sections.map((section) =>
        askableMeasures(context, section).map((measure) => ({ section, measure })),
      ),
      3,
    );
    return layers.flatMap((layer, index) => {
      const [first] = layer;
      if (!first) return [];
      const { names } = context;
      const document = first.section.heading.documentId;
      return matchRows(context, {
        rule: 'section-match',
        variant: String(index),
        fact: first.section,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          if (first.section.form === 'reported')
            return language === 'en'
              ? `Match each main demand in ${source} with another demand from the same passage.`
              : `请把${source}中的每一项总要求与同一段里的一项具体要求配对。`;
          return language === 'en'
            ? `Match each heading of ${source} with something that is asked for under that heading.`
            : `请把${source}的各条要求与同一条中的一项具体举措配对。`;
        }),
        rows: layer.map(({ section, measure }) =>
          rowOf(names, section.heading, measure, [section.proof, measure]),
        ),
        salience: 0.9,
      });
    });
  });
}

/** Demands that the document makes once, and that no word of the heading gives away. */
export function askableMeasures(context: Context, section: Section) {
  return section.measures.filter(
    (measure) =>
      !measure.noted &&
      timesInDocument(context, measure.documentId, measure.text) === 1 &&
      sharedTokens(section.heading.text, measure.text).length === 0,
  );
}

import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { inLanguages, quotedWithGloss } from '../names';
import { numeral } from '../numerals';
import { sharedTokens } from '../tokens';
import { passagesIn } from './places';
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
            : `请把${source}中的下列${numeral(layer.length, 'zh-CN')}条要求，与写在同一条之下的一项具体内容配对。`;
        }),
        rows: layer.map(({ section, measure }) => {
          const proof = [section.proof, measure];
          return {
            ...rowOf(names, section.heading, measure, proof),
            reason: inLanguages((language) => {
              const heading = quotedWithGloss(names, section.heading, language);
              return language === 'en'
                ? `It stands under ${heading} ${passagesIn(proof, 'en')}.`
                : `它写在${heading}之下${passagesIn(proof, 'zh-CN')}。`;
            }),
          };
        }),
        rationale: (place, language) =>
          language === 'en'
            ? `Everything that is asked for stands under the heading with which it is matched ${place}.`
            : `每一项具体内容都写在与它配对的那一条之下${place}。`,
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

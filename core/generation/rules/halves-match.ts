import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { inLanguages } from '../names';
import { matchRows, rowOf } from './rows';
import { sectionsByDocument } from './sections';

/** Which second half belongs to which first half of the headings? */
export function matchHalves(context: Context): MatchDraft[] {
  return sectionsByDocument(context).flatMap((sections) => {
    const { names } = context;
    const whole = sections.filter(({ halves }) => halves !== null);
    const [first] = whole;
    if (!first) return [];
    return matchRows(context, {
      rule: 'section-halves',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, first.heading.documentId, language);
        return language === 'en'
          ? `Each point of ${source} has a heading of two halves. Match the halves.`
          : `${source}的每条标题都由前后两半句组成，请把前半句与后半句配对。`;
      }),
      rows: whole.flatMap(({ halves, proof }) =>
        halves ? [rowOf(names, halves.theme, halves.call, [proof])] : [],
      ),
      salience: 0.85,
    });
  });
}

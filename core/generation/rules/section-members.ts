import type { Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { cite } from '../citation';
import type { Context } from '../context';
import type { MultipleDraft } from '../draft';
import { glossOf, inLanguages } from '../names';
import { numeral } from '../numerals';
import { shuffle } from '../random';
import { sharedTokens } from '../tokens';
import { type Section, sectionsByDocument, timesInDocument } from './sections';

const mostKeys = 3;
const mostWrong = 3;

/** Which of these measures stand under a heading? */
export function askForMeasures(context: Context): MultipleDraft[] {
  return sectionsByDocument(context).flatMap((sections) =>
    sections.flatMap((section) => {
      const keys = askable(context, section).slice(0, mostKeys);
      const others = sections
        .filter((other) => other !== section)
        .flatMap((other) => askable(context, other).map((measure) => ({ other, measure })));
      const near = [section.heading, ...keys].map(({ text }) => text).join(' ');
      const wrong = shuffle(others, section.key, ({ measure }) => measure.text)
        .map((other) => ({ ...other, shared: sharedTokens(other.measure.text, near).length }))
        .sort((a, b) => b.shared - a.shared)
        .slice(0, mostWrong);
      return keys.length >= 2 && wrong.length >= 2 ? [draft(context, section, keys, wrong)] : [];
    }),
  );
}

function askable(context: Context, section: Section): Words[] {
  return section.measures.filter(
    (measure) =>
      !measure.noted &&
      measure.text.length <= 18 &&
      measure.text.length >= 8 &&
      timesInDocument(context, measure.documentId, measure.text) === 1,
  );
}

function draft(
  context: Context,
  section: Section,
  keys: readonly Words[],
  wrong: readonly { other: Section; measure: Words }[],
): MultipleDraft {
  const { names } = context;
  const document = section.heading.documentId;
  const heading = section.heading.text;
  return {
    kind: 'multiple-choice',
    rule: 'section-members',
    variant: '',
    fact: section,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const number = numeral(keys.length, language);
      if (section.form === 'reported')
        return language === 'en'
          ? `Which ${number} of these does ${source} give together with the demand “${glossOf(names, section.heading) ?? heading}”?`
          : `${source}在“${heading}”这项要求之下，还转述了下列哪${number}项要求？`;
      return language === 'en'
        ? `Which ${number} of these does ${source} ask for under the heading “${glossOf(names, section.heading) ?? heading}”?`
        : `${source}在“${heading}”这一条之下提出了下列哪${number}项要求？`;
    }),
    rationale: inLanguages((language) => {
      const numbers = [...new Set(keys.map((key) => key.passageNumber))];
      if (section.form === 'reported')
        return language === 'en'
          ? `They stand in passage ${numbers.join(' and ')}, which this demand opens.`
          : `第${numbers.join('、')}段以这项要求开头，这几项都在这一段。`;
      return language === 'en'
        ? `They stand in ${numbers.length > 1 ? 'passages' : 'passage'} ${numbers.join(' and ')}, after this heading.`
        : `它们都在这一条之下，见第${numbers.join('、')}段。`;
    }),
    keys: keys.map((words) => choose(names, words)),
    distractors: wrong.map(({ other, measure }) =>
      rejectChoice(
        names,
        measure,
        2,
        inLanguages((language) => {
          const title = glossOf(names, other.heading) ?? other.heading.text;
          if (other.form === 'reported')
            return language === 'en'
              ? `The report gives it with the demand “${title}” (passage ${measure.passageNumber}).`
              : `它写在“${other.heading.text}”这项要求之下（第${measure.passageNumber}段）。`;
          return language === 'en'
            ? `It stands under the heading “${title}” (passage ${measure.passageNumber}).`
            : `它在“${other.heading.text}”这一条之下（第${measure.passageNumber}段）。`;
        }),
      ),
    ),
    arrangement: 'mixed',
    evidence: proofs(
      [section.proof, ...keys],
      wrong.map(({ measure }) => measure),
    ),
    concepts: [],
    level: 'understand',
    salience: 0.85,
  };
}

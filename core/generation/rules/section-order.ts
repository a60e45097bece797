import { choose, proofs, rejectChoice } from '../choices';
import { briefly, capitalise, cite } from '../citation';
import type { Context } from '../context';
import type { SingleDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { ordinal } from '../numerals';
import { preparedSections, type Section } from './sections';

/** With which heading does the second part begin? */
export function askForHeading(context: Context): SingleDraft[] {
  return preparedSections(context).flatMap((sections) =>
    sections
      .filter((section) => section.form === 'numbered' && !section.proof.noted)
      .map((section) => draft(context, sections, section)),
  );
}

function draft(context: Context, sections: readonly Section[], section: Section): SingleDraft {
  const { names } = context;
  const document = section.heading.documentId;
  const others = sections.filter((other) => other !== section).slice(0, 4);
  return {
    kind: 'single-choice',
    rule: 'section-order',
    variant: '',
    fact: section,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `With which heading does the ${ordinal(section.ordinal, 'en')} numbered part of ${source} begin?`
        : `${source}分条论述，第${ordinal(section.ordinal, 'zh-CN')}条以下列哪一句开头？`;
    }),
    rationale: inLanguages((language) =>
      language === 'en'
        ? `The number stands before the heading, at the start of passage ${section.heading.passageNumber}.`
        : `序号就写在这一句前面，见第${section.heading.passageNumber}段开头。`,
    ),
    key: choose(names, section.heading),
    distractors: others.map((other) =>
      rejectChoice(
        names,
        other.heading,
        2,
        inLanguages((language) => {
          const number = ordinal(other.ordinal, language);
          const passage = other.heading.passageNumber;
          return language === 'en'
            ? `${capitalise(briefly(names, document, 'en'))} has it as the ${number} (passage ${passage}).`
            : `在${briefly(names, document, 'zh-CN')}里这是第${number}条（第${passage}段）。`;
        }),
      ),
    ),
    arrangement: 'mixed',
    evidence: proofs(
      [section.proof],
      others.map((other) => other.proof),
    ),
    concepts: section.heading.text
      .split(/[、，]/u)
      .flatMap((part) => conceptOf(names, part.replace(/^大力弘扬/u, ''))?.id ?? []),
    level: 'remember',
    salience: 0.7,
  };
}

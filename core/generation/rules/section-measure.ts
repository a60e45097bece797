import type { Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { cite } from '../citation';
import type { Context } from '../context';
import type { SingleDraft } from '../draft';
import { conceptOf, glossedInSentence, inLanguages } from '../names';
import { type Section, sectionsByDocument, timesInDocument } from './sections';

/** Under which heading does this measure stand? Only measures that the document names once. */
export function askForPart(context: Context): SingleDraft[] {
  return sectionsByDocument(context).flatMap((sections) =>
    sections.flatMap((section) =>
      section.measures
        .filter((measure) => isAskable(context, measure))
        .map((measure) => draft(context, sections, section, measure)),
    ),
  );
}

function isAskable(context: Context, measure: Words): boolean {
  return !measure.noted && timesInDocument(context, measure.documentId, measure.text) === 1;
}

function draft(
  context: Context,
  sections: readonly Section[],
  section: Section,
  measure: Words,
): SingleDraft {
  const { names } = context;
  const document = measure.documentId;
  const others = sections.filter((other) => other !== section).slice(0, 3);
  return {
    kind: 'single-choice',
    rule: 'section-measure',
    variant: measure.text,
    fact: section,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      if (section.form === 'reported')
        return language === 'en'
          ? `Together with which main demand does ${source} ask people to ${glossedInSentence(names, measure, 'en')}?`
          : `${source}把“${measure.text}”写在哪一项要求之下？`;
      return language === 'en'
        ? `Under which heading does ${source} ask people to ${glossedInSentence(names, measure, 'en')}?`
        : `${source}在哪一条之下要求“${measure.text}”？`;
    }),
    rationale: inLanguages((language) => {
      const [from, at] = [section.heading.passageNumber, measure.passageNumber];
      if (language === 'zh-CN' && section.form === 'reported')
        return `这项要求和这句话都在第${at}段。`;
      if (language === 'zh-CN')
        return from === at
          ? `这句话就在这一条的第${at}段。`
          : `这一条从第${from}段开始，这句话在第${at}段。`;
      if (section.form === 'reported')
        return `Both stand in passage ${at}, which this demand opens.`;
      return from === at
        ? `The words stand in the passage that this heading opens (passage ${at}).`
        : `This part begins in passage ${from}; the words stand in passage ${at}.`;
    }),
    key: choose(names, section.heading),
    distractors: others.map((other) =>
      rejectChoice(
        names,
        other.heading,
        2,
        inLanguages((language) => {
          if (other.form === 'reported')
            return language === 'en'
              ? `This demand opens passage ${other.heading.passageNumber}, which does not have these words.`
              : `这项要求在第${other.heading.passageNumber}段，那一段没有这句话。`;
          return language === 'en'
            ? `This part begins in passage ${other.heading.passageNumber} and does not have these words.`
            : `这一条从第${other.heading.passageNumber}段开始，其中没有这句话。`;
        }),
      ),
    ),
    arrangement: 'mixed',
    evidence: proofs([section.proof, measure], []),
    concepts: [...context.names.concepts.values()]
      .filter((concept) => measure.text.includes(concept.name['zh-CN']) && concept.kind === 'term')
      .map((concept) => conceptOf(names, concept.name['zh-CN'])?.id ?? concept.id),
    level: 'understand',
    salience: 0.8,
  };
}

import type { Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { cite } from '../citation';
import { clozeParts, clozeStem } from '../cloze-text';
import type { Context } from '../context';
import type { ClozeDraft, SingleDraft, TrueFalseDraft } from '../draft';
import { inLanguages, type Names, quotedWithGloss } from '../names';
import { replaceWords, statementStem } from '../statement';
import { asSentence, glossOfHalves } from '../statement-gloss';
import { type Section, sectionsByDocument } from './sections';

interface Half {
  readonly section: Section;
  readonly theme: Words;
  readonly call: Words;
}

/** Headings in two halves, 勇担历史使命，争做某某的主力军: what does the second half call for? */
export function askForCall(context: Context): SingleDraft[] {
  return halvesByDocument(context).flatMap((halves) =>
    halves.map((half): SingleDraft => {
      const { names } = context;
      const document = half.call.documentId;
      const others = halves.filter((other) => other !== half).slice(0, 3);
      return {
        ...shared(half),
        kind: 'single-choice',
        rule: 'section-call',
        variant: '',
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `In ${source}, what does the point that begins ${quotedWithGloss(names, half.theme, 'en')} call on workers to be?`
            : `${source}以“${half.theme.text}”开头的一条，号召大家争做什么样的人？`;
        }),
        rationale: inLanguages((language) =>
          language === 'en'
            ? `Both halves stand in one heading (passage ${half.call.passageNumber}).`
            : `这两半句同在一条标题里（第${half.call.passageNumber}段）。`,
        ),
        key: choose(names, half.call),
        distractors: others.map((other) =>
          rejectChoice(names, other.call, 2, elsewhere(names, other)),
        ),
        arrangement: 'mixed',
        evidence: proofs(
          [half.section.proof],
          others.map((other) => other.section.proof),
        ),
      };
    }),
  );
}

/** The last noun of such a heading, from a bank of the last nouns of all of them. */
export function blankCall(context: Context): ClozeDraft[] {
  return halvesByDocument(context).flatMap((halves) =>
    halves.flatMap((half): ClozeDraft[] => {
      const { names } = context;
      const noun = lastNoun(half.call);
      const others = halves.filter((other) => other !== half);
      if (!noun) return [];
      return [
        {
          ...shared(half),
          kind: 'cloze',
          rule: 'section-call-cloze',
          variant: '',
          stem: clozeStem(names, half.call.documentId),
          rationale: inLanguages((language) =>
            language === 'en'
              ? `The heading stands at the start of passage ${half.call.passageNumber}.`
              : `这是第${half.call.passageNumber}段开头的标题。`,
          ),
          language: half.call.language,
          parts: clozeParts(names, half.section.heading, [noun]),
          distractors: others.flatMap((other) => {
            const word = lastNoun(other.call);
            return word ? [rejectChoice(names, word, 2, elsewhere(names, other))] : [];
          }),
          evidence: proofs(
            [half.section.proof],
            others.map((other) => other.section.proof),
          ),
        },
      ];
    }),
  );
}

/** Such a heading as it stands, and with the second half of another one. */
export function swapCall(context: Context): TrueFalseDraft[] {
  return halvesByDocument(context).flatMap((halves) =>
    halves.flatMap((half, index): TrueFalseDraft[] => {
      const { names } = context;
      const { heading, proof } = half.section;
      const other = halves[(index + 2) % halves.length];
      if (!other || other === half) return [];
      const printed = {
        text: `${heading.text}。`,
        language: heading.language,
        ...asSentence(glossOfHalves(names, half.theme, half.call), heading),
      };
      const common = {
        ...shared(half),
        kind: 'true-false',
        rule: 'section-call-swap',
        stem: statementStem(names, heading.documentId),
      } as const;
      const place = heading.passageNumber;
      return [
        {
          ...common,
          variant: 'true',
          statement: printed,
          correction: null,
          rationale: inLanguages((language) =>
            language === 'en'
              ? `This is the heading of passage ${place}.`
              : `这正是第${place}段开头的标题。`,
          ),
          evidence: proofs([proof], []),
        },
        {
          ...common,
          variant: 'false',
          statement: {
            text: `${replaceWords(heading, half.call, other.call.text)}。`,
            language: heading.language,
            ...asSentence(glossOfHalves(names, half.theme, other.call), heading),
          },
          correction: printed,
          rationale: inLanguages((language) => {
            const from = other.call.passageNumber;
            return language === 'en'
              ? `The second half belongs to another point (passage ${from}); here it is ${quotedWithGloss(names, half.call, 'en')} (passage ${place}).`
              : `后半句出自另一条（第${from}段），这一条的后半句是“争做${half.call.text}”（第${place}段）。`;
          }),
          evidence: proofs([proof], [other.section.proof]),
        },
      ];
    }),
  );
}

function halvesByDocument(context: Context): Half[][] {
  return sectionsByDocument(context)
    .map((sections) =>
      sections.flatMap((section): Half[] =>
        section.halves && !section.proof.noted ? [{ section, ...section.halves }] : [],
      ),
    )
    .filter((halves) => halves.length >= 3);
}

function shared(half: Half) {
  return { fact: half.section, concepts: [], level: 'remember', salience: 0.75 } as const;
}

function elsewhere(names: Names, other: Half) {
  return inLanguages((language) => {
    const passage = other.call.passageNumber;
    return language === 'en'
      ? `It belongs to the point that begins ${quotedWithGloss(names, other.theme, 'en')} (passage ${passage}).`
      : `它属于以“${other.theme.text}”开头的一条（第${passage}段）。`;
  });
}

function lastNoun(call: Words): Words | null {
  const at = call.text.lastIndexOf('的');
  if (at < 0) return null;
  const start = call.start + at + 1;
  return { ...call, start, text: call.text.slice(at + 1) };
}

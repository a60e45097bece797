import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft } from '../../draft';
import { inLanguages } from '../../names';
import { verbOf, wordsIn } from './clauses';
import { type Detail, detailsOf } from './details';
import { type Norm, quotedReason, rulesByDocument } from './norms';

/** On which day, how often, in what way, by whom? The bank has others of the same sort. */
export function blankDetails(context: Context): ClozeDraft[] {
  return rulesByDocument(context).flatMap((norms) =>
    norms.flatMap((norm) => {
      const details = detailsOf(context, norm.statement, norm.statement.start);
      return details.flatMap((detail) => draft(context, norm, detail)).slice(0, 1);
    }),
  );
}

function draft(context: Context, norm: Norm, detail: Detail): ClozeDraft[] {
  const { statement } = norm;
  if (/^(?:they|it)$/u.test(norm.name) && !norm.impersonal) return [];
  const size = wordsIn(statement.text);
  if (size < 6 || size > 42) return [];
  const { names } = context;
  const document = statement.documentId;
  return [
    {
      kind: 'cloze',
      rule: 'norm-detail-cloze',
      variant: detail.words.text,
      fact: norm,
      language: 'en',
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Complete the rule with what ${source} ${verbOf(names, document, 'say')} here.`
          : `请按${source}把这条规定补充完整。`;
      }),
      rationale: quotedReason(context, norm),
      parts: clozeParts(names, statement, [detail.words]),
      distractors: detail.others.slice(0, 3).map((text) => ({
        wording: { text, language: 'en' as const },
        words: null,
        distance: 2 as const,
        reason: quotedReason(context, norm),
      })),
      concepts: [],
      evidence: proofs([norm.proof], []),
      level: 'understand',
      salience: 0.75,
    },
  ];
}

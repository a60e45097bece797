import { proofs } from '../../choices';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { wordsIn } from './clauses';
import { variantsOf } from './norm-variants';
import { quotedReason, rulesByDocument } from './norms';

/** The rule with one decisive detail that is false: its limit, its day, its exception, its force. */
export function swapDetails(context: Context): TrueFalseDraft[] {
  return rulesByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): TrueFalseDraft[] => {
      const { statement } = norm;
      if (wordsIn(statement.text) > 45 || wordsIn(statement.text) < 5) return [];
      if (/^(?:they|it)$/u.test(norm.name) && !norm.impersonal) return [];
      const [changed] = variantsOf(context, norm, norms).filter(
        ({ what }) => what !== 'actor' && what !== 'case',
      );
      if (!changed) return [];
      return [
        {
          kind: 'true-false',
          rule: changed.what === 'limit' ? 'norm-swap-limit' : `norm-swap-${changed.what}`,
          variant: 'false',
          fact: norm,
          stem: statementStem(context.names, statement.documentId),
          rationale: quotedReason(context, norm),
          statement: { text: `${changed.text}.`, language: 'en' },
          correction: { text: `${statement.text}.`, language: 'en' },
          concepts: [],
          level: 'understand',
          salience: changed.what === 'force' ? 0.65 : 0.85,
          evidence: proofs([norm.proof], []),
        },
      ];
    }),
  );
}

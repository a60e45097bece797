import { proofs } from '../choices';
import { type Context, factsOf } from '../context';
import type { NumericDraft } from '../draft';
import { becauseOfYear, stemOfYear } from './dated-year';

/** In which year? The year itself is to be written. */
export function askForYearNumber(context: Context): NumericDraft[] {
  return factsOf(context, 'dated').flatMap((fact): NumericDraft[] =>
    fact.proof.noted
      ? []
      : [
          {
            kind: 'numeric',
            rule: 'dated-number',
            variant: '',
            fact,
            stem: stemOfYear(context, fact),
            rationale: becauseOfYear(context, fact),
            value: fact.value,
            tolerance: 0,
            unit: fact.year.language === 'zh-CN' ? { 'zh-CN': '年' } : null,
            operation: null,
            evidence: proofs([fact.proof], []),
            concepts: [],
            level: 'remember',
            salience: 0.55,
          },
        ],
  );
}

import { proofs } from '../../choices';
import { capitalise } from '../../citation';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { wordsIn } from './clauses';
import { isMany } from './norm-actors';
import { isActor, isAnybody, type Norm, normsByDocument, quotedReason } from './norms';

const others: readonly (readonly [RegExp, string])[] = [
  [/^(?:must|shall)$/u, '@ required to'],
  [/^(?:must|shall|may) not$/u, '@ not allowed to'],
  [/^cannot$/u, '@ not allowed to'],
  [/^may$/u, '@ allowed to'],
  [/^(?:is|are) required to$/u, 'must'],
  [/^(?:is|are) not (?:allowed|permitted) to$/u, 'may not'],
  [/^(?:is|are) (?:allowed|permitted|entitled) to$/u, 'may'],
];

/** What somebody must, may or must not do, with the force of the rule in other words: a true statement. */
export function restateRule(context: Context): TrueFalseDraft[] {
  return normsByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): TrueFalseDraft[] => {
      const text = restated(norm);
      if (text === null) return [];
      return [
        {
          kind: 'true-false',
          rule: 'norm-restated',
          variant: 'true',
          fact: norm,
          stem: statementStem(context.names, norm.statement.documentId),
          rationale: quotedReason(context, norm),
          statement: { text, language: 'en' },
          correction: null,
          concepts: [],
          level: 'understand',
          salience: 0.5,
          evidence: proofs([norm.proof], []),
        },
      ];
    }),
  );
}

function restated(norm: Norm): string | null {
  const { statement, lead, task, name } = norm;
  if (!isActor(norm) || isAnybody(norm) || norm.passive || norm.opening !== null) return null;
  if (/^(?:no|neither|only|you|they|it)\b/iu.test(name) || /^be\b/u.test(task.text)) return null;
  const size = wordsIn(statement.text);
  if (size < 8 || size > 32 || /\b(?:and|but) (?:must|shall|may|will)\b/u.test(task.text))
    return null;
  const turn = others.find(([from]) => from.test(lead.text));
  if (!turn) return null;
  const fresh = turn[1].replace('@', isMany(norm) ? 'are' : 'is');
  const [start, end] = [lead.start - statement.start, lead.end - statement.start];
  return `${capitalise(`${statement.text.slice(0, start)}${fresh}${statement.text.slice(end)}`)}.`;
}

import type { Question } from '@/core/content';
import type { Draft } from '../draft';

/** A question that passed all checks, with the draft it was made of. */
export interface Candidate {
  readonly question: Question;
  readonly draft: Draft;
  readonly warnings: number;
}

/** The passages that prove the key, each once. */
export function passagesOf({ question }: Candidate): string[] {
  return [
    ...new Set(
      question.evidence.filter(({ role }) => role === 'key').map(({ passageId }) => passageId),
    ),
  ];
}

/** Names under which questions are alike: who or what a rule asks about, and what it asks at all. */
export function namesOf({ draft }: Candidate): { subject: string; identity: string } {
  const document = draft.fact.proof.documentId;
  const key = draft.fact.key.replace(`\u241F${document}\u241F`, '\u241F');
  const shared = draft.fact.type === 'section' && draft.variant !== '';
  return {
    subject: `${draft.rule}|${subjectOf(draft)}`,
    identity: `${draft.rule}|${shared ? '' : key}|${draft.variant}`,
  };
}

/** For duties whoever has them, for speeches who speaks, else the fact. */
function subjectOf({ fact }: Draft): string {
  if (fact.type === 'speech') return `${fact.speaker.documentId}|${fact.speaker.text}`;
  return fact.type === 'duty' ? `${fact.agent.documentId}|${fact.agent.text}` : fact.key;
}

/** How worthwhile a question is by itself, about 0 to 1.2. */
export function worth({ draft, question, warnings }: Candidate): number {
  const concepts = Math.min(question.concepts.length, 2) * 0.05;
  return draft.salience + concepts + question.languages.length * 0.05 - warnings * 0.4;
}

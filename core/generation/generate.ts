import type { Library, Question } from '@/core/content';
import { openContext } from './context';
import { finishDraft } from './finish';
import { rules } from './rules';

/** A question that was made and not kept, and the rule or check that spoke against it. */
export interface Rejected {
  readonly rule: string;
  readonly question: Question;
  readonly flaws: readonly string[];
}

export function generateQuestions(
  library: Library,
  seed: string,
): { questions: Question[]; rejected: Rejected[] } {
  const context = openContext(library, seed);
  const questions = rules
    .flatMap((rule) => rule(context))
    .flatMap((draft) => finishDraft(draft, seed) ?? []);
  return { questions, rejected: [] };
}

import type { Question } from '@/core/content';
import { checkSet, flawNames, guessAnswers } from '@/core/generation';

/** What a set of questions is like as a whole, a line for each aspect. */
export function summarize(questions: readonly Question[], refused: number): string {
  const flaws = checkSet(questions).map((flaw) => `${flawNames[flaw.check]}: ${flaw.detail}`);
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const guesses = guessAnswers(questions).map(
    ({ heuristic, items, right, chance }) =>
      `Guess “${heuristic}”: ${percent(right)} right of ${items} (by chance ${percent(chance)}).`,
  );
  return [
    `${questions.length} questions; ${refused} drafts refused by the checks.`,
    `Kinds: ${count(questions, (question) => question.kind)}.`,
    `Documents: ${count(questions, (question) => question.evidence[0]?.documentId ?? '')}.`,
    `Languages: ${count(questions, (question) => question.languages.join(' and '))}.`,
    `Difficulty: ${count(questions, (question) => String(question.difficulty))}.`,
    ...guesses,
    flaws.length > 0 ? `Flaws of the set: ${flaws.join('; ')}.` : 'No flaw of the set as a whole.',
  ].join('\n');
}

function count(questions: readonly Question[], nameOf: (question: Question) => string): string {
  const counts = new Map<string, number>();
  for (const question of questions)
    counts.set(nameOf(question), (counts.get(nameOf(question)) ?? 0) + 1);
  return [...counts].map(([name, number]) => `${name} ${number}`).join(', ');
}

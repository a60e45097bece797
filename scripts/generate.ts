import { parseArgs } from 'node:util';
import { buildLibrary, type Question } from '@/core/content';
import {
  checkSet,
  flawNames,
  generateQuestions,
  generatorVersion,
  guessAnswers,
} from '@/core/generation';
import { readContentFiles } from '@/server/content-files';
import { printQuestion } from './generate/print-question';

// npm run generate: the library's questions as JSON, or with --pretty as pages to be read.
const options = {
  pretty: { type: 'boolean', default: false },
  rejected: { type: 'boolean', default: false },
  seed: { type: 'string', default: 'jiangxue' },
} as const;

try {
  const { values } = parseArgs({ options, args: process.argv.slice(2) });
  const built = buildLibrary(await readContentFiles());
  if (built.ok) {
    const { questions, rejected } = generateQuestions(built.value, { seed: values.seed });
    if (values.pretty) {
      for (const [index, question] of questions.entries())
        console.log(`${printQuestion(question, index + 1)}\n`);
      if (values.rejected)
        for (const { rule, reasons, question } of rejected)
          console.log(`Refused (${rule}): ${reasons.join('; ')}\n${printQuestion(question, 0)}\n`);
      console.log(summary(questions, rejected.length));
    } else {
      const refused = values.rejected ? { rejected } : {};
      const output = { generator: generatorVersion, seed: values.seed, questions, ...refused };
      console.log(JSON.stringify(output, null, 2));
    }
  } else {
    console.error('content/ has errors. Run npm run check:content to see them.');
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message} Known options: --pretty, --rejected, --seed TEXT.`);
  process.exitCode = 2;
}

function summary(questions: readonly Question[], refused: number): string {
  const count = (nameOf: (question: Question) => string): string => {
    const counts = new Map<string, number>();
    for (const question of questions)
      counts.set(nameOf(question), (counts.get(nameOf(question)) ?? 0) + 1);
    return [...counts].map(([name, number]) => `${name} ${number}`).join(', ');
  };
  const flaws = checkSet(questions).map((flaw) => `${flawNames[flaw.check]}: ${flaw.detail}`);
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const guesses = guessAnswers(questions).map(
    ({ heuristic, items, right, chance }) =>
      `Guess “${heuristic}”: ${percent(right)} right of ${items} (by chance ${percent(chance)}).`,
  );
  return [
    `${questions.length} questions; ${refused} drafts refused by the checks.`,
    `Kinds: ${count((question) => question.kind)}.`,
    `Documents: ${count((question) => question.evidence[0]?.documentId ?? '')}.`,
    `Languages: ${count((question) => question.languages.join(' and '))}.`,
    `Difficulty: ${count((question) => String(question.difficulty))}.`,
    ...guesses,
    flaws.length > 0 ? `Flaws of the set: ${flaws.join('; ')}.` : 'No flaw of the set as a whole.',
  ].join('\n');
}

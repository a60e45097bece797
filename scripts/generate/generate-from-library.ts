import { buildLibrary } from '@/core/content';
import { generateQuestions, generatorVersion } from '@/core/generation';
import { readContentFiles } from '@/server/content-files';
import { BadInput, type Options } from './options';
import { printQuestion } from './print-question';
import { summarize } from './summarize';

/**
 * The questions of the library in `content/`, printed.
 * @throws BadInput where it has errors
 */
export async function generateFromLibrary(options: Options): Promise<string> {
  const built = buildLibrary(await readContentFiles());
  if (!built.ok) throw new BadInput('content/ has errors. Run npm run check:content to see them.');
  const { seed, kinds, count } = options;
  const chosen = { seed, ...(kinds && { kinds }), ...(count && { count }) };
  const { questions, rejected } = generateQuestions(built.value, chosen);
  if (!options.pretty) {
    const refused = options.rejected ? { rejected } : {};
    return JSON.stringify({ generator: generatorVersion, seed, questions, ...refused }, null, 2);
  }
  const pages = questions.map((question, index) => printQuestion(question, index + 1));
  const refused = options.rejected
    ? rejected.map(
        ({ rule, reasons, question }) =>
          `Refused (${rule}): ${reasons.join('; ')}\n${printQuestion(question, 0)}`,
      )
    : [];
  return [...pages, ...refused, summarize(questions, rejected.length)].join('\n\n');
}

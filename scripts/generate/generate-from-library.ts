import { buildLibrary, type Question } from '@/core/content';
import {
  generateQuestions,
  generatorVersion,
  makeCandidates,
  publishQuestions,
  readingOf,
} from '@/core/generation';
import { readContentFiles } from '@/server/content-files';
import { BadInput, type Options } from './options';
import { printQuestion } from './print-question';
import { summarize } from './summarize';

/**
 * The questions of the library in `content/`, printed: those that its editors accepted, with --pretty
 * followed by those that they have not decided on, or with --candidates every one that could be accepted.
 * @throws BadInput where it has errors
 */
export async function generateFromLibrary(options: Options): Promise<string> {
  const built = buildLibrary(await readContentFiles());
  if (!built.ok) throw new BadInput('content/ has errors. Run npm run check:content to see them.');
  const library = built.value;
  const { seed, kinds, count } = options;
  const chosen = { seed, ...(kinds && { kinds }), ...(count && { count }) };
  const reviewed = publishQuestions(library, chosen);
  const questions = count ? reviewed.questions.slice(0, count) : reviewed.questions;
  const { rejected } = generateQuestions(library, chosen);
  if (!options.pretty) {
    const refused = options.rejected ? { rejected } : {};
    return JSON.stringify({ generator: generatorVersion, seed, questions, ...refused }, null, 2);
  }
  const pages = options.candidates
    ? makeCandidates(library, chosen).candidates.map(({ question }, index) =>
        pageOf(question, index, 'candidate'),
      )
    : [
        ...questions.map((question, index) => printQuestion(question, index + 1)),
        ...reviewed.drafts.map((question, index) => pageOf(question, index, 'not decided')),
      ];
  const refused = options.rejected
    ? rejected.map(
        ({ rule, reasons, question }) =>
          `Refused (${rule}): ${reasons.join('; ')}\n${printQuestion(question, 0)}`,
      )
    : [];
  return [...pages, ...refused, summarize([...questions], rejected.length)].join('\n\n');
}

/** A question for an editor, with the digest that a decision names. */
function pageOf(question: Question, index: number, state: string): string {
  return `${printQuestion(question, index + 1)}\n   Read: ${readingOf(question)} (${state})`;
}

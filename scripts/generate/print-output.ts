import { findingSentence } from '@/i18n/findings';
import type { Output, OutputDocument } from './output-schema';
import { printQuestion } from './print-question';
import { summarize } from './summarize';

/** Everything about the files as plain text, for people who review it. */
export function printOutput(output: Output, withRejected: boolean): string {
  const { documents, timing, memory } = output;
  const questions = documents.flatMap((one) => one.questions);
  const refused = documents.reduce((sum, { rejected }) => sum + rejected.length, 0);
  return [
    ...documents.map((one) => printDocument(one, withRejected)),
    summarize(questions, refused),
    `Read in ${timing.parse + timing.read} ms, questions in ${timing.generate} ms, at most ${memory} MB.`,
  ].join('\n\n');
}

function printDocument(one: OutputDocument, withRejected: boolean): string {
  const { title, language, type, file } = one.document;
  return [
    `# ${title}\n  ${file} · ${language} · ${type} · ${one.passages.length} passages`,
    ...one.messages.map(({ sentence }) => sentence),
    ...one.defects.map(
      ({ class: letter, kind, passageId, quote }) =>
        `${letter} ${passageId ?? ''} “${quote}” ${findingSentence(kind, 'en')}`,
    ),
    ...one.questions.map((question, index) => printQuestion(question, index + 1)),
    ...(withRejected ? one.rejected : []).map(
      ({ rule, reasons, question }) =>
        `Refused (${rule}): ${reasons.join('; ')}\n${printQuestion(question, 0)}`,
    ),
  ].join('\n\n');
}

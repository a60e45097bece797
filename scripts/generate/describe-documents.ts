import type { Passage, Question, SourceDocument } from '@/core/content';
import { type Fact, type Finding, locate, type ReadDocument } from '@/core/extraction';
import type { generateQuestions } from '@/core/generation';
import { noticeSentence } from '@/i18n/findings';
import type { OutputDocument } from './output-schema';
import type { ReadFile } from './read-files';

type Made = ReturnType<typeof generateQuestions> & { readonly facts: readonly Fact[] };

/**
 * The documents of one file with all that was found in them and made of them. `world` has the passages of
 * all files: a proof may stand in another one.
 */
export function describeDocuments(
  file: ReadFile,
  read: ReadDocument,
  made: Made,
  world: ReadonlyMap<string, Passage>,
): OutputDocument[] {
  const { library, findings, notices } = read;
  return library.documents.map((document, index) => {
    const passages = library.passages.filter((passage) => passage.documentId === document.id);
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const about = (question: Question): boolean => byId.has(question.evidence[0]?.passageId ?? '');
    return {
      document: {
        ...{ id: document.id, file: file.parsed.name, sha256: file.sha256 },
        ...{ title: document.title.text, language: document.language, type: document.type },
        length: file.parsed.text.length,
      },
      sections: document.sections.map(({ id, title, passageIds }) => ({
        ...{ id, title: title?.text ?? null, passageIds: [...passageIds] },
      })),
      passages: passages.map((passage) => ({
        ...{ id: passage.id, number: passage.number, language: passage.language },
        ...{ text: passage.text, original: [...passage.pieces] },
      })),
      defects: findings
        .filter((finding) => index === ownerOf(finding, library))
        .map(({ span, passageSpan, ...finding }) => ({
          ...finding,
          original: { ...span },
          passageSpan: passageSpan && { ...passageSpan },
        })),
      facts: made.facts.flatMap((fact) => describeFact(fact, byId)),
      questions: made.questions.filter(about).map((question) => place(question, world)),
      rejected: made.rejected
        .filter(({ question }) => about(question))
        .map(({ rule, reasons, question }) => ({ rule, reasons: [...reasons], question })),
      messages: notices.map((code) => ({ code, sentence: noticeSentence(code, 'en') })),
    };
  });
}

/** The document that a finding stands in; what was stripped between two belongs to the one before. */
function ownerOf(finding: Finding, { documents, passages }: ReadDocument['library']): number {
  const begins = documents.map((document: SourceDocument) => {
    const first = passages.find((passage) => passage.documentId === document.id);
    return first?.pieces[0]?.start ?? 0;
  });
  return Math.max(
    0,
    begins.findLastIndex((start) => start <= finding.span.start),
  );
}

function describeFact(
  { type, confidence, proof }: Fact,
  passages: ReadonlyMap<string, Passage>,
): OutputDocument['facts'] {
  const passage = passages.get(proof.passageId);
  if (!passage) return [];
  const { passageId, start, end, text } = proof;
  return [
    { type, confidence, passageId, start, end, text, original: locate(passage.pieces, proof) },
  ];
}

function place(
  question: Question,
  world: ReadonlyMap<string, Passage>,
): OutputDocument['questions'][number] {
  const evidence = question.evidence.map((one) => ({
    ...one,
    original: locate(world.get(one.passageId)?.pieces ?? [], one),
  }));
  return { ...question, evidence };
}

import type { z } from 'zod';
import { findAll, overlaps } from '../text';
import type { Recorded, Report } from './content-file';
import type { ConceptFileSchema, GlossaryFileSchema } from './file-schemas';
import type { Concept, Correction, Evidence, GlossaryNote, Passage } from './library';

interface Text {
  readonly passages: readonly Passage[];
  readonly corrections: readonly Correction[];
}

/** Concepts with the offsets of their evidence, in the order of the file. */
export function buildConcepts(
  text: Text,
  files: readonly Recorded<z.infer<typeof ConceptFileSchema>>[],
  report: Report,
): Concept[] {
  return files.flatMap(({ file, record }) => {
    const ids = new Set<string>();
    return record.concepts.map((entry, index) => {
      const at = `/concepts/${index}`;
      if (ids.has(entry.id)) report(file, `${at}/id`, 'duplicate-id', entry.id);
      ids.add(entry.id);
      const { id, kind, name, pinyin, aliases, parent, note } = entry;
      if (parent !== null && !record.concepts.some((other) => other.id === parent))
        report(file, `${at}/parent`, 'unknown-parent', parent);
      const evidence = entry.evidence.flatMap((citation, place) =>
        cite(text, citation, (code, detail) =>
          report(file, `${at}/evidence/${place}`, code, detail),
        ),
      );
      return { id, kind, name, pinyin, aliases, parentId: parent, note, evidence };
    });
  });
}

function cite(
  text: Text,
  { passage: passageId, quote }: { readonly passage: string; readonly quote: string },
  report: (code: Parameters<Report>[2], detail: string) => void,
): Evidence[] {
  const passage = text.passages.find((each) => each.id === passageId);
  if (!passage) {
    report('unknown-passage', passageId);
    return [];
  }
  const span = findAll(passage.text, quote)[0];
  if (!span) {
    report('quote-not-found', quote);
    return [];
  }
  const touched = text.corrections.find(
    (correction) =>
      correction.class === 'A' &&
      correction.passageId === passageId &&
      correction.span !== null &&
      overlaps(correction.span, span),
  );
  if (touched) report('quote-touches-defect', touched.id);
  const { documentId, language } = passage;
  return [{ documentId, passageId, ...span, quote, language, role: 'key' }];
}

/** Margin notes in the order of the passages and of the words that they stand at. */
export function buildGlossary(
  text: Text & { readonly concepts: readonly Concept[] },
  files: readonly Recorded<z.infer<typeof GlossaryFileSchema>>[],
  report: Report,
): GlossaryNote[] {
  const order = new Map(text.passages.map((passage, index) => [passage.id, index]));
  const notes = files.flatMap(({ file, record }) => {
    const ids = new Set<string>();
    return record.notes.flatMap((entry, index): GlossaryNote[] => {
      const at = `/notes/${index}`;
      if (ids.has(entry.id)) report(file, `${at}/id`, 'duplicate-id', entry.id);
      ids.add(entry.id);
      if (entry.concept !== null && !text.concepts.some(({ id }) => id === entry.concept))
        report(file, `${at}/concept`, 'unknown-concept', entry.concept);
      const passage = text.passages.find((each) => each.id === entry.passage);
      if (!passage) {
        report(file, `${at}/passage`, 'unknown-passage', entry.passage);
        return [];
      }
      const span = findAll(passage.text, entry.term)[entry.occurrence - 1];
      if (!span) {
        report(file, `${at}/term`, 'term-not-found', entry.term);
        return [];
      }
      const { id, term, pinyin, note } = entry;
      return [{ id, passageId: passage.id, span, term, pinyin, note, conceptId: entry.concept }];
    });
  });
  const position = (note: GlossaryNote): number => order.get(note.passageId) ?? 0;
  return notes.sort((a, b) => position(a) - position(b) || a.span.start - b.span.start);
}

import type { z } from 'zod';
import { findAll, overlaps, type Span } from '../text';
import type { Recorded, Report } from './content-file';
import type { ConceptFileSchema, GlossaryFileSchema } from './file-schemas';
import type {
  Concept,
  ConceptRelation,
  Correction,
  Evidence,
  GlossaryNote,
  Passage,
} from './library';

interface Text {
  readonly passages: readonly Passage[];
  readonly corrections: readonly Correction[];
}

type ConceptFile = z.infer<typeof ConceptFileSchema>;

/** Concepts with their relations and the offsets of all evidence, in the order of the file. */
export function buildConcepts(
  text: Text,
  files: readonly Recorded<ConceptFile>[],
  report: Report,
): Concept[] {
  return files.flatMap(({ file, record }) => {
    const ids = new Set<string>();
    const related = buildRelations(text, { file, record }, report);
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
      const relations = related.get(id) ?? [];
      const upwards: ConceptRelation[] =
        parent === null ? [] : [{ type: 'component-of', toId: parent, evidence }];
      return {
        ...{ id, kind, name, pinyin, aliases, parentId: parent, note, evidence },
        relations: [...upwards, ...relations],
      };
    });
  });
}

/** Id of a concept → the relations that go out from it. */
function buildRelations(
  text: Text,
  { file, record }: Recorded<ConceptFile>,
  report: Report,
): ReadonlyMap<string, readonly ConceptRelation[]> {
  const related = new Map<string, ConceptRelation[]>();
  for (const [index, { from, type, to, evidence }] of record.relations.entries()) {
    const at = `/relations/${index}`;
    for (const [place, id] of Object.entries({ from, to }))
      if (!record.concepts.some((concept) => concept.id === id))
        report(file, `${at}/${place}`, 'unknown-concept', id);
    if (from === to) report(file, `${at}/to`, 'self-relation', to);
    const known = related.get(from) ?? [];
    if (known.some((one) => one.type === type && one.toId === to))
      report(file, at, 'duplicate-relation', `${from} ${type} ${to}`);
    const proof = evidence.flatMap((citation, place) =>
      cite(text, citation, (code, detail) => report(file, `${at}/evidence/${place}`, code, detail)),
    );
    related.set(from, [...known, { type, toId: to, evidence: proof }]);
  }
  return related;
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
  const touched = findDefect(text.corrections, passageId, span);
  if (touched) report('quote-touches-defect', touched.id);
  const { documentId, language } = passage;
  return [{ documentId, passageId, ...span, quote, language, role: 'key' }];
}

/** The defect of class A that a span of a passage touches. */
function findDefect(
  corrections: readonly Correction[],
  passageId: string,
  span: Span,
): Correction | undefined {
  return corrections.find(
    (correction) =>
      correction.class === 'A' &&
      correction.passageId === passageId &&
      correction.span !== null &&
      overlaps(correction.span, span),
  );
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
      const touched = findDefect(text.corrections, passage.id, span);
      if (touched) report(file, `${at}/term`, 'term-in-defect', touched.id);
      const { id, term, pinyin, note } = entry;
      return [{ id, passageId: passage.id, span, term, pinyin, note, conceptId: entry.concept }];
    });
  });
  const position = (note: GlossaryNote): number => order.get(note.passageId) ?? 0;
  return notes.sort((a, b) => position(a) - position(b) || a.span.start - b.span.start);
}

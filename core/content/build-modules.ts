import type { z } from 'zod';
import type { Recorded, Report } from './content-file';
import type { ModuleFileSchema } from './file-schemas';
import type { Concept, Library, ModuleSection, Passage, StudyModule } from './library';

type ModuleFile = z.infer<typeof ModuleFileSchema>;
type SectionRecord = ModuleFile['sections'][number];

/** Study modules in the order of their files, with ranges of passages written out. */
export function buildModules(
  text: { readonly passages: readonly Passage[]; readonly concepts: readonly Concept[] },
  files: readonly Recorded<ModuleFile>[],
  report: Report,
): StudyModule[] {
  const ids = new Set<string>();
  return files.map(({ file, record }) => {
    if (ids.has(record.id)) report(file, '/id', 'duplicate-id', record.id);
    ids.add(record.id);
    for (const [index, concept] of record.concepts.entries()) {
      if (!text.concepts.some(({ id }) => id === concept))
        report(file, `/concepts/${index}`, 'unknown-concept', concept);
    }
    const { id, title, summary, objectives, cover, concepts } = record;
    const sections = record.sections.map((section, index) =>
      buildSection(section, text.passages, (place, code, detail) =>
        report(file, `/sections/${index}${place}`, code, detail),
      ),
    );
    return { id, title, summary, objectives, conceptIds: concepts, cover, sections };
  });
}

function buildSection(
  section: SectionRecord,
  passages: readonly Passage[],
  report: (place: string, code: Parameters<Report>[2], detail: string) => void,
): ModuleSection {
  const passageIds = section.passages.flatMap((reference) => writeOut(reference, passages));
  for (const id of passageIds) {
    if (!passages.some((passage) => passage.id === id)) report('/passages', 'unknown-passage', id);
  }
  if (section.check !== null && !passageIds.includes(section.check))
    report('/check', 'check-outside-section', section.check);
  const { id, title, introduction, check } = section;
  return { id, title, introduction, passageIds, checkAfter: check };
}

/**
 * `speech-2020.1-7` → everything from the one to the other as the text runs, also what was put in
 * between later; anything else, also a range that runs backwards, is one id.
 */
function writeOut(reference: string, passages: readonly Passage[]): string[] {
  const [, document, first, last] = /^(.+)\.(\d+)-(\d+)$/.exec(reference) ?? [];
  if (document === undefined) return [reference];
  const own = passages.filter(({ documentId }) => documentId === document).map(({ id }) => id);
  const ends = [`${document}.${first}`, `${document}.${last}`];
  const [from = -1, to = -1] = ends.map((id) => own.indexOf(id));
  if (from < 0 || to < 0) return ends;
  return to < from ? [reference] : own.slice(from, to + 1);
}

/** The passages that stand in no section of any module, in order. */
export function findUnplacedPassages(library: Library): Passage[] {
  const placed = new Set(
    library.modules.flatMap((each) => each.sections.flatMap((section) => section.passageIds)),
  );
  return library.passages.filter((passage) => !placed.has(passage.id));
}

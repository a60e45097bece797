import { htmlLang, type Language, type Library, type Passage } from '@/core/content';
import { detectLanguage, splitSentences } from '@/core/text';
import { spiritOf } from '../progress/spirit-of';
import { wordsOf } from './outline';
import type { NoteView, PassageView } from './reader-view';

interface PageOfPassages {
  readonly library: Library;
  readonly passageIds: readonly string[];
  readonly language: Language;
  /** True in a module, where passages of several documents can meet. */
  readonly mixed: boolean;
}

/** The passages of one page with their notes, numbered through the page; unknown ids are left out. */
export function passageViews(page: PageOfPassages): PassageView[] {
  const { library, language } = page;
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const documents = new Map(library.documents.map((document) => [document.id, document]));
  let count = 0;
  let previous: string | null = null;
  return page.passageIds.flatMap((id) => {
    const passage = passages.get(id);
    if (!passage) return [];
    const turned = page.mixed && passage.documentId !== previous;
    previous = passage.documentId;
    const document = documents.get(passage.documentId);
    const notes = notesOf(library, id, language).map((note) => ({ ...note, index: ++count }));
    return {
      id,
      documentId: passage.documentId,
      anchor: passageAnchor(passage, page.mixed),
      number: passage.number,
      lang: htmlLang(passage.language),
      text: passage.text,
      sentences: splitSentences(passage.text),
      before: passage.before,
      notes,
      source: turned && document ? wordsOf(document.citation, language) : null,
    };
  });
}

/** Value of the `id` attribute of a passage; in a module two documents may have the same number. */
export function passageAnchor(
  passage: Pick<Passage, 'documentId' | 'number'>,
  mixed: boolean,
): string {
  return mixed ? `${passage.documentId}-p${passage.number}` : `p${passage.number}`;
}

type Unnumbered = Omit<NoteView, 'index'>;

function notesOf(library: Library, passageId: string, language: Language): Unnumbered[] {
  const passage = library.passages.find(({ id }) => id === passageId);
  const lang = htmlLang(passage?.language ?? language);
  const glossary = library.glossary
    .filter((entry) => entry.passageId === passageId)
    .map((entry): Unnumbered => {
      const spirit = spiritOf(entry.conceptId, library.concepts);
      return {
        passageId,
        span: entry.span,
        term: { text: entry.term, lang },
        pinyin: entry.pinyin,
        note: wordsOf(entry.note, language),
        basis: null,
        spirit: spirit?.mark ?? null,
        concept: namedConcept(entry.conceptId, library, language),
      };
    });
  const editor = library.corrections.flatMap((entry): Unnumbered[] => {
    if (entry.passageId !== passageId || !entry.span) return [];
    if (entry.class !== 'A' && entry.class !== 'B') return [];
    return [
      {
        passageId,
        span: entry.span,
        term: { text: passage?.text.slice(entry.span.start, entry.span.end) ?? entry.quote, lang },
        pinyin: null,
        note: wordsOf(entry.note, language),
        basis: entry.basis,
        spirit: null,
        concept: null,
      },
    ];
  });
  return [...glossary, ...editor].sort(
    (a, b) => a.span.end - b.span.end || a.span.start - b.span.start,
  );
}

function namedConcept(id: string | null, { concepts }: Library, language: Language) {
  const concept = concepts.find((candidate) => candidate.id === id);
  if (!concept) return null;
  const name = concept.name[language];
  return {
    href: `/concepts/${concept.id}`,
    name: { text: name, lang: htmlLang(detectLanguage(name) ?? language) },
  };
}

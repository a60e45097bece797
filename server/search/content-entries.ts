import 'server-only';
import {
  type Concept,
  type Library,
  type Localized,
  languages,
  type Passage,
  type Question,
  type SourceDocument,
  type StudyModule,
  type Wording,
} from '@/core/content';
import { detectLanguage } from '@/core/text';
import type { EntryContent, SearchEntry, Words } from './entry';

/** Everything of the library that can be found, and the published questions. */
export function contentEntries(library: Library, questions: readonly Question[]): SearchEntry[] {
  const documents = new Map(library.documents.map((document) => [document.id, document]));
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const names = new Map(library.concepts.map(({ id, name }) => [id, name['zh-CN']]));
  return [
    ...library.concepts.map((concept) => ({
      ...{ kind: 'concept' as const, ref: concept.id },
      content: {
        ...conceptContent(concept, passages, documents),
        spirit:
          names.get(concept.parentId ?? (concept.kind === 'spirit' ? concept.id : '')) ?? null,
      },
    })),
    ...library.passages.map((passage) => ({
      ...{ kind: 'passage' as const, ref: passage.id },
      content: passageContent(passage, documents),
    })),
    ...library.documents.map((document) => ({
      ...{ kind: 'document' as const, ref: document.id },
      content: documentContent(document),
    })),
    ...library.modules.map((module) => ({
      ...{ kind: 'module' as const, ref: module.id },
      content: moduleContent(module),
    })),
    ...questions.map((question) => ({
      ...{ kind: 'question' as const, ref: question.id },
      content: questionContent(question),
    })),
  ].map((entry, position) => ({ ...entry, personId: null, position }));
}

const bare = { place: null, source: null, subkind: null, spirit: null };

function conceptContent(
  concept: Concept,
  passages: ReadonlyMap<string, Passage>,
  documents: ReadonlyMap<string, SourceDocument>,
): Omit<EntryContent, 'spirit'> {
  const [first] = concept.evidence;
  const passage = first && passages.get(first.passageId);
  return {
    names: [...inBoth(concept.name), ...concept.aliases.map(withLanguage)],
    texts: inBoth(concept.note),
    place: passage ? { ...placeOf(passage), start: first.start, end: first.end } : null,
    source: (passage && documents.get(passage.documentId)?.citation) ?? null,
    subkind: concept.kind,
  };
}

function passageContent(
  passage: Passage,
  documents: ReadonlyMap<string, SourceDocument>,
): EntryContent {
  return {
    ...bare,
    names: [],
    texts: [{ text: passage.text, language: passage.language }],
    place: { ...placeOf(passage), start: 0, end: 0 },
    source: documents.get(passage.documentId)?.citation ?? null,
  };
}

function placeOf({ id, documentId, number }: Passage) {
  return { documentId, passageId: id, number };
}

function documentContent(document: SourceDocument): EntryContent {
  const { title, citation, speaker, publisher, sections } = document;
  return {
    ...bare,
    names: [...inWords(title), ...inBoth(citation)],
    texts: [
      ...sections.flatMap((section) => (section.title ? inWords(section.title) : [])),
      ...inBoth(speaker),
      ...inBoth(publisher),
    ],
    subkind: document.type,
  };
}

function moduleContent(module: StudyModule): EntryContent {
  return {
    ...bare,
    names: inBoth(module.title),
    texts: [
      ...inBoth(module.summary),
      ...module.sections.flatMap((section) => inBoth(section.title)),
      ...module.objectives.flatMap(inBoth),
    ],
  };
}

/** The words that are asked, without options: neither a key nor what would give it away. */
function questionContent(question: Question): EntryContent {
  return {
    ...bare,
    names: [],
    texts: [...inBoth(question.stem), ...askedWords(question)],
    subkind: question.kind,
  };
}

function askedWords(question: Question): Words[] {
  if (question.kind === 'true-false' || question.kind === 'evidence')
    return inWords(question.statement);
  if (question.kind !== 'cloze') return [];
  const text = question.parts.map((part) => (part.type === 'text' ? part.text : '____')).join('');
  return [{ text, language: question.language }];
}

function inBoth(localized: Localized | null): Words[] {
  return languages.flatMap((language) => {
    const text = localized?.[language];
    return text === undefined ? [] : [{ text, language }];
  });
}

/** The words of a source, and our rendering in the other language. */
function inWords({ text, language, gloss }: Wording): Words[] {
  const other = language === 'en' ? 'zh-CN' : 'en';
  return [
    { text, language },
    ...(gloss === undefined ? [] : [{ text: gloss, language: other } as const]),
  ];
}

function withLanguage(text: string): Words {
  return { text, language: detectLanguage(text) ?? 'en' };
}

import 'server-only';
import type {
  Concept,
  Language,
  Library,
  Question,
  QuestionKind,
  SourceDocument,
} from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { type DifficultyLevel, estimateDifficulty } from '@/core/statistics';
import { canTeach, type SignedInPerson } from '../auth/identity';
import { libraryFor, libraryOf } from '../library';
import { type QuestionLine, questionLine } from './question-line';
import { type FoundQuestion, findQuestionsById, searchQuestions } from './search';

/** A question as a teacher finds it: without its key. */
export interface BankEntry {
  readonly id: string;
  readonly line: QuestionLine;
  readonly kind: QuestionKind;
  /** The spirits that it is about, by themselves or by a component. */
  readonly spirits: readonly Concept[];
  /** Where the first words of its proof stand. */
  readonly document: SourceDocument;
  readonly passageNumber: number;
  /** Share of the points earned in assignments, 0 to 1; null before the first answer. */
  readonly correct: number | null;
  /** As far as answers show; before there are any as the generator expects. */
  readonly difficulty: DifficultyLevel;
  readonly level: Question['level'];
  /** Mean seconds of an answer in assignments; null before the first one. */
  readonly seconds: number | null;
}

/** Which questions to find; an empty string lets everything through. */
export interface BankQuery {
  readonly words: string;
  readonly moduleId: string;
  readonly documentId: string;
  readonly conceptId: string;
  readonly kind: string;
  readonly language: string;
}

/** How many questions one look into the bank gives. */
const perPage = 20;

/** Published questions in the order of the sources, from `offset` on, and how many there are. */
export async function searchBank(
  asker: SignedInPerson,
  query: BankQuery,
  offset: number,
  language: Language,
): Promise<Result<{ total: number; entries: BankEntry[] }, 'not-a-teacher'>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  const library = await libraryFor(asker);
  const filter = {
    ...query,
    personId: asker.id,
    passageSets: passageSets(query, library),
    conceptIds: query.conceptId === '' ? null : family(query.conceptId, library),
  };
  const { total, found } = await searchQuestions(filter, offset, perPage);
  return success({ total, entries: found.flatMap((each) => entryOf(each, library, language)) });
}

/**
 * Published questions by their ids, as the bank lists them, whoever owns them: the caller has found that the
 * asker may see them.
 */
export async function findEntries(
  ids: readonly string[],
  language: Language,
): Promise<BankEntry[]> {
  const found = await findQuestionsById(ids);
  const library = await libraryOf(found.map(({ question }) => question));
  return found.flatMap((each) => entryOf(each, library, language));
}

function passageSets(query: BankQuery, library: Library): string[][] {
  const sets: string[][] = [];
  if (query.moduleId !== '') {
    const module = library.modules.find(({ id }) => id === query.moduleId);
    sets.push(module?.sections.flatMap(({ passageIds }) => [...passageIds]) ?? []);
  }
  if (query.documentId !== '') {
    const own = library.passages.filter(({ documentId }) => documentId === query.documentId);
    sets.push(own.map(({ id }) => id));
  }
  return sets;
}

/** The concept and its components. */
function family(conceptId: string, library: Library): string[] {
  const children = library.concepts.filter(({ parentId }) => parentId === conceptId);
  return [conceptId, ...children.map(({ id }) => id)];
}

function entryOf(found: FoundQuestion, library: Library, language: Language): BankEntry[] {
  const { question, answers, earned, elapsed } = found;
  const place = placeOf(question, library);
  if (!place) return [];
  return [
    {
      id: question.id,
      line: questionLine(question, language),
      kind: question.kind,
      spirits: spiritsOf(question, library),
      ...place,
      correct: answers === 0 ? null : earned / answers,
      difficulty: estimateDifficulty(question.difficulty, answers && earned / answers, answers)
        .estimated,
      level: question.level,
      seconds: answers === 0 ? null : elapsed / answers / 1000,
    },
  ];
}

function spiritsOf(question: Question, library: Library): Concept[] {
  const about = library.concepts.filter(({ id }) => question.concepts.includes(id));
  const ids = new Set(about.flatMap(({ id, parentId }) => [id, parentId]));
  return library.concepts.filter(({ id, kind }) => kind === 'spirit' && ids.has(id));
}

function placeOf(question: Question, library: Library) {
  const [proof] = question.evidence;
  const document = library.documents.find(({ id }) => id === proof?.documentId);
  const passage = library.passages.find(({ id }) => id === proof?.passageId);
  return document && passage ? { document, passageNumber: passage.number } : null;
}

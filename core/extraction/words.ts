import type { Evidence, Language } from '@/core/content';
import type { Readable } from './defect-gate';

/** A run of words where it stands in a passage: the material of every question. */
export interface Words {
  readonly documentId: string;
  readonly passageId: string;
  readonly passageNumber: number;
  readonly language: Language;
  /** Offsets into the text of the passage, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where a class B defect touches the words: they may be shown with its note, never asked for. */
  readonly noted: boolean;
}

/** The words between two offsets of a passage. */
export function wordsAt(readable: Readable, start: number, end: number): Words {
  const { passage } = readable;
  return {
    documentId: passage.documentId,
    passageId: passage.id,
    passageNumber: passage.number,
    language: passage.language,
    start,
    end,
    text: readable.text.slice(start, end),
    noted: readable.noted.some((span) => span.start < end && start < span.end),
  };
}

/** The words as the proof of a question. */
export function quote(words: Words, role: Evidence['role']): Evidence {
  const { documentId, passageId, start, end, language } = words;
  return { documentId, passageId, start, end, quote: words.text, language, role };
}

/** The words that a group of a match covers, when `index` holds its offsets (flag `d`). */
export function wordsOfGroup(
  readable: Readable,
  match: RegExpExecArray,
  group: string,
  offset = 0,
): Words | null {
  const place = match.indices?.groups?.[group];
  return place ? wordsAt(readable, place[0] + offset, place[1] + offset) : null;
}

import type { Language } from '@/core/content';
import type { FindingKind, NoticeCode } from '@/core/extraction';
import { messagesFor } from './messages';

/** What is wrong with a place of a text, in one sentence. */
export function findingSentence(kind: FindingKind, language: Language): string {
  const sentences: Record<FindingKind, string> = messagesFor(language).findings.kinds;
  return sentences[kind];
}

/** What a reader should know of a text as a whole, in one sentence. */
export function noticeSentence(code: NoticeCode, language: Language): string {
  const sentences: Record<NoticeCode, string> = messagesFor(language).findings.notices;
  return sentences[code];
}

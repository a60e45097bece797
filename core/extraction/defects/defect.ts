import type { Language, Passage } from '@/core/content';
import type { Span } from '@/core/text';
import type { Finding } from '../finding';

/** Something that is wrong in a passage. */
export interface Defect {
  readonly kind: Finding['kind'];
  readonly class: 'A' | 'B';
  readonly passageId: string;
  /** In the text of the passage. */
  readonly span: Span;
  readonly confidence: number;
}

/** Finds one kind of defect in the passages of a document. */
export type Detector = (passages: readonly Passage[]) => Defect[];

export interface Sign {
  readonly pattern: RegExp;
  readonly confidence: number;
  /** What else must hold of a match. */
  readonly holds?: (match: RegExpExecArray) => boolean;
}

/** A detector that looks for signs in the passages of one language. */
export function lookFor(
  kind: Defect['kind'],
  letter: Defect['class'],
  language: Language | null,
  signs: readonly Sign[],
): Detector {
  return (passages) =>
    passages
      .filter((passage) => language === null || passage.language === language)
      .flatMap((passage) =>
        signs.flatMap(({ pattern, confidence, holds }) =>
          [...passage.text.matchAll(pattern)]
            .filter((match) => holds?.(match) ?? true)
            .map((match): Defect => {
              const span = { start: match.index, end: match.index + match[0].length };
              return { kind, class: letter, passageId: passage.id, span, confidence };
            }),
        ),
      );
}

/** The few characters before a place: enough for a word, whatever the length of the passage. */
export function textBefore(text: string, at: number, length = 24): string {
  return text.slice(Math.max(0, at - length), at);
}

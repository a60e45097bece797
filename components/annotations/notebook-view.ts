import type { Annotation } from '@/core/content';

/** Words with the value of their `lang` attribute. */
interface Words {
  readonly text: string;
  readonly lang: 'en' | 'zh-Hans';
}

/** An annotation in the notebook. */
export interface NoteLine {
  readonly annotation: Annotation;
  /** Of the passage; null where the words are no longer in the library. */
  readonly number: number | null;
  /** Where the words stand in the reader; null as above. */
  readonly href: string | null;
  /** What the source says there now, where a correction changed the words. */
  readonly nowReads: string | null;
  /** When it was made, in words. */
  readonly when: string;
}

/** The annotations on one document. */
export interface NoteGroup {
  readonly id: string;
  readonly title: Words;
  /** How the document is cited; null where it is gone. */
  readonly citation: Words | null;
  readonly lines: readonly NoteLine[];
}

import type { Localized } from '@/core/content';
import { type FindingKind, findingKinds } from '@/core/extraction';
import english from './messages/en/findings.json';
import chinese from './messages/zh-CN/findings.json';

/** What a reader is told about a place of the text where something was found, by the kind of it. */
export const findingNotes: ReadonlyMap<FindingKind, Localized> = new Map(
  findingKinds.map((kind) => [kind, { en: english.kinds[kind], 'zh-CN': chinese.kinds[kind] }]),
);

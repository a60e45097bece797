import type { Draft } from '../../draft';
import { askForSentences } from './chinese-gaps';
import { askForChineseHalves } from './chinese-halves';
import { askForLinks } from './chinese-links';
import { orderChineseEvents } from './chinese-order';
import { findSentence } from './english-gaps';
import { findLink } from './english-links';
import type { ReadingRule } from './excerpts';

export { askedIn } from './excerpts';

/** Shapes that ask how a passage reads; they have what the rules of facts leave. */
export const readingRules: readonly ReadingRule<Draft>[] = [
  askForSentences,
  askForLinks,
  askForChineseHalves,
  orderChineseEvents,
  findSentence,
  findLink,
];

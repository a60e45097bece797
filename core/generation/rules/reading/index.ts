import { isBrought } from '@/core/extraction';
import type { Context } from '../../context';
import type { Draft } from '../../draft';
import { askForSentences } from './chinese-gaps';
import { askForChineseHalves } from './chinese-halves';
import { askForLinks } from './chinese-links';
import { orderChineseEvents } from './chinese-order';
import { findSentence } from './english-gaps';
import { findLink } from './english-links';
import type { IsAsked, ReadingRule } from './excerpts';

export { askedIn } from './excerpts';

const readingRules: readonly ReadingRule<Draft>[] = [
  askForSentences,
  askForLinks,
  askForChineseHalves,
  orderChineseEvents,
  findSentence,
  findLink,
];

/**
 * Questions about how a passage reads, where no question about a fact is proved by it. Only of documents that
 * somebody brought: those of the library are asked for what they say.
 */
export function askHowItReads(context: Context, isAsked: IsAsked): Draft[] {
  const readables = context.readables.filter(({ document }) => isBrought(document));
  const brought = { ...context, readables };
  return readingRules.flatMap((rule) => rule(brought, isAsked));
}

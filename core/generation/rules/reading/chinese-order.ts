import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { OrderDraft } from '../../draft';
import { choiceOf, tooAlike } from '../chinese/world';
import { passagesIn } from '../places';
import { type ReadSentence, sentencesToRead } from './chinese-open';
import { hasActor, heroOf, isDeed, isTale } from './chinese-tale';
import { excerpt, type ReadingRule } from './excerpts';

const [fewest, most] = [4, 5] as const;
const [shortest, longest] = [10, 60] as const;
/** What is told of in successive passages of a story or a life, in its order. */
export const orderChineseEvents: ReadingRule<OrderDraft> = (context, isAsked) =>
  sentencesToRead(context, isAsked).flatMap((sentences) => {
    if (!isTale(context, sentences)) return [];
    const events: Words[] = [];
    for (const { words } of eventsOf(context, sentences)) {
      const last = events.at(-1);
      if (last?.passageId === words.passageId) continue;
      if (events.every((other) => !tooAlike(other.text, words.text))) events.push(words);
    }
    return inGroups(events).map((group, index) => draft(context, group, index));
  });

/** As even as can be: nine are a five and a four. */
function inGroups(events: readonly Words[]): Words[][] {
  const groups = Math.floor(events.length / fewest);
  if (groups === 0) return [];
  const size = Math.min(most, Math.ceil(events.length / groups));
  return Array.from({ length: groups }, (_, at) => events.slice(at * size, (at + 1) * size)).filter(
    ({ length }) => length >= fewest,
  );
}

const pointing =
  /^[他她它]|^(?:结果|但|可是|不过|然而|所以|因此|于是|而|又|也|还|再|就|便|却|并|其|同时|这|那(?!么))|该|此(?!时)|上述|其(?!他|中|余|实)/u;

/** What somebody named did once, told in a sentence that is understood by itself. */
function eventsOf(context: Context, sentences: readonly ReadSentence[]): ReadSentence[] {
  const hero = heroOf(sentences);
  return sentences.filter(
    ({ words: { text }, part, open }) =>
      open &&
      !part &&
      text.length >= shortest &&
      text.length <= longest &&
      isDeed(text) &&
      !pointing.test(text) &&
      hasActor(context, text, hero),
  );
}

function draft(context: Context, events: readonly Words[], index: number): OrderDraft {
  const [first] = events;
  if (!first) throw new Error('An order without events');
  return {
    kind: 'order',
    rule: 'reading-order-events',
    variant: String(index),
    fact: excerpt(first, events),
    stem: {
      'zh-CN': `请按${cite(context.names, first.documentId, 'zh-CN')}叙述的先后顺序排列下列内容。`,
    },
    rationale: { 'zh-CN': `原文依次在不同的段落写到这些事${passagesIn(events, 'zh-CN')}。` },
    items: events.map((words) => choiceOf(context, words)),
    evidence: proofs(events, []),
    concepts: [],
    level: 'understand',
    salience: 0.6,
  };
}

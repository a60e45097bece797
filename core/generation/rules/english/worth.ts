import type { FactOf } from '@/core/extraction';
import type { Context } from '../../context';
import { type Clause, contentOf, wordsIn } from './clauses';

interface View {
  /** In how many sentences of the document a word stands. */
  readonly counts: ReadonlyMap<string, number>;
  readonly title: ReadonlySet<string>;
  /** The first sentence of every passage, by where it begins. */
  readonly leads: ReadonlySet<string>;
}

const views = new WeakMap<Context, Map<string, View>>();

/** 0 to 1: how much of what the document is about a statement tells. */
export function worthOf(context: Context, clause: Clause): number {
  const view = viewOf(context, clause.subject.documentId);
  const subject = [...contentOf(clause.name)];
  const often = Math.max(0, ...subject.map((word) => view.counts.get(word) ?? 0));
  const isTopic = subject.some((word) => view.title.has(word));
  const told = [...contentOf(clause.predicate.text)];
  const central = told.filter((word) => (view.counts.get(word) ?? 0) >= 3 || view.title.has(word));
  const length = wordsIn(clause.core.text);
  return (
    0.15 +
    (isTopic ? 0.35 : often >= 3 ? 0.25 : 0) +
    (view.leads.has(`${clause.sentence.passageId} ${clause.sentence.start}`) ? 0.15 : 0) +
    Math.min(0.2, 0.07 * (clause.names.length + clause.years.length + clause.figures.length)) +
    Math.min(0.15, 0.05 * central.length) +
    (length >= 10 ? 0.1 : length < 7 ? -0.1 : 0) +
    (isScenery(clause) ? -0.3 : 0)
  );
}

/** The same of a sentence that is not taken apart: what it names, and how much of it comes back. */
export function worthOfSentence(
  context: Context,
  { core, sentence, names }: FactOf<'sentence'>,
): number {
  const view = viewOf(context, core.documentId);
  const words = [...contentOf(core.text)];
  const central = words.filter((word) => (view.counts.get(word) ?? 0) >= 3);
  return (
    0.2 +
    (words.some((word) => view.title.has(word)) ? 0.2 : 0) +
    (view.leads.has(`${sentence.passageId} ${sentence.start}`) ? 0.15 : 0) +
    Math.min(0.2, 0.07 * names.length) +
    Math.min(0.2, 0.05 * central.length)
  );
}

/** True for a word of the title, or one that three sentences have. */
export function isTopic(context: Context, documentId: string, word: string): boolean {
  const [stem = word] = contentOf(word);
  const { title, counts } = viewOf(context, documentId);
  return title.has(stem) || (counts.get(stem) ?? 0) >= 3;
}

/** Verbs of what can be seen or felt on the way: the colour of a tale, not its matter. */
const scenery =
  /^(?:look|seem|appear|feel|smile|laugh|walk|stand|sit|lie|hang|shine|glow|stare|gaze|nod|wait|sound|smell|touch|lean|gleam|say|speak|recall|add|joke|insist)$/u;

/** What somebody says at some length is the matter of a report. */
function isScenery({ base, predicate }: Clause): boolean {
  if (base === null || !scenery.test(base)) return false;
  return !/^(?:say|add|insist|recall)$/u.test(base) || wordsIn(predicate.text) < 9;
}

function viewOf(context: Context, documentId: string): View {
  const known = views.get(context) ?? new Map<string, View>();
  views.set(context, known);
  const view = known.get(documentId) ?? read(context, documentId);
  known.set(documentId, view);
  return view;
}

function read(context: Context, documentId: string): View {
  const counts = new Map<string, number>();
  const leads = new Set<string>();
  for (const { passage, text } of context.readables) {
    if (passage.documentId !== documentId) continue;
    leads.add(`${passage.id} 0`);
    for (const sentence of text.split(/(?<=[.!?]) /u))
      for (const word of contentOf(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const title = contentOf(context.names.documents.get(documentId)?.title.text ?? '');
  return { counts, title, leads };
}

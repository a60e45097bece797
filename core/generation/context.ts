import type { Library } from '@/core/content';
import {
  extractFacts,
  type Fact,
  type FactOf,
  type FactType,
  gatePassages,
  type Readable,
  type Words,
  wordsAt,
} from '@/core/extraction';
import type { Tagger } from '@/core/text';
import { collectNames, type Names } from './names';

/** What every rule works from: the closed world of the library. */
export interface Context {
  readonly library: Library;
  readonly readables: readonly Readable[];
  readonly facts: readonly Fact[];
  readonly names: Names;
  readonly seed: string;
  readonly segment: ((text: string) => string[]) | null;
  readonly tag: Tagger | null;
}

/** Reads the library once for all rules. */
export function openContext(
  library: Library,
  {
    seed,
    segment,
    tag,
  }: {
    readonly seed: string;
    readonly segment?: (text: string) => string[];
    readonly tag?: Tagger;
  },
): Context {
  const { documents, passages, corrections } = library;
  return {
    library,
    readables: gatePassages(documents, passages, corrections),
    facts: extractFacts(library, tag),
    names: collectNames(library),
    seed,
    segment: segment ?? null,
    tag: tag ?? null,
  };
}

/** The facts of one type, in the order of the text. */
export function factsOf<Type extends FactType>(context: Context, type: Type): FactOf<Type>[] {
  return context.facts.filter((fact): fact is FactOf<Type> => fact.type === type);
}

/**
 * Where other documents of the same language have a name, or null: also null where the document of
 * `near` has it too, because then it might be right there.
 */
export function findElsewhere(context: Context, name: string, near: Words): Words | null {
  const here = context.library.passages.some(
    (passage) => passage.documentId === near.documentId && passage.text.includes(name),
  );
  if (here) return null;
  for (const readable of context.readables) {
    if (readable.passage.language !== near.language) continue;
    const at = readable.text.indexOf(name);
    const words = at < 0 ? null : wordsAt(readable, at, at + name.length);
    if (words && !words.noted) return words;
  }
  return null;
}

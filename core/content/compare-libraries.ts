import type { Span } from '../text';
import type { Library } from './library';

/** A span of a passage that is somewhere else now, with its words. */
export interface MovedSpan {
  readonly kind: 'note' | 'correction' | 'concept';
  readonly id: string;
  readonly from: { readonly passageId: string; readonly start: number };
  readonly to: { readonly passageId: string; readonly start: number };
}

/** What a change of `content/` did to the texts. */
export interface LibraryChange {
  /** Ids of passages. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly reworded: readonly string[];
  /** Passages that have another number now; their ids are as before. */
  readonly renumbered: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly moved: readonly MovedSpan[];
}

type Texts = Pick<Library, 'passages' | 'glossary' | 'corrections' | 'concepts'>;

/** What differs between two states of a library, in the order of the second. */
export function compareLibraries(before: Texts, after: Texts): LibraryChange {
  const known = new Map(before.passages.map((passage) => [passage.id, passage]));
  const now = new Set(after.passages.map(({ id }) => id));
  const stayed = after.passages.flatMap((passage) => {
    const old = known.get(passage.id);
    return old ? [{ passage, old }] : [];
  });
  return {
    added: after.passages.flatMap(({ id }) => (known.has(id) ? [] : id)),
    gone: before.passages.flatMap(({ id }) => (now.has(id) ? [] : id)),
    reworded: stayed.flatMap(({ passage, old }) => (passage.text === old.text ? [] : passage.id)),
    renumbered: stayed.flatMap(({ passage, old }) =>
      passage.number === old.number
        ? []
        : [{ id: passage.id, from: old.number, to: passage.number }],
    ),
    moved: movedSpans(before, after),
  };
}

interface Anchored extends Pick<MovedSpan, 'kind' | 'id'> {
  readonly quote: string;
  readonly passageId: string;
  readonly span: Pick<Span, 'start'>;
}

function movedSpans(before: Texts, after: Texts): MovedSpan[] {
  const keyOf = ({ kind, id, quote }: Anchored) => JSON.stringify([kind, id, quote]);
  const old = new Map(spansOf(before).map((one) => [keyOf(one), one]));
  return spansOf(after).flatMap((one): MovedSpan[] => {
    const was = old.get(keyOf(one));
    if (!was || (was.passageId === one.passageId && was.span.start === one.span.start)) return [];
    const { kind, id } = one;
    return [{ kind, id, from: placeOf(was), to: placeOf(one) }];
  });
}

function placeOf({ passageId, span }: Anchored) {
  return { passageId, start: span.start };
}

function spansOf({ glossary, corrections, concepts }: Texts): Anchored[] {
  return [
    ...glossary.map(({ id, term, passageId, span }) => ({
      ...{ kind: 'note' as const, id, quote: term, passageId, span },
    })),
    ...corrections.flatMap(({ id, quote, passageId, span }) =>
      passageId && span ? [{ kind: 'correction' as const, id, quote, passageId, span }] : [],
    ),
    ...concepts.flatMap(({ id, evidence }) =>
      evidence.map(({ quote, passageId, start }) => ({
        ...{ kind: 'concept' as const, id, quote, passageId, span: { start } },
      })),
    ),
  ];
}

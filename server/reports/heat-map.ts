import 'server-only';
import type { Concept } from '@/core/content';

/** Mastery of students over the components of the spirits; null is "not seen". Values are 0 to 1. */
export interface HeatMap {
  readonly groups: readonly { readonly spirit: Concept; readonly components: readonly Concept[] }[];
  readonly rows: readonly {
    readonly personId: string;
    /** In the order of all components. */
    readonly values: readonly (number | null)[];
    readonly mean: number | null;
  }[];
  /** Of each component, over the students who have seen it. */
  readonly means: readonly (number | null)[];
  readonly mean: number | null;
  /** The component with the lowest mean, or null while nothing was seen. */
  readonly leastSecure: { readonly concept: Concept; readonly mean: number } | null;
}

/** Mastery, 0 to 1, by concept and person, of everything that somebody has answered. */
export type ClassMastery = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The heat map of a class; rows in the order of `personIds`, columns in that of `concepts`. */
export function heatMap(
  concepts: readonly Concept[],
  personIds: readonly string[],
  mastery: ClassMastery,
): HeatMap {
  const groups = concepts
    .filter(({ kind }) => kind === 'spirit')
    .map((spirit) => ({
      spirit,
      components: concepts.filter(({ parentId }) => parentId === spirit.id),
    }));
  const columns = groups.flatMap(({ components }) => components);
  const known = columns.map(({ id }) => mastery.get(id));
  const sums = columns.map(newSum);
  const all = newSum();
  const rows = personIds.map((personId) => {
    const own = newSum();
    const values = known.map((column, place) => {
      const value = column?.get(personId) ?? null;
      if (value !== null) for (const sum of [own, all, sums[place]]) add(sum, value);
      return value;
    });
    return { personId, values, mean: meanOf(own) };
  });
  const means = sums.map(meanOf);
  const seen = columns.flatMap((concept, place) => {
    const mean = means[place] ?? null;
    return mean === null ? [] : [{ concept, mean }];
  });
  const [leastSecure = null] = seen.sort((a, b) => a.mean - b.mean);
  return { groups, rows, means, mean: meanOf(all), leastSecure };
}

interface Sum {
  sum: number;
  count: number;
}

function newSum(): Sum {
  return { sum: 0, count: 0 };
}

function add(total: Sum | undefined, value: number): void {
  if (!total) return;
  total.sum += value;
  total.count += 1;
}

function meanOf({ sum, count }: Sum): number | null {
  return count === 0 ? null : sum / count;
}

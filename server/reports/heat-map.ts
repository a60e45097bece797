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

/**
 * By concept, who has answered something of it and the mastery of each, 0 to 1: lists that belong together
 * place by place. People are their places in a list, from 1.
 */
export type PlacedMastery = ReadonlyMap<
  string,
  { readonly places: readonly number[]; readonly values: readonly number[] }
>;

/** The heat map of a class; rows in the order of `personIds`, columns in that of `concepts`. */
export function heatMap(
  concepts: readonly Concept[],
  personIds: readonly string[],
  mastery: PlacedMastery,
): HeatMap {
  const groups = concepts
    .filter(({ kind }) => kind === 'spirit')
    .map((spirit) => ({
      spirit,
      components: concepts.filter(({ parentId }) => parentId === spirit.id),
    }));
  const columns = groups.flatMap(({ components }) => components);
  const all = newSum();
  const people = personIds.map((personId) => ({
    personId,
    values: columns.map((): number | null => null),
    own: newSum(),
  }));
  const means = columns.map(({ id }, column) => {
    const sum = newSum();
    const known = mastery.get(id);
    known?.places.forEach((place, index) => {
      const person = people[place - 1];
      const value = known.values[index];
      if (!person || value === undefined) return;
      person.values[column] = value;
      add(person.own, value);
      add(sum, value);
    });
    all.sum += sum.sum;
    all.count += sum.count;
    return meanOf(sum);
  });
  const rows = people.map(({ personId, values, own }) => ({ personId, values, mean: meanOf(own) }));
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

function add(total: Sum, value: number): void {
  total.sum += value;
  total.count += 1;
}

function meanOf({ sum, count }: Sum): number | null {
  return count === 0 ? null : sum / count;
}

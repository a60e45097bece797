import 'server-only';
import type { Concept } from '@/core/content';
import { type Mastery, meanMastery } from '@/core/progress';

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

/** Mastery of one student and concept. */
export interface StudentMastery extends Mastery {
  readonly personId: string;
  readonly conceptId: string;
}

/** The heat map of a class; rows in the order of `personIds`, columns in that of `concepts`. */
export function heatMap(
  concepts: readonly Concept[],
  personIds: readonly string[],
  mastery: readonly StudentMastery[],
): HeatMap {
  const groups = concepts
    .filter(({ kind }) => kind === 'spirit')
    .map((spirit) => ({
      spirit,
      components: concepts.filter(({ parentId }) => parentId === spirit.id),
    }));
  const columns = groups.flatMap(({ components }) => components);
  const known = new Map(mastery.map((row) => [`${row.personId} ${row.conceptId}`, row]));
  const table = personIds.map((personId) =>
    columns.map(({ id }) => known.get(`${personId} ${id}`) ?? null),
  );
  const means = columns.map((_, place) => meanMastery(table.map((row) => row[place] ?? null)));
  const rows = personIds.map((personId, index) => {
    const cells = table[index] ?? [];
    return { personId, values: cells.map((cell) => cell?.value ?? null), mean: meanMastery(cells) };
  });
  const seen = columns.flatMap((concept, place) => {
    const mean = means[place] ?? null;
    return mean === null ? [] : [{ concept, mean }];
  });
  const [leastSecure = null] = seen.sort((a, b) => a.mean - b.mean);
  return { groups, rows, means, mean: meanMastery(table.flat()), leastSecure };
}

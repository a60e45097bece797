import type { ModuleCard } from '@/server/library';
import type { Progress } from '@/server/progress';

/** Concept id → mastery from 0 to 1, of the concepts that were answered at all. */
export type MasteryByConcept = ReadonlyMap<string, number>;

/** What a learner knows, by concept. */
export function masteryByConcept(progress: Progress): MasteryByConcept {
  const all = progress.spirits.flatMap((spirit) => [spirit, ...spirit.components]);
  return new Map(
    all.flatMap(({ concept, mastery }) =>
      mastery === null ? [] : [[concept.id, mastery] as const],
    ),
  );
}

/** Mean mastery over the concepts of a module that were answered; null if none was. */
export function masteryOfModule(card: ModuleCard, mastery: MasteryByConcept): number | null {
  const known = card.module.conceptIds.flatMap((id) => mastery.get(id) ?? []);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

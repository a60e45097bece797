import type { Concept } from '@/core/content';
import type { Spirit } from '../ui/spirit';

export type { Spirit };

const glyphs: readonly (readonly [start: string, spirit: Spirit])[] = [
  ['劳模', 'model'],
  ['劳动', 'labor'],
  ['工匠', 'craft'],
];

/** The spirit that a concept is, or belongs to, with its mark; null for every other concept. */
export function spiritOf(
  conceptId: string | null,
  concepts: readonly Concept[],
): { id: string; mark: Spirit } | null {
  const concept = concepts.find(({ id }) => id === conceptId);
  if (!concept) return null;
  if (concept.kind === 'component') return spiritOf(concept.parentId, concepts);
  if (concept.kind !== 'spirit') return null;
  const mark = markOf(concept.name['zh-CN']);
  return mark && { id: concept.id, mark };
}

/** The mark of a spirit by its Chinese name, e.g. 劳模精神 → `model`. */
export function markOf(chineseName: string): Spirit | null {
  return glyphs.find(([start]) => chineseName.startsWith(start))?.[1] ?? null;
}

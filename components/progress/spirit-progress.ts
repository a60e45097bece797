import type { Concept, Language } from '@/core/content';
import type { ConceptProgress, SpiritProgress } from './spirit-mastery';
import { markOf } from './spirit-of';

interface Known {
  readonly concept: Concept;
  /** 0 to 1, or null. */
  readonly mastery: number | null;
  readonly answers: number;
}

/** What is known of the spirits, ready to be shown: named, and each phrase linked to its page. */
export function spiritProgress(
  spirits: readonly (Known & { readonly components: readonly Known[] })[],
  language: Language,
): SpiritProgress[] {
  return spirits.flatMap(({ concept, mastery, components }) => {
    const spirit = markOf(concept.name['zh-CN']);
    if (!spirit) return [];
    return {
      spirit,
      name: concept.name[language],
      value: mastery,
      concepts: components.map(conceptProgress),
    };
  });
}

function conceptProgress({ concept, mastery, answers }: Known): ConceptProgress {
  return {
    id: concept.id,
    name: concept.name['zh-CN'],
    gloss: concept.name.en,
    href: `/concepts/${concept.id}`,
    value: mastery,
    answers,
  };
}

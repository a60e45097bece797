import { type Language, type Localized, languages, type Question } from '@/core/content';
import { arrange, evenGlosses } from './arrange';
import { assembleCloze } from './cloze';
import type { Choice, Distractor, Draft } from './draft';
import { hashText } from './hash';
import { assembleMultipleChoice } from './multiple-choice';
import { assembleSingleChoice } from './single-choice';
import { assembleTrueFalse } from './true-false';
import { generatorVersion } from './version';

/** What all kinds share, ready for the part that is special to a kind. */
export type Common = Pick<
  Question,
  | 'id'
  | 'version'
  | 'languages'
  | 'stem'
  | 'rationale'
  | 'evidence'
  | 'concepts'
  | 'difficulty'
  | 'level'
  | 'origin'
>;

/** Orders the choices, gives the question its id and keeps only what exists in whole in a language. */
export function finishDraft(draft: Draft, seed: string): Question | null {
  const spoken = languages.filter((language) => speaks(draft, language));
  if (spoken.length === 0) return null;
  const id = `q-${hashText([draft.fact.key, draft.rule, draft.variant, generatorVersion].join('\u241F')).slice(0, 20)}`;
  const common: Common = {
    id,
    version: 1,
    languages: spoken,
    stem: only(draft.stem, spoken),
    rationale: only(draft.rationale, spoken),
    evidence: [...draft.evidence],
    concepts: [...new Set(draft.concepts)],
    difficulty: difficultyOf(draft),
    level: draft.level,
    origin: { type: 'rule', rule: draft.rule, generator: generatorVersion },
  };
  const order = <Item extends Choice>(choices: readonly Item[]): Item[] =>
    arrange(
      evenGlosses(choices),
      'arrangement' in draft ? draft.arrangement : 'mixed',
      `${seed}${id}`,
    );
  const reasonFor = (choice: Distractor): Localized => only(choice.reason, spoken);
  switch (draft.kind) {
    case 'single-choice':
      return assembleSingleChoice(draft, common, order, reasonFor);
    case 'multiple-choice':
      return assembleMultipleChoice(draft, common, order, reasonFor);
    case 'true-false':
      return assembleTrueFalse(draft, common);
    case 'cloze':
      return assembleCloze(draft, common, order, reasonFor);
  }
}

function speaks(draft: Draft, language: Language): boolean {
  const reasons = 'distractors' in draft ? draft.distractors.map((one) => one.reason) : [];
  return [draft.stem, draft.rationale, ...reasons].every((text) => text[language] !== undefined);
}

function only(text: Localized, spoken: readonly Language[]): Localized {
  const kept: Localized = {};
  for (const language of spoken) {
    const sentence = text[language];
    if (sentence !== undefined) kept[language] = sentence;
  }
  return kept;
}

/** Wrong choices from near make a question hard, from afar easy; two statements are a fair guess. */
function difficultyOf(draft: Draft): 1 | 2 | 3 {
  const multiple = draft.kind === 'multiple-choice' ? 1 : 0;
  if (draft.kind === 'true-false') return draft.correction ? 2 : 1;
  const distances = draft.distractors.map((one) => one.distance);
  const mean = distances.reduce<number>((sum, one) => sum + one, 0) / Math.max(1, distances.length);
  const hard = 3 - mean + multiple;
  return hard >= 2 ? 3 : hard >= 0.8 ? 2 : 1;
}

export type Order = <Item extends Choice>(choices: readonly Item[]) => Item[];
export type ReasonFor = (choice: Distractor) => Localized;

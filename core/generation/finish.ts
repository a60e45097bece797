import { type Language, type Localized, languages, type Question } from '@/core/content';
import { arrange, evenGlosses } from './arrange';
import { assembleClassify, assembleMatch, assembleOrder } from './arranging';
import { assembleCloze } from './cloze';
import { difficultyOf } from './difficulty';
import type { Choice, Distractor, Draft } from './draft';
import { evenCase } from './even-case';
import { hashText } from './hash';
import { assembleMultipleChoice } from './multiple-choice';
import { assembleEvidence, assembleNumeric, assembleShort } from './open';
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
export function finishDraft(made: Draft, seed: string): Question | null {
  const draft = evenCase(made);
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
    case 'match':
      return assembleMatch(draft, common, order, (text) => only(text, spoken));
    case 'order':
      return assembleOrder(draft, common);
    case 'classify':
      return assembleClassify(draft, common, (text) => only(text, spoken));
    case 'numeric':
      return assembleNumeric(draft, common);
    case 'short-answer':
      return assembleShort(draft, common);
    case 'evidence':
      return assembleEvidence(draft, common);
  }
}

/** What says why a choice is wrong, or where it belongs. */
function reasonsOf(draft: Draft): Localized[] {
  if ('distractors' in draft) return draft.distractors.map((one) => one.reason);
  if (draft.kind === 'match')
    return [...draft.pairs.map(({ right }) => right), ...draft.extras].map((one) => one.reason);
  return draft.kind === 'classify'
    ? draft.bins.flatMap(({ cards }) => cards.map((card) => card.reason))
    : [];
}

function speaks(draft: Draft, language: Language): boolean {
  const reasons = reasonsOf(draft);
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

export type Order = <Item extends Choice>(choices: readonly Item[]) => Item[];
export type ReasonFor = (choice: Distractor) => Localized;

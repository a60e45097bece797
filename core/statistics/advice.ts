import type { Language } from '../content';
import type { Choice } from './choices';
import { leastAnswers, numberOf } from './figure';
import type { ItemStatistics } from './item';
import type { LanguageGap } from './language-gap';
import type { OptionStatistics } from './options';
import type { QuizStatistics } from './quiz';

/** What the figures of a question suggest to do; i18n has a sentence for each. */
export type ItemAdvice =
  /** Too few answers to say anything. */
  | { readonly code: 'too-few' }
  /** The upper third chooses this wrong option more often than the right one; `chance` as below. */
  | { readonly code: 'check-key'; readonly choice: Choice; readonly chance: boolean }
  /** More strong than weak learners choose this wrong option. */
  | { readonly code: 'strong-choose-wrong'; readonly choice: Choice }
  /** Strong learners miss it more often than weak ones; with `chance` that may well be chance. */
  | { readonly code: 'runs-backwards'; readonly chance: boolean }
  /** Answered no better than by guessing. */
  | { readonly code: 'at-chance' }
  | { readonly code: 'too-hard' }
  | { readonly code: 'too-easy' }
  /** Hardly tells learners apart. */
  | { readonly code: 'separates-little' }
  /** At equal scores it is harder in one language. */
  | { readonly code: 'language'; readonly harderIn: Language; readonly large: boolean }
  /** Wrong options that nobody chooses. */
  | { readonly code: 'idle-options'; readonly choices: readonly Choice[] }
  /** Nothing to do. */
  | { readonly code: 'works'; readonly chance: boolean };

const easyFrom = 0.9;
const hardBelow = 0.3;
const telling = 0.15;
/** Closer to zero it may well be chance. */
const against = -0.05;

interface ItemFindings {
  readonly item: ItemStatistics;
  /** See `guessScore`. */
  readonly guess: number;
  readonly options: readonly OptionStatistics[];
  readonly gap: LanguageGap | null;
}

/** What to do about a question, the most urgent first; never empty. */
export function adviseOnItem({ item, guess, options, gap }: ItemFindings): ItemAdvice[] {
  if (item.answers < leastAnswers) return [{ code: 'too-few' }];
  const found = [
    ...adviseOnKey(options),
    ...adviseOnMarks(item, guess),
    ...adviseOnLanguage(gap),
    ...adviseOnIdle(options),
  ];
  if (found.some(({ code }) => code !== 'idle-options')) return found;
  const chance = (item.discriminationInterval?.low ?? -1) <= 0;
  return [{ code: 'works', chance }, ...found];
}

function adviseOnKey(options: readonly OptionStatistics[]): ItemAdvice[] {
  const upper = (option: OptionStatistics) => numberOf(option.byThird.upper) ?? 0;
  const lower = (option: OptionStatistics) => numberOf(option.byThird.lower) ?? 0;
  return options
    .filter(({ right }) => !right)
    .flatMap((option): ItemAdvice[] => {
      const keys = options.filter(({ right, part }) => right && part === option.part);
      const choice = { part: option.part, choice: option.choice };
      const leads = keys.length > 0 && keys.every((key) => upper(option) > upper(key));
      const sure = (option.pullInterval?.low ?? 0) > 0;
      if (leads && (numberOf(option.pull) ?? 0) > 0)
        return [{ code: 'check-key', choice, chance: !sure }];
      const draws = sure && upper(option) > lower(option);
      return draws ? [{ code: 'strong-choose-wrong', choice }] : [];
    })
    .sort((a, b) => Number(b.code === 'check-key') - Number(a.code === 'check-key'));
}

function adviseOnMarks(item: ItemStatistics, guess: number): ItemAdvice[] {
  const share = item.facility ?? 0;
  const value = numberOf(item.discrimination);
  if (value !== null && value <= against) {
    const chance = (item.discriminationInterval?.high ?? 1) >= 0;
    return [{ code: 'runs-backwards', chance }];
  }
  if (value !== null && value >= telling) return [];
  if (share >= easyFrom) return [{ code: 'too-easy' }];
  if (guess > 0 && share <= guess) return [{ code: 'at-chance' }];
  return [{ code: share < hardBelow ? 'too-hard' : 'separates-little' }];
}

function adviseOnLanguage(gap: LanguageGap | null): ItemAdvice[] {
  if (gap === null || gap.harderIn === null) return [];
  return [{ code: 'language', harderIn: gap.harderIn, large: gap.size === 'C' }];
}

/** Distractors that nobody chose in any part; a sentence that nobody takes for evidence is none. */
function adviseOnIdle(options: readonly OptionStatistics[]): ItemAdvice[] {
  const distracting = options.filter(
    ({ part, choice }) => part !== 'sentence' && choice !== 'true' && choice !== 'false',
  );
  const used = new Set(
    distracting.filter(({ answers, right }) => answers > 0 || right).map(({ choice }) => choice),
  );
  const idle = new Map(
    distracting.flatMap(({ part, choice }) =>
      used.has(choice) ? [] : [[choice, { part, choice }] as const],
    ),
  );
  return idle.size > 0 ? [{ code: 'idle-options', choices: [...idle.values()] }] : [];
}
/** How far the scores of a quiz can be trusted; i18n has a sentence for each. */
export type QuizAdvice =
  | 'too-few'
  | 'drawn'
  | 'one-question'
  | 'no-spread'
  | 'contradicts'
  | 'rough'
  | 'fair'
  | 'reliable';

/** By the coefficient of internal consistency: reliable from 0.75, fair from 0.64, contradicts below 0. */
export function adviseOnQuiz({ consistency }: QuizStatistics): QuizAdvice {
  if (typeof consistency === 'string')
    return consistency === 'runs-backwards' ? 'contradicts' : consistency;
  if (consistency < 0) return 'contradicts';
  if (consistency < 0.64) return 'rough';
  return consistency < 0.75 ? 'fair' : 'reliable';
}

import 'server-only';
import { type Language, type Library, pickLocalized, type Question } from '@/core/content';
import {
  adviseOnItem,
  choicesOffered,
  type DifficultyEstimate,
  effectiveWeights,
  estimateDifficulty,
  type Figure,
  guessScore,
  type ItemAdvice,
  type ItemStatistics,
  itemStatistics,
  type LanguageGap,
  languageGap,
  type MissingReason,
  numberOf,
  type OptionStatistics,
  optionStatistics,
  quantile,
} from '@/core/statistics';
import { referenceKey } from '../attempts/question-bank';
import { type QuestionLine, questionLine } from '../bank/question-line';
import { type ChoiceWords, choiceWords } from './choice-words';
import { type AssignmentTallies, noTallies, type QuestionTallies } from './read-tallies';

/** A question of an assignment with what the first attempts show. */
export interface QuestionRow {
  readonly questionId: string;
  readonly version: number;
  /** In the order of the assignment, from 1; drawn questions in the order of their ids. */
  readonly number: number;
  readonly line: QuestionLine;
  readonly kind: Question['kind'];
  /** Where its key stands. */
  readonly source: {
    readonly name: string;
    readonly documentId: string;
    readonly passageNumber: number;
  };
  readonly level: Question['level'];
  readonly item: ItemStatistics;
  readonly difficulty: DifficultyEstimate;
  /** What guessing earns, as a share of the points. */
  readonly guess: number;
  /** Its share of the points that can be earned; `drawn` where attempts have different questions. */
  readonly intendedWeight: Figure;
  /** Its share in the spread of scores. */
  readonly effectiveWeight: Figure;
  readonly options: readonly OptionStatistics[];
  /** `one-language` where the question exists in one only. */
  readonly gap: LanguageGap | MissingReason | 'one-language';
  /** What to do, the most urgent first. */
  readonly advice: readonly AdviceRow[];
  /** The wrong choice made most often. */
  readonly slip: { readonly words: ChoiceWords; readonly count: number } | null;
  /** Seconds: the middle, and the quarter that is faster and slower; null before the first answer. */
  readonly times: { readonly quick: number; readonly middle: number; readonly slow: number } | null;
  /** It counts in no score and is in no figure. */
  readonly dropped: boolean;
}

/** One piece of advice, with the words of the choices that it names. */
export interface AdviceRow {
  readonly advice: ItemAdvice;
  readonly words: readonly ChoiceWords[];
}

/** One row per question, in the order given. */
export function questionRows(
  questions: readonly { readonly keyed: Question; readonly dropped: boolean }[],
  tallies: AssignmentTallies,
  language: Language,
  library: Pick<Library, 'documents' | 'passages'>,
): QuestionRow[] {
  const known = questions.map(
    ({ keyed: { id, version } }) =>
      tallies.questions.get(referenceKey({ questionId: id, version })) ?? noTallies,
  );
  const attempts = tallies.scores.reduce((sum, score) => sum + score.attempts, 0);
  const counting = known.filter((_, index) => !questions[index]?.dropped);
  const weights = effectiveWeights(
    counting.map(({ marks }) => marks),
    attempts,
  );
  const possible = Math.max(0, ...tallies.scores.map((score) => score.possible));
  const documents = new Map(library.documents.map((document) => [document.id, document]));
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  return questions.map(({ keyed: question, dropped }, index): QuestionRow => {
    const tally = known[index] ?? noTallies;
    const effectiveWeight = weights[counting.indexOf(tally)] ?? 'too-few';
    const own = analyse(question, tally, tallies.cuts);
    const [first] = question.evidence;
    const document = documents.get(first?.documentId ?? '');
    const name =
      document && (pickLocalized(document.citation, language)?.text ?? document.title.text);
    return {
      ...{ questionId: question.id, version: question.version, number: index + 1 },
      ...{ kind: question.kind, level: question.level, line: questionLine(question, language) },
      source: {
        name: name ?? '',
        documentId: document?.id ?? '',
        passageNumber: passages.get(first?.passageId ?? '')?.number ?? 0,
      },
      ...own,
      intendedWeight: intended(own.item, possible, effectiveWeight),
      effectiveWeight,
      dropped,
    };
  });
}

function analyse(question: Question, tallies: QuestionTallies, cuts: AssignmentTallies['cuts']) {
  const { marks, choices, times } = tallies;
  const item = itemStatistics(marks);
  const guess = guessScore(question);
  const options = optionStatistics(choicesOffered(question), choices, marks, cuts);
  const gap: QuestionRow['gap'] =
    question.languages.length < 2 ? 'one-language' : languageGap(marks);
  const known = typeof gap === 'string' ? null : gap;
  const [quick, middle, slow] = [0.25, 0.5, 0.75].map((share) =>
    quantile(
      times.filter(({ value }) => value > 0),
      share,
    ),
  );
  return {
    ...{ item, guess, options, gap },
    difficulty: estimateDifficulty(question.difficulty, item.facility, item.answers),
    advice: adviseOnItem({ item, guess, options, gap: known }).map((advice) => ({
      advice,
      words: choicesOf(advice).map((choice) => choiceWords(question, choice)),
    })),
    slip: commonestSlip(question, options),
    times: quick == null || middle == null || slow == null ? null : { quick, middle, slow },
  };
}

/** Without knowing what an attempt consists of nobody can say how much of it a question is. */
function intended(item: ItemStatistics, possible: number, effective: Figure): Figure {
  if (effective === 'drawn') return 'drawn';
  return possible === 0 || item.answers === 0 ? 'too-few' : item.points / possible;
}

function choicesOf(advice: ItemAdvice) {
  if (advice.code === 'idle-options') return advice.choices;
  return 'choice' in advice ? [advice.choice] : [];
}

/** Of several equally common ones the one that stronger learners made. */
function commonestSlip(
  question: Question,
  options: readonly OptionStatistics[],
): QuestionRow['slip'] {
  const [most] = options
    .filter(({ right, answers }) => !right && answers > 0)
    .sort((a, b) => b.answers - a.answers || (numberOf(b.pull) ?? 0) - (numberOf(a.pull) ?? 0));
  return most ? { words: choiceWords(question, most), count: most.answers } : null;
}

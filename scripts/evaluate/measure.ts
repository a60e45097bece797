import type { Library, Question, QuestionKind } from '@/core/content';
import { coverageOf, flawNames, guessAnswers, lintQuestion } from '@/core/generation';

/** What a machine can measure of questions, as lines of a name and a value. */
export type Measures = Readonly<Record<string, string>>;

/** Rules that ask who, when or where. */
const detail = /^(?:act|role|speech|occasion|dated|person|place)-/;

/** Measures of the questions that were made of one library. */
export function measureQuestions(library: Library, questions: readonly Question[]): Measures {
  const coverage = coverageOf(library, questions);
  const kinds = countBy(questions, ({ kind }) => kind);
  const flaws = questions.map((question) => ({
    question,
    flaws: lintQuestion(question, citationsOf(library, question)),
  }));
  const rules = questions.filter(
    ({ origin }) => origin.type === 'rule' && detail.test(origin.rule),
  );
  return {
    questions: String(questions.length),
    kinds: [...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '),
    'number of kinds': String(kinds.size),
    'largest share of one kind': percent(Math.max(0, ...kinds.values()), questions.length),
    'evenness of kinds (entropy, 0 to 1)': entropyOf([...kinds.values()]).toFixed(2),
    'who, when and where': percent(rules.length, questions.length),
    ...yieldOf(library, questions),
    'clean passages with a question': `${percent(coverage.covered, coverage.clean)} (${coverage.covered} of ${coverage.clean})`,
    'clusters with a question': `${percent(coverage.coveredClusters, coverage.clusters)} (${coverage.coveredClusters} of ${coverage.clusters})`,
    'quotations at their offsets': grounding(library, questions),
    'derived numbers recomputed': recompute(questions),
    'keys on a span of class A or C': String(touching(library, questions)),
    'pairs with one key and like stems': String(twins(questions)),
    'blocking flaws': String(
      flaws.filter(({ flaws: found }) => found.some(({ severity }) => severity === 'block')).length,
    ),
    'with one or more warnings': `${percent(
      flaws.filter(({ flaws: found }) => found.length > 0).length,
      questions.length,
    )} ${[
      ...countBy(
        flaws.flatMap((one) => one.flaws),
        ({ check }) => flawNames[check],
      ),
    ]
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    difficulty: [1, 2, 3]
      .map((level) =>
        percent(
          questions.filter(({ difficulty }) => difficulty === level).length,
          questions.length,
        ),
      )
      .join(' / '),
    'beyond remembering': percent(
      questions.filter(({ level }) => level !== 'remember').length,
      questions.length,
    ),
    ...measureGuesses(questions),
  };
}

/** What each way to guess gains over chance, all questions that it fits weighing the same. */
export function measureGuesses(questions: readonly Question[]): Measures {
  return Object.fromEntries(
    guessAnswers(questions).map(({ heuristic, items, right, chance }) => {
      const above = (right - chance) * 100;
      return [`guess: ${heuristic}`, `${above.toFixed(1)} points above chance (${items} items)`];
    }),
  );
}

function citationsOf({ documents }: Library, question: Question): string[] {
  const proved = question.evidence.filter(({ role }) => role === 'key');
  const ids = new Set(proved.map(({ documentId }) => documentId));
  // A question about several texts names none of them.
  const document = documents.find(({ id }) => ids.size === 1 && ids.has(id));
  return [document?.citation.en, document?.citation['zh-CN']].flatMap((text) => text ?? []);
}

function countBy<Entry, Name extends string>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => Name,
): Map<Name, number> {
  const counts = new Map<Name, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return counts;
}

function percent(count: number, of: number): string {
  return of === 0 ? '–' : `${((count / of) * 100).toFixed(1)} %`;
}

/** 1 where all kinds that occur are equally frequent. */
function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 2) return 0;
  const bits = counts.map((count) => (count / total) * Math.log(count / total));
  return -bits.reduce((sum, bit) => sum + bit, 0) / Math.log(counts.length);
}

/** Questions for 1,000 English words and for 1,000 Chinese characters of passages. */
function yieldOf({ passages }: Library, questions: readonly Question[]): Measures {
  const measure = (language: 'en' | 'zh-CN', unit: RegExp): string => {
    const texts = passages.filter((passage) => passage.language === language);
    const length = texts.reduce((sum, { text }) => sum + (text.match(unit)?.length ?? 0), 0);
    const made = questions.filter(
      ({ evidence }) => evidence.find(({ role }) => role === 'key')?.language === language,
    ).length;
    return length === 0 ? '–' : `${((made / length) * 1000).toFixed(1)} (${made} of ${length})`;
  };
  return {
    'for 1,000 English words': measure('en', /[\p{L}\p{N}’'-]+/gu),
    'for 1,000 Chinese characters': measure('zh-CN', /\p{Script=Han}/gu),
  };
}

function grounding({ passages }: Library, questions: readonly Question[]): string {
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const all = questions.flatMap(({ evidence }) => evidence);
  const exact = all.filter(
    ({ passageId, start, end, quote }) => texts.get(passageId)?.slice(start, end) === quote,
  );
  return `${percent(exact.length, all.length)} of ${all.length}`;
}

function recompute(questions: readonly Question[]): string {
  const derived = questions.flatMap((question) =>
    question.kind === 'numeric' && question.operation
      ? [{ ...question.operation, key: question.value, tolerance: question.tolerance }]
      : [],
  );
  const right = derived.filter(({ type, operands, key, tolerance }) => {
    const [first = Number.NaN, ...others] = operands.map(({ value }) => value);
    const rest = others.reduce((sum, value) => sum + value, 0);
    const result = {
      sum: first + rest,
      difference: first - rest,
      ratio: first / rest,
      percentage: (first / rest) * 100,
    }[type];
    return Math.abs(result - key) <= Math.max(tolerance, 1e-9);
  });
  return `${right.length} of ${derived.length}`;
}

function touching({ corrections }: Library, questions: readonly Question[]): number {
  return questions.filter(({ evidence }) =>
    evidence.some(({ passageId, start, end }) =>
      corrections.some(
        (one) =>
          one.passageId === passageId &&
          (one.class === 'A' || one.class === 'C') &&
          one.span !== null &&
          one.span.start < end &&
          start < one.span.end,
      ),
    ),
  ).length;
}

/** Pairs of one kind that ask nearly the same of the same words. */
function twins(questions: readonly Question[]): number {
  const known = new Map<string, Set<string>[]>();
  let count = 0;
  for (const question of questions) {
    const key = `${question.kind} ${keyOf(question)}`;
    const words = gramsOf(question.stem['zh-CN'] ?? question.stem.en ?? '');
    const others = known.get(key) ?? [];
    count += others.filter((other) => jaccard(other, words) > 0.6).length;
    known.set(key, [...others, words]);
  }
  return count;
}

type WithOptions = Extract<Question, { kind: 'single-choice' }>;

function keyOf(question: Question): string {
  const single = (one: WithOptions): string =>
    one.options.find(({ id }) => id === one.key)?.wording.text ?? '';
  const kind: QuestionKind = question.kind;
  if (question.kind === 'single-choice') return single(question);
  if (question.kind === 'true-false') return question.statement.text;
  if (question.kind === 'cloze')
    return question.parts.map((part) => (part.type === 'text' ? part.text : '_')).join('');
  return `${kind} ${question.evidence.map(({ quote }) => quote).join(' ')}`;
}

/** Words of English, pairs of Chinese characters. */
function gramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  const pairs = runs.flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  return new Set([...words, ...pairs]);
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

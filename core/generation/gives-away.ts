import { languages, type Question, type QuestionOf } from '@/core/content';
import { readNumber } from '@/core/text';
import { tokensOf } from './tokens';

/** What one question shows, and by what another would betray it. */
interface Traits {
  /** Everything that is read with the question or after it, options aside. */
  readonly text: string;
  readonly stem: ReadonlySet<string>;
  /** What belongs together, where that is asked. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Right answers; with their neighbouring words for a blank. */
  readonly keys: readonly string[];
  /** True where a key by itself could stand in any text: it counts only next to the same fact. */
  readonly needsContext: boolean;
}

/** Share of the content words of a stem that another text must have to be about the same thing. */
const sameMatter = 0.6;
const neighbours = 4;
const known = new WeakMap<Question, Traits>();

/**
 * True where stem, statement, sentence or rationale of `a` tell the key of `b`: it stands there, and
 * `a` is about the same words of the source, or about the same matter. Not symmetric. Ask it of the
 * questions of one attempt.
 */
export function givesAway(a: Question, b: Question): boolean {
  if (a.id === b.id) return false;
  const [shown, sought] = [traitsOf(a), traitsOf(b)];
  if (sought.pairs.length > 0) return tellsPairs(shown.text, sought.pairs);
  if (!sought.keys.some((key) => shown.text.includes(key))) return false;
  return !sought.needsContext || overlaps(a, b) || isAbout(shown, sought);
}

function overlaps(a: Question, b: Question): boolean {
  return a.evidence.some(
    (one) =>
      one.role === 'key' &&
      b.evidence.some(
        (other) =>
          other.role === 'key' &&
          other.passageId === one.passageId &&
          other.start < one.end &&
          one.start < other.end,
      ),
  );
}

function isAbout(shown: Traits, sought: Traits): boolean {
  if (sought.stem.size === 0) return false;
  const words = tokensOf(shown.text);
  const shared = [...sought.stem].filter((word) => words.has(word)).length;
  return shared >= sought.stem.size * sameMatter;
}

function traitsOf(question: Question): Traits {
  const found = known.get(question) ?? read(question);
  known.set(question, found);
  return found;
}

function read(question: Question): Traits {
  const { stem, rationale } = question;
  const sentences = [stem.en, stem['zh-CN'], rationale.en, rationale['zh-CN'], shownText(question)];
  const asked = question.kind === 'true-false' || question.kind === 'cloze' ? [] : [stem['zh-CN']];
  return {
    text: sentences.flatMap((text) => text ?? []).join('\n'),
    stem: tokensOf(asked.join(' ') || (stem.en ?? '')),
    pairs: pairsOf(question),
    keys: keysOf(question).filter((key) => key.length >= 2),
    needsContext: question.kind !== 'cloze',
  };
}

/** The words of the source that a question shows with its stem. */
function shownText(question: Question): string {
  switch (question.kind) {
    case 'true-false':
      return question.statement.text;
    case 'cloze':
      return question.parts.map((part) => (part.type === 'text' ? part.text : '…')).join('');
    case 'evidence':
      return [question.statement, ...question.sentences].map(({ text }) => text).join('\n');
    case 'single-choice':
    case 'multiple-choice':
    case 'match':
    case 'order':
    case 'classify':
    case 'numeric':
    case 'short-answer':
      return '';
  }
}

function keysOf(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options
        .filter(({ id }) => question.key.includes(id))
        .flatMap(({ wording }) => [wording.text, ...(wording.gloss ? [wording.gloss] : [])]);
    case 'true-false':
      return [question.correction?.text ?? question.statement.text].map((text) =>
        text.replace(/[。.]$/u, ''),
      );
    case 'cloze':
      return blanksInPlace(question);
    case 'numeric':
      return question.operation
        ? question.operation.operands.map(({ text }) => text)
        : printedAs(question);
    case 'short-answer':
      return [question, ...(question.points ?? [])].flatMap(({ accepted }) =>
        languages.flatMap((language) => accepted[language] ?? []),
      );
    case 'match':
    case 'order':
    case 'classify':
    case 'evidence':
      return [];
  }
}

/** The number as the source prints it, and in digits. */
function printedAs({ value, evidence }: QuestionOf<'numeric'>): string[] {
  const printed = evidence.flatMap(
    ({ quote }) =>
      quote.match(/\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))?[万亿]*/gu) ?? [],
  );
  return [String(value), ...printed.filter((text) => readNumber(text)?.value === value)];
}

function pairsOf(question: Question): (readonly [string, string])[] {
  switch (question.kind) {
    case 'match':
      return pairUp(question.left, question.right, question.key);
    case 'classify':
      return pairUp(question.cards, question.bins, question.key);
    default:
      return [];
  }
}

type Named = { readonly id: string; readonly wording: { readonly text: string } };

function pairUp(
  ones: readonly Named[],
  others: readonly Named[],
  key: Readonly<Record<string, string>>,
): (readonly [string, string])[] {
  return ones.flatMap((one) => {
    const other = others.find(({ id }) => id === key[one.id]);
    return other ? [[one.wording.text, other.wording.text] as const] : [];
  });
}

/** True where sentences have most of the pairs side by side. */
function tellsPairs(text: string, pairs: readonly (readonly [string, string])[]): boolean {
  const sentences = text.split(/[。！？\n]|[.!?] /u);
  const told = pairs.filter(([one, other]) =>
    sentences.some((sentence) => sentence.includes(one) && sentence.includes(other)),
  );
  return told.length * 2 > pairs.length;
}

/** Every blank with its filling and the words before or after it. */
function blanksInPlace(question: Extract<Question, { kind: 'cloze' }>): string[] {
  const bank = new Map(question.bank.map(({ id, wording }) => [id, wording.text]));
  return question.parts.flatMap((part, index) => {
    if (part.type === 'text') return [];
    const word = bank.get(question.key[part.id] ?? '');
    const [before, after] = [question.parts[index - 1], question.parts[index + 1]];
    const left = before?.type === 'text' ? before.text.slice(-neighbours) : '';
    const right = after?.type === 'text' ? after.text.slice(0, neighbours) : '';
    return word === undefined
      ? []
      : [left && left + word, right && word + right].filter((text) => text !== '');
  });
}

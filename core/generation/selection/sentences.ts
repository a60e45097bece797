import type { Question } from '@/core/content';
import type { Candidate } from './candidate';

/** So many questions one sentence bears. */
const most = 2;

interface Span {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
}

/** What a question takes from the text. */
interface Asked {
  readonly spans: readonly Span[];
  readonly manners: readonly string[];
  /** The words that are sought, or that decide. */
  readonly parts: readonly string[];
}

/**
 * True where one of the sentences that prove a question is already asked about twice, or once in the
 * same manner or for the same words: what is asked then is known from the other questions.
 */
export function isAskedOut(
  candidate: Pick<Candidate, 'question' | 'draft'>,
  chosen: readonly Pick<Candidate, 'question' | 'draft'>[],
): boolean {
  const own = askedOf(candidate);
  return own.spans.some((span) => {
    const others = chosen.map(askedOf).filter(({ spans }) => spans.some((one) => meet(one, span)));
    return (
      others.length >= most ||
      others.some(
        ({ manners, parts }) =>
          manners.some((one) => own.manners.includes(one)) || haveCommon(parts, own.parts),
      )
    );
  });
}

function meet(a: Span, b: Span): boolean {
  return a.passageId === b.passageId && a.start < b.end && b.start < a.end;
}

function haveCommon(one: readonly string[], other: readonly string[]): boolean {
  return one.some((a) => other.some((b) => stands(a, b) || stands(b, a)));
}

/** The words are in the others, and not a part of a number or word there. */
function stands(part: string, whole: string): boolean {
  const at = part.trim() === '' ? -1 : whole.indexOf(part);
  if (at < 0) return false;
  const beside = whole.charAt(at - 1) + part.charAt(0);
  return !/^[\d.]{2}$/u.test(beside);
}

const known = new WeakMap<Question, Asked>();

function askedOf({ question, draft }: Pick<Candidate, 'question' | 'draft'>): Asked {
  const asked = known.get(question) ?? read(question, draft.variant);
  known.set(question, asked);
  return asked;
}

function read(question: Question, variant: string): Asked {
  const proofs = question.evidence.filter(({ role }) => role === 'key');
  // Chinese rules name the words that they ask about.
  const named = variant.replace(/^(?:true|false) /u, '');
  const isNamed =
    /\p{Script=Han}/u.test(named) && proofs.some(({ quote }) => quote.includes(named));
  const parts = (isNamed ? [named] : partsOf(question)).map(plain);
  const longest = Math.max(0, ...proofs.map(({ quote }) => quote.length));
  const isSentence =
    question.kind === 'single-choice' && parts.some(({ length }) => length > longest * 0.6);
  const isJudged = isSentence || /^(?:true-false|evidence|multiple-choice)$/u.test(question.kind);
  return { spans: proofs, parts, manners: isJudged ? ['judged', question.kind] : [question.kind] };
}

function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // Words of Chinese have no space between them.
  return /\p{Script=Han}/u.test(words) ? words : ` ${words} `;
}

function partsOf(question: Question): string[] {
  switch (question.kind) {
    case 'single-choice':
      return question.options
        .filter(({ id }) => id === question.key)
        .map(({ wording }) => wording.text);
    case 'true-false':
      return question.correction
        ? lostWords(question.correction.text, question.statement.text)
        : [question.statement.text];
    // A true statement tells what it says to whoever is asked for a part of it.
    case 'evidence':
      return question.verdict ? [question.statement.text] : [];
    case 'cloze': {
      const keys = new Set(Object.values(question.key));
      return question.bank.filter(({ id }) => keys.has(id)).map(({ wording }) => wording.text);
    }
    // A match goes over several sentences at once: one of them may be asked about by itself too.
    case 'match':
      return [];
    case 'numeric':
      return [String(question.value)];
    case 'short-answer':
      return [question.accepted.en?.[0], question.accepted['zh-CN']?.[0]].flatMap(
        (text) => text ?? [],
      );
    default:
      return [];
  }
}

/** The words that a false statement has changed. */
function lostWords(right: string, wrong: string): string[] {
  const kept = new Set(plain(wrong).split(' '));
  return plain(right)
    .split(' ')
    .filter((word) => !kept.has(word));
}

import { languages, type Question } from '@/core/content';
import { tokensOf } from '../tokens';

/** From this share of common words on, two questions with one key are the same question. */
const same = 0.6;
const known = new WeakMap<Question, Face>();

interface Face {
  readonly key: string;
  readonly stems: readonly ReadonlySet<string>[];
}

/** True for two questions with the same key whose stems have most words in common. */
export function areTwins(a: Question, b: Question): boolean {
  const [one, other] = [faceOf(a), faceOf(b)];
  if (one.key === '' || one.key !== other.key) return false;
  return one.stems.some((stem, index) => jaccard(stem, other.stems[index] ?? new Set()) > same);
}

function faceOf(question: Question): Face {
  const found = known.get(question) ?? read(question);
  known.set(question, found);
  return found;
}

function read(question: Question): Face {
  const shown = shownText(question);
  return {
    key: keyOf(question),
    stems: languages.map((language) => tokensOf(`${question.stem[language] ?? ''} ${shown}`)),
  };
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((token) => b.has(token)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** What is read with the stem, apart from choices. */
function shownText(question: Question): string {
  switch (question.kind) {
    case 'true-false':
    case 'evidence':
      return question.statement.text;
    case 'cloze':
      return question.parts.map((part) => (part.type === 'text' ? part.text : ' ')).join('');
    default:
      return '';
  }
}

/** The answer in words, without units and order, so that a choice and a written answer can be one. */
function keyOf(question: Question): string {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const keys = question.options.filter(({ id }) => question.key.includes(id));
      return joined(keys.map(({ wording }) => wording.text));
    }
    case 'true-false':
      return joined([(question.correction ?? question.statement).text]);
    case 'cloze': {
      const words = new Set(Object.values(question.key));
      return joined(
        question.bank.filter(({ id }) => words.has(id)).map(({ wording }) => wording.text),
      );
    }
    case 'match':
      return joined(question.right.map(({ wording }) => wording.text));
    case 'order':
      return joined(question.items.map(({ wording }) => wording.text));
    case 'classify':
      return joined(question.cards.map(({ wording }) => wording.text));
    case 'numeric':
      return joined([String(question.value)]);
    case 'short-answer': {
      const first = question.accepted['zh-CN']?.[0] ?? question.accepted.en?.[0] ?? '';
      return joined(question.points ? first.split(/[、,]/u) : [first]);
    }
    case 'evidence':
      return joined([question.statement.text, String(question.verdict)]);
  }
}

function joined(texts: readonly string[]): string {
  return texts
    .map((text) =>
      text
        .toLowerCase()
        .replace(/^(?:the|an?) /u, '')
        .replace(/(?<=\d)\p{Script=Han}+$/u, '')
        .replace(/[\s，。、,.“”"]/gu, ''),
    )
    .sort()
    .join('|');
}

import {
  choicesIn,
  type Language,
  type Library,
  type Localized,
  type Question,
  type Wording,
} from '@/core/content';

/** A question as judges see it: the same layout whoever made it. */
export interface Item {
  readonly kind: Question['kind'];
  readonly language: Language;
  readonly stem: string;
  /** What the stem speaks of: a statement, a text with gaps, rows to match, bins, numbered sentences. */
  readonly given: readonly string[];
  /** What can be chosen, in the order shown; empty where the answer is written. */
  readonly choices: readonly string[];
  /** Letters of choices for kinds with choices ("B", "A C", "1B 2A"), else the words or the number. */
  readonly answer: string;
  readonly explanation: string;
  /** Why a choice is not an answer. */
  readonly reasons: readonly { readonly choice: string; readonly reason: string }[];
  readonly quotations: readonly string[];
  /** Whole passages from which the quotations are. */
  readonly passages: readonly string[];
}

/** The name of a choice by its place, from 0: A to Z. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A question of ours in the layout of the judges, in the language of what it quotes. */
export function itemOf(question: Question, library: Pick<Library, 'passages'>): Item {
  const language = languageOf(question);
  const inLanguage = (text: Localized): string => text[language] ?? text.en ?? text['zh-CN'] ?? '';
  const ids = new Set(question.evidence.map(({ passageId }) => passageId));
  return {
    ...{ kind: question.kind, language, stem: inLanguage(question.stem) },
    ...layOut(question, inLanguage),
    explanation: inLanguage(question.rationale),
    reasons: choicesIn(question).flatMap(({ wording, reason }) =>
      reason ? [{ choice: wording.text, reason: inLanguage(reason) }] : [],
    ),
    quotations: question.evidence.filter(({ role }) => role === 'key').map(({ quote }) => quote),
    passages: library.passages.filter(({ id }) => ids.has(id)).map(({ text }) => text),
  };
}

/** The language of the words that a question quotes, where the question is written in it. */
function languageOf({ languages, evidence }: Question): Language {
  const quoted = evidence.find(({ role }) => role === 'key')?.language;
  return quoted !== undefined && languages.includes(quoted) ? quoted : (languages[0] ?? 'en');
}

const textOf = ({ wording }: { readonly wording: Wording }): string => wording.text;

function layOut(
  question: Question,
  inLanguage: (text: Localized) => string,
): Pick<Item, 'given' | 'choices' | 'answer'> {
  const lettersOf = (all: readonly { readonly id: string }[], ids: readonly string[]): string =>
    ids.map((id) => letterOf(all.findIndex((one) => one.id === id))).join(' ');
  switch (question.kind) {
    case 'single-choice':
      return {
        ...{ given: [], choices: question.options.map(textOf) },
        answer: lettersOf(question.options, [question.key]),
      };
    case 'multiple-choice': {
      const ids = question.options.flatMap(({ id }) => (question.key.includes(id) ? [id] : []));
      return {
        ...{ given: [], choices: question.options.map(textOf) },
        answer: lettersOf(question.options, ids),
      };
    }
    case 'true-false':
      return {
        ...{ given: [question.statement.text], choices: ['true', 'false'] },
        answer: question.key ? 'A' : `B (${question.correction?.text ?? ''})`,
      };
    case 'cloze': {
      const blanks = question.parts.flatMap((part) => (part.type === 'blank' ? [part.id] : []));
      const text = question.parts.map((part) =>
        part.type === 'text' ? part.text : `[${blanks.indexOf(part.id) + 1}]`,
      );
      const keys = blanks.map(
        (id, at) => `${at + 1}${lettersOf(question.bank, [question.key[id] ?? ''])}`,
      );
      return {
        ...{ given: [text.join('')], choices: question.bank.map(textOf) },
        answer: keys.join(' '),
      };
    }
    case 'match': {
      const right = byText(question.right);
      const pairs = question.left.map(
        ({ id }, at) => `${at + 1}${lettersOf(right, [question.key[id] ?? ''])}`,
      );
      return {
        ...{ given: question.left.map(numbered), choices: right.map(textOf) },
        answer: pairs.join(' '),
      };
    }
    case 'order': {
      const items = byText(question.items);
      return { given: [], choices: items.map(textOf), answer: lettersOf(items, question.key) };
    }
    case 'classify': {
      const cards = byText(question.cards);
      const places = cards.map(
        ({ id }, at) =>
          `${question.bins.findIndex((bin) => bin.id === question.key[id]) + 1}${letterOf(at)}`,
      );
      return {
        ...{ given: question.bins.map(numbered), choices: cards.map(textOf) },
        answer: places.join(' '),
      };
    }
    case 'numeric': {
      const unit = question.unit ? ` ${inLanguage(question.unit)}` : '';
      return { given: [], choices: [], answer: `${question.value}${unit}` };
    }
    case 'short-answer': {
      const whole = Object.values(question.accepted).flat().join(' / ');
      const points = question.points?.map(({ accepted }) =>
        Object.values(accepted).flat().join(' / '),
      );
      return {
        ...{ given: [], choices: [] },
        answer: points ? `${whole} (${points.join('; ')})` : whole,
      };
    }
    case 'evidence': {
      const verdict = question.verdict === false ? ' (not supported)' : '';
      return {
        ...{
          given: [question.statement.text],
          choices: question.sentences.map(({ text }) => text),
        },
        answer: `${lettersOf(question.sentences, question.key)}${verdict}`,
      };
    }
  }
}

function numbered(row: { readonly wording: Wording }, index: number): string {
  return `${index + 1}. ${row.wording.text}`;
}

/** In an order that has nothing to do with the key. */
function byText<Row extends { readonly wording: Wording }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.wording.text < b.wording.text ? -1 : 1));
}

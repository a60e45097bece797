import {
  htmlLang,
  type Language,
  languages,
  type Operation,
  type OptionOrder,
  type Question,
  type QuestionOf,
  shownId,
  type Wording,
} from '../content';
import type { Feedback } from './grade';

type Entry = Feedback['solution'][number];

/**
 * The right words where the marks can't show them, by the ids of the marks: what fills each blank, what
 * each row is matched with, the bin of each card, the items in their order. For a number `value` (digits)
 * and, where it was calculated, `working` up to and with its `=` or `≈`; for words the best answer or the best words for each point.
 * A false statement has one entry, `correction`.
 */
export function solutionOf(question: Question, order: OptionOrder, language: Language): Entry[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'evidence':
      return [];
    case 'true-false':
      return question.correction ? [entry('correction', question.correction)] : [];
    case 'cloze':
      return question.parts.flatMap((part) =>
        part.type === 'blank' ? named(part.id, question.bank, question.key[part.id]) : [],
      );
    case 'match':
      return question.left.flatMap(({ id }) =>
        named(shownId(id, order), question.right, question.key[id]),
      );
    case 'order':
      return question.key.flatMap((id) => named(shownId(id, order), question.items, id));
    case 'classify':
      return question.cards.flatMap(({ id }) =>
        named(shownId(id, order), question.bins, question.key[id]),
      );
    case 'numeric':
      return numberOf(question, language);
    case 'short-answer':
      return (question.points ?? [question]).flatMap(({ accepted }, index) => {
        const known = [language, ...languages].find((one) => accepted[one]);
        const text = known && accepted[known]?.[0];
        return text ? [{ id: String(index + 1), text, lang: htmlLang(known) }] : [];
      });
  }
}

function numberOf(
  { value, tolerance, operation, evidence }: QuestionOf<'numeric'>,
  language: Language,
): Entry[] {
  const lang = htmlLang(language);
  const result: Entry = { id: 'value', text: String(value), lang };
  if (!operation) return [result];
  // A tolerance stands for rounding.
  const sign = tolerance === 0 ? '=' : '≈';
  // The numbers stand as they are printed, with their units.
  const printed = evidence[operation.operands[0]?.evidence ?? 0]?.language ?? language;
  const text = `${workingOf(operation)} ${sign}`;
  return [result, { id: 'working', text, lang: htmlLang(printed) }];
}

const signs = { sum: ' + ', difference: ' − ', ratio: ' ÷ ', percentage: ' ÷ ' } as const;

/** The calculation in the digits of the source. */
function workingOf({ type, operands }: Operation): string {
  const written = operands.map(({ text }) => text).join(signs[type]);
  return type === 'percentage' ? `${written} × 100` : written;
}

function named(
  id: string | null,
  members: readonly { readonly id: string; readonly wording: Wording }[],
  wanted: string | undefined,
): Entry[] {
  const member = members.find((candidate) => candidate.id === wanted);
  return member && id !== null ? [entry(id, member.wording)] : [];
}

function entry(id: string, wording: Wording): Entry {
  return { id, text: wording.text, lang: htmlLang(wording.language) };
}

import type { Answer, Option, Question } from '../content';
import { fitsQuestion, grade } from './grade-answer';
import { typedNumber } from './numeric';

/**
 * The same question with another key: that for which `key` is the answer that earns everything. What was
 * written about the old key (reasons, correction, calculation, points of an answer in words) is left out.
 * A key of another kind changes nothing.
 */
export function withKey(question: Question, key: Answer): Question {
  switch (question.kind) {
    case 'single-choice':
      return key.kind === question.kind && key.option !== null
        ? { ...question, options: question.options.map(bare), key: key.option }
        : question;
    case 'multiple-choice':
      return key.kind === question.kind
        ? { ...question, options: question.options.map(bare), key: [...new Set(key.options)] }
        : question;
    case 'true-false': {
      if (key.kind !== question.kind || key.value === null) return question;
      const { correction: _, ...whole } = question;
      return key.value === question.key ? question : { ...whole, key: key.value };
    }
    case 'cloze':
      return key.kind === question.kind
        ? { ...question, bank: question.bank.map(bare), key: key.blanks }
        : question;
    case 'match':
      return key.kind === question.kind
        ? { ...question, right: question.right.map(bare), key: key.pairs }
        : question;
    case 'order':
      return key.kind === question.kind ? { ...question, key: key.items } : question;
    case 'classify':
      return key.kind === question.kind
        ? { ...question, cards: question.cards.map(bare), key: key.cards }
        : question;
    case 'numeric': {
      const value = key.kind === question.kind ? typedNumber(question, key) : null;
      return value === null ? question : { ...question, value, operation: null };
    }
    case 'short-answer': {
      if (key.kind !== question.kind) return question;
      const { points: _, ...whole } = question;
      return { ...whole, accepted: { en: [key.text], 'zh-CN': [key.text] } };
    }
    case 'evidence':
      return key.kind === question.kind
        ? { ...question, key: [...new Set(key.sentences)], verdict: key.verdict }
        : question;
  }
}

/**
 * True if an answer with stored ids can be the key of a question: it is of its kind, complete, names
 * nothing that the question does not have, and would earn everything.
 */
export function canBeKey(question: Question, key: Answer): boolean {
  return (
    fitsQuestion(question, key) &&
    isComplete(question, key) &&
    grade(withKey(question, key), key)?.earned === 1
  );
}

function isComplete(question: Question, key: Answer): boolean {
  switch (question.kind) {
    case 'single-choice':
      return key.kind === question.kind && knows(question.options, [key.option ?? '']);
    case 'multiple-choice':
      return (
        key.kind === question.kind && key.options.length > 0 && knows(question.options, key.options)
      );
    case 'true-false':
      return key.kind === question.kind && key.value !== null;
    case 'cloze':
      return key.kind === question.kind && fills(question.key, key.blanks, question.bank);
    case 'match':
      return key.kind === question.kind && fills(question.key, key.pairs, question.right);
    case 'classify':
      return key.kind === question.kind && fills(question.key, key.cards, question.bins);
    case 'order':
      return key.kind === question.kind && sameMembers(question.key, key.items);
    case 'numeric':
    case 'short-answer':
      return key.kind === question.kind;
    case 'evidence':
      return (
        key.kind === question.kind &&
        key.sentences.length > 0 &&
        knows(question.sentences, key.sentences) &&
        (key.verdict === null) === (question.verdict === null)
      );
  }
}

function knows(members: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  return ids.every((id) => members.some((member) => member.id === id));
}

/** Every place of the old key has something of what there is, and no other place has. */
function fills(
  places: Readonly<Record<string, string>>,
  filled: Readonly<Record<string, string>>,
  members: readonly { readonly id: string }[],
): boolean {
  return (
    sameMembers(Object.keys(places), Object.keys(filled)) && knows(members, Object.values(filled))
  );
}

function sameMembers(these: readonly string[], those: readonly string[]): boolean {
  const [one, other] = [new Set(these), new Set(those)];
  return (
    those.length === these.length && one.size === other.size && these.every((id) => other.has(id))
  );
}

/** An option without the reason against it. */
function bare({ reason: _, ...option }: Option): Option {
  return option;
}

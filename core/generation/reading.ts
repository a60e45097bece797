import type { Question } from '@/core/content';
import { hashText } from './hash';

/** What nobody reads: names, places and priors, which change without the question reading differently. */
const unread = new Set([
  'id',
  'version',
  'languages',
  'concepts',
  'difficulty',
  'level',
  'origin',
  'evidence',
  'start',
  'end',
  'longest',
]);

/**
 * Digest of what is read in a question: its words in both languages, its key and the quotations that
 * prove it. It stays while the wording stays, whatever the order of the options or the generator.
 */
export function readingOf(question: Question): string {
  const { origin, evidence } = question;
  const proof = evidence.filter(({ role }) => role === 'key');
  const parts = [
    origin.type === 'rule' ? origin.rule : origin.type,
    ...proof.map(({ passageId, quote }) => `${passageId} ${quote}`).sort(),
    printed(withSortedKey(question), choiceNames(question)),
  ];
  return hashText(parts.join('\u241F')).slice(0, 16);
}

/** The right choices come in the order in which they are shown; only what is put into order has one of its own. */
function withSortedKey(question: Question): object {
  return question.kind === 'multiple-choice' || question.kind === 'evidence'
    ? { ...question, key: [...question.key].sort() }
    : question;
}

/** One text for the same words: names of properties sorted, and things with an id by their words. */
function printed(value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === 'string') return JSON.stringify(names.get(value) ?? value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) {
    const members = value.map((one) => printed(one, names));
    return `[${(value.every(isNamed) ? members.sort() : members).join()}]`;
  }
  const entries = Object.entries(value)
    .filter(([name]) => !unread.has(name))
    .map(([name, inner]) => `${names.get(name) ?? name}:${printed(inner, names)}`);
  return `{${entries.sort().join()}}`;
}

/** Options, rows, sentences: their order is one of display. The parts of a cloze have no ids but blanks. */
function isNamed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** Ids of choices, rows and sentences → their words, so that a key is read in words. */
function choiceNames(question: Question): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') {
      const text = 'wording' in value ? value.wording : 'text' in value ? value.text : undefined;
      const words = typeof text === 'object' && text && 'text' in text ? text.text : text;
      if (typeof words === 'string') names.set(value.id, words);
    }
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(question);
  return names;
}

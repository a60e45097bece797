import type { Readable } from '../defect-gate';
import { type Words, wordsAt } from '../words';
import { beginsWithVerb, type ChineseSentence } from './clauses';
import { findChineseDates } from './dates';

/**
 * The name that heads a text and begins its first sentence, as in an encyclopaedia: the whole heading,
 * or the part of it that the text begins with (铁人王进喜: 王进喜是…). Null elsewhere.
 */
export function topicOf(readables: readonly Readable[]): Words | null {
  const [first] = readables;
  if (!first) return null;
  const title = first.document.title.text.replace(/[（(《》].*$/u, '').trim();
  if (title.length < 2) return null;
  for (const readable of readables.slice(0, 2)) {
    const length = lengthOfTopic(title, readable.text);
    if (length > 0) return wordsAt(readable, 0, length);
  }
  return null;
}

function lengthOfTopic(title: string, text: string): number {
  for (let length = Math.min(14, title.length); length >= 2; length--) {
    const after = text.charAt(length);
    if (title.includes(text.slice(0, length)) && /[，（(是为、又\d]/u.test(after)) return length;
  }
  return 0;
}

/** Sentences that begin with the topic, or with a date and a verb, make up this share of a life or a history. */
const mostOf = 0.55;

/** For each sentence of a passage: whether what has no subject in it is told of the topic. */
export function followTopic(topic: Words, sentences: readonly ChineseSentence[]): boolean[] {
  const name = topic.text.slice(0, 3);
  const told = sentences.map(({ text }) => {
    const rest = afterDate(text);
    return beginsWithVerb(rest) || rest.startsWith(name) || /^[他她它]/u.test(rest);
  });
  if (told.filter(Boolean).length >= sentences.length * mostOf) return sentences.map(() => true);
  let about = false;
  return sentences.map(({ text }) => {
    const rest = afterDate(text);
    if (rest.startsWith(name)) about = true;
    else if (!beginsWithVerb(rest) && !/^[他她它]/u.test(rest)) about = false;
    return about;
  });
}

function afterDate(text: string): string {
  const from = /^(?:早?[于在自从至到])?/u.exec(text)?.[0].length ?? 0;
  const date = findChineseDates(text).find(({ start }) => start === from);
  return date
    ? text
        .slice(date.end)
        .replace(/^[（(][^）)]*[）)]/u, '')
        .replace(/^[，,]/u, '')
    : text;
}

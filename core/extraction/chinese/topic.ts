import type { Readable } from '../defect-gate';
import { type Words, wordsAt } from '../words';
import { beginsWithVerb, type ChineseSentence } from './clauses';
import { findChineseDates } from './dates';

/** The name that heads a text and begins its first sentence, as in an encyclopaedia; null elsewhere. */
export function topicOf(readables: readonly Readable[]): Words | null {
  const [first] = readables;
  if (!first) return null;
  const title = first.document.title.text.replace(/[（(].*$/u, '').trim();
  if (title.length < 2 || title.length > 14) return null;
  for (const readable of readables.slice(0, 2)) {
    const at = readable.text.slice(0, title.length + 12).indexOf(title);
    if (at < 0) continue;
    const after = readable.text.slice(at + title.length, at + title.length + 1);
    if (/[，（(是为、又]/u.test(after) || /\d/u.test(after))
      return wordsAt(readable, at, at + title.length);
  }
  return null;
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

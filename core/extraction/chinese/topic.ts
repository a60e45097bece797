import type { Readable } from '../defect-gate';
import { chineseName } from '../person';
import { type Words, wordsAt } from '../words';
import { beginsWithVerb, type ChineseSentence } from './clauses';
import { findChineseDates, findSpans } from './dates';

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
  return heroOf(title, readables);
}

/** How often a person of the title is named, and begins a clause, where the text is about that person. */
const fewestNames = 3;
const fewestSubjects = 2;

/** The person of whom a report tells whose title has the name: 省港口装卸工周大川. Null where there is none. */
function heroOf(title: string, readables: readonly Readable[]): Words | null {
  const text = readables.map((readable) => readable.text).join('\n');
  if (!/[他她](?![们人国乡山])/u.test(text)) return null;
  const names = [...title].flatMap((_, at) =>
    [3, 2].flatMap((length) => {
      const name = title.slice(at, at + length);
      return personName.test(name) && name.length === length ? [name] : [];
    }),
  );
  const subject = (name: string): number =>
    text.split(new RegExp(`(?<=^|[，。；\\n])${name}(?![的们])`, 'u')).length - 1;
  const found = names.find(
    (name) => text.split(name).length > fewestNames && subject(name) >= fewestSubjects,
  );
  if (found === undefined) return null;
  for (const readable of readables) {
    const at = readable.text.indexOf(found);
    if (at >= 0) return wordsAt(readable, at, at + found.length);
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

const personName = new RegExp(`^${chineseName}$`, 'u');

/** Sentences that begin with the topic, or with a date and a verb, make up this share of a life or a history. */
const mostOf = 0.55;

/** For each sentence of a passage: whether what has no subject in it is told of the topic. */
export function followTopic(topic: Words, sentences: readonly ChineseSentence[]): boolean[] {
  const name = topic.text.slice(0, 3);
  const told = sentences.map(({ text }) => {
    const rest = afterDate(text);
    return rest.startsWith(name) || beginsWithVerb(rest) || /^[他她它]/u.test(rest);
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
  const date = [...findSpans(text), ...findChineseDates(text)].find(({ start }) => start === from);
  return date
    ? text
        .slice(date.end)
        .replace(/^[（(][^）)]*[）)]/u, '')
        .replace(/^[，,]/u, '')
    : text;
}

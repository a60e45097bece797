import type { Passage } from '@/core/content';
import type { Defect, Detector } from './defect';

interface Name {
  readonly passageId: string;
  readonly text: string;
  readonly start: number;
}

/** Names that others are compared with, by their first letter: more of them are a register. */
const most = 200;

/** English names that differ from a frequent one by a letter or two, once in the document. */
export const findNearNames: Detector = (passages) => {
  const english = passages.filter(({ language }) => language === 'en');
  const names = english.flatMap(namesOf);
  const lower = new Set(
    english.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}[\p{L}-]+/gu) ?? []),
  );
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  const frequent = new Map<string, string[]>();
  for (const [name, count] of counts) {
    const alike = frequent.get(name.charAt(0)) ?? [];
    if (count >= 2 && !lower.has(name.toLowerCase()) && alike.length < most)
      frequent.set(name.charAt(0), [...alike, name]);
  }
  const compounds: string[] = [];
  return names.flatMap(({ passageId, text, start }): Defect[] => {
    // Of compounds the first one is enough.
    const others = text.includes('-') ? compounds : (frequent.get(text.charAt(0)) ?? []);
    const rare = counts.get(text) === 1 && !lower.has(text.toLowerCase());
    const twin = rare ? others.find((name) => isNear(text, name)) : undefined;
    if (text.includes('-') && compounds.length < most && !compounds.includes(text))
      compounds.push(text);
    if (twin === undefined) return [];
    const span = { start, end: start + text.length };
    return [{ kind: 'near-name', class: 'B', passageId, span, confidence: 0.7 }];
  });
};

/** Capitalised words within sentences; words joined by hyphens are one. */
function namesOf({ id, text }: Passage): Name[] {
  return [
    ...text.matchAll(
      /(?<=[\p{L}\p{N},;:)”’"'-] ["“‘(]?|-)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?!\p{L}|['’](?!s\b)\p{L})/gu,
    ),
  ].map((match) => ({ passageId: id, text: match[0], start: match.index }));
}

function isNear(name: string, other: string): boolean {
  if (name.includes('-') !== other.includes('-')) return false;
  if (name.includes('-')) return isNearCompound(name, other);
  if (name.length < 6 || other.length < 6 || name.charAt(0) !== other.charAt(0)) return false;
  // Germany, German; Cell, Cells: forms of one word.
  if (stemOf(name) === stemOf(other) || name.startsWith(other) || other.startsWith(name))
    return false;
  const most = Math.min(name.length, other.length) >= 9 ? 2 : 1;
  return distance(name, other, most) <= most;
}

function isNearCompound(name: string, other: string): boolean {
  const [own, their] = [name.split('-'), other.split('-')];
  if (own.length !== their.length || own.length < 2) return false;
  const differing = own.filter((part, index) => part !== their[index]);
  const [part] = differing;
  const twin = their.find((one, index) => one !== own[index]);
  return (
    differing.length === 1 &&
    !!part &&
    !!twin &&
    part.slice(0, 3) === twin.slice(0, 3) &&
    distance(part, twin, 3) <= 3
  );
}

/** Without the endings by which peoples, lands and numbers differ: Germans, Germany; Swedes, Sweden. */
function stemOf(name: string): string {
  const stem = name.replace(
    /(?:ians?|eans?|ans?|ens?|ese|ish|ists?|isms?|ics?|ies|ied|es|y|s|e|a|o|i)$/u,
    '',
  );
  return stem === name || stem.length <= 4 ? stem : stemOf(stem);
}

/** Levenshtein's, or more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? most + 1;
}

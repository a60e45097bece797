import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { factKey, type Parallel } from './fact';
import { type Words, wordsAt } from './words';

/** Characters that build a frame: equal ones in neighbouring clauses tie their other words together. */
const frame = new Set('唯才能以为是在于中的出来属把');
const longestSlot = 4;

interface Clause {
  readonly start: number;
  readonly text: string;
}

/**
 * Neighbouring Chinese clauses built alike (唯甲才能乙，唯丙才能丁), with the words that differ.
 * Slots come only from clauses that keep another word of their own, so that each has one filling.
 */
export function findParallels(readable: Readable): Parallel[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return splitSentences(readable.text).flatMap((sentence) => {
    const clauses = clausesOf(readable.text.slice(sentence.start, sentence.end), sentence.start);
    return groupsOf(clauses).flatMap((group) => {
      const found = fromGroup(readable, group);
      return found ? [found] : [];
    });
  });
}

function clausesOf(sentence: string, offset: number): Clause[] {
  const clauses: Clause[] = [];
  let at = offset;
  for (const part of sentence.split(/(?<=[，、；。！])/u)) {
    clauses.push({ start: at, text: part.replace(/[，、；。！]+$/u, '') });
    at += part.length;
  }
  return clauses;
}

function anchorsOf(text: string): string[] {
  return [...text].filter((character) => frame.has(character));
}

/** Runs of two or three neighbours that have the same anchors and nearly the same length. */
function groupsOf(clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  let group: Clause[] = [];
  for (const clause of clauses) {
    const last = group.at(-1);
    const alike =
      last &&
      anchorsOf(last.text).length > 0 &&
      common(anchorsOf(last.text), anchorsOf(clause.text)).length > 0 &&
      clause.text.length - last.text.length <= 1 &&
      last.text.length - clause.text.length <= (group.length === 1 ? 3 : 1) &&
      clause.text.length <= 12;
    if (alike && group.length < 3) group.push(clause);
    else {
      groups.push(group);
      group = [clause];
    }
  }
  return [...groups, group].filter((each) => each.length >= 2);
}

function fromGroup(readable: Readable, group: readonly Clause[]): Parallel | null {
  const anchors = group.map((clause) => anchorsOf(clause.text)).reduce(common);
  const parts = group.map((clause) => slotsOf(readable, clause, anchors));
  const count = parts[0]?.length ?? 0;
  if (count < 2 || parts.some((slots) => slots.length !== count)) return null;
  const tail = parts.map((slots) => slots.at(-1));
  const lead = parts.map((slots) => slots.at(0));
  const columns = [tail, lead].filter((column) => column.every((words) => words && isSlot(words)));
  const longest = (column: typeof tail): number =>
    Math.max(...column.map((words) => words?.text.length ?? 0));
  const [slots] = columns.sort((a, b) => Number(longest(a) > 2) - Number(longest(b) > 2));
  const words = slots?.flatMap((slot) => (slot ? [slot] : [])) ?? [];
  const rest = parts.map((each) => each.filter((slot) => !words.includes(slot)).map((w) => w.text));
  const distinct = new Set(rest.map((each) => each.join()));
  const fillings = new Set(words.map((slot) => slot.text));
  const lengths = words.map((slot) => slot.text.length);
  if (Math.max(...lengths) - Math.min(...lengths) > (anchors.join('') === '的' ? 0 : 1))
    return null;
  if (anchors.length < 2 && rest.some((each) => each.join('').length < 2)) return null;
  if (words.length < 2 || distinct.size < words.length || fillings.size < words.length) return null;
  const first = group.at(0);
  const last = group.at(-1);
  if (!first || !last) return null;
  const proof = wordsAt(readable, first.start, last.start + last.text.length);
  const key = factKey('parallel', proof.documentId, proof.text);
  return proof.text.includes(hidden)
    ? null
    : { type: 'parallel', key, proof, confidence: 0.8, slots: words };
}

function isSlot(words: Words): boolean {
  return words.text.length >= 1 && words.text.length <= longestSlot && !/[“”]/u.test(words.text);
}

/** The stretches between the anchors, in order; empty ones are left out. */
function slotsOf(readable: Readable, clause: Clause, anchors: readonly string[]): Words[] {
  const slots: Words[] = [];
  let from = 0;
  for (const anchor of anchors) {
    const at = clause.text.indexOf(anchor, from);
    if (at > from) slots.push(wordsAt(readable, clause.start + from, clause.start + at));
    from = at + 1;
  }
  if (from < clause.text.length)
    slots.push(wordsAt(readable, clause.start + from, clause.start + clause.text.length));
  return slots;
}

/** The longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): string[] {
  const best: string[][][] = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => []),
  );
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const head = a[i];
      const [skipA, skipB, both] = [best[i + 1]?.[j], best[i]?.[j + 1], best[i + 1]?.[j + 1]];
      const longer = (skipA?.length ?? 0) >= (skipB?.length ?? 0) ? skipA : skipB;
      const row = best[i];
      if (row)
        row[j] = head !== undefined && head === b[j] ? [head, ...(both ?? [])] : (longer ?? []);
    }
  return best[0]?.[0] ?? [];
}

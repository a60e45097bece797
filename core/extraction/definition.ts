import { splitSentences } from '@/core/text';
import type { Readable } from './defect-gate';
import { type Definition, factKey, type Predicate } from './fact';
import { type Words, wordsAt } from './words';

/** A subject that points elsewhere, or a verb phrase, tells nothing by itself. */
const badSubject =
  /^(?:这|那|他|她|它|其|该|此|要|也|更|就|不|今年|今天|从|在|为|把|向|同志|永远|一直|始终|已经|曾经|均|仍|并|同时|我们)|(?:特别|尤其)$|^我国$|[，“”（）()]/u;
const subject = /^(?<subject>[\p{Script=Han}、]{2,24}?)(?:归根到底)?是(?<rest>.+)$/du;

/**
 * Copular definitions: 甲是乙的丙，是丁的戊。 Chinese only; the subject stands at the start of a
 * sentence or of a clause, and every predicate begins with 是.
 */
export function findDefinitions(readable: Readable): Definition[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return splitSentences(readable.text).flatMap((sentence) => {
    const body = readable.text.slice(sentence.start, sentence.end).replace(/[。！？”]+$/u, '');
    return chainsOf(body).flatMap(({ text, offset }) =>
      fromChain(readable, text, sentence.start + offset),
    );
  });
}

/** Joins the clauses that begin with 是 to the clause before them. */
function chainsOf(sentence: string): { text: string; offset: number }[] {
  const chains: { text: string; offset: number }[] = [];
  let offset = 0;
  for (const clause of sentence.split(/(?<=[，；：])/u)) {
    const last = chains.at(-1);
    if (clause.startsWith('是') && last) last.text += clause;
    else chains.push({ text: clause, offset });
    offset += clause.length;
  }
  return chains.map(({ text, offset: at }) => ({
    text: text.replace(/[，；：]+$/u, ''),
    offset: at,
  }));
}

function fromChain(readable: Readable, text: string, start: number): Definition[] {
  const match = subject.exec(text);
  const place = match?.indices?.groups;
  const named = match?.groups?.subject;
  if (!place?.subject || !place.rest || !named || badSubject.test(named)) return [];
  const predicates: Predicate[] = [];
  let at = start + place.rest[0];
  for (const part of text.slice(place.rest[0]).split(/，是/u)) {
    predicates.push(predicate(readable, at, at + part.length));
    at += part.length + 2;
  }
  const last = predicates.at(-1);
  if (!last || predicates.some(({ whole }) => !isPredicate(whole.text))) return [];
  if (predicates.every(({ head }) => head === null || named.includes(head.text))) return [];
  const subjectWords = wordsAt(readable, start + place.subject[0], start + place.subject[1]);
  return [
    {
      type: 'definition',
      key: factKey('definition', subjectWords.documentId, named, text.slice(place.rest[0])),
      proof: wordsAt(readable, start, last.whole.end),
      confidence: 0.85,
      subject: subjectWords,
      predicates,
    },
  ];
}

function isPredicate(text: string): boolean {
  return text.length >= 4 && text.length <= 44 && !/[，；]|出来的$|起来的$/u.test(text);
}

function predicate(readable: Readable, start: number, end: number): Predicate {
  const whole = wordsAt(readable, start, end);
  return { whole, head: headOf(readable, whole) };
}

function headOf(readable: Readable, whole: Words): Words | null {
  const at = whole.text.lastIndexOf('的');
  if (at < 1 || whole.text.length - at - 1 < 2 || whole.text.length - at - 1 > 8) return null;
  const lead = /^(?:重要|强大|主要|根本|伟大|工人阶级)(?=\p{Script=Han}{2})/u.exec(
    whole.text.slice(at + 1),
  );
  const head = wordsAt(readable, whole.start + at + 1 + (lead?.[0].length ?? 0), whole.end);
  return /[、“”]/u.test(head.text) ? null : head;
}

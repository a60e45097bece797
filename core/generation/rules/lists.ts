import type { Language } from '@/core/content';
import type { FactOf, Words } from '@/core/extraction';
import { type Context, factsOf } from '../context';
import type { Distractor } from '../draft';
import { conceptOf, mention, type Names } from '../names';
import { sharedTokens, tokensOf } from '../tokens';

export type List = FactOf<'enumeration'>;

/** Lists that can be asked about: their head belongs to one list only. */
export function askableLists(context: Context): List[] {
  const lists = factsOf(context, 'enumeration');
  return lists.filter(
    (list) =>
      list.head.text.length >= 3 &&
      !list.proof.noted &&
      lists.every((other) => other === list || other.head.text !== list.head.text),
  );
}

/** Every other list of the kind in the same language, also one that shares a member. */
export function neighboursOf(context: Context, list: List): List[] {
  return factsOf(context, 'enumeration').filter(
    (other) =>
      other !== list &&
      other.relation === 'of' &&
      other.proof.language === list.proof.language &&
      !other.proof.noted,
  );
}

/** Lists that a hasty reader could take for `list`: alike in length, nothing in common. */
export function siblingsOf(context: Context, list: List): List[] {
  const own = new Set(list.members.map((member) => member.text));
  return factsOf(context, 'enumeration').filter(
    (other) =>
      other !== list &&
      other.proof.language === list.proof.language &&
      other.relation === 'of' &&
      !other.proof.noted &&
      Math.abs(averageLength(other) - averageLength(list)) <= 0.5 &&
      other.members.every((member) => !own.has(member.text)) &&
      !other.head.text.includes(list.head.text) &&
      !list.head.text.includes(other.head.text),
  );
}

function averageLength(list: List): number {
  const total = list.members.reduce((sum, member) => sum + member.text.length, 0);
  return total / list.members.length;
}

/** 1 for words of the same passage, 2 of the same document, 3 elsewhere. */
export function distanceOf(words: Words, from: Words): Distractor['distance'] {
  if (words.passageId === from.passageId) return 1;
  return words.documentId === from.documentId ? 2 : 3;
}

/** Ids of the concepts of the head and of these members. */
export function conceptsOf(names: Names, list: List, members: readonly Words[]): string[] {
  return [list.head, ...members].flatMap((words) => conceptOf(names, words.text)?.id ?? []);
}

/** The first `count` members of a list as one run, with the marks between them. */
export function wordsAcross(members: readonly Words[], count: number): Words {
  const chosen = members.slice(0, count);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (!first || !last) throw new Error('A list without members');
  return {
    ...first,
    end: last.end,
    text: chosen.map((member) => member.text).join('、'),
    noted: chosen.some((member) => member.noted),
  };
}

/** Pairs of characters that every member has, such as 劳动: what does not have them is out of place. */
export function commonTokens(members: readonly Words[]): string[] {
  const [first, ...others] = members;
  if (!first) return [];
  return [...tokensOf(first.text)].filter((token) =>
    others.every((member) => member.text.includes(token)),
  );
}

/** True where a foreign member would look at home: it has what all members share, and nothing of its own head. */
export function fitsIn(list: List, member: Words, own: List): boolean {
  if (joins(member.text) !== list.members.some(({ text }) => joins(text))) return false;
  const common = commonTokens(list.members);
  if (common.length > 0) return common.every((token) => member.text.includes(token));
  return sharedTokens(member.text, own.head.text).length === 0;
}

/**
 * What a list describes, in a sentence of ours. A head of one word, such as 方针, says nothing by
 * itself: it is named together with its members.
 */
export function mentionHead(names: Names, { head, members }: List, language: Language): string {
  const all = wordsAcross(members, members.length).text;
  const text = head.text.length < 3 ? `${all}${head.text}` : head.text;
  return mention(names, { text, language: head.language }, language);
}

/** More for a list that a concept of the library stands for: what it is made of is what has to be known. */
export function weightOf(names: Names, list: List): number {
  return conceptOf(names, list.head.text)?.kind === 'spirit' ? 0.2 : 0;
}

/** True for a member that is itself a pair: 个人和集体. */
export function joins(member: string): boolean {
  return /(?<=\p{Script=Han})(?<!参)[和与](?=\p{Script=Han})|\band\b/u.test(member);
}

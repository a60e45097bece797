import type { Readable } from './defect-gate';
import { type Enumeration, factKey } from './fact';
import { type Words, wordsAt } from './words';

const item = '[\\p{Script=Han}“”]{2,12}';
const run = `[\\p{Script=Han}]{2,24}(?:、${item})+`;

/** 甲、乙、丙的某某精神 up to the next mark, and 某某具有的甲、乙、丙. */
const listBeforeHead = new RegExp(
  `(?<run>${run}?)的(?<head>\\p{Script=Han}{2,12})(?=[，。；！？])`,
  'gdu',
);
const headBeforeList = new RegExp(
  `(?<=[了着，。]|^)(?<head>\\p{Script=Han}{2,8})(?:具有的|包括|分别是)(?<run>${run})(?=[，。；！？])`,
  'gdu',
);
/** 尊重甲、尊重乙、尊重丙方针: no 的, but a class noun directly after equally long members. */
const listWithClassNoun = new RegExp(`(?<run>${run})(?=[，。；！？])`, 'gdu');
const classNouns = /(?:方针|劳动者|原则|理念|制度)$/u;

/** Lists of three or more members together with what they belong to. */
export function findChineseEnumerations(readable: Readable): Enumeration[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return [
    ...[...readable.text.matchAll(listBeforeHead)].flatMap((match) =>
      fromMatch(readable, match, 'of'),
    ),
    ...[...readable.text.matchAll(headBeforeList)].flatMap((match) =>
      fromMatch(readable, match, 'has'),
    ),
    ...[...readable.text.matchAll(listWithClassNoun)].flatMap((match) =>
      classNoun(readable, match),
    ),
  ];
}

function fromMatch(
  readable: Readable,
  match: RegExpExecArray,
  relation: Enumeration['relation'],
): Enumeration[] {
  const head = match.indices?.groups?.head;
  const list = match.indices?.groups?.run;
  if (!head || !list) return [];
  const members = trimFirst(splitRun(readable, list[0], list[1]));
  const headWords = wordsAt(readable, head[0], head[1]);
  return members ? [enumeration(readable, headWords, members, relation)] : [];
}

function classNoun(readable: Readable, match: RegExpExecArray): Enumeration[] {
  const list = match.indices?.groups?.run;
  if (!list) return [];
  const parts = splitRun(readable, list[0], list[1]);
  const last = parts.at(-1);
  const length = parts[1]?.text.length ?? 0;
  if (!last || parts.length < 3 || last.text.length < length + 2) return [];
  if (!classNouns.test(last.text.slice(length))) return [];
  const head = wordsAt(readable, last.start + length, last.end);
  if (classNouns.exec(head.text)?.index !== 0) return [];
  const lastMember = wordsAt(readable, last.start, last.start + length);
  const members = trimFirst([...parts.slice(0, -1), lastMember]);
  return members ? [enumeration(readable, head, members, 'of')] : [];
}

function splitRun(readable: Readable, start: number, end: number): Words[] {
  const parts: Words[] = [];
  let from = start;
  for (const part of readable.text.slice(start, end).split('、')) {
    parts.push(wordsAt(readable, from, from + part.length));
    from += part.length + 1;
  }
  return parts;
}

/** Cuts the words before the list off its first member (育形成了爱岗敬业), or gives up. */
function trimFirst(parts: readonly Words[]): Words[] | null {
  const [first, ...others] = parts;
  if (!first || others.length < 2) return null;
  const length = others[0]?.text.length ?? 0;
  const even = others.every((part) => part.text.length === length);
  if (!even || first.text.length < length) return null;
  const start = first.end - length;
  const text = first.text.slice(-length);
  const member = { ...first, start, text };
  return [member, ...others];
}

function enumeration(
  readable: Readable,
  head: Words,
  members: readonly Words[],
  relation: Enumeration['relation'],
): Enumeration {
  const ends = [head, ...members];
  const start = Math.min(...ends.map((words) => words.start));
  const end = Math.max(...ends.map((words) => words.end));
  const texts = members.map((member) => member.text);
  return {
    type: 'enumeration',
    key: factKey('enumeration', head.documentId, head.text, ...texts),
    proof: wordsAt(readable, start, end),
    confidence: 0.95,
    head,
    members,
    relation,
  };
}

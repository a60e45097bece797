import type { Readable } from '../defect-gate';
import { hidden } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Listing } from './fact';

const numbered = /[（(][一二三四五六七八九十]{1,3}[）)]/gu;
const longestMember = 34;

/**
 * Lists of a document: （一）…；（二）… or bullets under a line, in one passage or in one for each, and
 * 包括甲、乙和丙 within a sentence.
 */
export function findListings(readables: readonly Readable[]): Listing[] {
  return [
    ...readables.flatMap((readable, index) => [
      ...numberedLists(readable, readables.slice(index + 1, index + 16)),
      ...series(readable),
      ...points(readable),
      ...steps(readable),
    ]),
    ...listsOfPassages(readables),
  ];
}

const bullet = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、）)]|[-*•·●○◆■])?\s*/u;

/** A passage that ends with a colon, and the short ones after it. */
function listsOfPassages(readables: readonly Readable[]): Listing[] {
  return readables.flatMap((readable, index): Listing[] => {
    const opening = /(?<lead>[^。！？\n]*)[：:]$/u.exec(readable.text.trimEnd());
    if (!opening?.groups) return [];
    const from =
      opening.index +
      (/^\s*(?:第[一二三四五六七八九十百零〇\d]+条\s*)?/u.exec(opening[0])?.[0].length ?? 0);
    const head = wordsAt(readable, from, opening.index + (opening.groups.lead?.length ?? 0));
    const members: Words[] = [];
    for (const item of readables.slice(index + 1)) {
      const mark = bullet.exec(item.text)?.[0] ?? '';
      const body = item.text.slice(mark.length).replace(/[；;。\s]+$/u, '');
      const isFirst = members.length === 0;
      if (isFirst && /[（(]/u.test(mark) && !/[一1]/u.test(mark)) break;
      if (
        body === '' ||
        body.length > 90 ||
        /[。：:]/u.test(body) ||
        item.passage.before.length > 0
      )
        break;
      if (!isFirst && mark === '' && /。$/u.test(item.text)) break;
      members.push(wordsAt(item, mark.length, mark.length + body.length));
      if (/。\s*$/u.test(item.text)) break;
    }
    return accepted(readable, 'items', head, members);
  });
}

/** A line that ends with a colon and the lines after it; or a line of items （一）…；（二）…. */
function numberedLists(readable: Readable, after: readonly Readable[]): Listing[] {
  const { text } = readable;
  const lines = text.includes('\n') ? linesOf(readable) : itemsOf(readable);
  const [opening, ...items] = lines;
  if (!opening || items.length < 1 || !/[：:]\s*$/u.test(opening.text)) return [];
  const before = opening.text.replace(/[：:\s]+$/u, '');
  const stop = before.lastIndexOf('。') + 1;
  const start =
    stop +
    (/^\s*(?:第[一二三四五六七八九十百零〇\d]+条\s*)?/u.exec(before.slice(stop))?.[0].length ?? 0);
  const head = wordsAt(readable, opening.start + start, opening.start + before.length);
  const members = items.map((item) => memberOf(readable, item));
  for (const next of after) {
    const ordinal = /^[（(](?<ordinal>[一二三四五六七八九十]{1,2})[）)]/u.exec(next.text)?.groups
      ?.ordinal;
    if (ordinal === undefined || ordinal === '一' || !/^[（(]/u.test(items[0]?.text ?? '')) break;
    members.push(memberOf(next, wordsAt(next, 0, next.text.length)));
  }
  return accepted(readable, 'items', head, members);
}

/** An item without its mark, up to its first semicolon or full stop. */
function memberOf(readable: Readable, item: Words): Words {
  const mark = bullet.exec(item.text)?.[0].length ?? 0;
  const body = item.text.slice(mark).replace(/[；;。\s]+$/u, '');
  const first = /^[^；;。]*/u.exec(body)?.[0] ?? body;
  return wordsAt(readable, item.start + mark, item.start + mark + first.length);
}

function linesOf(readable: Readable): Words[] {
  const lines: Words[] = [];
  let at = 0;
  for (const line of readable.text.split('\n')) {
    lines.push(wordsAt(readable, at, at + line.length));
    at += line.length + 1;
  }
  return lines;
}

function itemsOf(readable: Readable): Words[] {
  const { text } = readable;
  const marks = [...text.matchAll(numbered)];
  const [first] = marks;
  if (!first || !/^[（(]一/u.test(first[0])) return [];
  return [
    wordsAt(readable, 0, first.index),
    ...marks.map((mark, index) =>
      wordsAt(readable, mark.index, marks[index + 1]?.index ?? text.length),
    ),
  ];
}

const seriesPattern =
  /(?<=^|[，。；：])(?<head>[\p{Script=Han}\d“”《》]{2,22}?)(?<verb>主要包括|包括|包含|涵盖了?|分为|主要有|分别是|分别为|由(?=[^，。；]*(?:组成|构成))|分布[在于])：?(?<run>[^，。；：、]{2,16}(?:、[^，。；：、]{2,16})+?(?:(?:和|及|以及|与|或)[^，。；：、]{2,14})?)(?<end>等|组成|构成)?(?=[，。；]|$|[\p{Script=Han}]{2,10}[，。；])/dgu;

function series(readable: Readable): Listing[] {
  return chineseSentences(readable).flatMap((sentence): Listing[] =>
    [...sentence.text.matchAll(seriesPattern)].flatMap((match): Listing[] => {
      const place = match.indices?.groups;
      if (!place?.head || !place.run || !place.verb) return [];
      const head = wordsAt(
        readable,
        sentence.start + place.head[0],
        sentence.start + place.verb[1],
      );
      const members = splitRun(
        readable,
        sentence.start + place.run[0],
        sentence.start + place.run[1],
      );
      if (!standsAlone(head.text)) return [];
      return accepted(readable, 'series', head, members);
    }),
  );
}

const pointMark =
  /(?<=^|[，。；：])(?:(?<small>[一二三四五六七八九])(?:是|要)|第(?<ordinal>[一二三四五六七八九])[，、])(?=\p{Script=Han})/dgu;

/** 一是…；二是…；三是…, and 第一，…；第二，…, with what stands before them in the sentence or before. */
function points(readable: Readable): Listing[] {
  const { text } = readable;
  const marks = [...text.matchAll(pointMark)];
  const order = marks.map(({ groups }) =>
    '一二三四五六七八九'.indexOf(groups?.small ?? groups?.ordinal ?? ''),
  );
  const [first] = marks;
  if (!first || marks.length < 3 || order.some((place, index) => place !== index)) return [];
  const before = text.slice(0, first.index).replace(/[：:，；。\s]+$/u, '');
  const from = Math.max(...['。', '！', '；', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const head = wordsAt(readable, from, before.length);
  const members = marks.map((mark, index) => {
    const start = mark.index + mark[0].length;
    const stop = marks[index + 1]?.index ?? text.length;
    const body = /^[^；;。，：]*/u.exec(text.slice(start, stop))?.[0] ?? '';
    return wordsAt(readable, start, start + body.length);
  });
  if (members.some((one) => one.text.length < 4) || head.text.length < 4) return [];
  return accepted(readable, 'points', head, members);
}

const stepMark =
  /^(?:首先|先|第一步|其次|接着|接下来|然后|再|随后|第[二三四五六七]步|最后)，?(?=[\p{Script=Han}])/u;

/** Sentences or clauses that begin 首先, 然后, 最后. */
function steps(readable: Readable): Listing[] {
  const clauses = chineseSentences(readable).flatMap((sentence) => sentence.clauses);
  const found = clauses.flatMap((clause): { first: boolean; last: boolean; words: Words }[] => {
    const text = readable.text.slice(clause.start, clause.end);
    const mark = stepMark.exec(text)?.[0];
    if (mark === undefined) return [];
    const words = wordsAt(readable, clause.start + mark.length, clause.end);
    return [{ first: /^(?:首先|第一步)/u.test(mark), last: /^最后/u.test(mark), words }];
  });
  const start = found.findIndex(({ first }) => first);
  const end = found.findIndex(({ last }, index) => last && index > start);
  const members =
    start < 0 ? [] : found.slice(start, end < 0 ? undefined : end + 1).map(({ words }) => words);
  const [first] = members;
  if (
    !first ||
    members.length < 3 ||
    members.length > 7 ||
    members.some(({ text }) => text.length < 4 || !standsAlone(`某${text}`))
  )
    return [];
  const title = readable.document.sections.find(({ passageIds }) =>
    passageIds.includes(readable.passage.id),
  )?.title?.text;
  const head = wordsAt(readable, first.start, first.end);
  return [
    {
      type: 'listing',
      key: factKey('listing', head.documentId, title ?? '', ...members.map(({ text }) => text)),
      proof: wordsAt(readable, first.start, members.at(-1)?.end ?? first.end),
      confidence: 0.8,
      form: 'steps',
      head,
      members,
    },
  ];
}

function splitRun(readable: Readable, start: number, end: number): Words[] {
  const parts: Words[] = [];
  let from = start;
  const stop = start + readable.text.slice(start, end).replace(/(?:组成|构成|等.*)$/u, '').length;
  const text = readable.text.slice(start, stop);
  const last = text.lastIndexOf('、');
  const joint = /(?<=[^、]{2})(?:以及|和|及|与)(?=[^、]{2,}$)/u.exec(text.slice(last + 1));
  const marks = [...text.matchAll(/、/gu)].map(({ index }) => ({ at: index, length: 1 }));
  if (joint && !/[和及与]/u.test(text.slice(0, last)))
    marks.push({ at: last + 1 + joint.index, length: joint[0].length });
  for (const { at, length } of marks) {
    parts.push(wordsAt(readable, from, start + at));
    from = start + at + length;
  }
  return [...parts, wordsAt(readable, from, stop)];
}

function accepted(
  readable: Readable,
  form: Listing['form'],
  head: Words,
  members: readonly Words[],
): Listing[] {
  const good = members.filter(
    ({ text }) =>
      text.length >= 2 &&
      text.length <= longestMember &&
      isBalanced(text) &&
      !text.includes(hidden) &&
      !/(?<!其)他(?!人)|[她：:]|上述|前款|前项|欢迎补充|^……|^其他|^其它|^法律、?行?政?法?规?规定的其他|^等|等$/u.test(
        text,
      ),
  );
  const last = members.at(-1);
  if (!last || head.text.length < 3 || head.text.length > 60 || head.text.includes(hidden))
    return [];
  if (good.length < 3 || (form === 'series' && good.length < members.length)) return [];
  if (form === 'series' && unlike(good)) return [];
  return [
    {
      type: 'listing',
      key: factKey('listing', head.documentId, head.text, ...good.map(({ text }) => text)),
      proof: last.passageId === head.passageId ? wordsAt(readable, head.start, last.end) : head,
      confidence: 0.9,
      form,
      head,
      members: good,
    },
  ];
}

/** Members of very different length are seldom one series. */
function unlike(members: readonly Words[]): boolean {
  const lengths = members.map(({ text }) => text.length);
  return Math.max(...lengths) > Math.min(...lengths) * 4 + 2;
}

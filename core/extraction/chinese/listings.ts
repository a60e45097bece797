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
    ...readables.flatMap((readable) => [...numberedLists(readable), ...series(readable)]),
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

function numberedLists(readable: Readable): Listing[] {
  const { text } = readable;
  const marks = [...text.matchAll(numbered)];
  const [first] = marks;
  if (!first || marks.length < 3 || !/^[（(]一/u.test(first[0])) return [];
  const before = text.slice(0, first.index).replace(/[：:\s]+$/u, '');
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const start =
    stop +
    (/^\s*(?:第[一二三四五六七八九十百零〇\d]+条\s*)?/u.exec(before.slice(stop))?.[0].length ?? 0);
  const head = wordsAt(readable, start, before.length);
  const members = marks.flatMap((mark, index): Words[] => {
    const from = mark.index + mark[0].length;
    const next = marks[index + 1]?.index ?? text.length;
    const body = /^[^；;。\n]*/u.exec(text.slice(from, next))?.[0].trimEnd() ?? '';
    const end = from + body.length;
    return [wordsAt(readable, from, end)];
  });
  return accepted(readable, 'items', head, members);
}

const seriesPattern =
  /(?<=^|[，。；：])(?<head>[\p{Script=Han}\d“”《》]{2,22}?)(?<verb>主要包括|包括|包含|涵盖了?|分为|主要有|分别是|分别为|由(?=[^，。；]*(?:组成|构成))|分布[在于])(?<run>[^，。；：、]{2,16}(?:、[^，。；：、]{2,16})+?(?:(?:和|及|以及|与|或)[^，。；：、]{2,14})?)(?<end>等|组成|构成)?(?=[，。；]|$|[\p{Script=Han}]{2,10}[，。；])/dgu;

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
      !/[他她]|上述|前款|前项|^其他|^其它|^法律、?行?政?法?规?规定的其他|^等|等$/u.test(text),
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

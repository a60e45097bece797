import type { Readable } from './defect-gate';
import { factKey, type Occasion } from './fact';
import { type Words, wordsAt, wordsOfGroup } from './words';

const englishPlace = /was held in (?<value>[A-Z][a-z]+)(?=[,.])/dgu;
const sponsor = /sponsored by (?:the )?(?<value>[A-Z][^,.;]*?)(?= and undertaken|[,.;])/dgu;
const undertaker = /undertaken by (?<value>[A-Z].*?(?:Ltd\.)?)(?=;|\.$|$)/dgu;
const theme = /with the theme of “(?<value>[^”]+)”/dgu;
const exhibition = /visited the “(?<value>[^”]+)”/dgu;
const chinesePlace =
  /(?<=^|[，。；])(?<event>\p{Script=Han}{2,8})在(?<value>\p{Script=Han}{2,12})举行/dgu;
const publisher =
  /(?<=^|[，。；])(?<value>\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,10})+)(?=向全社会公开发布)/dgu;

/** Where something was held, who sponsored and undertook it, and what it was called. */
export function findOccasions(readable: Readable): Occasion[] {
  if (readable.passage.language === 'zh-CN')
    return [
      ...collect(readable, chinesePlace, 'place', /$^/u),
      ...collect(readable, publisher, 'publisher', /、/u),
    ];
  return [
    ...collect(readable, englishPlace, 'place', /$^/u),
    ...collect(readable, sponsor, 'sponsor', / and (?:the )?(?=[A-Z])/u),
    ...collect(readable, undertaker, 'undertaker', / and (?=[A-Z])/u),
    ...collect(readable, theme, 'theme', /$^/u),
    ...collect(readable, exhibition, 'exhibition', /$^/u),
  ];
}

function collect(
  readable: Readable,
  pattern: RegExp,
  relation: Occasion['relation'],
  separator: RegExp,
): Occasion[] {
  return [...readable.text.matchAll(pattern)].flatMap((match): Occasion[] => {
    const value = wordsOfGroup(readable, match, 'value');
    if (!value) return [];
    return [
      {
        type: 'occasion',
        key: factKey('occasion', value.documentId, relation, value.text),
        proof: wordsAt(readable, match.index, match.index + match[0].length),
        confidence: 0.9,
        relation,
        event: wordsOfGroup(readable, match, 'event') ?? eventBefore(readable, match.index),
        values: split(readable, value, separator),
      },
    ];
  });
}

/** The ceremony or meeting that was named last before `end`, without its number. */
function eventBefore(readable: Readable, end: number): Words | null {
  const pattern =
    /(?<event>(?:\b[a-z]+ )?\b(?:ceremony|forum|Forum|seminar|Seminar|conference|meeting))\b/dgu;
  const place = [...readable.text.slice(0, end).matchAll(pattern)].at(-1)?.indices?.groups?.event;
  return place ? wordsAt(readable, place[0], place[1]) : null;
}

function split(readable: Readable, value: Words, separator: RegExp): Words[] {
  const parts: Words[] = [];
  let from = 0;
  const every = new RegExp(separator.source, 'gu');
  for (const match of value.text.matchAll(every)) {
    if (match[0] === '') continue;
    parts.push(wordsAt(readable, value.start + from, value.start + match.index));
    from = match.index + match[0].length;
  }
  return [...parts, wordsAt(readable, value.start + from, value.end)];
}

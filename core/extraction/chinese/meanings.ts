import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Meaning } from './fact';

const term = '[“「]?(?<term>[\\p{Script=Han}\\p{Script=Latin}\\d·-]{2,16})[”」]?';
const patterns: readonly (readonly [string, RegExp])[] = [
  [
    '是指',
    new RegExp(
      `^(?:[\\p{Script=Han}]{0,8}所称的?)?${term}(?:[（(][^）)]*[）)])?(?:，?是指|，?指的是|，指)(?<meaning>[^：]{6,90})$`,
      'du',
    ),
  ],
  [
    '是',
    new RegExp(
      `^${term}(?:[（(][^）)]*[）)])?(?:，(?:又名|又称|亦称|也称|简称|别称)[^，]{2,20})?，?是(?<meaning>(?:一[种个项类名位家座条本部款只]|世界|我国|中国|全球|由(?!于)|用|以|利用|指)[^：]{5,56})$`,
      'du',
    ),
  ],
];
const called =
  /^(?<meaning>[^，：]{6,48})，?(?:被称为|称为|称作|叫做|叫作|简称为?|俗称|通称)[“「]?(?<term>[\p{Script=Han}\p{Script=Latin}\d·-]{2,12})[”」]?$/du;

/** 系数要求极高，被称为“…”: the clause before says something of what is called so. */
const saysOfIt =
  /^[^，]*(?:(?<!的[^，的]{1,8})|[高低大小强弱好多快慢重轻严])，(?:被称为|称为|称作|叫做|叫作|简称)/u;

const foreign =
  /(?<term>[\p{Script=Han}]{2,8})[*”」]?（(?:英语：|英文：|英文名：|英语)?(?<meaning>[A-Za-z][A-Za-z -]{2,34})(?:[,，;；][^（）]{0,40})?）/dgu;
const beforeTerm =
  /^(?:.*(?:属于|[一二三两几](?:扇|条|项|名|位|座|幅|件|家|组|个|种|类)|称为|称作|叫做|叫作|作为|称之为|或者|每个|某个|各个|一个|一种|个|这种|所谓|指的是|即|是|的|和|与|或|由|一组|一类|一系列|为|在|做|了|有|用|到|以及|比如|例如|其中|通过|使用|利用|采用))/u;

/** 数据（data）: the English name behind a term, the term cut off from the words before it. */
function foreignNames(readable: Readable): Meaning[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return [...readable.text.matchAll(foreign)].flatMap((match): Meaning[] => {
    const place = match.indices?.groups;
    if (!place?.term || !place.meaning) return [];
    const whole = readable.text.slice(place.term[0], place.term[1]);
    const cut = beforeTerm.exec(whole)?.[0].length ?? 0;
    const marked = /[*“「]/u.test(readable.text.charAt(place.term[0] - 1));
    const term = wordsAt(readable, place.term[0] + cut, place.term[1]);
    if (term.text.length < 2 || (!marked && cut === 0 && term.text.length > 6)) return [];
    const meaning = wordsAt(readable, place.meaning[0], place.meaning[1]);
    // A name is no term.
    if (!marked && /^[A-Z]/u.test(meaning.text)) return [];
    if (/^[A-Z]{2,}$|[A-Z][a-z]+ [A-Z]/u.test(meaning.text)) return [];
    return [
      {
        type: 'meaning',
        key: factKey('meaning', term.documentId, term.text, meaning.text),
        proof: wordsAt(readable, term.start, match.index + match[0].length),
        confidence: 0.85,
        term,
        meaning,
        verb: '英文',
      },
    ];
  });
}

/** 震源：地震波产生的地方。 可回收物：指…。 A line that says what a term means. */
const gloss =
  /^\s*(?:[-*•·●]|[（(]?\d{1,2}[.、）)])?\s*(?<term>[\p{Script=Han}\p{Script=Latin}]{2,10})[：:](?<verb>(?:一般|通常|主要)?是?指|即)?(?<meaning>[^：:。；\n]{6,70}?)(?:，(?:又|也|亦|俗)称[^，。]{2,12})?(?:[。；]|$)/dgmu;

function glosses(readable: Readable): Meaning[] {
  if (readable.passage.language !== 'zh-CN') return [];
  return [...readable.text.matchAll(gloss)].flatMap((match): Meaning[] => {
    const meaning = match.groups?.meaning ?? '';
    const isNamed =
      match.groups?.verb !== undefined ||
      (!readable.text.includes('\n') && /的[\p{Script=Han}]{1,6}$/u.test(meaning));
    if (!isNamed || /应当?|必须|须|不得|请|禁止|可以/u.test(meaning)) return [];
    const found = read(readable, 0, match, '是指');
    return found
      ? [{ ...found, proof: wordsAt(readable, found.term.start, found.meaning.end) }]
      : [];
  });
}

/** Terms that a sentence explains: 某某是指…, 某某是一种…, …称为某某. */
export function findMeanings(readable: Readable): Meaning[] {
  const names = foreignNames(readable);
  const explained = chineseSentences(readable).flatMap((sentence): Meaning[] => {
    const text = readable.text.slice(sentence.from, sentence.end);
    for (const [verb, pattern] of patterns) {
      const end = verb === '是' ? lastCommaWithin(text, 76) : text.length;
      const found = read(readable, sentence.from, pattern.exec(text.slice(0, end)), verb);
      if (found) return [found];
    }
    const first = sentence.clauses
      .map(({ end }) => end - sentence.from)
      .find((end) => called.test(text.slice(0, end)));
    const found =
      first === undefined || saysOfIt.test(text.slice(0, first))
        ? null
        : read(readable, sentence.from, called.exec(text.slice(0, first)), '称为');
    return found ? [found] : [];
  });
  const known = new Set(explained.map(({ term: { start } }) => start));
  return [
    ...explained,
    ...glosses(readable).filter(({ term: { start } }) => !known.has(start)),
    ...names,
  ];
}

function lastCommaWithin(text: string, longest: number): number {
  if (text.length <= longest) return text.length;
  return Math.max(0, text.lastIndexOf('，', longest));
}

function read(
  readable: Readable,
  from: number,
  match: RegExpExecArray | null,
  verb: string,
): Meaning | null {
  const place = match?.indices?.groups;
  if (!match || !place?.term || !place.meaning) return null;
  const word = wordsAt(readable, from + place.term[0], from + place.term[1]);
  const body = readable.text.slice(from + place.meaning[0], from + place.meaning[1]);
  const meaning: Words = wordsAt(
    readable,
    from + place.meaning[0],
    from + place.meaning[0] + body.length,
  );
  const good =
    isBalanced(match[0]) &&
    standsAlone(word.text.replace(/^其[他它余](?=\p{Script=Han}{2})/u, '')) &&
    !/[的了和与或]$|(?:主要|通常|一般|往往|大多|实际上)$|的(?:含义|定义|意思|概念)$|^(?:所称|本|各|某|每|任何|所有|有些|许多|大多数|如果|只要|因为|主要|目的|原因|结果|问题|关键|重点|上述|其中|主题|内容|宗旨|自\d)|[是为在有把将对向从]|\d年|以来/u.test(
      word.text,
    ) &&
    standsAlone(
      meaning.text.replace(
        /^(?:由|用|以|为了?|在|因|使|让|与|和|或|也|都|从|对|有|当|经|将|把|被|可|能)/u,
        '',
      ),
    ) &&
    !meaning.text.includes(word.text);
  if (!good) return null;
  return {
    type: 'meaning',
    key: factKey('meaning', word.documentId, word.text, meaning.text),
    proof: wordsAt(readable, from, from + match[0].length),
    confidence: verb === '是指' ? 0.95 : 0.85,
    term: word,
    meaning,
    verb,
  };
}

import { type Detector, lookFor, type Sign } from './defect';

/** Units that say nothing without a number before them. */
const bareUnits =
  '平方(?:米|公里|千米|厘米)|立方米|公里|千米|公斤|千克|公顷|摄氏度|℃|个百分点|毫米|厘米|[%％]|周年(?!庆|纪念|华诞)';
/** Measure words, and the words that begin with the same character. */
const measures =
  '(?:名(?![单额誉人牌师校词字称为义录次下胜著贵]|列前茅)|个(?![人体别性中头案])|家(?![庭长乡族园具人属里电教畜务用禽])|人(?![员民才类士物口工事次均家们数体大文生机质造身力道心格情选行群])|项(?![目链])|件|座(?![谈位落])|位(?![于置列居次])|场(?![地所合景面内外馆馆])|届|岁(?!月|数)|万(?![物一不千分])|亿|辆|架(?![构设空])|艘|吨)';
const before = '(?:其中|来自|共有|共计|总计|合计|累计|约有|超过|多达|共|约)';

const chineseSigns: readonly Sign[] = [
  { pattern: /(?<=\d{4}年)月(?=\d{0,2}日|日)(?:\d{0,2}日)/gu, confidence: 0.97 },
  { pattern: /\d{1,2}月日/gu, confidence: 0.97 },
  { pattern: /(?<=^|[，。；：（(“]|[于在到至从自])年\d{1,2}月(?:\d{1,2}日)?/gu, confidence: 0.95 },
  { pattern: /(?<!\d)月\d{1,2}日(?!元)/gu, confidence: 0.9, holds: noMonthBefore },
  {
    pattern: /第(?:届|名(?!次)|位|期|条(?!件)|章|季度|次(?!元|级))(?=\p{Script=Han}|[，。、；])/gu,
    confidence: 0.9,
    holds: noOrdinalBefore,
  },
  {
    pattern: new RegExp(
      `(?<=达到?|为|约|共|有|至|过|近|了|增长|下降|提高|占|成立|诞辰)(?:${bareUnits})`,
      'gu',
    ),
    confidence: 0.85,
    holds: ({ input, index }) =>
      !/(?:单位|计量|以|每|按|用|元[/／]?|平均)[^，。；]{0,8}$/u.test(
        input.slice(Math.max(0, index - 10), index),
      ) && !/\d\s*$/u.test(input.slice(0, index)),
  },
  {
    pattern: new RegExp(`(?<=${before})${measures}(?=\\p{Script=Han})`, 'gu'),
    confidence: 0.8,
    holds: notCoOwners,
  },
  {
    pattern:
      /(?<=总额|总投资|投资|产值|收入|资金|价值|金额)(?:达到?|为|约)(?:万元|亿元|万美元|亿美元)/gu,
    confidence: 0.75,
    holds: ({ input, index }) => !/[高上近]$/u.test(input.slice(0, index)),
  },
  {
    pattern: /(?<![\d%％a-zA-Z&=+/])(?<=[\p{Script=Han}，、])[%％](?![a-zA-Z\d])/gu,
    confidence: 0.85,
    holds: ({ input, index }) =>
      !/["“‘'（(]$/u.test(input.slice(0, index)) &&
      !/[一二三四五六七八九十百千零两几数多]$/u.test(input.slice(0, index)),
  },
  {
    pattern: /(?<=\p{Script=Han})\.\d+(?=[%％万亿]|\p{Script=Han})|\d+\.(?=[%％])/gu,
    confidence: 0.9,
  },
];

/** 共有人 is a word of the law: who owns something with others. */
function notCoOwners({ input, index, 0: unit }: RegExpExecArray): boolean {
  const after = input.slice(index + unit.length);
  if (unit === '人')
    return /^(?:参加|出席|参赛|报名|到会|获|受伤|死亡|遇难|当选|报到|就业|被)/u.test(after);
  return true;
}

function noMonthBefore({ input, index }: RegExpExecArray): boolean {
  const text = input.slice(Math.max(0, index - 3), index);
  return (
    !/[一二三四五六七八九十正腊冬两几数个每当本上下该同次半月岁]$/u.test(text) &&
    /(?:^|[，。；：、年于在（(])$/u.test(text)
  );
}

function noOrdinalBefore({ input, index }: RegExpExecArray): boolean {
  return !/[一二三四五六七八九十百\d]$/u.test(input.slice(0, index));
}

const words =
  'people|persons|workers|students|participants|teachers|members|children|women|men|soldiers|residents|companies|enterprises|schools|countries|households|yuan|dollars|pounds|euros|votes|seats|square|hectares|acres|tons|tonnes|kilomet(?:er|re)s|met(?:er|re)s|miles|points|years|percent|per cent|million|billion';

const englishSigns: readonly Sign[] = [
  { pattern: new RegExp(`\\ba total of(?= (?:${words})\\b)`, 'giu'), confidence: 0.9 },
  {
    pattern:
      /\b(?:in|on|at|of|from|by|to|for|than|over|nearly|since|until|between|about|aged|around|approximately) +(?=[,;](?!\d))/giu,
    confidence: 0.9,
  },
  {
    pattern: /\b(?:in|of|from|by|than|nearly|about|approximately|since) +\.(?=\s|$)(?!\s?\.)/giu,
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:nearly|than|about|approximately|almost|roughly|some|around|over|to|of|by) (?:million|billion|trillion)\b(?!s)(?= (?:people|yuan|dollars|pounds|euros|tons|tonnes|years|in\b|square)|[.,;])/giu,
    confidence: 0.85,
  },
  {
    pattern:
      /\b(?:rose|fell|grew|increased|decreased|declined|dropped|up|down|gained|lost) (?:by |to |from )?(?:percent|per cent|%)/giu,
    confidence: 0.9,
  },
  {
    pattern: /(?<![\d\w%)])\s%(?=[\s.,;])/gu,
    confidence: 0.8,
    holds: ({ input, index }) => /[a-z]$/u.test(input.slice(0, index)),
  },
  {
    pattern: /\b(?:the|its|their|his|her|a) (?:st|nd|rd|th)\b(?! ?\.)/giu,
    confidence: 0.95,
    holds: ({ 0: found }) =>
      !/\b(?:st|nd|rd|th)\b/u.test(found) ? false : !/ (?:ST|St)$/u.test(found),
  },
  { pattern: /[$€£¥] ?(?:million|billion|trillion)\b/giu, confidence: 0.9 },
  {
    pattern:
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) +,/gu,
    confidence: 0.85,
  },
  {
    pattern: /\bbetween and\b|\bfrom to\b|\bat the age of(?= ?(?:[.,;]|he\b|she\b|and\b|in\b))/giu,
    confidence: 0.9,
  },
  { pattern: /(?<=[a-z]) ,\d{3}\b/gu, confidence: 0.9 },
  {
    pattern:
      /(?<=[a-z,] )-(?:year|day|month|week|hour|minute|mile|meter|metre|foot|inch)s?-(?:old|long|high|wide|deep)\b/gu,
    confidence: 0.85,
  },
];

const emptied: readonly Sign[] = [
  {
    pattern: /<\s*>|□+|\uFFFD+/gu,
    confidence: 0.97,
    holds: ({ input, index, 0: found }) =>
      found !== '□' || /\p{Script=Han}$/u.test(input.slice(0, index)),
  },
  { pattern: /(?<=[\p{L}\p{N}])\?{2,}(?=[\p{L}\p{N}])/gu, confidence: 0.9 },
];

/** Two spaces where a number stood, in a text that has one everywhere else. */
const hollow = lookFor('lost-number', 'A', 'en', [
  {
    pattern:
      /\b(?:in|of|by|about|nearly|over|than|the|from|to|with|at|and|least|most|for|approximately|between|since|until|some|was|were|has|have|had|aged|around)(?<!\.) {2}(?=[\p{Ll},.;%])/gu,
    confidence: 0.8,
  },
]);

/** Places where a number seems to have fallen out. */
export const findLostNumbers: Detector = (passages) => {
  const text = passages.map((passage) => passage.text).join('\n');
  const double = text.match(/\p{Ll} {2,}\p{Ll}/gu)?.length ?? 0;
  const single = text.match(/\p{Ll} \p{Ll}/gu)?.length ?? 0;
  return [
    ...lookFor('lost-number', 'A', null, emptied)(passages),
    ...lookFor('lost-number', 'A', 'zh-CN', chineseSigns)(passages),
    ...lookFor('lost-number', 'A', 'en', englishSigns)(passages),
    ...(double * 100 < single ? hollow(passages) : []),
  ];
};

/** "16 th": often the number is not the one that stood there. */
export const findSplitOrdinals: Detector = lookFor('split-ordinal', 'A', 'en', [
  { pattern: /\b\d+ (?:st|nd|rd|th)\b(?! ?(?:st|street|\.))/gu, confidence: 0.9 },
]);

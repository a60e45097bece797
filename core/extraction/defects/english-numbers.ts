import type { Sign } from './defect';

const words =
  'people|persons|workers|students|participants|teachers|members|children|women|men|soldiers|residents|companies|enterprises|schools|countries|households|yuan|dollars|pounds|euros|votes|seats|square|hectares|acres|tons|tonnes|kilomet(?:er|re)s|met(?:er|re)s|miles|points|years|percent|per cent|million|billion';

/** Signs of a number that fell out of an English text. */
export const englishSigns: readonly Sign[] = [
  { pattern: new RegExp(`\\ba total of(?= (?:${words})\\b)`, 'giu'), confidence: 0.9 },
  {
    pattern:
      /\b(?:in|on|at|of|from|by|to|for|than|over|nearly|since|until|between|about|aged|around|approximately) +(?=[,;](?!\d))/giu,
    confidence: 0.9,
  },
  {
    pattern:
      /\b(?:in|of|from|by|than|nearly|about|approximately|since|to|at|until) +\.(?=\s|$)(?!\s?\.)/giu,
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
  { pattern: /(?<=\p{Ll}) %(?=[\s.,;])/gu, confidence: 0.85 },
  {
    pattern: /\b(?:the|its|their|his|her|a) (?:st|nd|rd|th)\b(?! ?\.)/giu,
    confidence: 0.95,
    holds: ({ 0: found }) =>
      !/\b(?:st|nd|rd|th)\b/u.test(found) ? false : !/ (?:ST|St)$/u.test(found),
  },
  { pattern: /[$€£¥] ?(?:million|billion|trillion|bn|m)\b/giu, confidence: 0.9 },
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
  { pattern: /(?<=\b(?:the|mid|late|early)[ -])s\b(?=[ ,.])/gu, confidence: 0.9 },
  { pattern: /\b(?:Section|Article|Chapter|Part|Figure|Table|Page)s? +[.,;)]/gu, confidence: 0.85 },
  { pattern: /(?<=\s)\d{1,2}- (?=\p{L}|\()(?!(?:and|or|to)\b)/gu, confidence: 0.8 },
  { pattern: /(?<=\p{L}), ?\)/gu, confidence: 0.8 },
  {
    pattern:
      /(?<=[a-z,] )-(?:year|day|month|week|hour|minute|mile|meter|metre|foot|inch)s?-(?:old|long|high|wide|deep)\b/gu,
    confidence: 0.85,
  },
];

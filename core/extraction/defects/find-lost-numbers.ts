import { chineseSigns } from './chinese-numbers';
import { type Detector, lookFor, type Sign, textBefore } from './defect';
import { englishSigns } from './english-numbers';

const emptied: readonly Sign[] = [
  {
    pattern: /<\s*>|□+|\uFFFD+/gu,
    confidence: 0.97,
    holds: ({ input, index, 0: found }) =>
      found !== '□' || /\p{Script=Han}$/u.test(textBefore(input, index)),
  },
  { pattern: /(?<=[\p{L}\p{N}])\?{2,}(?=[\p{L}\p{N}])/gu, confidence: 0.9 },
];

/** Two spaces where a number stood, in a text that has one everywhere else. */
const hollow = lookFor('lost-number', 'A', 'en', [
  {
    pattern:
      /\b(?:in|of|by|about|nearly|over|than|the|from|to|with|at|and|least|most|for|approximately|between|since|until|some|was|were|has|have|had|aged|around|on|a|every) {2}(?=[\p{L},.;%])/giu,
    confidence: 0.8,
  },
]);

/** White space before a comma or full stop, in a text that has none elsewhere. */
const loose = lookFor('lost-number', 'A', 'en', [
  { pattern: /(?<=\p{Ll}{2}) +(?=[,.](?:\s|$))/gu, confidence: 0.75 },
]);

/** Places where a number seems to have fallen out. */
export const findLostNumbers: Detector = (passages) => {
  const text = passages.map((passage) => passage.text).join('\n');
  const countOf = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const rare = countOf(/\p{L} \p{L}/gu) / 100;
  return [
    ...lookFor('lost-number', 'A', null, emptied)(passages),
    ...lookFor('lost-number', 'A', 'zh-CN', chineseSigns)(passages),
    ...lookFor('lost-number', 'A', 'en', englishSigns)(passages),
    ...(countOf(/\p{L} {2,}\p{L}/gu) <= Math.min(rare, 3) ? hollow(passages) : []),
    ...(countOf(/\p{Ll} +[,.](?:\s|$)/gu) <= Math.min(rare, 2) ? loose(passages) : []),
  ];
};

/** "16 th": often the number is not the one that stood there. */
export const findSplitOrdinals: Detector = lookFor('split-ordinal', 'A', 'en', [
  { pattern: /\b\d+ (?:st|nd|rd|th)\b(?! ?(?:st|street|\.))/gu, confidence: 0.9 },
]);

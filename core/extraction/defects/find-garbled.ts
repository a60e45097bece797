import { type Detector, lookFor } from './defect';

const mojibake = lookFor('garbled', 'A', null, [
  {
    pattern:
      /(?:[ÃÂ][\u0080-\u00bf]|â(?:€[\u0098-\u009d™œ\u009d“”˜¦]|\u0080[\u0090-\u00bf])|ï»¿|Ã[¢©¨ª«®¯°±²³´µ¶·¸¹º»¼½¾¿ ])+/gu,
    confidence: 0.97,
  },
  { pattern: /锟斤拷|烫烫烫|屯屯屯|(?:锟|斤拷)+/gu, confidence: 0.99 },
  { pattern: /[\uE000-\uF8FF]+|(?![\t\n\r])\p{Cc}+/gu, confidence: 0.9 },
  { pattern: /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|#\d{2,5}|#x[\da-f]{2,4});/giu, confidence: 0.85 },
]);

/** Letters of one script inside a word of the other. */
const mixed = lookFor('mixed-script', 'A', 'en', [
  { pattern: /\p{Ll}\p{Script=Han}+\p{Ll}[\p{L}]*/gu, confidence: 0.9 },
  {
    pattern: /[a-z]*(?:[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z])[a-z\u0400-\u04ff]*/giu,
    confidence: 0.85,
  },
  // 学习 read as a name: "learning Xi the spirit".
  { pattern: /\b(?:learn|study)(?:ing|s)? Xi(?= the\b)/giu, confidence: 0.85 },
]);

/** Wrong decodings, characters that no font has, scripts mixed within a word. */
export const findGarbled: Detector = (passages) => [...mojibake(passages), ...mixed(passages)];

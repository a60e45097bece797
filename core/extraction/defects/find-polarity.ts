import { type Detector, lookFor } from './defect';

/** Sentences that turn against those with whom they begin: a word was lost or turned round. */
export const findPolarity: Detector = (passages) => [
  ...lookFor('polarity', 'A', 'en', [
    {
      pattern:
        /\b(?:united|unite|together|stand|side|sides|loyal|at one) (?:with|to) (?:the )?(?<side>\p{L}+)\b[^.]{0,40}?\bagainst (?:the )?\k<side>\b/giu,
      confidence: 0.9,
    },
  ])(passages),
  ...lookFor('polarity', 'A', 'zh-CN', [
    { pattern: /为[^。，；！？]{2,40}而不(?:奋斗|努力|懈奋斗)/gu, confidence: 0.9 },
    { pattern: /与(?<side>党|人民|祖国|国家)同[^。；]{1,20}反对\k<side>/gu, confidence: 0.85 },
    { pattern: /(?:实现|建设|推进)[^。，；！？]{4,40}而不(?:奋斗|努力)/gu, confidence: 0.9 },
  ])(passages),
];

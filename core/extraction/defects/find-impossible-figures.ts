import { type Detector, lookFor, textBefore } from './defect';

/** Numbers that cannot be: the 80th National Congress (there were twenty), 25:70, a day without a month. */
export const findImpossibleFigures: Detector = (passages) => [
  ...lookFor('impossible-figure', 'A', 'en', [
    {
      pattern:
        /\b(?<ordinal>\d{2,3})(?:st|nd|rd|th) (?:CPC )?(?:National )?(?:Party )?Congress of the (?:Communist Party of China|CPC)/gu,
      confidence: 0.95,
      holds: ({ groups }) => Number(groups?.ordinal) > 25,
    },
    {
      pattern:
        /\b(?:at|by|until|from|before|after) (?<hour>\d{1,2}):(?<minute>\d{2})(?! ?(?:[-–:]|to)\s?\d)\b/gu,
      confidence: 0.85,
      holds: ({ groups }) => Number(groups?.hour) > 24 || Number(groups?.minute) > 59,
    },
  ])(passages),
  ...lookFor('impossible-figure', 'A', 'zh-CN', [
    {
      pattern:
        /(?:上午|下午|早上|晚上|凌晨|中午)(?<hour>\d{1,2})[时点:：](?:(?<minute>\d{1,2})分?)?/gu,
      confidence: 0.9,
      holds: ({ groups }) => Number(groups?.hour) > 24 || Number(groups?.minute ?? 0) > 59,
    },
    {
      pattern:
        /(?:党的|中共)(?:二十[五六七八九]|[三四五六七八九]十[一二三四五六七八九]?)大(?=精神|报告|以来|[，。、；])/gu,
      confidence: 0.95,
    },
  ])(passages),
  ...dayAlone(passages),
];

const dayAlone: Detector = (passages) =>
  lookFor('lost-number', 'A', 'en', [
    {
      pattern: /(?<=^|[.!?] )On the \d{1,2}(?:st|nd|rd|th)(?=,)/gu,
      confidence: 0.7,
      holds: ({ input, index }) =>
        !/\b(?:January|February|March|April|May|June|July|August|September|October|November|December|month)\b/u.test(
          textBefore(input, index, 4000),
        ),
    },
  ])(passages.slice(0, 3));

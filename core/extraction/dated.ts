import type { Readable } from './defect-gate';
import { type Dated, factKey } from './fact';
import { wordsAt, wordsOfGroup } from './words';

const patterns = [
  /(?<=^|[，。；])(?<year>\d{4})年(?<event>\p{Script=Han}{2,10}(?:首次|成立|召开|举行|通过|发布)\p{Script=Han}{2,10}?)(?=\d|[，。；])/dgu,
  /从(?<year>\d{4})年开始，(?<event>\p{Script=Han}{2,8}“[^”]+”\p{Script=Han}{2,4})(?=[，。；])/dgu,
];

/** Events with a year that the text states itself; relative dates (今年) are no facts. */
export function findDated(readable: Readable): Dated[] {
  return patterns.flatMap((pattern) =>
    [...readable.text.matchAll(pattern)].flatMap((match): Dated[] => {
      const year = wordsOfGroup(readable, match, 'year');
      const event = wordsOfGroup(readable, match, 'event');
      if (!year || !event) return [];
      return [
        {
          type: 'dated',
          key: factKey('dated', year.documentId, year.text, event.text),
          proof: wordsAt(readable, match.index, match.index + match[0].length),
          confidence: 0.9,
          year,
          value: Number(year.text),
          event,
          begins: match[0].startsWith('从'),
        },
      ];
    }),
  );
}

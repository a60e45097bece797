import type { Readable } from './defect-gate';
import { type Count, factKey } from './fact';
import { type Words, wordsAt, wordsOfGroup } from './words';

/** 授予某某等1689人全国劳动模范称号. */
const award = /授予\p{Script=Han}{2,8}等(?<figure>\d+人)(?<counted>\p{Script=Han}{4,12})称号/dgu;
/** 中华全国总工会成立95周年. */
const anniversary =
  /(?<=[。！，]|^)(?:今年)?(?:适逢)?(?<counted>\p{Script=Han}{4,14}?成立)(?<figure>\d+周年)/dgu;
const figure =
  '(?:more than |nearly |about |over )?\\d[\\d,]*(?:\\.\\d+)?(?: (?:million|billion))?';
/** 18 enterprises, 125 studios, and more than 350000 workers. */
const listed = new RegExp(
  `(?<figure>${figure}) (?<counted>(?!million|billion)[“a-z][^.;,]*?(?:, [^.;,\\d]*?)*?)(?=, (?:and )?(?:more than |nearly |about |over )?\\d|[.;]|, including)`,
  'dgu',
);
/** The total number of X has reached 5.32 million. */
const total = new RegExp(
  `(?:the )?total number of (?<counted>[^.;,]+?) has reached (?<figure>${figure})`,
  'dgu',
);

/** Figures with what they count. Hedges like "more than" belong to the figure. */
export function findCounts(readable: Readable): Count[] {
  if (readable.passage.language === 'zh-CN')
    return [...collect(readable, award, 'people'), ...collect(readable, anniversary, 'years')];
  // Figures of a text that was written in English stand in its clauses.
  if (!readable.document.translation) return [];
  return [...collect(readable, listed, 'things'), ...collect(readable, total, 'things')];
}

function collect(readable: Readable, pattern: RegExp, unit: Count['unit']): Count[] {
  return [...readable.text.matchAll(pattern)].flatMap((match): Count[] => {
    const figureWords = wordsOfGroup(readable, match, 'figure');
    const counted = wordsOfGroup(readable, match, 'counted');
    const value = figureWords ? numberOf(figureWords.text) : null;
    if (!figureWords || !counted || value === null) return [];
    return [
      {
        type: 'count',
        key: factKey('count', figureWords.documentId, figureWords.text, counted.text),
        proof: wordsAt(readable, match.index, match.index + match[0].length),
        confidence: 0.9,
        figure: figureWords,
        value,
        counted,
        unit,
        lead: leadOf(readable, figureWords),
        group: sentenceId(readable, figureWords),
      },
    ];
  });
}

/** The number that a figure stands for: "5.32 million" is 5320000. */
function numberOf(text: string): number | null {
  const match = /(?<digits>\d[\d,]*(?:\.\d+)?)(?: (?<scale>million|billion))?/u.exec(text);
  const digits = match?.groups?.digits;
  if (!digits) return null;
  const scale = { million: 1e6, billion: 1e9 }[match.groups?.scale ?? ''] ?? 1;
  return Number(digits.replaceAll(',', '')) * scale;
}

/** A subject and a verb before the first figure of a list, such as "Baoji has built". */
function leadOf(readable: Readable, words: Words): Words | null {
  const lead = /(?<lead>[A-Z][a-z]+ (?:has|have) \w+) (?=[^A-Z.]*$)/du.exec(
    readable.text.slice(0, words.start),
  );
  const place = lead?.indices?.groups?.lead;
  return place ? wordsAt(readable, place[0], place[1]) : null;
}

function sentenceId(readable: Readable, words: Words): string {
  const before = readable.text.slice(0, words.start);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('。'));
  return `${words.passageId}@${stop + 1}`;
}

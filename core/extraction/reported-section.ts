import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { factKey, type Section } from './fact';
import { findMeasures } from './measure';
import { chineseName } from './person';
import { type Words, wordsAt } from './words';

const demand = new RegExp(
  `^${chineseName}(?:在\\p{Script=Han}{2,8}[时上]?)?(?:指出|强调|表示)，要(?<heading>[^。！？\\uE000]{6,40})。`,
  'du',
);

/** 某某指出，…。我们要…，: the first demand of a passage of a report that somebody brought. */
const saying = new RegExp(
  `^(?:${chineseName}|会议|大会|文章|全会)(?:在\\p{Script=Han}{2,8}[时上中]?)?(?:还)?(?:指出|强调|表示|要求|认为)，`,
  'u',
);
const firstDemand = /(?<=[，。；])(?:我们)?要(?<heading>[^，。；！？“”\uE000]{6,30})(?=[，。；])/du;

/** Where the demand stands that the passage is about. */
function headingOf({ document, text }: Readable): [number, number] | undefined {
  const opening = demand.exec(text)?.indices?.groups?.heading;
  if (opening || document.type !== 'text' || !saying.test(text)) return opening;
  return firstDemand.exec(text)?.indices?.groups?.heading;
}

/** Tasks at the beginning of the sentences after the demand: 加强…，深入推进…。 */
const task =
  /^(?:加[强快大]|推[进动]|深[入化]|坚[持决定]|提[高升]|完善|健全|自觉|扩大|强化|统筹|全面|切实|持续|着力|大力|积极|牢牢|努力|不断|进一步|认真|严格|扎实|发挥|弘扬|营造|增强|优化|创新|培育|打造|构建|落实|贯彻|维护|促进|抓好|做好|保障|支持|鼓励|引导|蹄疾步稳|准确)/u;

function tasksAfter(readable: Readable, from: number): Words[] {
  if (readable.document.type !== 'text') return [];
  return splitSentences(readable.text).flatMap(({ start, end }) => {
    const clause = /^[^，。；！？]+/u.exec(readable.text.slice(start, end))?.[0] ?? '';
    const fits = clause.length >= 8 && clause.length <= 26 && !/[“”、]|我们/u.test(clause);
    return start >= from && fits && task.test(clause)
      ? [wordsAt(readable, start, start + clause.length)]
      : [];
  });
}

/**
 * Demands of a speech as a report gives them: a passage that begins 某某强调，要…。 and goes on with
 * what belongs to it. At least three in a document.
 */
export function findReportedSections(readables: readonly Readable[]): Section[] {
  const found = readables.flatMap((readable): Section[] => {
    const place = headingOf(readable);
    if (!place) return [];
    const heading = wordsAt(readable, place[0], place[1]);
    return [
      {
        type: 'section',
        key: factKey('section', heading.documentId, 'reported', heading.text),
        proof: wordsAt(readable, 0, heading.end),
        confidence: 0.9,
        form: 'reported',
        ordinal: readable.passage.number,
        heading,
        halves: null,
        measures: [
          ...findMeasures(readable, heading.end),
          ...tasksAfter(readable, heading.end),
        ].filter(({ text }) => !text.includes(hidden)),
      },
    ];
  });
  const inDocument = (id: string): number =>
    found.filter(({ heading }) => heading.documentId === id).length;
  return found.filter(({ heading }) => inDocument(heading.documentId) >= 3);
}

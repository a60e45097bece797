import { splitSentences } from '@/core/text';
import type { Readable } from './defect-gate';
import { type Essence, factKey } from './fact';
import { type Words, wordsAt } from './words';

const chinese =
  /(?:^|[，；：])(?<subject>[\p{Script=Han}]{2,18})(?<cue>归根到底是|归根结底是|说到底是|关键在于|根本在于|取决于)(?<points>[\p{Script=Han}]{2,20}(?:(?:、|以及|和)[\p{Script=Han}]{2,20})+)(?=[，。；！])/dgu;
const english =
  /(?:^|, )(?<subject>(?:[Tt]he |[Aa]n? )?[\w’' -]{3,60}?) (?<cue>comes down to|boils down to|rests on|depends on) (?<points>[\w’' -]{3,60}? and (?!on\b)[\w’' -]{3,60})(?=[.;])/dgu;
/** Words that point elsewhere can't be the subject of a question. */
const pointing =
  /^(?:这|那|其|它|他|她|该|此|it|this|that|they|he|she|which|what)\b|^(?:这|那|其|它|他|她|该|此)/iu;

/** What a text says that something comes down to: 竞争归根到底是甲的竞争、乙的竞争; two to four points. */
export function findEssences(readable: Readable): Essence[] {
  const pattern = readable.passage.language === 'en' ? english : chinese;
  const marks = readable.passage.language === 'en' ? / and /gu : /、|以及|和/gu;
  return splitSentences(readable.text).flatMap((sentence) => {
    const text = readable.text.slice(sentence.start, sentence.end);
    return [...text.matchAll(pattern)].flatMap((match): Essence[] => {
      const wordsOf = (group: string): Words | null => {
        const place = match.indices?.groups?.[group];
        return place
          ? wordsAt(readable, sentence.start + place[0], sentence.start + place[1])
          : null;
      };
      const [subject, cue, all] = [wordsOf('subject'), wordsOf('cue'), wordsOf('points')];
      if (!subject || !cue || !all || pointing.test(subject.text)) return [];
      const points = cutAt(readable, all, marks);
      if (points.length < 2 || points.length > 4) return [];
      const proof = wordsAt(readable, subject.start, all.end);
      return [
        {
          type: 'essence',
          key: factKey('essence', subject.documentId, subject.text, all.text),
          proof,
          confidence: 0.9,
          subject,
          cue,
          points,
        },
      ];
    });
  });
}

/** The words between the marks. */
function cutAt(readable: Readable, words: Words, marks: RegExp): Words[] {
  const points: Words[] = [];
  let from = 0;
  for (const mark of [...words.text.matchAll(marks), null]) {
    const to = mark ? mark.index : words.text.length;
    points.push(wordsAt(readable, words.start + from, words.start + to));
    if (mark) from = mark.index + mark[0].length;
  }
  return points.filter(({ text }) => text.trim() !== '');
}

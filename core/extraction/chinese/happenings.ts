import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import {
  beginsWithVerb,
  chineseSentences,
  isBalanced,
  isSubordinate,
  standsAlone,
} from './clauses';
import { type ChineseDate, exactness, findChineseDates, findSpans, timeOf } from './dates';
import type { Happening } from './fact';
import { followTopic, topicOf } from './topic';

const longest = 36;

/** What clauses that begin with a date tell; those without a subject of their own only of the topic. */
export function findHappenings(readables: readonly Readable[]): Happening[] {
  const topic = topicOf(readables);
  return readables.flatMap((readable) => {
    const sentences = chineseSentences(readable);
    const about = topic ? followTopic(topic, sentences) : [];
    return sentences.flatMap((sentence, index) => {
      const dates = [...findChineseDates(sentence.text), ...findSpans(sentence.text)].map(
        (date) => ({
          ...date,
          start: date.start + sentence.start,
          end: date.end + sentence.start,
        }),
      );
      return sentence.clauses.flatMap((clause, at): Happening[] => {
        const date = dates.find(
          ({ start, end }) => leads(readable.text, clause.start, start) && end <= clause.end + 1,
        );
        if (!date) return [];
        const what = whatHappened(
          readable,
          date,
          clause.end,
          sentence.clauses[at + 1]?.end ?? null,
        );
        if (!what) return [];
        const told = readable.text.slice(
          sentence.clauses[at + 1]?.start ?? sentence.end,
          sentence.end,
        );
        if (/^[是为即]/u.test(told)) return [];
        if (!beginsWithVerb(what.text) || (topic && what.text.startsWith(topic.text)))
          return standsAlone(what.text) ? [happening(readable, date, what, null)] : [];
        const follows = sentence.clauses
          .slice(0, at)
          .every(({ start }) => dates.some((one) => leads(readable.text, start, one.start)));
        return topic && about[index] && follows && !sentence.later
          ? [happening(readable, date, what, topic)]
          : [];
      });
    });
  });
}

/** Nothing but 于, 在 or 到 stands between the beginning of the clause and the date. */
function leads(text: string, from: number, start: number): boolean {
  return start >= from && /^[于在到至]?$/u.test(text.slice(from, start));
}

/** The words after the date, to the end of its clause; of the next one where the date has one of its own. */
function whatHappened(
  readable: Readable,
  date: ChineseDate,
  clauseEnd: number,
  nextEnd: number | null,
): Words | null {
  const alone = readable.text.slice(date.end, clauseEnd).trim() === '';
  const end = alone ? nextEnd : clauseEnd;
  const rest = readable.text.slice(date.end, end ?? date.end);
  const skipped = /^(?:，|的)?/u.exec(rest)?.[0] ?? '';
  if (
    end === null ||
    skipped === '的' ||
    /^(?:起|开始|以来|[前后间内]|至|到|左右|和|、|与|或|，?[至到])/u.test(rest)
  )
    return null;
  const what = trimmed(readable, date.end + skipped.length, end);
  if (what.text.length < 5 || what.text.length > longest) return null;
  if (!isBalanced(what.text) || isSubordinate(what.text) || /\d{4}年/u.test(what.text)) return null;
  return /^(?:一|第|月|日|春|夏|秋|冬|底|初|因|[\d])|^[^\p{Script=Han}“《「]|[、：]$/u.test(
    what.text,
  ) || !isUnderstood(what.text)
    ? null
    : what;
}

function trimmed(readable: Readable, start: number, end: number): Words {
  const text = readable.text.slice(start, end);
  const lead = /^(?:其|他|她|它|遂|便|就|即|再|又|亦|也|曾|则)?/u.exec(text)?.[0] ?? '';
  const body = text.replace(/[（(][^（()）]*[）)]?$/u, '');
  const cut = lead !== '' && /^[遂便就即再又亦也曾则]/u.test(lead) ? lead.length : 0;
  return wordsAt(readable, start + cut, start + body.length);
}

/** Begins with a word that only what stands before explains. */
const leaning = /^(?:附近|随后|随即|此后|之后|当时|双方|两(?!岸|广)|开季|季前|希望|该|此|这|同)/u;

function isUnderstood(text: string): boolean {
  if (
    leaning.test(text) ||
    /(?:期间|之际|时期|之时|时)$/u.test(text) ||
    /随之|因此|由此|虽然?|尽管|不仅|(?:^|[^原])因[^，]{2,8}的[^，]{1,6}$|的《[^》]*》$|(?:完全|依仗|凭借|通过|借助)[^，]{2,10}$/u.test(
      text,
    )
  )
    return false;
  return standsAlone(beginsWithVerb(text) ? `某${text}` : text);
}

function happening(
  readable: Readable,
  date: ChineseDate,
  what: Words,
  topic: Words | null,
): Happening {
  const words = wordsAt(readable, date.start, date.end);
  return {
    type: 'happening',
    key: factKey('happening', what.documentId, words.text, what.text),
    proof: wordsAt(readable, date.start, what.end),
    confidence: topic ? 0.8 : 0.85,
    date: words,
    year: date.year,
    exactness: exactness(date),
    time: timeOf(date),
    what,
    topic,
  };
}

import { type Words, wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import { choose, distinct, proofs } from '../choices';
import { placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { OrderDraft } from '../draft';
import { inLanguages } from '../names';
import { compareText } from '../random';
import { readingLength } from '../tokens';

const fewest = 3;
const most = 5;
const longest = 24;

interface Event {
  readonly value: number;
  readonly year: Words;
  readonly event: Words;
  readonly proof: Words;
}

/** Which came first? Events of several texts, each with a year of its own. */
export function orderAcrossTexts(context: Context): OrderDraft[] {
  const [fact] = factsOf(context, 'dated');
  const events = distinct(
    distinct(
      [...datedEvents(context), ...englishEvents(context)]
        .filter(({ proof, event }) => !proof.noted && !event.noted)
        .sort((a, b) => a.value - b.value || compareText(a.event.text, b.event.text)),
      ({ value }) => String(value),
    ),
    ({ event }) => event.text,
  ).slice(0, most);
  const documents = new Set(events.map(({ proof }) => proof.documentId));
  if (!fact || events.length < fewest || documents.size < 2) return [];
  const { names } = context;
  return [
    {
      kind: 'order',
      rule: 'timeline',
      variant: '',
      fact,
      stem: inLanguages((language) =>
        language === 'en'
          ? 'Put these events, which several texts tell of, into the order of time, the earliest first.'
          : '请按时间先后排列不同篇目提到的下列事件，最早的在前。',
      ),
      rationale: inLanguages((language) => {
        const years = events.map(({ year, proof }) => {
          const place = placeOf(names, proof, '', language);
          return language === 'en' ? `${year.text} ${place}` : `${year.text}年${place}`;
        });
        return language === 'en'
          ? `The years are ${years.join(', ')}.`
          : `年份依次是${years.join('、')}。`;
      }),
      items: events.map(({ event }) => choose(names, event)),
      evidence: proofs(
        events.map(({ proof }) => proof),
        [],
      ),
      concepts: [],
      level: 'analyse',
      salience: 0.95,
    },
  ];
}

function datedEvents(context: Context): Event[] {
  return factsOf(context, 'dated').map(({ value, year, event, proof }) => ({
    value,
    year,
    event,
    proof,
  }));
}

const opening =
  /^On (?:the (?:morning|afternoon|evening) of )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?<year>[12]\d{3}), (?<event>.+?)[.]?$/du;

/** "On 4 May 1990, the bridge was opened": sentences that begin with a full date. */
function englishEvents({ readables }: Context): Event[] {
  return readables
    .filter(({ passage }) => passage.language === 'en')
    .flatMap((readable) =>
      splitSentences(readable.text).flatMap(({ start, end }): Event[] => {
        const match = opening.exec(readable.text.slice(start, end));
        const [year, event] = [match?.indices?.groups?.year, match?.indices?.groups?.event];
        if (!year || !event || !/\b(?:was|were|took)\b/u.test(match?.groups?.event ?? ''))
          return [];
        const words = wordsAt(readable, start + event[0], start + event[1]);
        if (readingLength(words.text) > longest || words.text.includes('\uE000')) return [];
        return [
          {
            value: Number(match?.groups?.year),
            year: wordsAt(readable, start + year[0], start + year[1]),
            event: words,
            proof: wordsAt(readable, start, end),
          },
        ];
      }),
    );
}

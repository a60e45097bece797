import { choose, distinct, proofs } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { OrderDraft } from '../draft';
import { inLanguages } from '../names';
import { compareText } from '../random';

const fewest = 3;
const most = 5;

/** Which came first? Events with a year of their own, of one text or of several in one language. */
export function orderEvents(context: Context): OrderDraft[] {
  const dated = factsOf(context, 'dated').filter(
    ({ proof, event }) => !proof.noted && !event.noted,
  );
  const sets = [...new Set(dated.map(({ proof }) => `${proof.documentId}`))].map((id) =>
    dated.filter(({ proof }) => proof.documentId === id),
  );
  const whole = sets.filter((set) => set.length >= fewest);
  return (whole.length > 0 ? whole : [dated]).flatMap((set): OrderDraft[] => {
    const events = distinct(
      distinct(
        [...set].sort((a, b) => a.value - b.value || compareText(a.key, b.key)),
        ({ value }) => String(value),
      ),
      ({ event }) => event.text,
    ).slice(0, most);
    const [first] = events;
    if (!first || events.length < fewest) return [];
    const { names } = context;
    const documents = new Set(events.map(({ proof }) => proof.documentId));
    return [
      {
        kind: 'order',
        rule: 'timeline',
        variant: '',
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.proof.documentId, language);
          if (documents.size > 1)
            return language === 'en'
              ? 'Put these events from several texts into the order of time, the earliest first.'
              : '请按时间先后排列各篇提到的下列事件，最早的在前。';
          return language === 'en'
            ? `Put these events from ${source} into the order of time, the earliest first.`
            : `请按时间先后排列${source}提到的下列事件，最早的在前。`;
        }),
        rationale: inLanguages((language) => {
          const years = events.map(
            ({ year, proof }) =>
              `${year.text}${placeOf(names, proof, first.proof.documentId, language)}`,
          );
          return language === 'en'
            ? `The texts give these years: ${events.map(({ year }) => year.text).join(', ')}.`
            : `原文写明的年份依次是${years.join('、')}。`;
        }),
        items: events.map(({ event }) => choose(names, event)),
        evidence: proofs(
          events.map(({ proof }) => proof),
          [],
        ),
        concepts: [],
        level: documents.size > 1 ? 'analyse' : 'understand',
        salience: 0.9,
      },
    ];
  });
}

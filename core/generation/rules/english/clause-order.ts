import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { NumericDraft, OrderDraft } from '../../draft';
import { inLanguages } from '../../names';
import { groupsOfYears } from './clause-match';
import { groundOf, isRenamed, verbOf } from './clauses';
import { eventOf } from './times';
import { eventsOf } from './year-events';

/** Events in the order in which they happened; the years are left out. */
export function orderEvents(context: Context): OrderDraft[] {
  const events = eventsOf(context).filter(
    ({ event, clause }) => /^\p{Lu}/u.test(event.text) && !isRenamed(clause),
  );
  return groupsOfYears(events).map((group): OrderDraft => {
    const { names } = context;
    const sorted = [...group].sort((a, b) => a.value - b.value);
    const [first] = sorted;
    if (!first) throw new Error('An order has no event.');
    const document = first.year.documentId;
    return {
      kind: 'order',
      rule: 'clause-order',
      variant: '',
      fact: first.clause,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Put these events in order of time according to ${source}, earliest first.`
          : `请按照${source}，把这些事从早到晚排列。`;
      }),
      rationale: inLanguages((language) => {
        const years = sorted.map(({ year }) => year.text);
        const places = [
          ...new Set(sorted.map(({ clause }) => placeOf(names, clause.proof, document, language))),
        ];
        return language === 'en'
          ? `The years are ${years.join(', ')} ${places.join(', ')}.`
          : `年份依次是${years.join('、')}${places.join('、')}。`;
      }),
      items: sorted.map(({ event }) => ({
        wording: { text: event.text, language: 'en' },
        words: event,
      })),
      evidence: proofs(
        sorted.map(({ clause }) => clause.proof),
        [],
      ),
      concepts: [],
      level: 'understand',
      salience: 0.75,
    };
  });
}

/** How many years lie between two events that the text dates. */
export function countYearsBetween(context: Context): NumericDraft[] {
  const events = eventsOf(context);
  return events.flatMap((one, index): NumericDraft[] => {
    const other = events
      .slice(index + 1)
      .find(
        ({ value, year }) =>
          year.documentId === one.year.documentId &&
          Math.abs(value - one.value) > 1 &&
          Math.abs(value - one.value) < 120,
      );
    if (!other || index % 2 === 1) return [];
    const [early, late] = one.value < other.value ? [one, other] : [other, one];
    const { names } = context;
    const document = one.year.documentId;
    return [
      {
        kind: 'numeric',
        rule: 'clause-years-between',
        variant: other.clause.key,
        fact: one.clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `By the dates that ${source} ${verbOf(names, document, 'give')}, how many years lie between these two events: “${capitalise(eventOf(early))}” and “${capitalise(eventOf(late))}”?`
            : `按照${source}写明的年份，“${capitalise(eventOf(early))}”与“${capitalise(eventOf(late))}”相隔多少年？`;
        }),
        rationale: inLanguages((language) => {
          const places = [early, late].map(({ clause }) =>
            placeOf(names, clause.proof, document, language),
          );
          return language === 'en'
            ? `The years are ${early.value} ${places[0]} and ${late.value} ${places[1]}; ${late.value} − ${early.value} = ${late.value - early.value}.`
            : `两个年份是${early.value}${places[0]}和${late.value}${places[1]}，${late.value} − ${early.value} = ${late.value - early.value}。`;
        }),
        value: late.value - early.value,
        tolerance: 0,
        unit: { en: 'years', 'zh-CN': '年' },
        operation: {
          type: 'difference',
          operands: [
            { figure: late.year, value: late.value },
            { figure: early.year, value: early.value },
          ],
        },
        evidence: proofs([...groundOf(late.clause), ...groundOf(early.clause)], []),
        concepts: [],
        level: 'apply',
        salience: 0.5,
      },
    ];
  });
}

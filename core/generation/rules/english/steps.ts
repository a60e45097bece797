import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { OrderDraft } from '../../draft';
import { inLanguages } from '../../names';
import { sharedContent, verbOf, wordsIn } from './clauses';

const most = 6;
const advice =
  /^(?:please|note|include|do not|don|never|always|make sure|remember|consider|avoid|be|keep|use)\b/iu;

/** The steps of a procedure in their order. */
export function orderSteps(context: Context): OrderDraft[] {
  return factsOf(context, 'itemised').flatMap((list): OrderDraft[] => {
    if (!list.ordered || list.form !== 'base' || list.intro.noted) return [];
    // Advice is no sequence.
    if (list.items.some(({ text }) => advice.test(text))) return [];
    const steps = list.items.filter(
      ({ text }, index) =>
        wordsIn(text) >= 3 &&
        wordsIn(text) <= 24 &&
        !/\b(?:next|then|finally|first|previous|this|these|again)\b/iu.test(text) &&
        list.items.every((other, at) => at >= index || sharedContent(other.text, text) < 0.8),
    );
    if (steps.length < 3 || steps.length > most + 2) return [];
    const { names } = context;
    const document = list.intro.documentId;
    return [
      {
        kind: 'order',
        rule: 'step-order',
        variant: '',
        fact: list,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Put these steps in the order that ${source} ${verbOf(names, document, 'give')}.`
            : `请按照${source}给出的顺序排列这些步骤。`;
        }),
        rationale: inLanguages((language) => {
          const places = [
            ...new Set(steps.map((words) => placeOf(names, words, document, language))),
          ];
          return language === 'en'
            ? `The text lists the steps in this order ${places.join(', ')}.`
            : `原文就是按这个顺序列出的${places.join('、')}。`;
        }),
        items: steps.slice(0, most).map((words) => ({
          wording: { text: capitalise(words.text), language: 'en' },
          words,
        })),
        evidence: proofs([list.intro, ...steps.slice(0, most)], []),
        concepts: [],
        level: 'understand',
        salience: 1,
      },
    ];
  });
}

import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Distractor, MatchDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { doesOf, sharedContent, verbOf, wordsIn } from './clauses';

export type Instruction = FactOf<'instruction'>;

/** What each document tells its reader to do. */
function instructionsByDocument(context: Context): Instruction[][] {
  const byDocument = new Map<string, Instruction[]>();
  for (const one of factsOf(context, 'instruction'))
    if (!one.whole.noted)
      byDocument.set(one.whole.documentId, [...(byDocument.get(one.whole.documentId) ?? []), one]);
  return [...byDocument.values()];
}

/** What to do in which case: three or four cases at a time. */
export function matchConditions(context: Context): MatchDraft[] {
  return instructionsByDocument(context).flatMap((all): MatchDraft[] => {
    const cases = all.filter((one) => one.condition !== null && !one.forbidden);
    const groups: Instruction[][] = [];
    for (const one of cases) {
      const open = groups.find(
        (group) =>
          group.length < 4 &&
          group.every(
            (other) =>
              sharedContent(other.action.text, one.action.text) < 0.4 &&
              sharedContent(other.condition?.text ?? '', one.condition?.text ?? '') < 0.7,
          ),
      );
      if (open) open.push(one);
      else groups.push([one]);
    }
    return groups
      .filter((group) => group.length >= 3)
      .flatMap((group) => matchDraft(context, group));
  });
}

function matchDraft(context: Context, group: readonly Instruction[]): MatchDraft[] {
  const [fact] = group;
  if (!fact) return [];
  const { names } = context;
  const document = fact.whole.documentId;
  return [
    {
      kind: 'match',
      rule: 'instruction-match',
      variant: '',
      fact,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Match each case with what ${source} ${verbOf(names, document, 'tell')} the reader to do.`
          : `请把每种情况与${source}要求的做法配对。`;
      }),
      rationale: inLanguages((language) => {
        const places = [
          ...new Set(group.map((one) => placeOf(names, one.proof, document, language))),
        ];
        return language === 'en'
          ? `The text names one thing to do for each case ${places.join(', ')}.`
          : `原文为每种情况写明了一种做法${places.join('、')}。`;
      }),
      pairs: group.map((one) => ({
        left: {
          wording: { text: `${one.condition?.text ?? ''} …`, language: 'en' },
          words: one.condition,
        },
        right: {
          wording: { text: one.action.text, language: 'en' },
          words: one.action,
          reason: inLanguages((language) => {
            const place = placeOf(names, one.proof, document, language);
            return language === 'en'
              ? `The text says: “${one.whole.text}” ${place}.`
              : `原文写的是：“${one.whole.text}”${place}。`;
          }),
        },
      })),
      extras: [],
      arrangement: 'mixed',
      evidence: proofs(
        group.map((one) => one.proof),
        [],
      ),
      concepts: [],
      level: 'understand',
      salience: 0.9,
    },
  ];
}

/** What points to another place or asks for attention tells nobody what to do. */
const refersOnly = /^(?:see|refer to|read|note|remember|be aware)\b/iu;

/** What to do in a case: the other choices are what to do in other cases. */
export function askForAction(context: Context): SingleDraft[] {
  return instructionsByDocument(context).flatMap((all) =>
    all.flatMap((one): SingleDraft[] => {
      if (one.condition === null || one.forbidden || refersOnly.test(one.action.text)) return [];
      const { names } = context;
      const document = one.whole.documentId;
      const size = wordsIn(one.action.text);
      const others = all
        .filter(
          (other) =>
            other !== one &&
            other.forbidden === one.forbidden &&
            other.condition !== null &&
            sharedContent(other.whole.text, one.whole.text) < 0.4 &&
            sharedContent(other.action.text, one.condition?.text ?? '') < 0.5 &&
            !refersOnly.test(other.action.text) &&
            wordsIn(other.action.text) <= size * 2 &&
            size <= wordsIn(other.action.text) * 2,
        )
        .map((other) => ({
          other,
          rank: Math.abs(other.whole.passageNumber - one.whole.passageNumber),
          chance: chanceOf(other.key, context.seed, one.key),
        }))
        .sort((a, b) => a.rank - b.rank || a.chance - b.chance)
        .slice(0, 3);
      if (others.length < 2) return [];
      const when = one.condition.text;
      return [
        {
          kind: 'single-choice',
          rule: 'instruction-action',
          variant: '',
          fact: one,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            return language === 'en'
              ? `What ${doesOf(names, document)} ${source} tell the reader to do in this case: “${when} …”?`
              : `遇到“${when} …”的情况，${source}要求怎样做？`;
          }),
          rationale: inLanguages((language) => {
            const place = placeOf(names, one.proof, document, language);
            return language === 'en'
              ? `The text says so right after these words ${place}.`
              : `原文紧接着这些词语就是这样写的${place}。`;
          }),
          key: { wording: { text: one.action.text, language: 'en' }, words: one.action },
          distractors: others.map(
            ({ other }): Distractor => ({
              wording: { text: other.action.text, language: 'en' },
              words: other.action,
              distance: 2,
              reason: inLanguages((language) => {
                const place = placeOf(names, other.proof, document, language);
                return language === 'en'
                  ? `The text says this elsewhere: “${other.whole.text}” ${place}.`
                  : `原文在另一处这样写：“${other.whole.text}”${place}。`;
              }),
            }),
          ),
          arrangement: 'mixed',
          evidence: proofs(
            [one.proof],
            others.map(({ other }) => other.proof),
          ),
          concepts: [],
          level: 'understand',
          salience: 0.8,
        },
      ];
    }),
  );
}

import type { FactOf } from '@/core/extraction';
import { choose, proofs } from '../choices';
import { briefly, capitalise, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Distractor, MultipleDraft, SingleDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { rivalsOf, roleOf } from './occasion-rivals';
import { occasionStem } from './occasion-stem';

type Occasion = FactOf<'occasion'>;

/**
 * Where was it held, who sponsored it, what was its theme? One answer; of joint sponsors the one whose
 * name is sound, where the others have a defect.
 */
export function askForOccasion(context: Context): SingleDraft[] {
  return factsOf(context, 'occasion').flatMap((fact): SingleDraft[] => {
    const [value, ...more] = fact.values.filter(({ noted }) => !noted);
    if (!value || more.length > 0) return [];
    if (fact.proof.noted && fact.values.length < 2) return [];
    const wrong = rivalsOf(context, fact).slice(0, 3);
    const question = occasionStem(context, fact);
    if (!question || wrong.length < 2) return [];
    return [
      {
        ...common(context, fact, wrong),
        kind: 'single-choice',
        rule: `occasion-${fact.relation}`,
        stem: question,
        key: choose(context.names, value),
        distractors: wrong,
        arrangement: 'mixed',
      },
    ];
  });
}

/** Which bodies undertook or published it? Several answers. */
export function askForBodies(context: Context): MultipleDraft[] {
  return factsOf(context, 'occasion').flatMap((fact): MultipleDraft[] => {
    if (fact.values.length < 2 || fact.values.some((value) => value.noted)) return [];
    const wrong = rivalsOf(context, fact).slice(0, 3);
    const question = occasionStem(context, fact);
    if (!question || wrong.length < 2) return [];
    return [
      {
        ...common(context, fact, wrong),
        kind: 'multiple-choice',
        rule: `occasion-${fact.relation}`,
        stem: question,
        keys: fact.values.map((value) => choose(context.names, value)),
        distractors: wrong,
        arrangement: 'mixed',
      },
    ];
  });
}

function common(context: Context, fact: Occasion, wrong: readonly Distractor[]) {
  const { names } = context;
  const document = fact.proof.documentId;
  return {
    variant: '',
    fact,
    rationale: inLanguages((language) => {
      const place = placeOf(names, fact.proof, document, language);
      if (fact.values.some(({ noted }) => noted))
        return language === 'en'
          ? `${capitalise(briefly(names, document, 'en'))} names it here ${place}; the other one that it names is not among the choices.`
          : `${briefly(names, document, 'zh-CN')}在这里写到它${place}；一同写到的另一个不在选项之中。`;
      if (fact.values.length > 1)
        return language === 'en'
          ? `${capitalise(briefly(names, document, 'en'))} names both of them here ${place}.`
          : `${briefly(names, document, 'zh-CN')}在这里写明了这两个单位${place}。`;
      const role = roleOf(fact.relation, language);
      return language === 'en'
        ? `${capitalise(briefly(names, document, 'en'))} gives it as ${role} ${place}.`
        : `${briefly(names, document, 'zh-CN')}写明，这是${role}${place}。`;
    }),
    evidence: proofs(
      [fact.proof],
      wrong.flatMap((one) => one.words ?? []),
    ),
    concepts: fact.values.flatMap((value) => conceptOf(names, value.text)?.id ?? []),
    level: 'remember',
    salience: 0.7,
  } as const;
}

import type { FactOf, Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { SingleDraft, TrueFalseDraft } from '../draft';
import { conceptOf, glossedInSentence, glossOf, inLanguages, nameIn } from '../names';
import { chanceOf, shuffle } from '../random';
import { statementStem } from '../statement';
import { peopleOf, saidOf } from './people';
import { timesInDocument } from './sections';

type Role = FactOf<'role'>;

/** Posts that one person alone has, as far as the document goes. */
function askable(context: Context): Role[] {
  return factsOf(context, 'role').filter(
    (fact) =>
      !fact.role.noted &&
      !fact.person.noted &&
      fact.role.text.split(' ').length <= 20 &&
      timesInDocument(context, fact.role.documentId, fact.role.text) === 1,
  );
}

/** Whom does the source name in this post? */
export function askForHolder(context: Context): SingleDraft[] {
  return askable(context).flatMap((fact): SingleDraft[] => {
    const { names } = context;
    const document = fact.person.documentId;
    const others = shuffle(
      peopleOf(context, document).filter((other) => other.words.text !== fact.person.text),
      fact.key,
      (other) => other.words.text,
    ).slice(0, 3);
    if (others.length < 2) return [];
    return [
      {
        kind: 'single-choice',
        rule: 'role-holder',
        variant: '',
        fact,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Whom does ${source} name as “${fact.role.text}”?`
            : `${source}写明谁的职务是${glossedInSentence(names, fact.role, 'zh-CN')}？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, fact.proof, document, language);
          return language === 'en'
            ? `The post follows the name of ${fact.person.text} ${place}.`
            : `这一职务就写在${nameIn(names, fact.person, 'zh-CN')}的名字之后${place}。`;
        }),
        key: choose(names, fact.person),
        distractors: others.map((other) =>
          rejectChoice(names, other.words, 2, saidOf(names, other, document)),
        ),
        arrangement: 'alphabet',
        evidence: proofs(
          [fact.proof],
          others.map((other) => other.proof),
        ),
        concepts: [conceptOf(names, fact.person.text)?.id ?? []].flat(),
        level: 'remember',
        salience: 0.5,
      },
    ];
  });
}

/** "X is named as …", as it stands and with the post of somebody else. */
export function swapRole(context: Context): TrueFalseDraft[] {
  const facts = askable(context).filter((fact) => fact.role.text.split(' ').length <= 14);
  return facts.flatMap((fact): TrueFalseDraft[] => {
    const { names } = context;
    const document = fact.person.documentId;
    const other = facts
      .filter((each) => each.person.documentId === document && each !== fact)
      .map((each) => ({ each, chance: chanceOf(context.seed, fact.key, each.key) }))
      .sort((a, b) => a.chance - b.chance)[0]?.each;
    if (!other) return [];
    const place = (language: 'en' | 'zh-CN') => placeOf(names, fact.proof, document, language);
    const name = nameIn(names, fact.person, 'zh-CN');
    const glossed = (role: Words): { gloss?: string } => {
      const gloss = glossOf(names, role);
      return gloss === undefined ? {} : { gloss: `${name}的职务是${gloss}。` };
    };
    const printed = {
      text: `${fact.person.text} is named as ${fact.role.text}.`,
      language: 'en',
      ...glossed(fact.role),
    } as const;
    const common = {
      kind: 'true-false',
      rule: 'role-swap',
      fact,
      stem: statementStem(names, document),
      concepts: [conceptOf(names, fact.person.text)?.id ?? []].flat(),
      level: 'remember',
      salience: 0.4,
    } as const;
    return [
      {
        ...common,
        variant: 'true',
        statement: printed,
        correction: null,
        rationale: inLanguages((language) =>
          language === 'en'
            ? `The post stands after the name ${place('en')}.`
            : `这一职务就写在名字之后${place('zh-CN')}。`,
        ),
        evidence: proofs([fact.proof], []),
      },
      {
        ...common,
        variant: 'false',
        statement: {
          text: `${fact.person.text} is named as ${other.role.text}.`,
          language: 'en',
          ...glossed(other.role),
        },
        correction: printed,
        rationale: inLanguages((language) =>
          language === 'en'
            ? `That post is given to ${other.person.text} ${placeOf(names, other.proof, document, 'en')}; ${fact.person.text} is named as “${fact.role.text}” ${place('en')}.`
            : `担任该职务的是${nameIn(names, other.person, 'zh-CN')}${placeOf(names, other.proof, document, 'zh-CN')}；${name}的职务是${glossedInSentence(names, fact.role, 'zh-CN')}${place('zh-CN')}。`,
        ),
        evidence: proofs([fact.proof], [other.proof]),
      },
    ];
  });
}

import type { Words } from '@/core/extraction';
import { choose, distinct, proofs, rejectChoice } from '../choices';
import { capitalise, cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Distractor, MultipleDraft } from '../draft';
import { inLanguages, mention } from '../names';
import { numeral } from '../numerals';
import { chanceOf } from '../random';
import {
  askableLists,
  conceptsOf,
  distanceOf,
  fitsIn,
  type List,
  mentionHead,
  neighboursOf,
  weightOf,
} from './lists';

/** Which of these phrases belong to the head? Wrong ones belong to lists nearby. */
export function askForMembers(context: Context): MultipleDraft[] {
  return askableLists(context).flatMap((list) =>
    selections(list).flatMap((keys, index) => {
      const others = candidates[list.relation](context, list);
      const wrong = pick(others, list, `${list.key}${index}`, context.seed);
      return wrong.length >= 2 ? [draft(context, list, keys, wrong, String(index))] : [];
    }),
  );
}

const candidates = { of: foreign, has: sameClass, named: activities } as const;

/** Which members are asked for: halves of a long list, two views of four, else all of them. */
function selections(list: List): Words[][] {
  const { members } = list;
  const at = (...places: number[]): Words[] => places.flatMap((place) => members[place] ?? []);
  if (list.relation !== 'of') return [[...members]];
  const isSpirit = list.head.text.endsWith('精神');
  if (isSpirit && members.length >= 6) return [members.slice(0, 3), members.slice(3, 6)];
  if (isSpirit && members.length === 4) return [at(0, 1, 3), at(1, 2, 3)];
  return [members.slice(0, 3)];
}

/** Members of sibling lists; where all keys share a word with the head, those with that word first. */
function foreign(context: Context, list: List): Distractor[] {
  const { names } = context;
  const document = list.proof.documentId;
  const own = new Set(list.members.map((member) => member.text));
  const length = list.members[0]?.text.length ?? 0;
  const ending = list.head.text.slice(-2);
  const akin = (other: List): number => (other.head.text.endsWith(ending) ? 0 : 1);
  const neighbours = [...neighboursOf(context, list)].sort((a, b) => akin(a) - akin(b));
  return neighbours.flatMap((other) =>
    other.members
      .filter(
        (member) =>
          !own.has(member.text) && member.text.length === length && fitsIn(list, member, other),
      )
      .map((member) =>
        rejectChoice(
          names,
          member,
          distanceOf(member, list.proof),
          inLanguages((language) => {
            const head = mentionHead(names, other, language);
            const place = placeOf(names, other.proof, document, language);
            return language === 'en'
              ? `This one describes ${head} ${place}.`
              : `这一项说的是${head}${place}。`;
          }),
        ),
      ),
  );
}

/** Heads of other lists with the same class noun: 伟大抗疫精神 beside 伟大创造精神. */
function sameClass(context: Context, list: List): Distractor[] {
  const { names } = context;
  const ending = list.members[0]?.text.slice(-2) ?? '';
  const start = list.members[0]?.text.slice(0, 2) ?? '';
  return neighboursOf(context, list)
    .filter((other) => other.head.text.endsWith(ending))
    .sort((a, b) => Number(b.head.text.startsWith(start)) - Number(a.head.text.startsWith(start)))
    .map((other, index) =>
      rejectChoice(
        names,
        other.head,
        index === 0 ? 1 : 2,
        inLanguages((language) => {
          const place = placeOf(names, other.proof, list.proof.documentId, language);
          return language === 'en'
            ? `It is named in another connection ${place}.`
            : `它是在另一处提到的${place}。`;
        }),
      ),
    );
}

function activities(context: Context, list: List): Distractor[] {
  const { names } = context;
  return factsOf(context, 'activity')
    .filter(
      (fact) =>
        fact.proof.documentId !== list.proof.documentId &&
        !fact.name.noted &&
        list.members.every((member) => !fact.name.text.includes(member.text)),
    )
    .map((fact) =>
      rejectChoice(
        names,
        fact.name,
        3,
        inLanguages((language) => {
          const place = placeOf(names, fact.proof, list.proof.documentId, language);
          return language === 'en'
            ? `Another text speaks of it ${place}.`
            : `这是另一篇文章里的内容${place}。`;
        }),
      ),
    );
}

function pick(
  candidates: readonly Distractor[],
  list: List,
  salt: string,
  seed: string,
): Distractor[] {
  const ranked = distinct(candidates, (one) => one.wording.text)
    .map((one, rank) => ({ one, rank, chance: chanceOf(seed, salt, one.wording.text) }))
    .sort((a, b) => a.one.distance - b.one.distance || a.chance - b.chance)
    .map(({ one }) => one);
  return ranked.slice(0, list.relation === 'of' ? 3 : 2);
}

function draft(
  context: Context,
  list: List,
  keys: readonly Words[],
  wrong: readonly Distractor[],
  variant: string,
): MultipleDraft {
  const { names } = context;
  const document = list.proof.documentId;
  return {
    kind: 'multiple-choice',
    rule: 'enumeration-members',
    variant,
    fact: list,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const head = mention(names, list.head, language);
      const number = numeral(keys.length, language);
      if (list.relation === 'has')
        return language === 'en'
          ? `Which ${number} of these does ${source} name where it lists the spirits of ${head}?`
          : `${source}列举${list.head.text}具有的精神时，提到了下列哪${number}种？`;
      if (list.relation === 'named')
        return language === 'en'
          ? `Which ${number} of these does ${source} list as the ${head}?`
          : `${source}列出的${head}是下列哪${number}项？`;
      const isSpirit = list.head.text.endsWith('精神');
      if (language === 'en')
        return isSpirit
          ? `Which ${number} of these phrases does ${source} list for ${head}?`
          : `Which ${number} of these phrases does ${source} use to describe ${head}?`;
      return isSpirit
        ? `${source}列举的${head}包括下列哪${number}项？`
        : `${source}用下列哪${number}个词语来形容${head}？`;
    }),
    rationale: inLanguages((language) => {
      const head = mention(names, list.head, language);
      const place = placeOf(names, list.proof, document, language);
      const number = numeral(list.members.length, language);
      const part = keys.length < list.members.length;
      if (language === 'en')
        return part
          ? `${capitalise(numeral(keys.length, 'en'))} of the ${number} phrases for ${head} are among the options ${place}.`
          : `These are exactly the ${number} that the text lists here ${place}.`;
      return part
        ? `原文为${head}列举了${number}项，选项中出现了其中${numeral(keys.length, 'zh-CN')}项${place}。`
        : `原文在这里列举的正是这${number}项${place}。`;
    }),
    keys: keys.map((words) => choose(names, words)),
    distractors: wrong,
    arrangement: 'mixed',
    evidence: proofs(
      [list.proof],
      wrong.flatMap((one) => sourceOf(context, one)),
    ),
    concepts: conceptsOf(names, list, keys),
    level: 'understand',
    salience: 0.95 + weightOf(names, list),
  };
}

/** The list, or the clause, in which a wrong choice stands. */
function sourceOf(context: Context, one: Distractor): Words[] {
  const { words } = one;
  if (!words) return [];
  const fact = context.facts.find(
    (each) =>
      (each.type === 'enumeration' || each.type === 'activity') &&
      each.proof.passageId === words.passageId &&
      each.proof.start <= words.start &&
      words.end <= each.proof.end,
  );
  return [fact?.proof ?? words];
}

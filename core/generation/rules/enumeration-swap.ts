import type { Wording } from '@/core/content';
import type { Words } from '@/core/extraction';
import { proofs } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { TrueFalseDraft } from '../draft';
import { glossOf, inLanguages, mention } from '../names';
import { chanceOf } from '../random';
import { replaceWords } from '../statement';
import { askableLists, conceptsOf, fitsIn, type List, neighboursOf } from './lists';

/** A list as it stands, and the same list with one member of a sibling list in it. */
export function swapListMember(context: Context): TrueFalseDraft[] {
  return askableLists(context).flatMap((list) => {
    if (list.relation !== 'of' || list.proof.text.length > 40) return [];
    const wrong = swapped(context, list);
    return wrong.length > 0 ? [asPrinted(context, list), ...wrong] : [];
  });
}

function asPrinted(context: Context, list: List): TrueFalseDraft {
  const { names } = context;
  const document = list.proof.documentId;
  return {
    ...common(context, list),
    variant: 'true',
    statement: statement(context, list, list.proof.text, list.members),
    correction: null,
    rationale: inLanguages((language) => {
      const place = placeOf(names, list.proof, document, language);
      return language === 'en'
        ? `These are the words of ${briefly(names, document, 'en')} ${place}.`
        : `这正是${briefly(names, document, 'zh-CN')}的原话${place}。`;
    }),
    evidence: proofs([list.proof], []),
    concepts: conceptsOf(names, list, list.members),
  };
}

/** One false list for every second member, each with a member of another list of the same document. */
function swapped(context: Context, list: List): TrueFalseDraft[] {
  const { names } = context;
  const document = list.proof.documentId;
  const length = list.members[0]?.text.length ?? 0;
  const own = new Set(list.members.map((member) => member.text));
  const foreign = neighboursOf(context, list)
    .filter((other) => other.proof.documentId === document && other.head.text.length >= 3)
    .flatMap((other) => other.members.map((member) => ({ other, member })))
    .filter(
      ({ other, member }) =>
        member.text.length === length && !own.has(member.text) && fitsIn(list, member, other),
    );
  return list.members.flatMap((old, index): TrueFalseDraft[] => {
    if (index % 2 === 0) return [];
    const ranked = foreign
      .map((each) => ({
        ...each,
        near: each.other.proof.passageId === list.proof.passageId ? 0 : 1,
        chance: chanceOf(context.seed, list.key, old.text, each.member.text),
      }))
      .sort((a, b) => a.near - b.near || a.chance - b.chance);
    const [choice] = ranked;
    if (!choice) return [];
    const { member, other } = choice;
    const members = list.members.map((each) => (each === old ? member : each));
    return [
      {
        ...common(context, list),
        variant: `false-${old.text}`,
        statement: statement(context, list, replaceWords(list.proof, old, member.text), members),
        correction: statement(context, list, list.proof.text, list.members),
        rationale: inLanguages((language) => {
          const head = mention(names, other.head, language);
          const place = placeOf(names, list.proof, document, language);
          const from = placeOf(names, other.proof, document, language);
          const source = briefly(names, document, language);
          return language === 'en'
            ? `${capitalise(source)} has “${old.text}” here ${place}; “${member.text}” describes ${head} ${from}.`
            : `${source}此处是“${old.text}”${place}；“${member.text}”说的是${head}${from}。`;
        }),
        evidence: proofs([list.proof], [other.proof]),
        concepts: conceptsOf(names, list, [old]),
      },
    ];
  });
}

function common(context: Context, list: List) {
  return {
    kind: 'true-false',
    rule: 'enumeration-swap',
    fact: list,
    stem: inLanguages((language) => {
      const source = cite(context.names, list.proof.documentId, language);
      const head = mention(context.names, list.head, language);
      return language === 'en'
        ? `Does ${source} describe ${head} in these words?`
        : `${source}是用下面这些词语来说明${head}的吗？`;
    }),
    level: 'remember',
    salience: 0.85,
  } as const;
}

/** The list without its head, with a gloss where the concepts have one for each member. */
function statement(context: Context, list: List, text: string, members: readonly Words[]): Wording {
  const end = (list.members.at(-1)?.end ?? list.proof.end) - list.proof.start;
  const wording: Wording = { text: text.slice(0, end), language: list.proof.language };
  const joined = members.map((member) => member.text).join('、');
  const gloss = glossOf(context.names, { text: joined, language: 'zh-CN' });
  return gloss === undefined ? wording : { ...wording, gloss };
}

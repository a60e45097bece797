import type { Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { SingleDraft } from '../draft';
import { conceptOf, glossOf, inLanguages, mention } from '../names';
import { numeral } from '../numerals';
import { askableLists, type List } from './lists';

/** To which of the lists of one passage does a member belong? Only where each has an equal name. */
export function askForOwner(context: Context): SingleDraft[] {
  const lists = askableLists(context).filter((list) => list.relation === 'of');
  return lists.flatMap((list) => {
    const ending = list.head.text.slice(-2);
    const group = lists.filter(
      (other) => other.proof.passageId === list.proof.passageId && other.head.text.endsWith(ending),
    );
    if (group.length < 3) return [];
    return list.members.map((member) => draft(context, list, group, member));
  });
}

function draft(context: Context, list: List, group: readonly List[], member: Words): SingleDraft {
  const { names } = context;
  const document = list.proof.documentId;
  const gloss = glossOf(names, member);
  const others = group.filter((other) => other !== list);
  const ending = list.head.text.slice(-2);
  return {
    kind: 'single-choice',
    rule: 'enumeration-owner',
    variant: member.text,
    fact: list,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      if (language === 'zh-CN') return `${source}把“${member.text}”列入哪一种${ending}？`;
      const meaning = gloss ? ` (${gloss.charAt(0).toLowerCase()}${gloss.slice(1)})` : '';
      const noun = ending === '精神' ? 'which spirit' : 'which of these';
      return `Under ${noun} does ${source} list “${member.text}”${meaning}?`;
    }),
    rationale: inLanguages((language) => {
      const head = mention(names, list.head, language);
      const number = numeral(list.members.length, language);
      const place = placeOf(names, list.proof, document, language);
      return language === 'en'
        ? `It is one of the ${number} phrases for ${head} ${place}.`
        : `它是${head}的${number}个词语之一${place}。`;
    }),
    key: choose(names, list.head),
    distractors: others.map((other) =>
      rejectChoice(
        names,
        other.head,
        1,
        inLanguages((language) => {
          const head = mention(names, other.head, language);
          const number = numeral(other.members.length, language);
          const place = placeOf(names, other.proof, document, language);
          const source = briefly(names, document, language);
          return language === 'en'
            ? `${capitalise(source)} lists ${number} other phrases for ${head} ${place}.`
            : `${source}为${head}列出的是另外${number}个词语${place}。`;
        }),
      ),
    ),
    arrangement: 'given',
    evidence: proofs(
      [list.proof],
      others.map((other) => other.proof),
    ),
    concepts: [member, list.head].flatMap((words) => conceptOf(names, words.text)?.id ?? []),
    level: 'remember',
    salience: 0.9,
  };
}

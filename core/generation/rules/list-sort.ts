import { cite } from '../citation';
import type { Context } from '../context';
import type { ClassifyDraft } from '../draft';
import { inLanguages } from '../names';
import { askableLists, conceptsOf, type List } from './lists';
import { sortIntoBins } from './sorted';

/** To which list does each member belong? Lists of one document that could be taken for each other. */
export function sortMembers(context: Context): ClassifyDraft[] {
  return groupsOf(context).flatMap((lists) =>
    variants.flatMap((turn): ClassifyDraft[] => {
      const [first] = lists;
      if (!first) return [];
      const { names } = context;
      const bins = lists.slice(0, 4).map((list) => {
        const shift = (turn * 3) % Math.max(1, list.members.length);
        const members = [...list.members.slice(shift), ...list.members.slice(0, shift)];
        return {
          label: list.head,
          cards: members.slice(0, 3).map((words) => ({ words, proof: [list.proof] })),
        };
      });
      return sortIntoBins(context, {
        rule: 'list-sort',
        variant: String(turn),
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.head.documentId, language);
          if (lists.every(({ head }) => head.text.endsWith('精神')))
            return language === 'en'
              ? `For which spirit does ${source} use each of these? Sort the phrases.`
              : `下列词语在${source}中分别用来概括哪一种精神？请归类。`;
          return language === 'en'
            ? `To which list in ${source} does each of these belong? Sort the phrases.`
            : `下列词语在${source}中分别属于哪一组列举？请归类。`;
        }),
        bins,
        mayRepeat: true,
        concepts: lists.flatMap((list) => conceptsOf(names, list, list.members)),
        level: 'understand',
        salience: 0.95,
      });
    }),
  );
}

const variants = [0, 1] as const;

/** Lists of one passage, or of one document, whose members are alike in length. */
function groupsOf(context: Context): List[][] {
  const lists = askableLists(context).filter(
    ({ relation, members }) => relation === 'of' && members.length >= 3,
  );
  const groups = new Map<string, List[]>();
  for (const list of lists) {
    const length = Math.round(average(list));
    const name = `${list.head.passageId}|${length}`;
    groups.set(name, [...(groups.get(name) ?? []), list]);
  }
  return [...groups.values()].filter((group) => group.length >= 2);
}

function average(list: List): number {
  return list.members.reduce((sum, { text }) => sum + text.length, 0) / list.members.length;
}

import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { inLanguages } from '../names';
import { askableLists, commonTokens, conceptsOf, joins } from './lists';
import { layersOf, matchRows, rowOf } from './rows';

/** What does each phrase describe? One member of each list of a document. */
export function matchHeads(context: Context): MatchDraft[] {
  const documents = new Map<string, ReturnType<typeof askableLists>>();
  for (const list of askableLists(context))
    if (
      list.relation === 'of' &&
      commonTokens(list.members).length === 0 &&
      !list.members.some((member) => joins(member.text))
    ) {
      const id = list.head.documentId;
      documents.set(id, [...(documents.get(id) ?? []), list]);
    }
  return [...documents.values()].flatMap((lists) =>
    layersOf(
      lists.map((list) => list.members.map((member) => ({ list, member }))),
      4,
    )
      .slice(0, 2)
      .flatMap((layer, index) => {
        const [first] = layer;
        if (!first) return [];
        const { names } = context;
        return matchRows(context, {
          rule: 'member-match',
          variant: String(index),
          fact: first.list,
          stem: inLanguages((language) => {
            const source = cite(names, first.list.head.documentId, language);
            return language === 'en'
              ? `What does ${source} describe by each phrase? Match the two sides.`
              : `下列词语在${source}中分别形容什么？请一一配对。`;
          }),
          rows: layer.map(({ list, member }) => rowOf(names, member, list.head, [list.proof])),
          concepts: layer.flatMap(({ list, member }) => conceptsOf(names, list, [member])),
          salience: 0.7,
        });
      }),
  );
}

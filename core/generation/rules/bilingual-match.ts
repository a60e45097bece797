import { proofs } from '../choices';
import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { askableLists, conceptsOf, type List } from './lists';
import { passagesIn } from './places';

/** Which phrase of the source is meant by each rendering of ours? The members of one list. */
export function matchRenderings(context: Context): MatchDraft[] {
  return askableLists(context).flatMap((list) => {
    const known = list.members.filter((member) => conceptOf(context.names, member.text));
    if (known.length < 4) return [];
    return known.length > 5
      ? [draft(context, list, 0, 5)]
      : [draft(context, list, 0, known.length)];
  });
}

function draft(context: Context, list: List, from: number, to: number): MatchDraft {
  const { names } = context;
  const members = list.members
    .filter((member) => conceptOf(names, member.text))
    .slice(from, to)
    .map((words) => ({
      words,
      name: conceptOf(names, words.text)?.name ?? { en: '', 'zh-CN': '' },
    }));
  const other = list.proof.language === 'en' ? 'zh-CN' : 'en';
  return {
    kind: 'match',
    rule: 'bilingual-match',
    variant: String(from),
    fact: list,
    stem: inLanguages((language) => {
      const source = cite(names, list.head.documentId, language);
      const [own, ours] = other === 'en' ? ['Chinese', 'English'] : ['English', 'Chinese'];
      return language === 'en'
        ? `Match each ${ours} rendering with the ${own} phrase of ${source}.`
        : `请把${other === 'en' ? '英文' : '中文'}译法与${source}中的词语配对。`;
    }),
    rationale: inLanguages((language) =>
      language === 'en'
        ? `The phrases stand in one list ${passagesIn([list.proof], 'en')}; the renderings are ours.`
        : `这些词语出自同一处列举${passagesIn([list.proof], 'zh-CN')}，译法为我们所加。`,
    ),
    pairs: members.map(({ words, name }) => ({
      left: { wording: { text: name[other], language: other }, words: null },
      right: {
        wording: { text: words.text, language: words.language },
        words,
        reason: inLanguages((language) =>
          language === 'en'
            ? `It is rendered as “${name[other]}”.`
            : `它的译法是“${name[other]}”。`,
        ),
      },
    })),
    extras: [],
    arrangement: 'alphabet',
    evidence: proofs([list.proof], []),
    concepts: conceptsOf(
      names,
      list,
      members.map(({ words }) => words),
    ),
    level: 'understand',
    salience: 0.75,
  };
}

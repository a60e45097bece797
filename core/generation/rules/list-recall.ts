import { languages, type QuestionOf } from '@/core/content';
import type { Words } from '@/core/extraction';
import { proofs } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { ShortDraft } from '../draft';
import { inLanguages, mention, type Names } from '../names';
import { numeral } from '../numerals';
import { askableLists, conceptsOf, joins } from './lists';
import { waysToSay } from './wordings';

const fewest = 3;
const most = 6;

/** Which are the members of the list? All are to be written, each worth a point. */
export function askForWholeList(context: Context): ShortDraft[] {
  return askableLists(context).flatMap((list): ShortDraft[] => {
    const { members, head } = list;
    if (list.relation === 'has' || members.length < fewest || members.length > most) return [];
    if (members.some(({ text, noted }) => noted || text.length > 24 || joins(text))) return [];
    const { names } = context;
    const document = list.proof.documentId;
    return [
      {
        kind: 'short-answer',
        rule: 'list-recall',
        variant: '',
        fact: list,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const number = numeral(members.length, language);
          const what = mention(names, head, language);
          if (list.relation === 'named')
            return language === 'en'
              ? `Which ${number} make up the ${what} in ${source}?`
              : `${source}中的${what}是指哪${number}项？`;
          // The words of the source are asked for: nobody can know our renderings of them.
          if (head.language !== language) return;
          const verb = head.text.endsWith('精神') ? '概括' : '形容';
          return language === 'en'
            ? `Which ${number} phrases does ${source} use for ${what}?`
            : `${source}用哪${number}个词语来${verb}${what}？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, list.proof, document, language);
          return language === 'en'
            ? `The text lists all ${numeral(members.length, 'en')} together ${place}; the order does not matter.`
            : `原文把这${numeral(members.length, 'zh-CN')}项写在一起${place}，先后不限。`;
        }),
        accepted: together(names, members),
        points: members.map((member) => waysToSay(names, member)),
        evidence: proofs([list.proof], []),
        concepts: conceptsOf(names, list, members),
        level: 'remember',
        salience: 0.85,
      },
    ];
  });
}

/** All members in one answer, in each language in which every one has words. */
function together(names: Names, members: readonly Words[]): QuestionOf<'short-answer'>['accepted'] {
  const ways = members.map((member) => waysToSay(names, member));
  const whole: QuestionOf<'short-answer'>['accepted'] = {};
  for (const language of languages) {
    const firsts = ways.flatMap((way) => way[language]?.[0] ?? []);
    if (firsts.length === members.length)
      whole[language] = [firsts.join(language === 'en' ? ', ' : '、')];
  }
  return whole;
}

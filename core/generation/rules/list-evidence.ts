import type { Words } from '@/core/extraction';
import { briefly, capitalise } from '../citation';
import type { Context } from '../context';
import type { EvidenceDraft } from '../draft';
import { glossOf, inLanguages, mention, type Names } from '../names';
import { askWhatDecides } from './deciding';
import { askableLists, conceptsOf, type List } from './lists';
import { passagesIn } from './places';

/** Is this one of the list? A member, as it stands or said of another list of the passage. */
export function decideMembers(context: Context): EvidenceDraft[] {
  const lists = askableLists(context).filter(({ relation }) => relation === 'of');
  return lists.flatMap((list) => {
    const other = lists.find((one) => one !== list && one.head.passageId === list.head.passageId);
    const member = list.members[Math.floor(list.members.length / 2)];
    if (!member) return [];
    return [
      ...draft(context, list, member, list.head),
      ...(other ? draft(context, list, member, other.head) : []),
    ];
  });
}

function draft(context: Context, list: List, member: Words, head: Words): EvidenceDraft[] {
  const { names } = context;
  const right = head === list.head;
  const { language } = member;
  const gloss = glossed(names, member, head);
  return askWhatDecides(context, {
    rule: 'list-evidence',
    variant: right ? 'true' : 'false',
    fact: list,
    statement: {
      text:
        language === 'en'
          ? `“${member.text}” is one of the phrases for ${head.text}.`
          : head.text.endsWith('精神')
            ? `“${member.text}”是对${head.text}的概括之一。`
            : `“${member.text}”形容的是${head.text}。`,
      language,
      ...(gloss === null ? {} : { gloss }),
    },
    decided: [list.proof],
    telling: [member.text],
    verdict: right,
    rationale: inLanguages((language) => {
      const source = briefly(names, member.documentId, language);
      const place = passagesIn([member], language);
      const own = mention(names, list.head, language);
      return language === 'en'
        ? `${capitalise(source)} lists the phrase for ${own} ${place}.`
        : `${source}用这个词语说的是${own}${place}。`;
    }),
    concepts: conceptsOf(names, list, [member]),
    salience: 0.8,
  });
}

function glossed(names: Names, member: Words, head: Words): string | null {
  const [one, other] = [glossOf(names, member), glossOf(names, head)];
  if (one === undefined || other === undefined) return null;
  return member.language === 'en'
    ? `“${one}”形容的是${other}。`
    : `“${one}” is one of the phrases for ${mention(names, head, 'en')}.`;
}

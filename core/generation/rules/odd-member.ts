import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { SingleDraft } from '../draft';
import { inLanguages, mention, type Names } from '../names';
import { chanceOf } from '../random';
import { askableLists, conceptsOf, distanceOf, fitsIn, type List, neighboursOf } from './lists';

/** Three of the four belong to one list: which belongs to another? Said without a negative. */
export function askForStranger(context: Context): SingleDraft[] {
  return askableLists(context).flatMap((list): SingleDraft[] => {
    if (list.relation !== 'of' || list.members.length < 3) return [];
    const stranger = strangerTo(context, list);
    if (!stranger) return [];
    const { names } = context;
    const document = list.proof.documentId;
    const own = mention(names, list.head, 'en');
    return [
      {
        kind: 'single-choice',
        rule: 'odd-member',
        variant: '',
        fact: list,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `${capital(source)} uses three of these phrases for ${own}. Which phrase is used for something else?`
            : `下列词语中有三个在${source}中说的是${mention(names, list.head, 'zh-CN')}，哪一个说的是别的？`;
        }),
        rationale: because(names, stranger, document),
        key: choose(names, stranger.member),
        distractors: list.members.slice(0, 3).map((member) =>
          rejectChoice(
            names,
            member,
            distanceOf(member, stranger.member),
            inLanguages((language) => {
              const place = placeOf(names, member, document, language);
              const head = mention(names, list.head, language);
              return language === 'en'
                ? `This phrase is used for ${head} ${place}.`
                : `这个词语说的是${head}${place}。`;
            }),
          ),
        ),
        arrangement: 'mixed',
        evidence: proofs([list.proof, stranger.list.proof], []),
        concepts: conceptsOf(names, list, [stranger.member]),
        level: 'analyse',
        salience: 0.8,
      },
    ];
  });
}

interface Stranger {
  readonly list: List;
  readonly member: List['members'][number];
}

/** A member of another list of the same document that would look at home in this one. */
function strangerTo(context: Context, list: List): Stranger | undefined {
  const own = new Set(list.members.map(({ text }) => text));
  const length = list.members[0]?.text.length ?? 0;
  return neighboursOf(context, list)
    .filter(
      (other) => other.proof.documentId === list.proof.documentId && other.head.text.length >= 3,
    )
    .flatMap((other) => other.members.map((member) => ({ list: other, member })))
    .filter(
      ({ list: other, member }) =>
        !own.has(member.text) && member.text.length === length && fitsIn(list, member, other),
    )
    .map((each) => ({ ...each, chance: chanceOf(list.key, each.member.text) }))
    .sort((a, b) => a.chance - b.chance)[0];
}

function because(names: Names, { list, member }: Stranger, document: string) {
  return inLanguages((language) => {
    const place = placeOf(names, member, document, language);
    const head = mention(names, list.head, language);
    return language === 'en'
      ? `This phrase is used for ${head} ${place}; the other three stand in one list.`
      : `这个词语说的是${head}${place}，其余三个出自同一处列举。`;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

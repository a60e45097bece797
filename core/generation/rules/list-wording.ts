import type { Wording } from '@/core/content';
import type { Words } from '@/core/extraction';
import { choose, proofs } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { Distractor, SingleDraft } from '../draft';
import { glossOf, inLanguages, mention } from '../names';
import { chanceOf } from '../random';
import { askableLists, conceptsOf, fitsIn, type List, neighboursOf } from './lists';

interface Foreign {
  readonly list: List;
  readonly member: Words;
}

/**
 * Which list is word for word that of the source? Two places are swapped for members of other lists, in
 * all four ways, so that no option looks like the model of the others.
 */
export function askForExactList(context: Context): SingleDraft[] {
  return askableLists(context).flatMap((list): SingleDraft[] => {
    const { members } = list;
    if (list.relation !== 'of' || members.length < 3 || members.length > 6) return [];
    const [first, second] = foreignTo(context, list);
    if (!first || !second) return [];
    const [one, two] = members.length > 3 ? [1, 3] : [0, 2];
    const run = runOf(list);
    if (run === null) return [];
    const { names } = context;
    const document = list.proof.documentId;
    const swapped = (a: Foreign | null, b: Foreign | null): Distractor => ({
      wording: wordingOf(
        context,
        members.map((member, at) =>
          at === one && a ? a.member : at === two && b ? b.member : member,
        ),
      ),
      words: null,
      distance: 1,
      reason: inLanguages((language) => {
        const [stranger] = [a, b].flatMap((each) => each ?? []);
        if (!stranger) return;
        const place = placeOf(names, stranger.member, document, language);
        const head = mention(names, stranger.list.head, language);
        const words = stranger.member.text;
        return language === 'en'
          ? `“${words}” is used for ${head} ${place}.`
          : `“${words}”说的是${head}${place}。`;
      }),
    });
    return [
      {
        kind: 'single-choice',
        rule: 'list-wording',
        variant: '',
        fact: list,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          const what = mention(names, list.head, language);
          return language === 'en'
            ? `Which list has exactly the words that ${source} uses for ${what}?`
            : `下列哪一组与${source}对${what}的表述完全一致？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, list.proof, document, language);
          return language === 'en'
            ? `The words stand so in one run ${place}.`
            : `原文就是这样连着写的${place}。`;
        }),
        key: { ...choose(names, run), wording: wordingOf(context, members) },
        distractors: [swapped(first, null), swapped(null, second), swapped(first, second)],
        arrangement: 'mixed',
        evidence: proofs([list.proof], [first.list.proof, second.list.proof]),
        concepts: conceptsOf(names, list, members),
        level: 'remember',
        salience: 0.8,
      },
    ];
  });
}

/** The members as the source prints them, where only 、 stands between them. */
function runOf(list: List): Words | null {
  const [first] = list.members;
  const last = list.members.at(-1);
  if (!first || !last) return null;
  const text = list.members.map((member) => member.text).join('、');
  return list.proof.text.includes(text) ? { ...first, end: last.end, text } : null;
}

function wordingOf(context: Context, members: readonly Words[]): Wording {
  const text = members.map((member) => member.text).join('、');
  const language = members[0]?.language ?? 'zh-CN';
  const gloss = glossOf(context.names, { text, language });
  return gloss === undefined ? { text, language } : { text, language, gloss };
}

/** Two members of other lists of the document that would look at home in this one. */
function foreignTo(context: Context, list: List): Foreign[] {
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
    .map((each) => ({ ...each, chance: chanceOf('wording', list.key, each.member.text) }))
    .sort((a, b) => a.chance - b.chance)
    .slice(0, 2);
}

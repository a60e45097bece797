import type { Localized } from '@/core/content';
import type { Words } from '@/core/extraction';
import { proofs, rejectChoice } from '../choices';
import { briefly, placeOf } from '../citation';
import { clozeParts, clozeStem } from '../cloze-text';
import { type Context, factsOf } from '../context';
import type { ClozeDraft, Distractor } from '../draft';
import { conceptOf, inLanguages, mention, type Names } from '../names';
import { chanceOf } from '../random';
import { commonTokens, conceptsOf, distanceOf, fitsIn, type List, siblingsOf } from './lists';

/** Lists that follow one another in a sentence, with one member of each left out. */
export function blankListMembers(context: Context): ClozeDraft[] {
  return sentencesOfLists(context).flatMap((lists) => {
    const rounds = Math.max(...lists.map((list) => list.members.length));
    return Array.from({ length: rounds }, (_, round) => draft(context, lists, round)).flatMap(
      (each) => each ?? [],
    );
  });
}

/** Runs of lists with at most three characters between them; a list alone is a run. */
function sentencesOfLists(context: Context): List[][] {
  const runs: List[][] = [];
  for (const list of factsOf(context, 'enumeration')) {
    if (list.proof.language !== 'zh-CN' || list.proof.noted || list.relation !== 'of') continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const near =
      last &&
      last.proof.passageId === list.proof.passageId &&
      list.proof.start >= last.proof.end &&
      list.proof.start - last.proof.end <= 3;
    if (run && near && run.length < 3) run.push(list);
    else runs.push([list]);
  }
  return runs;
}

function draft(context: Context, lists: readonly List[], round: number): ClozeDraft | null {
  const { names } = context;
  const [first] = lists;
  const last = lists.at(-1);
  if (!first || !last) return null;
  if (lists.length === 1 && (round !== 1 || !isVaried(names, first))) return null;
  const blanks = lists.flatMap((list, index): Words[] => {
    const member = list.members[(round + index) % list.members.length];
    return member ? [member] : [];
  });
  const wrong = foreign(context, lists, blanks, `${first.key}${round}`);
  if (wrong.length < 2) return null;
  const document = first.proof.documentId;
  const passage = context.library.passages.find((each) => each.id === first.proof.passageId);
  if (!passage) return null;
  const whole = {
    ...first.proof,
    end: last.proof.end,
    text: passage.text.slice(first.proof.start, last.proof.end),
  };
  return {
    kind: 'cloze',
    rule: 'enumeration-cloze',
    variant: String(round),
    fact: first,
    stem: clozeStem(names, document),
    rationale: rationale(context, lists),
    language: 'zh-CN',
    parts: clozeParts(names, whole, blanks),
    distractors: wrong,
    evidence: proofs(
      [whole],
      wrong.flatMap((one) => sourceOf(context, one)),
    ),
    concepts: lists.flatMap((list, index) =>
      conceptsOf(names, list, blanks.slice(index, index + 1)),
    ),
    level: 'remember',
    salience: lists.length > 1 ? 1 : 0.7,
  };
}

/** A list alone is asked for where its head is a concept and its members have nothing in common. */
function isVaried(names: Names, list: List): boolean {
  return conceptOf(names, list.head.text) !== undefined && commonTokens(list.members).length === 0;
}

function rationale(context: Context, lists: readonly List[]): Localized {
  const { names } = context;
  const [first] = lists;
  const document = first?.proof.documentId ?? '';
  return inLanguages((language) => {
    const heads = lists.map((list) => mention(names, list.head, language));
    const place = first ? placeOf(names, first.proof, document, language) : '';
    const source = briefly(names, document, language);
    if (language === 'zh-CN')
      return heads.length > 1
        ? `${source}在同一句话里依次列举${heads.join('、')}，每个空只对应其中一组${place}。`
        : `这是${source}概括${heads.join('')}的原话${place}。`;
    return heads.length > 1
      ? `One sentence of ${source} lists the phrases for each of these in turn, and each blank belongs to one list ${place}.`
      : `These are the words of ${source} for ${heads.join('')} ${place}.`;
  });
}

function foreign(
  context: Context,
  lists: readonly List[],
  blanks: readonly Words[],
  salt: string,
): Distractor[] {
  const { names } = context;
  const document = lists[0]?.proof.documentId ?? '';
  const shown = new Set(lists.flatMap((list) => list.members.map((member) => member.text)));
  const length = blanks[0]?.text.length ?? 0;
  const ending = lists[0]?.head.text.slice(-2) ?? '';
  const siblings = lists[0] ? siblingsOf(context, lists[0]) : [];
  const candidates = siblings
    .filter((list) => !lists.includes(list) && list.head.text.length >= 3)
    .flatMap((list) =>
      list.members
        .filter(
          (member) =>
            !shown.has(member.text) &&
            member.text.length === length &&
            lists.some((one) => fitsIn(one, member, list)),
        )
        .map((member) => ({
          list,
          member,
          rank: isOfOneMake(lists, member) ? 0 : list.head.text.endsWith(ending) ? 1 : 2,
          chance: chanceOf(context.seed, salt, member.text),
        })),
    )
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance);
  return candidates.slice(0, 2).map(({ list, member }) =>
    rejectChoice(
      names,
      member,
      distanceOf(member, lists[0]?.proof ?? member),
      inLanguages((language) => {
        const head = mention(names, list.head, language);
        const place = placeOf(names, list.proof, document, language);
        return language === 'en'
          ? `This phrase describes ${head} ${place}.`
          : `这个词语说的是${head}${place}。`;
      }),
    ),
  );
}

/** 勤于劳动 beside 热爱劳动: it has what all members of a list share. */
function isOfOneMake(lists: readonly List[], member: Words): boolean {
  return lists.some((list) => {
    const tokens = commonTokens(list.members);
    return tokens.length > 0 && tokens.every((token) => member.text.includes(token));
  });
}

function sourceOf(context: Context, one: Distractor): Words[] {
  const { words } = one;
  if (!words) return [];
  const list = factsOf(context, 'enumeration').find((each) => each.members.includes(words));
  return [list?.proof ?? words];
}

import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft, Distractor, Draft, MultipleDraft, SingleDraft } from '../../draft';
import { numeral } from '../../numerals';
import { sharedTokens } from '../../tokens';
import { applyCases } from './listing-apply';
import { askInHead, recallMembers } from './listing-head';
import { orderMembers } from './listing-order';
import { fits, isRest, isSameHead, mannerOf, strangersTo } from './listing-strangers';
import { accordingTo, broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Listing = FactOf<'listing'>;

const mostKeys = 3;

/** What a document lists under one head. */
export function askAboutListings(context: Context): Draft[] {
  return broughtFacts(context, 'listing').flatMap((all) => [
    ...all.flatMap((one) => [
      ...(/之一/u.test(one.head.text)
        ? askForCase(context, one, all)
        : askForMembers(context, one, all)),
      ...orderMembers(context, one),
      ...recallMembers(context, one),
      ...applyCases(context, one, all),
    ]),
    ...sortMembers(context, all),
  ]);
}

/** Which of these does it list there? The others stand under other heads. */
function askForMembers(context: Context, one: Listing, all: readonly Listing[]): MultipleDraft[] {
  if (one.form === 'steps') return [];
  const keys = mixed(
    withoutClues(ofOneManner(one.members), one.head.text),
    `${context.seed}${one.key}`,
    ({ text }) => text,
  ).slice(0, mostKeys);
  const wrong = strangersTo(context, one, all, keys);
  if (wrong.length < 2 || keys.length < 2) return [];
  const number = numeral(keys.length, 'zh-CN');
  const asked = one.form === 'series' ? '' : askInHead(context, one, keys.length);
  if (asked === null) return [];
  return [
    {
      kind: 'multiple-choice',
      rule: 'listing-members',
      variant: '',
      fact: one,
      stem: {
        'zh-CN':
          one.form === 'series'
            ? `${accordingTo(context, one.head)}，${one.head.text}下列哪${number}项？`
            : asked,
      },
      rationale: {
        'zh-CN': `原文在${inMarks(one.head.text)}之下共列出${numeral(one.members.length, 'zh-CN')}项，选项中有其中${number}项${whereIs(context, one.head)}。`,
      },
      keys: keys.map((words) => choiceOf(context, words)),
      distractors: wrong.map(
        ({ said, member }): Distractor => ({
          ...choiceOf(context, member),
          distance: 2,
          reason: { 'zh-CN': `${said}${whereIs(context, member)}。` },
        }),
      ),
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof, ...keys],
        wrong.map(({ member }) => member),
      ),
      concepts: [],
      level: 'understand',
      salience: 1,
    },
  ];
}

/** In which of these cases does it follow? Twice for a long list. */
function askForCase(context: Context, one: Listing, all: readonly Listing[]): SingleDraft[] {
  const members = mixed(
    withoutClues(ofOneManner(one.members), one.head.text),
    `${context.seed}${one.key}`,
    ({ text }) => text,
  );
  const stem = askInHead(context, one, 1);
  if (stem === null) return [];
  return members.slice(0, members.length > 4 ? 2 : 1).flatMap((key, index): SingleDraft[] => {
    const wrong = strangersTo(context, one, all, [key]);
    if (wrong.length < 2) return [];
    return [
      {
        kind: 'single-choice',
        rule: 'listing-case',
        variant: String(index),
        fact: one,
        stem: { 'zh-CN': stem },
        rationale: {
          'zh-CN': `原文在${inMarks(one.head.text)}之下列出了这一项${whereIs(context, key)}。`,
        },
        key: choiceOf(context, key),
        distractors: wrong.map(
          ({ said, member }): Distractor => ({
            ...choiceOf(context, member),
            distance: 2,
            reason: { 'zh-CN': `${said}${whereIs(context, member)}。` },
          }),
        ),
        arrangement: 'mixed',
        evidence: proofs(
          [one.proof, key],
          wrong.map(({ member }) => member),
        ),
        concepts: [],
        level: 'understand',
        salience: 1,
      },
    ];
  });
}

/** Members that share no word with the head, where there are enough of them. */
function withoutClues(members: readonly Words[], head: string): readonly Words[] {
  const plain = members.filter(({ text }) => sharedTokens(head, text).length === 0);
  return plain.length >= 2 ? plain : members;
}

/** Those members that are alike, where most of them are. */
function ofOneManner(members: readonly Words[]): Words[] {
  const groups = (['case', 'motto', 'deed', 'thing'] as const).map((manner) =>
    members.filter((one) => !isRest(one) && mannerOf(one) === manner),
  );
  const alike = groups.reduce((best, group) => (group.length > best.length ? group : best), []);
  const lengths = alike.map(({ text }) => text.length).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return alike.filter(
    ({ text }) => text.length <= middle * 1.3 + 1 && text.length >= middle * 0.7 - 1,
  );
}

/** Two lists whose members are to be told apart; every list is asked for once. */
function sortMembers(context: Context, all: readonly Listing[]): ClassifyDraft[] {
  const used = new Set<Listing>();
  return all.flatMap((one, index): ClassifyDraft[] => {
    if (used.has(one)) return [];
    for (const other of all.slice(index + 1)) {
      const cards = used.has(other) ? null : cardsOf(context, one, other);
      if (!cards) continue;
      used.add(one).add(other);
      return [sortDraft(context, one, other, cards)];
    }
    return [];
  });
}

const longestHead = 34;

/** Two or three members of each that are of one sort, of about the same length and not alike; or null. */
function cardsOf(context: Context, one: Listing, other: Listing): [Words[], Words[]] | null {
  if (one.form === 'steps' || one.form !== other.form || isSameHead(one.head.text, other.head.text))
    return null;
  if (one.head.text.length > longestHead || other.head.text.length > longestHead) return null;
  const pick = (list: Listing, against: readonly Words[]): Words[] =>
    mixed(ofOneManner(list.members), `${context.seed}${list.key}`, ({ text }) => text)
      .filter(({ text }) => against.every((each) => !tooAlike(each.text, text)))
      .filter(({ text }) => sharedTokens(list.head.text, text).length === 0)
      .slice(0, 3);
  const first = pick(one, other.members);
  const second = pick(other, one.members);
  const [a, b] = [first[0], second[0]];
  if (!a || !b || first.length < 2 || second.length < 2 || mannerOf(a) !== mannerOf(b)) return null;
  return fits(a, second) ? [first, second] : null;
}

function sortDraft(
  context: Context,
  one: Listing,
  other: Listing,
  [a, b]: readonly [readonly Words[], readonly Words[]],
): ClassifyDraft {
  const source = cite(context.names, one.head.documentId, 'zh-CN');
  return {
    kind: 'classify',
    rule: 'listing-sort',
    variant: '',
    fact: one,
    stem: { 'zh-CN': `下列各项分别列在${source}的哪一句话之下？` },
    rationale: { 'zh-CN': `两处列举的内容没有重复${whereIs(context, one.head)}。` },
    bins: [
      { list: one, words: a },
      { list: other, words: b },
    ].map(({ list, words }) => ({
      label: choiceOf(context, list.head),
      cards: words.map((word) => ({
        ...choiceOf(context, word),
        reason: {
          'zh-CN': `这一项列在${inMarks(list.head.text)}之下${whereIs(context, word)}。`,
        },
      })),
    })),
    evidence: proofs([one.proof, other.proof, ...a, ...b], []),
    concepts: [],
    level: 'understand',
    salience: 1,
  };
}

import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type {
  ClozeDraft,
  Distractor,
  Draft,
  MultipleDraft,
  OrderDraft,
  ShortDraft,
  SingleDraft,
} from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { ofProse } from './ruled';
import { accordingTo, broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Series = FactOf<'series'>;

interface Stranger {
  readonly words: Words;
  readonly home: Series;
}

/** What a text names in rows: which they are, which one is of another row, in which order. */
export function askAboutSeries(context: Context): Draft[] {
  return ofProse(context, broughtFacts(context, 'series')).flatMap((all) =>
    all.flatMap((one): Draft[] => {
      const strangers = strangersTo(context, one, all);
      return [
        ...order(context, one),
        ...askForMembers(context, one, strangers),
        ...recall(context, one),
        ...askForStranger(context, one, strangers),
        ...blankMember(context, one, strangers),
      ];
    }),
  );
}

/** Members of other rows of the text that could as well stand in this one. */
function strangersTo(context: Context, one: Series, all: readonly Series[]): Stranger[] {
  const lengths = one.members.map(({ text }) => text.length);
  const found = all
    .filter((home) => home !== one && home.proof.start !== one.proof.start)
    .flatMap((home) => home.members.map((words) => ({ home, words })))
    .filter(
      ({ home, words: { text } }) =>
        text.length >= Math.min(...lengths) - 1 &&
        text.length <= Math.max(...lengths) + 1 &&
        text.length > 1 &&
        !one.proof.text.includes(text) &&
        (isNear(one, text) || one.head.text.slice(-4) === home.head.text.slice(-4)) &&
        isMarked(text) === isMarked(one.members[0]?.text ?? '') &&
        one.members.every((member) => !tooAlike(member.text, text)),
    );
  const closeness = ({ words: { text } }: Stranger): number => (isNear(one, text) ? 0 : 1);
  const near = mixed(found, `${context.seed}${one.key}`, ({ words }) => words.text).sort(
    (a, b) => closeness(a) - closeness(b),
  );
  return near.filter(({ words }, index) =>
    near.slice(0, index).every((other) => !tooAlike(other.words.text, words.text)),
  );
}

/** Ends like one of the row: of the same sort. */
function isNear({ members }: Series, text: string): boolean {
  return members.some((member) => member.text.slice(-1) === text.slice(-1));
}

function isMarked(text: string): boolean {
  return /[“《]/u.test(text);
}

/** 要弘扬哪三种精神: the row as a question. */
function question({ head, category, members }: Series, which: string): string {
  const number = numeral(members.length, 'zh-CN');
  const bare = head.text.replace(/[:：]$/u, '');
  const common = category?.text ?? commonEnd(members);
  return `${bare}${which}${number}${common ? `种${common}` : '项'}`;
}

/** What all members end with: 精神 of 劳模精神 and 工匠精神. */
function commonEnd(members: readonly Words[]): string | null {
  const [first] = members;
  if (!first) return null;
  const end = first.text.slice(-2);
  return members.every(({ text }) => text.length > 2 && text.endsWith(end)) ? end : null;
}

/** All of them, to be written. */
function recall(context: Context, one: Series): ShortDraft[] {
  const { members, head } = one;
  if (members.length > 4 || members.some(({ text }) => text.length > 8 || text.length < 2))
    return [];
  return [
    {
      ...common(context, one),
      kind: 'short-answer',
      rule: 'series-recall',
      stem: {
        'zh-CN': `${accordingTo(context, head)}，${question(one, one.isOpen ? '文中列举的哪' : '哪').replace(/文中列举的哪/u, '哪')}？`,
      },
      accepted: { 'zh-CN': [members.map(({ text }) => text).join('；')] },
      points: members.map((words) => ({ 'zh-CN': [choiceOf(context, words).wording.text] })),
      evidence: proofs([one.proof], []),
      level: 'remember',
      salience: 0.85,
    },
  ];
}

function wrongOf(context: Context, strangers: readonly Stranger[]): Distractor[] {
  return strangers.map(({ words, home }) => ({
    ...choiceOf(context, words),
    distance: 2,
    reason: {
      'zh-CN': `这一项出自另一处：${inMarks(home.proof.text)}${whereIs(context, words)}。`,
    },
  }));
}

/** Two or three of the row, among members of other rows. */
function askForMembers(
  context: Context,
  one: Series,
  strangers: readonly Stranger[],
): MultipleDraft[] {
  const keys = mixed(one.members, `${context.seed}${one.key}`, ({ text }) => text).slice(
    0,
    one.members.length > 3 ? 3 : 2,
  );
  const wrong = wrongOf(context, strangers.slice(0, 3));
  if (wrong.length < 2) return [];
  const number = numeral(keys.length, 'zh-CN');
  return [
    {
      ...common(context, one),
      kind: 'multiple-choice',
      rule: 'series-members',
      stem: { 'zh-CN': `${accordingTo(context, one.head)}，${one.head.text}下列哪${number}项？` },
      keys: keys.map((words) => choiceOf(context, words)),
      distractors: wrong,
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
      level: 'understand',
      salience: 0.95,
    },
  ];
}

/** Three of the row and one of another: which is that? */
function askForStranger(
  context: Context,
  one: Series,
  [stranger]: readonly Stranger[],
): SingleDraft[] {
  if (!stranger) return [];
  const members = one.members.slice(0, 3);
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: 'series-stranger',
      stem: {
        'zh-CN': `下列各项中有三项是${cite(context.names, one.proof.documentId, 'zh-CN')}在“${one.head.text.replaceAll('“', '‘').replaceAll('”', '’')}……”一句中列举的，哪一项出自别处？`,
      },
      rationale: {
        'zh-CN': `它出自另一处：${inMarks(stranger.home.proof.text)}${whereIs(context, stranger.words)}。`,
      },
      key: choiceOf(context, stranger.words),
      distractors: members.map((words) => ({
        ...choiceOf(context, words),
        distance: 1 as const,
        reason: {
          'zh-CN': `这一项在这句话里：${inMarks(one.proof.text)}${whereIs(context, words)}。`,
        },
      })),
      arrangement: 'mixed',
      evidence: proofs([one.proof, stranger.home.proof], []),
      level: 'analyse',
      salience: 0.78,
    },
  ];
}

/** One of the row left out. */
function blankMember(context: Context, one: Series, strangers: readonly Stranger[]): ClozeDraft[] {
  const [blank] = mixed(one.members, `${context.seed}${one.key}blank`, ({ text }) => text);
  const wrong = wrongOf(context, strangers.slice(0, 3));
  if (!blank || wrong.length < 2 || blank.text.length < 2) return [];
  return [
    {
      ...common(context, one),
      kind: 'cloze',
      rule: 'series-cloze',
      variant: blank.text,
      stem: clozeStem(context.names, one.proof.documentId),
      language: 'zh-CN',
      parts: clozeParts(context.names, one.proof, [blank]),
      distractors: wrong,
      evidence: proofs(
        [one.proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
      level: 'remember',
      salience: 0.75,
    },
  ];
}

/** In which order, where the text says that it is one. */
function order(context: Context, one: Series): OrderDraft[] {
  if (!one.isOrdered || one.members.length < 4) return [];
  return [
    {
      ...common(context, one),
      kind: 'order',
      rule: 'series-order',
      stem: inLanguages((language) =>
        language === 'en'
          ? `Put these in the order that ${cite(context.names, one.proof.documentId, 'en')} gives.`
          : `${accordingTo(context, one.head)}，${one.head.text}什么？请按顺序排列。`,
      ),
      items: one.members.map((words) => choiceOf(context, words)),
      evidence: proofs([one.proof], []),
      level: 'remember',
      salience: 1,
    },
  ];
}

function common(context: Context, one: Series) {
  return {
    variant: '',
    fact: one,
    rationale: { 'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。` },
    concepts: [],
  };
}

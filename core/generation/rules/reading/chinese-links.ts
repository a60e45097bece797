import { type Words, wordsAt } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { chanceOf } from '../../random';
import { whereIs } from '../chinese/world';
import { isClosed, openProse, type Sentence } from './chinese-prose';
import { excerpt, type ReadingRule } from './excerpts';

const [leastCharacters, mostCharacters] = [36, 180];
const mostBlanks = 2;
const bankSize = 4;

/** How what follows is related to what stands before. */
type Relation =
  | 'contrast'
  | 'result'
  | 'example'
  | 'otherwise'
  | 'further'
  | 'avoid'
  | 'purpose'
  | 'effect'
  | 'cause'
  | 'concession'
  | 'more';

interface Sort {
  readonly name: string;
  readonly words: readonly string[];
  /** Relations that can't be meant where this one is; none for what is only left out with its partner. */
  readonly rivals: readonly Relation[];
}

const sorts: Record<Relation, Sort> = {
  contrast: {
    ...{ name: '转折', words: ['但是', '然而', '可是', '不过', '但'] },
    rivals: ['result', 'example', 'otherwise', 'avoid'],
  },
  result: {
    ...{ name: '因果', words: ['因此', '所以', '因而', '于是'] },
    rivals: ['contrast', 'example', 'otherwise', 'avoid'],
  },
  example: {
    ...{ name: '举例', words: ['例如', '比如'] },
    rivals: ['contrast', 'result', 'otherwise'],
  },
  otherwise: { name: '反面假设', words: ['否则'], rivals: ['contrast', 'result', 'example'] },
  further: { name: '递进', words: ['甚至'], rivals: ['contrast', 'result', 'otherwise'] },
  avoid: { name: '避免某种结果', words: ['以免'], rivals: ['purpose', 'contrast', 'result'] },
  purpose: { name: '目的', words: ['以便'], rivals: ['avoid', 'contrast', 'otherwise'] },
  effect: { name: '结果', words: ['从而'], rivals: ['avoid', 'contrast', 'otherwise'] },
  cause: { name: '原因', words: ['因为', '由于'], rivals: [] },
  concession: { name: '让步', words: ['虽然', '尽管'], rivals: [] },
  more: { name: '递进', words: ['不仅', '不但', '而且'], rivals: [] },
};

const order = [
  ...(['contrast', 'result', 'example', 'otherwise', 'further', 'avoid', 'purpose'] as const),
  ...(['effect', 'cause', 'concession', 'more'] as const),
];

/** Words that call for each other are left out together. */
const partners = [
  {
    first: ['虽然', '尽管'],
    second: ['但是', '可是', '然而', '不过', '但'],
    others: ['因为', '所以'],
  },
  { first: ['因为', '由于'], second: ['所以', '因此', '因而'], others: ['虽然', '但是'] },
  { first: ['不仅', '不但'], second: ['而且'], others: ['虽然', '但是'] },
] as const;

/** A passage without the words that say how its parts are related. */
export const askForLinks: ReadingRule<ClozeDraft> = (context, isAsked) =>
  openProse(context, isAsked).flatMap(({ sentences }) => {
    const found = sentences.flatMap((_, at) => blanksAt(context, sentences, at));
    const [best] = found.sort((a, b) => b.blanks.length - a.blanks.length);
    return best ? [draft(context, best)] : [];
  });

interface Blanked {
  readonly whole: Words;
  readonly sentences: readonly Words[];
  readonly blanks: readonly Link[];
  readonly others: readonly string[];
}

interface Link {
  readonly words: Words;
  readonly relation: Relation;
}

function blanksAt(context: Context, sentences: readonly Sentence[], at: number): Blanked[] {
  const window = windowFor(sentences, at);
  const [first, last] = [window[0], window.at(-1)];
  const readable = context.readables.find(({ passage }) => passage.id === first?.words.passageId);
  if (!first || !last || !readable) return [];
  const whole = wordsAt(readable, first.words.start, last.words.end);
  const own = sentences[at]?.words;
  const links = linksIn(whole);
  const here = links.filter(({ words }) => own && own.start <= words.start && words.end <= own.end);
  const pair = pairIn(here);
  if (pair) {
    const rest = others(whole, pair.blanks, pair.others);
    return rest.length < 2 ? [] : [{ whole, sentences: window.map((one) => one.words), ...pair }];
  }
  const blanks = links
    .filter((link) => isFree(whole, link) && hasBefore(whole, link))
    .reduce<readonly Link[]>(
      (chosen, link) => (canJoin(chosen, link) ? chosen.concat(link) : chosen),
      [],
    );
  if (!here.some((link) => blanks.includes(link))) return [];
  const wrong = order
    .filter((relation) => blanks.every((link) => sorts[link.relation].rivals.includes(relation)))
    .flatMap((relation) => {
      const words = sorts[relation].words.filter(({ length }) => length === 2);
      const chosen = words[Math.floor(chanceOf(context.seed, whole.text, relation) * words.length)];
      return chosen === undefined ? [] : [chosen];
    });
  const rest = others(whole, blanks, wrong).slice(0, bankSize - blanks.length);
  return rest.length < 2
    ? []
    : [{ whole, sentences: window.map(({ words }) => words), blanks, others: rest }];
}

/** Blanks that can't change places. */
function canJoin(chosen: readonly Link[], link: Link): boolean {
  const isRival = (one: Relation, other: Relation): boolean => sorts[one].rivals.includes(other);
  return (
    sorts[link.relation].rivals.length > 0 &&
    chosen.length < mostBlanks &&
    chosen.every(
      ({ relation }) => isRival(relation, link.relation) && isRival(link.relation, relation),
    )
  );
}

/** The sentence with the one before it that it is related to, and more where that is short. */
function windowFor(sentences: readonly Sentence[], at: number): Sentence[] {
  let [from, to] = [at, at + 1];
  const length = (): number =>
    sentences.slice(from, to).reduce((sum, { words }) => sum + words.text.length, 0);
  while (from > 0 && (sentences[from]?.lead !== 'none' || length() < 80)) from--;
  if (sentences[to] && length() < 80) to++;
  const window = sentences.slice(from, to);
  const fits = length() >= leastCharacters && length() <= mostCharacters;
  return window[0]?.lead === 'none' && isClosed(window) && fits ? window : [];
}

const pattern = new RegExp(
  `(?<=^|[。！？，；])(?:${Object.values(sorts)
    .flatMap(({ words }) => words)
    .join('|')})(?!是|之)`,
  'gu',
);
const inner = /(?:虽然|尽管|因为|由于|不仅|不但|而且)/gu;

function linksIn(whole: Words): Link[] {
  const found = [...whole.text.matchAll(pattern), ...whole.text.matchAll(inner)];
  const starts = [...new Set(found.map(({ index }) => index))].sort((a, b) => a - b);
  return starts.flatMap((start) => {
    const two = whole.text.slice(start, start + 2);
    const text = relationOf(two) ? two : two.slice(0, 1);
    const end = whole.start + start + text.length;
    const relation = relationOf(text);
    return relation
      ? [{ words: { ...whole, start: whole.start + start, end, text }, relation }]
      : [];
  });
}

function relationOf(text: string): Relation | null {
  return order.find((relation) => sorts[relation].words.includes(text)) ?? null;
}

/** Two words of one sentence that call for each other. */
function pairIn(
  links: readonly Link[],
): { readonly blanks: readonly Link[]; readonly others: readonly string[] } | null {
  for (const [index, first] of links.entries()) {
    const second = links[index + 1];
    const partner = partners.find(({ first: heads }) =>
      heads.some((head) => head === first.words.text),
    );
    if (second && partner?.second.some((word) => word === second.words.text))
      return { blanks: [first, second], others: partner.others };
  }
  return null;
}

/** What else in the sentence tells the word: 虽然 before 但是, 由于 before 因此, 如果 before 否则. */
const tells: Partial<Record<Relation, RegExp>> = {
  contrast: /虽|尽管|固然|诚然/u,
  result: /因为|由于|既然|因(?!此|而|素)/u,
  example: /等等?。/u,
  otherwise: /除非/u,
};

function isFree(whole: Words, { words, relation }: Link): boolean {
  const before = whole.text.slice(0, words.start - whole.start);
  const sentence = before.slice(before.search(/[^。！？]*[。！？]?[^。！？]*$/u));
  if (relation === 'contrast' && /^[^。]*除外/u.test(whole.text.slice(words.end - whole.start)))
    return false;
  return !tells[relation]?.test(sentence) && whole.text.split(words.text).length === 2;
}

/** What is related to something needs that before it. */
function hasBefore(whole: Words, { words }: Link): boolean {
  return words.start - whole.start >= 12;
}

function others(whole: Words, blanks: readonly Link[], wrong: readonly string[]): string[] {
  return wrong.filter(
    (word) => !blanks.some(({ words }) => words.text === word) && !whole.text.includes(word),
  );
}

function draft(context: Context, { whole, sentences, blanks, others: wrong }: Blanked): ClozeDraft {
  const names = [...new Set(blanks.map(({ relation }) => sorts[relation].name))].join('、');
  const source = cite(context.names, whole.documentId, 'zh-CN');
  const shown = blanks.map(({ words }) => `“${words.text}”`).join('、');
  return {
    kind: 'cloze',
    rule: 'link-gap',
    variant: blanks.map(({ words }) => words.text).join('|'),
    fact: excerpt(whole, sentences),
    stem: { 'zh-CN': `从词库中选出恰当的关联词语，把${source}中的这段话补充完整。` },
    rationale: {
      'zh-CN': `空白处前后是${names}关系，原文用的是${shown}${whereIs(context, whole)}。`,
    },
    language: 'zh-CN',
    parts: clozeParts(
      context.names,
      whole,
      blanks.map(({ words }) => words),
    ),
    distractors: wrong.map(
      (text): Distractor => ({
        wording: { text, language: 'zh-CN' },
        words: null,
        distance: 2,
        reason: {
          'zh-CN': `“${text}”表示${sorts[relationOf(text) ?? 'result'].name}，与这里前后文的关系不合。`,
        },
      }),
    ),
    evidence: proofs([whole], []),
    concepts: [],
    level: 'understand',
    salience: blanks.length > 1 ? 0.6 : 0.55,
  };
}

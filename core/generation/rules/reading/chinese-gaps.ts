import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { tooAlike, whereIs } from '../chinese/world';
import { isClosed, openPages, proseOf, type Sentence, usualWords } from './chinese-prose';
import { excerpt, passageParts, quotationsOf, type ReadingRule } from './excerpts';

const leastSentences = 3;
const mostCharacters = 230;
const wanted = 2;
/** What is only taken up by the next sentence needs more of a bond than what goes on from the one before. */
const leastBond = { back: 3, on: 4 } as const;

/** A passage with one of its sentences taken out, to be found among sentences that belong elsewhere. */
export const askForSentences: ReadingRule<ClozeDraft> = (context, isAsked) =>
  openPages(context, isAsked).flatMap((sentences) => {
    if (sentences.length < leastSentences) return [];
    const gaps = sentences.flatMap((_, at) => gapAt(context, sentences, at));
    return apart(
      context,
      gaps.sort((a, b) => b.bond - a.bond),
    ).flatMap((gap) => draft(context, gap));
  });

/** The best that other sentences can be found for, and of a long passage those that show no sentence of it. */
function apart(context: Context, gaps: readonly Gap[]): Required<Gap>[] {
  const shown = new Set<Sentence>();
  return gaps.flatMap((gap) => {
    if (gap.window.some((sentence) => shown.has(sentence))) return [];
    const extras = extrasFor(context, gap);
    if (extras.length < wanted) return [];
    for (const sentence of gap.window) shown.add(sentence);
    return [{ ...gap, extras }];
  });
}

interface Gap {
  readonly window: readonly Sentence[];
  readonly key: Sentence;
  readonly bond: number;
  readonly links: Links;
  readonly extras?: readonly Sentence[];
}

interface Links {
  readonly before: Sentence;
  readonly after: Sentence | undefined;
  /** Words that join the sentence with the one before it and the one after it. */
  readonly back: readonly string[];
  readonly on: readonly string[];
}

function gapAt(context: Context, sentences: readonly Sentence[], at: number): Gap[] {
  const [before, key, after] = [sentences[at - 1], sentences[at], sentences[at + 1]];
  if (!before || !key || key.words.text.length < 12 || key.words.text.length > 60) return [];
  const window = windowFor(sentences, at);
  if (!window) return [];
  const usual = usualWords(context, key.words.documentId);
  const joined = (one: Sentence, other: Sentence | undefined): string[] =>
    [...one.content].filter((word) => !usual.has(word) && other?.content.has(word));
  const links: Links = { before, after, back: joined(key, before), on: joined(key, after) };
  const bond =
    (key.lead === 'none' ? 0 : 2) +
    Math.min(2, links.back.length) * 2 +
    Math.min(2, links.on.length) * 2 +
    (after && after.lead !== 'none' ? 1 : 0);
  if (links.back.length + links.on.length === 0) return [];
  if (bond < (links.back.length > 0 ? leastBond.back : leastBond.on)) return [];
  return [{ window, key, bond, links }];
}

/** Sentences around a gap: from one that stands by itself on, about four times as long as what is missing. */
function windowFor(sentences: readonly Sentence[], at: number): Sentence[] | null {
  const length = (from: number, to: number): number =>
    sentences.slice(from, to).reduce((sum, { words }) => sum + words.text.length, 0);
  let [from, to] = [at - 1, Math.min(sentences.length, at + 2)];
  while (from > 0 && sentences[from]?.lead !== 'none') from--;
  const enough = (sentences[at]?.words.text.length ?? 0) * 4;
  while (length(from, to) < enough && (from > 0 || to < sentences.length)) {
    if (to < sentences.length) to++;
    else from--;
  }
  while (from > 0 && sentences[from]?.lead !== 'none') from--;
  const window = sentences.slice(from, to);
  return window.length < leastSentences ||
    length(from, to) > mostCharacters ||
    window[0]?.lead !== 'none' ||
    !isClosed(window)
    ? null
    : window;
}

/** Sentences of other passages that look alike and are joined to nothing here. */
function extrasFor(context: Context, { key, window, links }: Gap): Sentence[] {
  const { before, after, back, on } = links;
  const usual = usualWords(context, key.words.documentId);
  const around = new Set([...before.content, ...(after?.content ?? [])]);
  const length = key.words.text.length;
  const fitting = proseOf(context, key.words.documentId).filter(
    ({ words, content }) =>
      words.text.length >= length * 0.6 &&
      words.text.length <= length * 1.6 &&
      !window.some((one) => one.words.passageId === words.passageId) &&
      ![...back, ...on].some((word) => words.text.includes(word)) &&
      ![...content].some((word) => around.has(word) && !usual.has(word)) &&
      content.size >= 3,
  );
  const all = new Set(window.flatMap(({ content }) => [...content]));
  const distance = (one: Sentence): number =>
    (one.lead === key.lead ? 0 : one.lead === 'none' || key.lead === 'none' ? 4 : 2) +
    (one.words.text.slice(0, 1) === key.words.text.slice(0, 1) ? 0 : 1) +
    Math.abs(one.words.text.length - length) / 10 +
    Math.min(4, Math.abs(one.words.passageNumber - key.words.passageNumber)) * 0.4 -
    Math.min(2, [...one.content].filter((word) => all.has(word)).length);
  const ranked = fitting.map((one) => ({ one, far: distance(one) })).sort((a, b) => a.far - b.far);
  const chosen: Sentence[] = [];
  for (const { one } of ranked) {
    if (chosen.length === wanted) break;
    if ([key, ...chosen].every((other) => !tooAlike(one.words.text, other.words.text)))
      chosen.push(one);
  }
  return chosen;
}

function draft(context: Context, { window, key, links, extras }: Required<Gap>): ClozeDraft[] {
  const sentences = window.map(({ words }) => words);
  const shown = quotationsOf(context, sentences);
  const [whole] = shown;
  if (!whole || !shown.every(({ text }) => /[。！？]$/u.test(text))) return [];
  const wrong = extras.map((one) => rejected(context, one.words));
  const source = cite(context.names, whole.documentId, 'zh-CN');
  const passage = shown.length > 1 ? '这几段话' : '这段话';
  return [
    {
      kind: 'cloze',
      rule: 'sentence-gap',
      variant: key.words.text,
      fact: excerpt(whole, sentences),
      stem: { 'zh-CN': `从备选的句子中选出最恰当的一句，填入${source}${passage}的空白处。` },
      rationale: { 'zh-CN': `${reasonFor(links)}${whereIs(context, key.words)}。` },
      language: 'zh-CN',
      parts: passageParts(context.names, shown, [key.words]),
      distractors: wrong,
      evidence: proofs(
        shown,
        extras.map(({ words }) => words),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.6,
    },
  ];
}

function reasonFor({ back, on }: Links): string {
  const [one, other] = [longestOf(back), longestOf(on)];
  if (one && other && one !== other)
    return `上一句说到“${one}”，下一句说到“${other}”，原文中由这一句把两者连接起来`;
  if (one && other) return `上下两句说的都是“${one}”，原文中由这一句连接起来`;
  return one
    ? `上一句说到“${one}”，原文中紧接着就是这一句`
    : `下一句说到“${other}”，承接的就是这一句`;
}

function longestOf(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length)[0];
}

function rejected(context: Context, words: Words): Distractor {
  return {
    wording: { text: words.text, language: 'zh-CN' },
    words,
    distance: 2,
    reason: { 'zh-CN': `这句话出自原文另一处，与这里的上下文不相接${whereIs(context, words)}。` },
  };
}

import { proofs, rejectChoice } from '../../choices';
import { briefly, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { inLanguages, quoted } from '../../names';
import { chanceOf } from '../../random';
import {
  common,
  isProse,
  type Line,
  lengthOf,
  openingOf,
  stretchesOf,
  type Tie,
  tiesOf,
  viewOf,
  wordOf,
} from './english-prose';
import { excerpt, type IsAsked, passageParts, quotationsOf } from './excerpts';

/** A sentence that its neighbours hold in its place. */
interface Gap {
  readonly line: Line;
  readonly shown: readonly Line[];
  readonly back: readonly Tie[];
  readonly on: readonly Tie[];
  readonly strength: number;
}

/** "Temperature: …" is an item of a list. */
const labelled = /^[^:]{1,60}:/u;
/** Words that a passage shows at most, and what may be missing of it. */
const longest = 130;
const largestShare = 0.36;

/** A passage without one of its sentences; the bank has it beside sentences that belong elsewhere. */
export function findSentence(context: Context, isAsked: IsAsked): ClozeDraft[] {
  return stretchesOf(context, isAsked).flatMap((run) => {
    const gaps = gapsOf(context, run).sort(
      (a, b) => b.strength - a.strength || a.line.words.start - b.line.words.start,
    );
    const drafts: ClozeDraft[] = [];
    const taken = new Set<Line>();
    for (const gap of gaps) {
      if (gap.shown.some((line) => taken.has(line))) continue;
      const draft = draftOf(context, gap, isAsked);
      if (!draft) continue;
      drafts.push(draft);
      for (const line of gap.shown) taken.add(line);
    }
    return drafts;
  });
}

function gapsOf(context: Context, own: readonly Line[]): Gap[] {
  return own.flatMap((line, at): Gap[] => {
    const { topics } = viewOf(context, line.words.documentId);
    const previous = own[at - 1];
    const length = lengthOf(line.words.text);
    if (!previous || length < 8 || length > 32 || labelled.test(line.words.text)) return [];
    const shown = windowOf(own, at);
    const total = shown.reduce((sum, { words }) => sum + lengthOf(words.text), 0);
    if (shown.length < 3 || length > total * largestShare) return [];
    if (openingOf(shown[0]?.words.text ?? '') !== null) return [];
    // Members of a series that begin alike could stand in any order.
    if (shown.some((one) => one !== line && beginning(one) === beginning(line))) return [];
    const next = own[at + 1];
    const back = tiesOf(line, previous, topics);
    const on = next ? tiesOf(next, line, topics) : [];
    // Lines of a list have words in common, and no order: what holds a sentence is in its own passage.
    const isJoined = (other: Line | undefined): boolean =>
      other?.words.passageId === line.words.passageId;
    const isHeld = (back.length > 0 && isJoined(previous)) || (on.length > 0 && isJoined(next));
    const leans = openingOf(line.words.text) !== null;
    const held = next !== undefined && openingOf(next.words.text) !== null;
    const strength =
      weigh(back) + weigh(on) + (leans ? 1 : 0) + (held ? 0.5 : 0) + (next ? 0.5 : 0);
    return isHeld && strength >= 2.5 ? [{ line, shown, back, on, strength }] : [];
  });
}

function beginning({ words }: Line): string {
  return words.text.toLowerCase().split(' ').slice(0, 2).join(' ');
}

function weigh(ties: readonly Tie[]): number {
  return ties.length === 0
    ? 0
    : (ties.some((tie) => tie.pointed) ? 2 : 1) + (ties.length > 1 ? 0.5 : 0);
}

/** The sentences around a gap, as many as are read at one look. */
function windowOf(own: readonly Line[], at: number): Line[] {
  let [from, to] = [at, at];
  let words = lengthOf(own[at]?.words.text ?? '');
  const fits = (line: Line | undefined): boolean =>
    line !== undefined && isProse(line.words) && words + lengthOf(line.words.text) <= longest;
  for (;;) {
    const [before, after] = [own[from - 1], own[to + 1]];
    if (before && fits(before) && at - from <= to - at) {
      words += lengthOf(before.words.text);
      from -= 1;
    } else if (after && fits(after)) {
      words += lengthOf(after.words.text);
      to += 1;
    } else if (before && fits(before)) {
      words += lengthOf(before.words.text);
      from -= 1;
    } else break;
  }
  // A passage begins where nothing before it is needed.
  while (from < at - 1 && openingOf(own[from]?.words.text ?? '') !== null) from += 1;
  return own.slice(from, to + 1);
}

interface Stranger {
  readonly line: Line;
  readonly tie: Tie;
  readonly rank: number;
}

function strangersTo(context: Context, gap: Gap, isAsked: IsAsked): Stranger[] {
  const { line, shown } = gap;
  const { lines, topics } = viewOf(context, line.words.documentId);
  const seen = new Set(shown.flatMap(({ content }) => [...content]));
  const at = shown.indexOf(line);
  const beside = [shown[at - 1], shown[at + 1]].flatMap((one) => one ?? []);
  const length = lengthOf(line.words.text);
  const opening = openingOf(line.words.text);
  const speaks = isSpoken(line);
  return lines.flatMap((other): Stranger[] => {
    const { words, before, content } = other;
    if (words.passageId === line.words.passageId || !before) return [];
    if (
      !isProse(words) ||
      labelled.test(words.text) ||
      isAsked(words) ||
      isSpoken(other) !== speaks
    )
      return [];
    const own = lengthOf(words.text);
    if (own < 8 || own > length * 1.7 || length > own * 1.7) return [];
    const lean = openingOf(words.text);
    const [tie] = [...tiesOf(other, before, topics), ...themesOf(other, before)].filter(
      ({ stem, pointed }) => !seen.has(stem) && (pointed || lean !== null),
    );
    if (!tie || [...content].filter((stem) => !seen.has(stem)).length < 3) return [];
    if (lean === 'pronoun' && isAtHome(words.text, shown)) return [];
    if (beside.some((one) => common(one.content, content).some((stem) => !topics.has(stem))))
      return [];
    const themes = common(content, seen).filter((stem) => topics.has(stem)).length;
    const alike = lean === opening ? 1.5 : 0;
    const rank = Math.min(2, themes) + alike + (tie.pointed ? 1 : 0);
    return [{ line: other, tie, rank: rank - Math.abs(own - length) / length }];
  });
}

/** What all of the document is about ties two sentences too, where a third is not about it. */
function themesOf(line: Line, to: Line): Tie[] {
  return tiesOf(line, to, new Set());
}

/** True for "He …" beside other sentences about him. */
function isAtHome(text: string, shown: readonly Line[]): boolean {
  const person = /^(?:he|his)\b/iu.test(text) ? /\b(?:he|his|him)\b/iu : /\b(?:she|her)\b/iu;
  return /^(?:he|his|she|her)\b/iu.test(text) && shown.some(({ words }) => person.test(words.text));
}

function isSpoken({ words }: Line): boolean {
  return /[“"]|\b(?:said|says)\b/u.test(words.text);
}

function draftOf(context: Context, gap: Gap, isAsked: IsAsked): ClozeDraft | null {
  const { names, seed } = context;
  const { line, shown } = gap;
  const sentences = shown.map(({ words }) => words);
  const quotations = quotationsOf(context, sentences);
  const [whole] = quotations;
  if (!whole) return null;
  const ranked = strangersTo(context, gap, isAsked)
    .map((one) => ({ ...one, chance: chanceOf(seed, line.words.text, one.line.words.text) }))
    .sort((a, b) => b.rank - a.rank || a.chance - b.chance);
  const strangers: Stranger[] = [];
  for (const one of ranked) {
    if (strangers.length === 3) break;
    const near = strangers.some(
      ({ line: { words } }) =>
        words.passageId === one.line.words.passageId || words.text === one.line.words.text,
    );
    if (!near) strangers.push(one);
  }
  if (strangers.length < 2) return null;
  const document = line.words.documentId;
  const wrong = strangers.map((one) => reject(context, one, document));
  return {
    kind: 'cloze',
    rule: 'sentence-gap',
    variant: line.words.text.slice(0, 40),
    fact: excerpt(whole, sentences),
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `One sentence is missing from this passage of ${source}. Choose the sentence that fits the gap.`
        : `${source}的这段话里少了一句，请选出应当放回空缺处的句子。`;
    }),
    rationale: inLanguages((language) =>
      explain(
        gap,
        language,
        placeOf(names, line.words, document, language),
        briefly(names, document, language),
      ),
    ),
    language: 'en',
    parts: passageParts(names, quotations, [line.words]),
    distractors: wrong,
    evidence: proofs(
      quotations,
      strangers.flatMap(({ line: { words, before } }) =>
        before ? [before.words, words] : [words],
      ),
    ),
    concepts: [],
    level: 'understand',
    salience: Math.min(0.6, 0.4 + 0.05 * gap.strength),
  };
}

function explain(gap: Gap, language: 'en' | 'zh-CN', place: string, source: string): string {
  const [back] = gap.back;
  const [on] = gap.on;
  if (language === 'en') {
    const parts = [
      ...(back ? [`${quoted(back.text)} takes up the sentence before the gap`] : []),
      ...(on ? [`${quoted(on.text)} after the gap takes up this sentence`] : []),
    ];
    return `In ${source} the sentence stands here: ${parts.join(', and ')} ${place}.`;
  }
  const parts = [
    ...(back ? [`句中的${quoted(back.text)}承接空缺前的一句`] : []),
    ...(on ? [`空缺后的${quoted(on.text)}又承接这一句`] : []),
  ];
  return `${source}里这句话就在此处：${parts.join('，')}${place}。`;
}

function reject(context: Context, { line, tie }: Stranger, document: string): Distractor {
  const own = quoted(wordOf(line.words.text, tie.stem));
  const taken = quoted(wordOf(line.before?.words.text ?? '', tie.stem));
  return rejectChoice(
    context.names,
    line.words,
    2,
    inLanguages((language) => {
      const place = placeOf(context.names, line.words, document, language);
      return language === 'en'
        ? `This sentence belongs elsewhere ${place}: its ${own} takes up ${taken} in the sentence before it there.`
        : `这句话在别处${place}，其中的${own}承接那里前一句的${taken}。`;
    }),
  );
}

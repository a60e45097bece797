import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { Draft, MatchDraft, ShortDraft, SingleDraft } from '../../draft';
import { inLanguages, quoted } from '../../names';
import { accordingTo, broughtFacts, choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

type Meaning = FactOf<'meaning'>;

/** What terms mean, and which term has a meaning. */
export function askAboutMeanings(context: Context): Draft[] {
  return broughtFacts(context, 'meaning').flatMap((found) => {
    const all = found.filter(({ verb }) => verb !== '英文');
    const named = found.filter(({ verb }) => verb === '英文');
    return [
      ...matchNames(context, named),
      ...named.flatMap((one, index) =>
        askForName(context, one, named).slice(index % 2, (index % 2) + 1),
      ),
      ...all.flatMap((one, index): Draft[] =>
        index % 2 === 0
          ? [...askToName(context, one), ...askForTerm(context, one, all)]
          : [...askForTerm(context, one, all), ...askToName(context, one)],
      ),
    ];
  });
}

/** How is it called? To be written. */
function askToName(context: Context, one: Meaning): ShortDraft[] {
  const title = cite(context.names, one.proof.documentId, 'zh-CN');
  if (one.term.text.length > 10 || title.includes(one.term.text)) return [];
  return [
    {
      ...common(context, one),
      kind: 'short-answer',
      rule: 'meaning-name',
      stem: {
        'zh-CN': `${accordingTo(context, one.proof)}，${quoted(one.meaning.text)}${one.verb === '称为' ? '被称为什么' : '说的是什么'}？`,
      },
      accepted: { 'zh-CN': [one.term.text] },
      points: [],
      evidence: proofs([one.proof], []),
      level: 'remember',
      salience: 0.95,
    },
  ];
}

/** Which term is it? The others are terms that the document explains too. */
function askForTerm(context: Context, one: Meaning, all: readonly Meaning[]): SingleDraft[] {
  const others = mixed(
    all.filter((other) => other !== one && !tooAlike(other.term.text, one.term.text)),
    `${context.seed}${one.key}`,
    ({ key }) => key,
  )
    .filter((other, index, list) =>
      list.slice(0, index).every((each) => each.term.text !== other.term.text),
    )
    .slice(0, 3);
  if (others.length < 2) return [];
  return [
    {
      ...common(context, one),
      kind: 'single-choice',
      rule: 'meaning-term',
      stem: {
        'zh-CN': `${accordingTo(context, one.proof)}，${quoted(one.meaning.text)}说的是下列哪一项？`,
      },
      key: choiceOf(context, one.term),
      distractors: others.map((other) => ({
        ...choiceOf(context, other.term),
        distance: 2 as const,
        reason: {
          'zh-CN': `原文对它的说明是${inMarks(other.meaning.text)}${whereIs(context, other.proof)}。`,
        },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        others.map(({ proof }) => proof),
      ),
      level: 'understand',
      salience: 1,
    },
  ];
}

/** The English name of a term, and the term of an English name. */
function askForName(
  context: Context,
  one: Meaning,
  all: readonly Meaning[],
): (SingleDraft | ShortDraft)[] {
  const others = mixed(all, `${context.seed}${one.key}`, ({ key }) => key)
    .filter(
      (other) =>
        other.term.text !== one.term.text && !tooAlike(other.meaning.text, one.meaning.text),
    )
    .filter((other) => Math.abs(other.meaning.text.length - one.meaning.text.length) <= 12)
    .slice(0, 3);
  const shared = { ...common(context, one), level: 'remember' as const, salience: 0.75 };
  const short: ShortDraft = {
    ...shared,
    kind: 'short-answer',
    rule: 'meaning-english-term',
    stem: {
      'zh-CN': `${cite(context.names, one.proof.documentId, 'zh-CN')}用哪个中文术语来称“${one.meaning.text}”？`,
    },
    accepted: { 'zh-CN': [one.term.text] },
    points: [],
    evidence: proofs([one.proof], []),
  };
  if (others.length < 2) return [short];
  const english = (words: Meaning['meaning']) => ({
    wording: { text: words.text, language: 'en' as const },
    words,
  });
  const single: SingleDraft = {
    ...shared,
    kind: 'single-choice',
    rule: 'meaning-english-name',
    stem: {
      'zh-CN': `${cite(context.names, one.proof.documentId, 'zh-CN')}为“${one.term.text}”注明的英文名称是下列哪一个？`,
    },
    key: english(one.meaning),
    distractors: others.map((other) => ({
      ...english(other.meaning),
      distance: 2 as const,
      reason: { 'zh-CN': `这是“${other.term.text}”的英文名称${whereIs(context, other.proof)}。` },
    })),
    arrangement: 'alphabet',
    evidence: proofs(
      [one.proof],
      others.map(({ proof }) => proof),
    ),
  };
  return [single, short];
}

/** Terms and their English names, four at a time. */
function matchNames(context: Context, found: readonly Meaning[]): MatchDraft[] {
  const all = found.filter((one, index) =>
    found
      .slice(0, index)
      .every(
        (other) =>
          other.term.text !== one.term.text &&
          other.meaning.text.toLowerCase() !== one.meaning.text.toLowerCase(),
      ),
  );
  return Array.from({ length: Math.ceil(all.length / 4) }, (_, turn) =>
    all.slice(turn * 4, turn * 4 + 4),
  ).flatMap((row, index): MatchDraft[] => {
    const [first] = row;
    if (!first || row.length < 3) return [];
    return [
      {
        kind: 'match',
        rule: 'meaning-english',
        variant: String(index),
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(context.names, first.proof.documentId, language);
          return language === 'en'
            ? `Match each Chinese term with the English name that ${source} gives.`
            : `请把中文术语与${source}给出的英文名称配对。`;
        }),
        rationale: inLanguages((language) =>
          language === 'en'
            ? 'The text prints the English name behind each term.'
            : '原文在每个术语后面注明了英文。',
        ),
        pairs: row.map((one) => ({
          left: choiceOf(context, one.term),
          right: {
            wording: { text: one.meaning.text, language: 'en' as const },
            words: one.meaning,
            reason: inLanguages((language) =>
              language === 'en'
                ? `It stands behind “${one.term.text}”.`
                : `它注在“${one.term.text}”之后${whereIs(context, one.proof)}。`,
            ),
          },
        })),
        extras: [],
        arrangement: 'mixed',
        evidence: proofs(
          row.map(({ proof }) => proof),
          [],
        ),
        concepts: [],
        level: 'remember',
        salience: 0.95,
      },
    ];
  });
}

function common(context: Context, one: Meaning) {
  return {
    variant: '',
    fact: one,
    rationale: { 'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。` },
    concepts: [],
  };
}

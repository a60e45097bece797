import type { FactOf } from '@/core/extraction';
import { distinct, proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Distractor, MatchDraft, ShortDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf, shuffle } from '../../random';
import { accordingTo, doesOf, sharedContent, verbOf, wordsIn } from './clauses';

type Remark = FactOf<'remark'>;

function remarksOf(context: Context): Remark[] {
  return factsOf(context, 'remark').filter(({ said }) => !said.noted);
}

/** Remarks of others in the same document: one of each speaker, the nearest in length first. */
function ofOthers(all: readonly Remark[], one: Remark): Remark[] {
  const others = shuffle(
    all.filter(
      ({ said, name }) =>
        said.documentId === one.said.documentId &&
        !sharesName(name, one.name) &&
        sharedContent(said.text, one.said.text) < 0.5,
    ),
    one.key,
    ({ key }) => key,
  );
  const size = wordsIn(one.said.text);
  const near = others.filter(({ said }) => {
    const other = wordsIn(said.text);
    return other <= size * 2 && size <= other * 2;
  });
  return distinct(near, ({ name }) => name).slice(0, 3);
}

function sharesName(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

/** Who is quoted with these words? */
export function askWhoSaid(context: Context): (SingleDraft | ShortDraft)[] {
  const all = remarksOf(context);
  return all.flatMap((one): (SingleDraft | ShortDraft)[] => {
    const others = distinct(
      shuffle(
        all.filter(
          ({ said, name }) =>
            said.documentId === one.said.documentId && !sharesName(name, one.name),
        ),
        one.key,
        ({ key }) => key,
      ),
      ({ name }) => name,
    ).slice(0, 3);
    if (all.some((other) => other !== one && other.said.text === one.said.text)) return [];
    const { names } = context;
    if (others.length < 2) return others.length === 1 ? writeWhoSaid(context, one) : [];
    return [
      {
        kind: 'single-choice',
        rule: 'remark-speaker',
        variant: '',
        fact: one,
        stem: { en: `${accordingTo(names, one.said)}, who said “${one.said.text}”?` },
        rationale: {
          en: `The text quotes ${one.name} ${placeOf(names, one.proof, one.said.documentId, 'en')}.`,
        },
        key: { wording: { text: one.name, language: 'en' }, words: one.speaker },
        distractors: others.map((other): Distractor => rejectSpeaker(context, other)),
        arrangement: 'alphabet',
        evidence: proofs([one.proof], []),
        concepts: [],
        level: 'remember',
        salience: 0.45,
      },
    ];
  });
}

/** With two speakers the name is written: a choice would be a coin that is thrown. */
function writeWhoSaid({ names }: Context, one: Remark): ShortDraft[] {
  if (wordsIn(one.said.text) < 9 || wordsIn(one.said.text) > 30) return [];
  const parts = one.name.split(' ');
  return [
    {
      kind: 'short-answer',
      rule: 'remark-speaker-short',
      variant: '',
      fact: one,
      stem: { en: `${accordingTo(names, one.said)}, who said “${one.said.text}”?` },
      rationale: {
        en: `The text quotes ${one.name} ${placeOf(names, one.proof, one.said.documentId, 'en')}.`,
      },
      accepted: { en: [...new Set([one.name, parts.at(-1) ?? one.name])] },
      points: [],
      concepts: [],
      level: 'remember',
      salience: 0.5,
      evidence: proofs([one.proof], []),
    },
  ];
}

function rejectSpeaker({ names }: Context, other: Remark): Distractor {
  return {
    wording: { text: other.name, language: 'en' },
    words: other.speaker,
    distance: 2,
    reason: {
      en: `${other.name} is quoted with other words: “${other.said.text}” ${placeOf(names, other.proof, other.said.documentId, 'en')}.`,
    },
  };
}

/** Which words does the text put into somebody's mouth? Wrong ones are those of others. */
export function askWhatWasSaid(context: Context): SingleDraft[] {
  const all = remarksOf(context);
  return all.flatMap((one): SingleDraft[] => {
    const others = ofOthers(all, one);
    if (others.length < 2 || chanceOf('said', context.seed, one.key) < 0.5) return [];
    const { names } = context;
    const document = one.said.documentId;
    return [
      {
        kind: 'single-choice',
        rule: 'remark-said',
        variant: '',
        fact: one,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `With which of these words ${doesOf(names, document)} ${source} quote ${one.name}?`
            : `${source}引用了${one.name}的哪句话？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, one.proof, document, language);
          return language === 'en'
            ? `These are the words of ${one.name} ${place}.`
            : `这是${one.name}的话${place}。`;
        }),
        key: { wording: { text: one.said.text, language: 'en' }, words: one.said },
        distractors: others.map(
          (other): Distractor => ({
            wording: { text: other.said.text, language: 'en' },
            words: other.said,
            distance: 2,
            reason: inLanguages((language) => {
              const place = placeOf(names, other.proof, document, language);
              return language === 'en'
                ? `These are the words of ${other.name} ${place}.`
                : `这是${other.name}的话${place}。`;
            }),
          }),
        ),
        arrangement: 'mixed',
        evidence: proofs(
          [one.proof],
          others.map(({ proof }) => proof),
        ),
        concepts: [],
        level: 'understand',
        salience: 0.75,
      },
    ];
  });
}

/** Persons and what they are quoted with: three or four at a time. */
export function matchRemarks(context: Context): MatchDraft[] {
  const byDocument = new Map<string, Remark[]>();
  for (const one of remarksOf(context)) {
    const group = byDocument.get(one.said.documentId) ?? [];
    byDocument.set(one.said.documentId, group);
    if (
      !group.some(
        ({ name, said }) =>
          sharesName(name, one.name) || sharedContent(said.text, one.said.text) > 0.5,
      )
    )
      group.push(one);
  }
  return [...byDocument].flatMap(([document, all]): MatchDraft[] => {
    const group = all.slice(0, 4);
    const [first] = group;
    if (!first || group.length < 3) return [];
    const { names } = context;
    return [
      {
        kind: 'match',
        rule: 'remark-match',
        variant: '',
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Match each speaker with the words that ${source} ${verbOf(names, document, 'quote')}.`
            : `请按照${source}，把说话的人与所引用的话配对。`;
        }),
        rationale: inLanguages((language) => {
          const places = [
            ...new Set(group.map(({ proof }) => placeOf(names, proof, document, language))),
          ];
          return language === 'en'
            ? `The text quotes each of them ${places.join(', ')}.`
            : `原文引用了每个人的话${places.join('、')}。`;
        }),
        pairs: group.map((one) => ({
          left: { wording: { text: one.name, language: 'en' }, words: one.speaker },
          right: {
            wording: { text: one.said.text, language: 'en' },
            words: one.said,
            reason: inLanguages((language) => {
              const place = placeOf(names, one.proof, document, language);
              return language === 'en'
                ? `These are the words of ${one.name} ${place}.`
                : `这是${one.name}的话${place}。`;
            }),
          },
        })),
        extras: [],
        arrangement: 'mixed',
        evidence: proofs(
          group.map(({ proof }) => proof),
          [],
        ),
        concepts: [],
        level: 'understand',
        salience: 0.9,
      },
    ];
  });
}

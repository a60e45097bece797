import type { Concept, Language } from '@/core/content';
import { type Words, wordsAt } from '@/core/extraction';
import { proofs } from '../choices';
import { placeOf } from '../citation';
import type { Context } from '../context';
import { factsOf } from '../context';
import type { MatchDraft, Pair } from '../draft';
import { inLanguages } from '../names';
import { compareText } from '../random';

const kinds: readonly Concept['kind'][] = ['spirit', 'term', 'body', 'person', 'place'];
const fewest = 3;
const most = 5;

/** The same thing as the English and the Chinese texts name it: words of both, tied by the concepts. */
export function matchNamesAcross(context: Context): MatchDraft[] {
  const [anchor] = factsOf(context, 'enumeration');
  if (!anchor) return [];
  const found = concepts(context).flatMap((concept) => {
    const english = findName(context, [concept.name.en, ...concept.aliases], 'en');
    const chinese = findName(context, [concept.name['zh-CN']], 'zh-CN');
    return english && chinese ? [{ concept, english, chinese }] : [];
  });
  const groups = [
    ['spirit', 'term'],
    ['body', 'person', 'place'],
  ] as const;
  return groups.flatMap((group, index): MatchDraft[] => {
    const rows = found.filter(({ concept }) => group.some((kind) => kind === concept.kind));
    if (rows.length < fewest) return [];
    const chosen = rows.slice(0, most);
    const words = chosen.flatMap(({ english, chinese }) => [english, chinese]);
    return [
      {
        kind: 'match',
        rule: 'names-across',
        variant: String(index),
        fact: anchor,
        stem: inLanguages((language) =>
          language === 'en'
            ? 'Match each name in the English texts with the Chinese name of the same thing.'
            : '请把英文各篇中的名称与中文各篇中的对应名称配对。',
        ),
        rationale: inLanguages((language) =>
          language === 'en'
            ? 'Both names stand for the same concept of this library.'
            : '两种语言的名称指的是同一个概念。',
        ),
        pairs: chosen.map((row): Pair => pairOf(context, row)),
        extras: [],
        arrangement: 'alphabet',
        evidence: proofs(words, []),
        concepts: chosen.map(({ concept }) => concept.id),
        level: 'understand',
        salience: 0.7,
      },
    ];
  });
}

function pairOf(context: Context, { english, chinese }: { english: Words; chinese: Words }): Pair {
  const plain = ({ text, language }: Words) => ({ text, language });
  return {
    left: { wording: plain(english), words: english },
    right: {
      wording: plain(chinese),
      words: chinese,
      reason: inLanguages((language) => {
        const place = placeOf(context.names, english, '', language);
        return language === 'en'
          ? `In English it is “${english.text}” ${place}.`
          : `英文各篇里的名称是“${english.text}”${place}。`;
      }),
    },
  };
}

function concepts({ library }: Context): Concept[] {
  return library.concepts
    .filter(({ kind }) => kinds.some((one) => one === kind))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.id, b.id));
}

/** The first clean place of any of the names in a text of the language. */
function findName(context: Context, names: readonly string[], language: Language): Words | null {
  const texts = context.readables.filter(({ passage }) => passage.language === language);
  for (const name of names)
    for (const readable of texts) {
      const at = readable.text.toLowerCase().indexOf(name.toLowerCase());
      const words = at < 0 ? null : wordsAt(readable, at, at + name.length);
      if (words && !words.noted && standsAlone(readable.text, words)) return words;
    }
  return null;
}

function standsAlone(text: string, { start, end, language }: Words): boolean {
  if (language !== 'en') return true;
  return !/\p{L}/u.test(text.charAt(start - 1)) && !/\p{L}/u.test(text.charAt(end));
}

function rankOf(concept: Concept): number {
  return kinds.indexOf(concept.kind);
}

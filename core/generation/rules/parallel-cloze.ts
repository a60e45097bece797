import type { FactOf, Words } from '@/core/extraction';
import { wordsAt } from '@/core/extraction';
import { distinct, proofs, rejectChoice } from '../choices';
import { placeOf } from '../citation';
import { clozeParts, clozeStem } from '../cloze-text';
import { type Context, factsOf } from '../context';
import type { ClozeDraft, Distractor } from '../draft';
import { inLanguages } from '../names';
import { chanceOf } from '../random';

type Parallel = FactOf<'parallel'>;

/** Verbs after 勤于, 勇于 and the like; words before a mark; nouns after a preposition. */
const verbs = /(?<=[勤勇善敢甘乐]于)(?<word>\p{Script=Han}{2})(?=[，。、；的])/dgu;
const endings = /(?<word>\p{Script=Han}{2})(?=[，。、；])/dgu;
const english = /\b(?:from|through|by|with|in|of|to|for) (?<word>[a-z]{4,12})(?=[,.;])/dgu;
/** Frames whose slots are filled by verbs. */
const verbal = /是.{1,4}出来的|才能/u;

/** A sentence of parallel parts with words left out that differ from part to part. */
export function blankParallels(context: Context): ClozeDraft[] {
  return factsOf(context, 'parallel').flatMap((fact): ClozeDraft[] => {
    if (fact.proof.noted || fact.slots.some((slot) => slot.noted)) return [];
    const { names } = context;
    const document = fact.proof.documentId;
    const wrong = foreign(context, fact);
    const blanks = blanksOf(fact);
    // One blank with one other word beside the right one would be a toss of a coin.
    if (wrong.length < (blanks.length > 1 ? 1 : 2)) return [];
    return [
      {
        kind: 'cloze',
        rule: 'parallel-cloze',
        variant: '',
        fact,
        stem: clozeStem(names, document),
        rationale: inLanguages((language) => {
          const place = placeOf(names, fact.proof, document, language);
          return language === 'en'
            ? `The text has the sentence in these words ${place}.`
            : `这句话在原文里就是这样写的${place}。`;
        }),
        language: fact.proof.language,
        parts: clozeParts(names, fact.proof, blanks),
        distractors: wrong,
        evidence: proofs(
          [fact.proof],
          wrong.flatMap((one) => one.words ?? []),
        ),
        concepts: [],
        level: 'remember',
        salience: 0.75,
      },
    ];
  });
}

/**
 * In Chinese the words of such a sentence could change places: only the last is left out, and the
 * others show what it is like.
 */
function blanksOf({ proof, slots }: Parallel): readonly Words[] {
  return proof.language === 'zh-CN' ? slots.slice(-1) : slots;
}

/** Words of the same length or kind from other sentences; none shares a character with a key. */
function foreign(context: Context, fact: Parallel): Distractor[] {
  const { names } = context;
  const isChinese = fact.proof.language === 'zh-CN';
  const ending = commonEnding(fact.slots);
  if (isChinese && ending === '' && !verbal.test(fact.proof.text)) return [];
  const pool = !isChinese ? english : ending === '' ? verbs : endings;
  const found = context.readables
    .filter((readable) => readable.passage.language === fact.proof.language)
    .flatMap((readable) =>
      [...readable.text.matchAll(pool)].flatMap((match): Words[] => {
        const place = match.indices?.groups?.word;
        return place ? [wordsAt(readable, place[0], place[1])] : [];
      }),
    );
  const fitting = found.filter(
    (words) =>
      !words.noted &&
      !fact.proof.text.includes(words.text) &&
      (!isChinese || fits(words, fact, ending)),
  );
  const near = (words: Words): number => (words.documentId === fact.proof.documentId ? 0 : 1);
  const ranked = distinct(fitting, (words) => words.text)
    .map((words) => ({ words, chance: chanceOf(context.seed, fact.key, words.text) }))
    .sort((a, b) => near(a.words) - near(b.words) || a.chance - b.chance);
  return ranked.slice(0, 2).map(({ words }) =>
    rejectChoice(
      names,
      words,
      words.documentId === fact.proof.documentId ? 2 : 3,
      inLanguages((language) => {
        const place = placeOf(names, words, fact.proof.documentId, language);
        return language === 'en'
          ? `This word stands in another sentence ${place}.`
          : `这个词见于另一句话${place}。`;
      }),
    ),
  );
}

function commonEnding(slots: readonly Words[]): string {
  const ends = new Set(slots.map((slot) => slot.text.slice(-1)));
  const [end] = ends;
  return ends.size === 1 && end !== undefined ? end : '';
}

function fits(words: Words, fact: Parallel, ending: string): boolean {
  if (ending !== '') return words.text.endsWith(ending);
  const characters = new Set(fact.slots.flatMap((slot) => [...slot.text]));
  return [...words.text].every((character) => !characters.has(character));
}

import type { Language } from '@/core/content';
import type { FactOf, Words } from '@/core/extraction';
import { distinct, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { Distractor } from '../draft';
import { glossedInSentence, inLanguages, type Names, quotedWithGloss } from '../names';
import { sharedTokens, tokensOf } from '../tokens';
import { distanceOf } from './lists';

export type Pairing = FactOf<'pairing'>;

/** Pairings of which both words may be asked for. */
export function soundPairings(context: Context): Pairing[] {
  return factsOf(context, 'pairing').filter(({ cue, value }) => !cue.noted && !value.noted);
}

/**
 * Pairings of the same relation whose cue could not be taken for this one, nearest first; their
 * value stands with the cue of `fact` nowhere in the library.
 */
export function siblingPairings(context: Context, fact: Pairing): Pairing[] {
  const pairings = soundPairings(context).filter(({ relation }) => relation === fact.relation);
  const own = new Set(
    pairings.filter(({ cue }) => alike(cue, fact.cue)).map(({ value }) => value.text),
  );
  own.add(fact.value.text);
  const fitting = pairings.filter(
    (other) =>
      other.cue.language === fact.cue.language &&
      !alike(other.cue, fact.cue) &&
      sharedTokens(other.value.text, fact.cue.text).length === 0 &&
      !fitsElsewhere(context, fact.cue, other.value) &&
      ![...own].some((text) => text.includes(other.value.text) || other.value.text.includes(text)),
  );
  const ranked = fitting
    .map((other, index) => ({ other, index, distance: distanceOf(other.value, fact.value) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index);
  return distinct(
    ranked.map(({ other }) => other),
    ({ value }) => value.text,
  );
}

/** True where a clause of the library has the cue together with much of the value. */
function fitsElsewhere({ readables }: Context, cue: Words, value: Words): boolean {
  const size = tokensOf(value.text).size;
  return readables.some(({ text }) =>
    text
      .split(/[，。；！]/u)
      .some(
        (clause) =>
          clause.includes(cue.text) && sharedTokens(clause, value.text).length >= size * 0.5,
      ),
  );
}

/** 诚挚的问候 and 诚挚的慰问 are two greetings: of a cue with 的 the noun counts. */
export function alike(a: Words, b: Words): boolean {
  const [one, other] = [a, b].map(({ text }) => text.slice(text.lastIndexOf('的') + 1));
  return one === other || sharedTokens(one ?? '', other ?? '').length > 0;
}

/** The value of another pairing as a wrong answer: the reason says with what it stands. */
export function rejectSibling(names: Names, fact: Pairing, other: Pairing): Distractor {
  const document = fact.value.documentId;
  return rejectChoice(
    names,
    other.value,
    distanceOf(other.value, fact.value),
    inLanguages((language) => {
      const place = placeOf(names, other.value, document, language);
      const cue = quotedWithGloss(names, other.cue, language);
      return language === 'en'
        ? `The text puts it with ${cue} instead ${place}.`
        : `原文与它连在一起的是${cue}${place}。`;
    }),
  );
}

/** Asks for the value that stands with the cue. Undefined for relations that only a cloze suits. */
export function pairingStem(names: Names, fact: Pairing, language: Language): string | undefined {
  const source = cite(names, fact.value.documentId, language);
  const cue = glossedInSentence(names, fact.cue, language);
  switch (fact.relation) {
    case 'for':
      return language === 'en'
        ? `Which aim does ${source} connect with the words ${quotedWithGloss(names, fact.cue, 'en')}?`
        : `根据${source}，${cue}是为了下列哪一项？`;
    case 'as':
      return language === 'en'
        ? `According to ${source}, what is to be taken as ${cue}?`
        : `${source}提出以下列哪一项为${cue}？`;
    case 'greeting':
      return language === 'en'
        ? `To whom does ${source} extend ${cue}?`
        : `根据${source}，${cue}是向下列哪一方表示的？`;
    case 'appraisal':
      return language === 'en'
        ? `What, according to ${source}, was ${cue}?`
        : `根据${source}，${cue}的是下列哪一项？`;
    case 'result':
      return language === 'en'
        ? `Which of these, according to ${source}, ${cue}?`
        : `${source}说下列哪一项${cue}？`;
    case 'label':
    case 'role':
      return;
  }
}

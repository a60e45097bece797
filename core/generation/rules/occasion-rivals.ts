import type { Concept, Language } from '@/core/content';
import { type FactOf, wordsAt } from '@/core/extraction';
import { distinct, rejectChoice } from '../choices';
import { placeOf } from '../citation';
import { type Context, factsOf, findElsewhere } from '../context';
import type { Distractor } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { sharedTokens } from '../tokens';

type Occasion = FactOf<'occasion'>;

/** Where a ceremony is held is a city: provinces are no rivals. */
const provinces = /^(?:Shaanxi|Hunan|陕西|湖南)$/u;

/** Places among the concepts that other documents of the language name, and this one does not. */
function placesElsewhere(context: Context, fact: Occasion): Distractor[] {
  const { names } = context;
  const document = fact.proof.documentId;
  const places = new Set(
    [...names.concepts.values()].filter((concept) => concept.kind === 'place'),
  );
  return [...places].flatMap((concept): Distractor[] => {
    const name = concept.name[fact.proof.language].replaceAll('’', "'");
    if (provinces.test(name)) return [];
    const words = findElsewhere(context, name, fact.proof);
    if (!words) return [];
    const reason = inLanguages((language) => {
      const place = placeOf(names, words, document, language);
      return language === 'en'
        ? `Another text names this place ${place}.`
        : `这是另一篇文章提到的地点${place}。`;
    });
    return [rejectChoice(names, words, 3, reason)];
  });
}

/** Other titles in quotation marks in the same document: names of themes, exhibitions, events. */
function quotedTitles(context: Context, fact: Occasion): Distractor[] {
  const { names } = context;
  const document = fact.proof.documentId;
  return context.readables
    .filter((readable) => readable.passage.documentId === document)
    .flatMap((readable) =>
      [...readable.text.matchAll(/“(?<title>[A-Z][^”\uE000]{20,110})”/dgu)].flatMap(
        (match): Distractor[] => {
          const place = match.indices?.groups?.title;
          const words = place && wordsAt(readable, place[0], place[1]);
          if (!words || words.noted || words.text === fact.values[0]?.text) return [];
          const reason = inLanguages((language) => {
            const where = placeOf(names, words, document, language);
            return language === 'en'
              ? `The text uses these words for something else ${where}.`
              : `原文用这几个词说的是另一件事${where}。`;
          });
          return [rejectChoice(names, words, 2, reason)];
        },
      ),
    );
}

/** Wrong answers: what stands in another role at the same occasion, then the like in other texts. */
export function rivalsOf(context: Context, fact: Occasion): Distractor[] {
  const identity = (text: string): string => conceptOf(context.names, text)?.id ?? text;
  const own = new Set(fact.values.map((value) => identity(value.text)));
  const found =
    fact.relation === 'theme'
      ? quotedTitles(context, fact)
      : fact.relation === 'place' && fact.proof.language === 'en'
        ? placesElsewhere(context, fact)
        : [
            ...otherRoles(context, fact),
            ...bodiesHere(context, fact),
            ...bodiesElsewhere(context, fact),
          ];
  const wrong = distinct(
    found.filter((one) => !own.has(identity(one.wording.text))),
    (one) => identity(one.wording.text),
  );
  // Few of the text itself tempt more than many of others.
  const near = wrong.filter(({ distance }) => distance < 3);
  return near.length >= 2 ? near : wrong;
}

const roles: Record<Occasion['relation'], Record<Language, string>> = {
  place: { en: 'the place of the ceremony', 'zh-CN': '仪式的举行地' },
  sponsor: { en: 'the sponsor', 'zh-CN': '主办单位' },
  undertaker: { en: 'one of those that undertook it', 'zh-CN': '承办单位' },
  publisher: { en: 'one of the bodies that made the announcement', 'zh-CN': '发布单位' },
  theme: { en: 'the theme', 'zh-CN': '主题' },
  exhibition: { en: 'an exhibition', 'zh-CN': '展览' },
};

/** What something is at an occasion, in a word of ours. */
export function roleOf(relation: Occasion['relation'], language: Language): string {
  return roles[relation][language];
}

function otherRoles(context: Context, fact: Occasion): Distractor[] {
  const { names } = context;
  const document = fact.proof.documentId;
  return factsOf(context, 'occasion')
    .filter(
      (other) =>
        other !== fact &&
        other.proof.documentId === document &&
        other.relation !== 'theme' &&
        other.relation !== 'exhibition' &&
        (other.relation !== 'place' || fact.proof.language === 'zh-CN'),
    )
    .flatMap((other) =>
      other.values.map((value) =>
        rejectChoice(
          names,
          value,
          1,
          inLanguages((language) => {
            const place = placeOf(names, other.proof, document, language);
            const role = roles[other.relation][language];
            return language === 'en'
              ? `The text names it as ${role} ${place}.`
              : `原文写明它是${role}${place}。`;
          }),
        ),
      ),
    );
}

/** Bodies among the concepts, the most alike to the answer first. */
function bodiesLike(context: Context, fact: Occasion): Concept[] {
  const { names } = context;
  const bodies = new Set([...names.concepts.values()].filter((concept) => concept.kind === 'body'));
  const key = fact.values.map((value) => value.text).join(' ');
  const alike = (concept: Concept): number =>
    sharedTokens(key, concept.name[fact.proof.language]).length;
  return [...bodies].sort((a, b) => alike(b) - alike(a));
}

/** Bodies that the document names, but not here. */
function bodiesHere(context: Context, fact: Occasion): Distractor[] {
  const { names } = context;
  const { documentId, passageId, language } = fact.proof;
  const key = fact.values.map((value) => value.text).join(' ');
  return bodiesLike(context, fact).flatMap((concept): Distractor[] => {
    const name = concept.name[language];
    if (key.includes(name)) return [];
    const readable = context.readables.find(
      ({ passage, text }) =>
        passage.documentId === documentId && passage.id !== passageId && text.includes(name),
    );
    const at = readable?.text.indexOf(name) ?? -1;
    const words = readable && wordsAt(readable, at, at + name.length);
    if (!words || words.noted) return [];
    const reason = inLanguages((spoken) => {
      const place = placeOf(names, words, documentId, spoken);
      return spoken === 'en'
        ? `The text names this body for something else ${place}.`
        : `原文提到这个单位是为了另一件事${place}。`;
    });
    return [rejectChoice(names, words, 2, reason)];
  });
}

/** Bodies among the concepts that other documents of the language name. */
function bodiesElsewhere(context: Context, fact: Occasion): Distractor[] {
  const { names } = context;
  const document = fact.proof.documentId;
  return bodiesLike(context, fact).flatMap((concept): Distractor[] => {
    const name = concept.name[fact.proof.language];
    const words = findElsewhere(context, name, fact.proof);
    if (!words) return [];
    return [
      rejectChoice(
        names,
        words,
        3,
        inLanguages((language) => {
          const place = placeOf(names, words, document, language);
          return language === 'en'
            ? `Another text names this body ${place}.`
            : `这是另一篇文章提到的单位${place}。`;
        }),
      ),
    ];
  });
}

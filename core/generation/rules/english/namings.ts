import type { FactOf } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { ClozeDraft, Distractor, ShortDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { closeSentence } from '../../statement';
import { contentOf, doesOf, verbOf, wordsIn } from './clauses';

type Naming = FactOf<'naming'>;

/** The name that the text gives to something, as a blank; the bank has other names that it gives. */
export function blankNames(context: Context): (ClozeDraft | ShortDraft)[] {
  // What a term means is asked with the other terms of the text.
  const all = factsOf(context, 'naming').filter(
    ({ sentence, meaning }) => !sentence.noted && meaning === null,
  );
  return all.flatMap((naming): (ClozeDraft | ShortDraft)[] => {
    const { sentence, term } = naming;
    const rest = sentence.text.replace(term.text, ' ');
    if ([...contentOf(term.text)].every((word) => contentOf(rest).has(word))) return [];
    if (wordsIn(rest) < 7) return [];
    const distractors = rivals(context, all, naming);
    if (distractors.length < 2 || chanceOf('written', context.seed, naming.key) < 0.35)
      return written(context, naming);
    const { names } = context;
    const document = sentence.documentId;
    const at = term.start - sentence.start;
    return [
      {
        kind: 'cloze',
        rule: 'naming-cloze',
        variant: '',
        fact: naming,
        language: 'en',
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Fill in the term that ${source} ${verbOf(names, document, 'use')}.`
            : `请填入${source}使用的术语。`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, naming.proof, document, language);
          return language === 'en'
            ? `The term is “${term.text}” ${place}.`
            : `这个术语是“${term.text}”${place}。`;
        }),
        parts: [
          sentence.text.slice(0, at),
          { blank: term, wording: { text: term.text, language: 'en' } },
          closeSentence(sentence.text, 'en').slice(at + term.text.length),
        ],
        distractors,
        concepts: [],
        evidence: proofs(
          [naming.proof],
          distractors.flatMap(({ words }) => words ?? []),
        ),
        level: 'understand',
        salience: 1,
      },
    ];
  });
}

/** The same, to be written: a term of the matter has one form only. */
function written(context: Context, naming: Naming): ShortDraft[] {
  const { sentence, term } = naming;
  if (wordsIn(sentence.text) > 32) return [];
  const { names } = context;
  const document = sentence.documentId;
  const at = term.start - sentence.start;
  const gapped = `${sentence.text.slice(0, at)}…${sentence.text.slice(at + term.text.length)}`
    .replace(/[“”"]/gu, '')
    .replace(/\.$/u, '');
  return [
    {
      kind: 'short-answer',
      rule: 'naming-short',
      variant: '',
      fact: naming,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Which term ${doesOf(names, document)} ${source} use in the place of the gap: “${gapped}”?`
          : `${source}在这句话的空缺处用的是哪个术语：“${gapped}”？`;
      }),
      rationale: inLanguages((language) => {
        const place = placeOf(names, naming.proof, document, language);
        return language === 'en'
          ? `The term is “${term.text}” ${place}.`
          : `这个术语是“${term.text}”${place}。`;
      }),
      accepted: {
        en: [
          ...new Set([
            term.text,
            term.text.toLowerCase(),
            ...(naming.plural && /[^s]s$/u.test(term.text) ? [term.text.slice(0, -1)] : []),
          ]),
        ],
      },
      points: [],
      concepts: [],
      evidence: proofs([naming.proof], []),
      level: 'understand',
      salience: 0.9,
    },
  ];
}

/** Other names of the same number, the nearest first, that the sentence does not have. */
function rivals(context: Context, all: readonly Naming[], naming: Naming): Distractor[] {
  const own = naming.sentence.text.toLowerCase();
  const seen = new Set([naming.term.text.toLowerCase()]);
  const capital = /^\p{Lu}/u.test(naming.term.text);
  const vowel = /\ban? [“"]?$/u.test(
    naming.sentence.text.slice(0, naming.term.start - naming.sentence.start),
  );
  return all
    .filter(
      (other) =>
        other !== naming &&
        other.term.documentId === naming.term.documentId &&
        other.plural === naming.plural &&
        other.defined === naming.defined &&
        /^\p{Lu}/u.test(other.term.text) === capital &&
        // Among defined terms an abbreviation is soon told from a name, and one word from several.
        (!naming.defined || shapeOf(other.term.text) === shapeOf(naming.term.text)) &&
        !(vowel && /^[aeiou]/iu.test(other.term.text) !== /^[aeiou]/iu.test(naming.term.text)) &&
        !own.includes(other.term.text.toLowerCase()) &&
        ![...contentOf(other.term.text)].every((word) => contentOf(naming.term.text).has(word)),
    )
    .map((other) => ({
      other,
      rank: Math.abs(other.term.passageNumber - naming.term.passageNumber),
      chance: chanceOf(other.term.text, context.seed, naming.key),
    }))
    .sort((a, b) => Math.floor(a.rank / 4) - Math.floor(b.rank / 4) || a.chance - b.chance)
    .flatMap(({ other }): Distractor[] => {
      const key = other.term.text.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          wording: { text: other.term.text, language: 'en' },
          words: other.term,
          distance: 2,
          reason: inLanguages((language) => {
            const place = placeOf(context.names, other.proof, naming.term.documentId, language);
            return language === 'en'
              ? `The text gives this name to something else ${place}.`
              : `原文用这个名称指别的事物${place}。`;
          }),
        },
      ];
    })
    .slice(0, 3);
}

function shapeOf(term: string): string {
  return `${term === term.toUpperCase()} ${term.includes(' ')}`;
}

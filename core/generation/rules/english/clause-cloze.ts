import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { type Clause, clausesOf, contentOf, isRenamed, wordsIn } from './clauses';
import { part } from './times';

/** A sentence without one or two of its nouns; the bank has nouns of other sentences besides. */
export function blankClauseNouns(context: Context): ClozeDraft[] {
  const clauses = clausesOf(context);
  const nouns = clauses.map((clause) => ({ clause, nouns: keyNouns(clause) }));
  return nouns.flatMap(({ clause, nouns: own }): ClozeDraft[] => {
    const length = wordsIn(clause.core.text);
    if (isRenamed(clause) || length < 8 || length > 32 || !/^\p{Lu}/u.test(clause.core.text))
      return [];
    const blanks = pick(own, length >= 14 ? 2 : 1);
    if (blanks.length === 0) return [];
    const wrong = strangers(context, nouns, clause, blanks);
    if (wrong.length < 2) return [];
    const { names } = context;
    const document = clause.subject.documentId;
    return [
      {
        kind: 'cloze',
        rule: 'clause-cloze',
        variant: '',
        fact: clause,
        stem: clozeStem(names, document),
        rationale: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          return language === 'en'
            ? `These are the words of the text ${place}.`
            : `这是原文的话${place}。`;
        }),
        language: 'en',
        parts: clozeParts(names, clause.core, blanks),
        distractors: wrong,
        evidence: proofs([clause.proof], []),
        concepts: [],
        level: 'remember',
        salience: 0.5,
      },
    ];
  });
}

/** Heads of noun phrases: nouns before "of", "in", a mark or the end, long enough to matter. */
function keyNouns(clause: Clause): Words[] {
  const { core } = clause;
  const pattern =
    /(?<=\b(?:the|an?|of|and|its|their|for|by|to|with|into|from|in|as|between) (?:\p{Ll}[\p{L}-]+ )?)(?<noun>\p{Ll}{4,})(?= (?:of|and|in|to|for|from|with|by|that|at|on|into|as|or|through|between|within|across|against|during|is|are|was|were|has|have|had)\b|[,.;)]|$)/dgu;
  return [...core.text.matchAll(pattern)].flatMap((match): Words[] => {
    const place = match.indices?.groups?.noun;
    return place && isNoun(match[0]) ? [part(core, place[0], place[1])] : [];
  });
}

const notNouns =
  /(?:ly|ous|ful|less|able|ible|ive|ish)$|^(?:able|about|addition|best|both|case|common|different|each|early|fact|first|general|good|great|high|kind|large|last|late|least|like|long|lot|low|main|many|more|most|much|name|number|order|other|others|part|people|place|point|range|rest|same|second|several|side|similar|small|some|sort|such|terms|thing|things|third|time|times|type|types|use|used|variety|various|well|year|years|being|doing|having|once|part|form|forms|result|results|instead|favor|favour|spite|accordance|respect|regard|behalf|means|example|long|turn|general|particular|least|total|half|best|front|back|whom|which|what|when|where|than|then|there|their|them|these|those|this|that|with|will|only|also|even|ever|must|from|into|over|very|just)$/u;

function isNoun(word: string): boolean {
  return !notNouns.test(word) && !/(?:ed|ing)$/u.test(word);
}

function pick(nouns: readonly Words[], wanted: number): Words[] {
  const chosen: Words[] = [];
  for (const noun of [...nouns].sort(
    (a, b) => b.text.length - a.text.length || a.start - b.start,
  )) {
    if (chosen.length === wanted) break;
    if (
      chosen.some(
        (other) =>
          Math.abs(other.start - noun.start) < noun.text.length + 12 || other.text === noun.text,
      )
    )
      continue;
    chosen.push(noun);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Nouns of far sentences with the same number, none of which stands in the sentence. */
function strangers(
  context: Context,
  all: readonly { clause: Clause; nouns: readonly Words[] }[],
  clause: Clause,
  blanks: readonly Words[],
): Distractor[] {
  const { names } = context;
  const own = contentOf(clause.sentence.text);
  const plural = blanks.some(({ text }) => text.endsWith('s'));
  const singular = blanks.some(({ text }) => !text.endsWith('s'));
  const found = new Map<string, { words: Words; source: Clause }>();
  for (const { clause: source, nouns } of all)
    for (const words of nouns)
      if (
        words.documentId === clause.subject.documentId &&
        source !== clause &&
        ((plural && words.text.endsWith('s')) || (singular && !words.text.endsWith('s'))) &&
        ![...contentOf(words.text)].some((word) => own.has(word)) &&
        Math.abs(source.position - clause.position) > 1
      )
        found.set(words.text, { words, source });
  return [...found.values()]
    .map((one) => ({ ...one, chance: chanceOf(context.seed, clause.key, one.words.text) }))
    .sort((a, b) => a.chance - b.chance)
    .slice(0, blanks.length === 1 ? 3 : 2)
    .map(({ words, source }) => ({
      wording: { text: words.text, language: 'en' },
      words,
      distance: 2,
      reason: inLanguages((language) => {
        const place = placeOf(names, source.proof, clause.subject.documentId, language);
        return language === 'en'
          ? `The word is not in this sentence; it stands in “${source.core.text}” ${place}.`
          : `这个词不在这句话里，它见于“${source.core.text}”${place}。`;
      }),
    }));
}

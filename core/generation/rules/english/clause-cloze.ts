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
    if (/[()]/u.test(clause.core.text)) return [];
    if (isRenamed(clause) || length < 8 || length > 32 || !/^\p{Lu}/u.test(clause.core.text))
      return [];
    const blanks = pick(own, length >= 14 ? 2 : 1);
    if (blanks.length === 0) return [];
    const gaps = blanks.map(({ words }) => words);
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
        parts: closed(clozeParts(names, clause.core, gaps)),
        distractors: wrong,
        evidence: proofs([clause.proof], []),
        concepts: [],
        level: 'remember',
        salience: 0.5,
      },
    ];
  });
}

/** With a full stop, which the words of the clause don't have. */
function closed(parts: ClozeDraft['parts']): ClozeDraft['parts'] {
  const last = parts.at(-1);
  return typeof last === 'string' ? [...parts.slice(0, -1), `${last}.`] : [...parts, '.'];
}

interface Noun {
  readonly words: Words;
  /** What stands before and after: nouns with the same frame fit the same places. */
  readonly frame: string;
}

/** Heads of noun phrases: nouns before "of", "in", a mark or the end, long enough to matter. */
function keyNouns(clause: Clause): Noun[] {
  const { core } = clause;
  const pattern =
    /\b(?<before>the|an?|of|its|their|his|her|for|by|with|into|from|in|between|through) (?:\p{Ll}[\p{L}-]+ )?(?<noun>\p{Ll}{4,})(?<after> (?:of|in|to|for|from|with|by|that|at|on|into|as|through|between|within|across|against|during)\b|[,.;)]|$)/dgu;
  return [...core.text.matchAll(pattern)].flatMap((match): Noun[] => {
    const place = match.indices?.groups?.noun;
    const noun = match.groups?.noun ?? '';
    if (!place || !isNoun(noun)) return [];
    const after = /^ (?:of|in|to|for)/u.exec(match.groups?.after ?? '')?.[0] ?? '';
    const article = /^(?:an?|the)$/u.test(match.groups?.before ?? '') ? 'article' : '';
    return [
      { words: part(core, place[0], place[1]), frame: `${after} ${article} ${noun.endsWith('s')}` },
    ];
  });
}

const notNouns =
  /(?:ly|ous|ful|less|able|ible|ive|ish)$|^(?:instance|inner|outer|upper|lower|able|about|addition|best|both|case|common|different|each|early|fact|first|general|good|great|high|kind|large|last|late|least|like|long|lot|low|main|many|more|most|much|name|number|order|other|others|part|people|place|point|range|rest|same|second|several|side|similar|small|some|sort|such|terms|thing|things|third|time|times|type|types|use|used|variety|various|well|year|years|being|doing|having|once|part|form|forms|result|results|instead|favor|favour|spite|accordance|respect|regard|behalf|means|example|long|turn|general|particular|least|total|half|best|front|back|whom|which|what|when|where|than|then|there|their|them|these|those|this|that|with|will|only|also|even|ever|must|from|into|over|very|just|elsewhere|themselves|itself|negotiate|become|remain|order|fall|back|take|make|give|come|keep|become|whether|another|twice|haves|course|lack|need|way|ways|means|means|role|set|piece|pieces|member|members|presence|absence|basis|level|levels|area|areas|fact|facts|end|middle|center|centre|beginning)$/u;

function isNoun(word: string): boolean {
  return !notNouns.test(word) && !/(?:ed|ing)$/u.test(word);
}

function pick(nouns: readonly Noun[], wanted: number): Noun[] {
  const chosen: Noun[] = [];
  for (const noun of [...nouns].sort(
    (a, b) => b.words.text.length - a.words.text.length || a.words.start - b.words.start,
  )) {
    if (chosen.length === wanted) break;
    const { start, text } = noun.words;
    if (
      chosen.some(
        ({ words }) => Math.abs(words.start - start) < text.length + 12 || words.text === text,
      )
    )
      continue;
    chosen.push(noun);
  }
  return chosen.sort((a, b) => a.words.start - b.words.start);
}

/** Nouns of other sentences in the same frame, none of which stands in the sentence. */
function strangers(
  context: Context,
  all: readonly { clause: Clause; nouns: readonly Noun[] }[],
  clause: Clause,
  blanks: readonly Noun[],
): Distractor[] {
  const { names } = context;
  const own = contentOf(clause.sentence.text);
  const frames = new Set(blanks.map(({ frame }) => frame));
  const found = new Map<string, { words: Words; source: Clause }>();
  for (const { clause: source, nouns } of all)
    for (const { words, frame } of nouns)
      if (
        words.documentId === clause.subject.documentId &&
        source !== clause &&
        frames.has(frame) &&
        ![...contentOf(words.text)].some((word) => own.has(word)) &&
        Math.abs(source.position - clause.position) > 1
      )
        found.set(words.text, { words, source });
  return [...found.values()]
    .map((one) => ({
      ...one,
      far: Math.floor(Math.abs(one.source.position - clause.position) / 8),
      chance: chanceOf(one.words.text, context.seed, clause.key),
    }))
    .sort((a, b) => a.far - b.far || a.chance - b.chance)
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

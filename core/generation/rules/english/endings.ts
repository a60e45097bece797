import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import {
  type Clause,
  clausesOf,
  contentOf,
  doesOf,
  endingOf,
  isAgent,
  isPlain,
  sharedContent,
  wordsIn,
} from './clauses';

/** How does the text go on? Wrong endings are what it says of other things. */
export function askForEnding(context: Context): SingleDraft[] {
  const clauses = clausesOf(context).filter(
    (clause) =>
      isJoinable(clause) && isPlainName(clause.name) && wordsIn(endingOf(clause).text) <= 17,
  );
  return clauses.flatMap((clause): SingleDraft[] => {
    if (isTitle(context, clause) || measured.test(clause.name)) return [];
    const others = rivalEndings(context, clauses, clause, 3);
    if (others.length < 2) return [];
    const { names } = context;
    const document = clause.subject.documentId;
    const ending = endingOf(clause);
    return [
      {
        kind: 'single-choice',
        rule: 'clause-ending',
        variant: '',
        fact: clause,
        stem: inLanguages((language) => {
          const source = cite(names, document, language);
          return language === 'en'
            ? `Which of these ${doesOf(names, document)} ${source} say of ${called(clause)}?`
            : `${source}对“${clause.name}”是怎样说的？`;
        }),
        rationale: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          return language === 'en'
            ? `The text says that of “${clause.name}” ${place}.`
            : `原文对“${clause.name}”就是这样说的${place}。`;
        }),
        key: { wording: { text: ending.text, language: 'en' }, words: ending },
        distractors: others.map(({ clause: other, ending: words }) =>
          reject(context, other, words, document),
        ),
        arrangement: 'mixed',
        evidence: proofs(
          [clause.proof],
          others.map(({ clause: other }) => other.proof),
        ),
        concepts: [],
        level: 'understand',
        salience: 0.75,
      },
    ];
  });
}

/** A number of things is no matter of its own. */
const measured =
  /^(?:(?:nearly|about|around|almost|over|more than|up to) )?(?:[£$€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)/iu;

/** A place or a thing that the whole text is about: what is said of its parts could be said of it. */
function isTitle({ names }: Context, { subject, subjectKind, name }: Clause): boolean {
  const title = names.documents.get(subject.documentId)?.title.text.toLowerCase() ?? '';
  const bare = name.toLowerCase().replace(/^(?:the|an?) /u, '');
  return subjectKind !== 'person' && title.includes(bare);
}

/** A short name as it is, a long one in quotation marks. */
function called({ name }: Clause): string {
  return wordsIn(name) > 5 || /[“”]/u.test(name) ? `“${name.replace(/[“”]/gu, '')}”` : name;
}

/** In the present tense a common noun means a kind; in the past "the storm" may be "the hurricane" of another sentence. */
function isTold({ tense, name }: Clause): boolean {
  return tense === 'present' || /^(?:the |an? )?\p{Lu}/u.test(name);
}

/** True for an opening without which the rest may be false: "If the valve is closed", "Unlike most frogs". */
function isConditional({ opening }: Clause): boolean {
  return (
    opening !== null &&
    !/^(?:In|On|At|By|During|After|Before|Since|From|Until|Between|Throughout|Within) /u.test(
      opening.text,
    )
  );
}

/** Clauses whose subject and ending can be taken apart and put together again. */
export function isJoinable(clause: Clause): boolean {
  const ending = endingOf(clause).text;
  return (
    !isConditional(clause) &&
    isPlain(clause) &&
    isTold(clause) &&
    !clause.negated &&
    !/^(?:must|shall|may|should)$/u.test(clause.modal ?? '') &&
    wordsIn(ending) >= 4 &&
    contentOf(ending).size >= 3 &&
    wordsIn(ending) <= 22 &&
    !/\b(?:it|its|he|him|his|she|her|they|their|them|who|one another|each other|himself|herself|itself|themselves)\b/u.test(
      ending.replace(/\bits (?=own\b)/u, ''),
    ) &&
    !/\b(?:its|his|her|their|this|these|such)\b/iu.test(clause.name) &&
    wordsIn(clause.name) <= 9
  );
}

/** A thing that has a name: "pyruvate kinase", not "an increase in citrate" or "some type of control". */
export function isPlainName(name: string): boolean {
  return (
    wordsIn(name) <= 5 &&
    !/\b(?:in|on|for|by|with|from|to|at)\b|[’']s\b|\p{Ll}{2}(?:ed|ced)$|^(?:the |an? )?(?:word|familiar|some|many|most|common|other|several|all|these|such|different|various|lower|higher|more|fewer)\b/iu.test(
      name,
    )
  );
}

/** The first word of the verb tells which endings fit a subject. */
export function agreementOf(clause: Clause): string {
  const first = clause.verb.text.split(' ')[0]?.toLowerCase() ?? '';
  if (/^(?:is|are|was|were|has|have|had)$/u.test(first) && clause.auxiliary !== null) return first;
  if (clause.modal !== null) return clause.modal;
  return `${clause.tense} ${clause.tense === 'past' ? '' : clause.number}`;
}

export interface Ending {
  readonly clause: Clause;
  readonly ending: Words;
}

/** Endings of other sentences that fit the grammar and are not said of the subject anywhere. */
export function rivalEndings(
  context: Context,
  clauses: readonly Clause[],
  clause: Clause,
  wanted: number,
): Ending[] {
  const own = endingOf(clause);
  const size = wordsIn(own.text);
  const agreement = agreementOf(clause);
  const fits = (other: Clause): boolean =>
    other !== clause &&
    other.subject.documentId === clause.subject.documentId &&
    other.subjectKind === clause.subjectKind &&
    isAgent(other) === isAgent(clause) &&
    agreementOf(other) === agreement &&
    canTellApart(clause, other) &&
    wordsIn(endingOf(other).text) <= size * 1.9 &&
    wordsIn(endingOf(other).text) >= size / 1.9 &&
    !/^(?:is|are|was|were) (?:more|less|no)\b/u.test(endingOf(other).text) &&
    (isAgent(clause) || isKindred(clause, other)) &&
    !saidOf(context, other, clause);
  const found: Ending[] = [];
  const ranked = clauses
    .filter(fits)
    .map((other) => ({
      other,
      rank:
        Math.abs(wordsIn(endingOf(other).text) - size) +
        Math.min(12, Math.abs(other.position - clause.position)),
      chance: chanceOf(other.key, context.seed, clause.key),
    }))
    .sort((a, b) => Math.floor(a.rank / 4) - Math.floor(b.rank / 4) || a.chance - b.chance);
  for (const { other } of ranked) {
    const ending = endingOf(other);
    if (found.length === wanted) break;
    if (sharedContent(ending.text, own.text) > 0.5) continue;
    if (
      found.some(
        (one) =>
          sharedContent(one.ending.text, ending.text) > 0.6 || one.clause.name === other.name,
      )
    )
      continue;
    found.push({ clause: other, ending });
  }
  return found;
}

/** Things of one passage, or spoken of in some of the same words. */
function isKindred(one: Clause, other: Clause): boolean {
  return (
    Math.abs(one.subject.passageNumber - other.subject.passageNumber) <= 1 ||
    sharedContent(one.sentence.text, other.sentence.text) > 0
  );
}

/** Subjects that name two different things, neither being a kind or a part of the other. */
export function canTellApart(one: Clause, other: Clause): boolean {
  const [a, b] = [contentOf(one.name), contentOf(other.name)];
  if (one.subjectKind === 'person' && lastOf(one.name) === lastOf(other.name)) return false;
  if (one.head === other.head && one.subjectKind === 'thing')
    return [...a].some((word) => !b.has(word)) && [...b].some((word) => !a.has(word));
  return ![...a].every((word) => b.has(word)) && ![...b].every((word) => a.has(word));
}

function lastOf(name: string): string | undefined {
  return name.split(' ').at(-1);
}

/** True where some sentence speaks of the subject in the words of the other's ending. */
function saidOf(context: Context, other: Clause, clause: Clause): boolean {
  const ending = endingOf(other).text;
  const head = [...contentOf(clause.name)];
  if (head.some((word) => contentOf(ending).has(word) && clause.subjectKind !== 'thing'))
    return true;
  return context.facts.some(
    (fact) =>
      fact.type === 'clause' &&
      fact !== other &&
      fact.subject.documentId === clause.subject.documentId &&
      head.every((word) => contentOf(fact.core.text).has(word)) &&
      sharedContent(endingOf(fact).text, ending) > 0.45,
  );
}

function reject(context: Context, other: Clause, words: Words, document: string): Distractor {
  const { names } = context;
  return {
    wording: { text: words.text, language: 'en' },
    words,
    distance: 2,
    reason: inLanguages((language) => {
      const place = placeOf(names, other.proof, document, language);
      return language === 'en'
        ? `The text says this of “${other.name}” ${place}.`
        : `原文这样说的是“${other.name}”${place}。`;
    }),
  };
}

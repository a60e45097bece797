import { type Words, wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { EvidenceDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { nearestSentences } from '../nearest-sentences';
import { tellOf } from './ask';
import { type Change, changesOf } from './changes';
import { isJudgedInPlace, isToldInPlace, retold, withChange } from './clause-swap';
import { type Clause, clausesOf, sharedContent, wordsIn } from './clauses';
import { laysDown } from './norms';
import { turnRound } from './reword';
import { worthOf } from './worth';

/** A statement about one sentence or two, in other words than the text's, or false by one detail. */
interface Claim {
  readonly rule: string;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly change: Change | null;
}

/** Does the passage support the statement, and which sentences decide? */
export function askForEvidence(context: Context): EvidenceDraft[] {
  const clauses = clausesOf(context);
  return clauses.flatMap((clause): EvidenceDraft[] => {
    const claims = [...ownClaims(context, clause), jointClaim(context, clauses, clause)];
    return claims.flatMap((claim) => (claim ? draft(context, claim) : []));
  });
}

function draft(context: Context, { rule, text, clauses, change }: Claim): EvidenceDraft[] {
  const [first] = clauses;
  if (!first) return [];
  const shown = sentencesAround(context, clauses, text);
  const deciding = clauses.flatMap(({ sentence }) =>
    shown.flatMap(({ start }, index) => (start === sentence.start ? [index] : [])),
  );
  const others = shown.filter((_, index) => !deciding.includes(index));
  if (deciding.length < clauses.length || others.length < 2) return [];
  if (shown.some((one) => one.text.includes('\uE000') || wordsIn(one.text) > 60)) return [];
  if (others.some((one) => sharedContent(one.text, text) > 0.65)) return [];
  const { names } = context;
  const document = first.subject.documentId;
  return [
    {
      kind: 'evidence',
      rule,
      variant: change ? 'false' : 'true',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Does the passage of ${source} support the statement? Select each sentence that is needed to decide.`
          : `${source}的这一段支持下面的说法吗？请选出作判断所需的每一句话。`;
      }),
      rationale: inLanguages((language) => {
        const place = placeOf(names, first.proof, document, language);
        if (change)
          return language === 'en'
            ? `The text has “${change.old.text}”, not “${change.fresh}” ${place}.`
            : `原文里是“${change.old.text}”，不是“${change.fresh}”${place}。`;
        if (clauses.length > 1)
          return language === 'en'
            ? `Each of the two sentences says a part of it ${place}.`
            : `这两句话各说了其中一部分${place}。`;
        return language === 'en'
          ? `This sentence says so, and no other of the passage does ${place}.`
          : `这一段里只有这句话这样说${place}。`;
      }),
      statement: { text, language: 'en' },
      sentences: shown,
      deciding,
      verdict: change === null,
      evidence: proofs(
        clauses.flatMap((clause) => [clause.sentence, ...(clause.witness ? [clause.witness] : [])]),
        [],
      ),
      concepts: [],
      level: 'analyse',
      salience:
        (clauses.length > 1 ? 0.6 : change ? 0.45 : 0.55) +
        0.3 * Math.max(...clauses.map((clause) => worthOf(context, clause))),
    },
  ];
}

/** The sentences of the clauses and those of the passage that are nearest to the statement. */
function sentencesAround(context: Context, clauses: readonly Clause[], statement: string): Words[] {
  const [first] = clauses;
  const readable = context.readables.find(({ passage }) => passage.id === first?.subject.passageId);
  if (!readable) return [];
  const sentences = splitSentences(readable.text)
    .map(({ start, end }) => wordsAt(readable, start, end))
    .filter(({ text }) => wordsIn(text) >= 2);
  const places = clauses.map(({ sentence }) =>
    sentences.findIndex(({ start }) => start === sentence.start),
  );
  if (places.includes(-1)) return [];
  return nearestSentences(
    sentences,
    Math.min(...places),
    Math.max(...places),
    statement,
    ({ text }) => !text.includes('\uE000') && wordsIn(text) <= 60,
  );
}

function fits(clause: Clause): boolean {
  const length = wordsIn(clause.core.text);
  return length >= 6 && length <= 32 && !/[()]/u.test(clause.core.text);
}

/** The clause turned round, true or with one detail changed; or as it is, with one detail changed. */
function ownClaims(context: Context, clause: Clause): Claim[] {
  if (!fits(clause)) return [];
  const turned = turnRound(clause);
  // The first change makes a statement to be judged: this one shall say something else.
  const [first, ...more] = changesOf(context, clause).filter(
    ({ what }) => what !== 'duty' && what !== 'figure',
  );
  const change = first && isJudgedInPlace(context, clause) ? first : more[0];
  const isFalse = change !== undefined && chanceOf('verdict', context.seed, clause.key) < 0.5;
  const isTold = isToldInPlace(context, clause);
  if (turned !== null && !isFalse && isTold)
    return [{ rule: 'clause-evidence', text: turned, clauses: [clause], change: null }];
  const told = isTold && !laysDown(context, clause.subject.documentId) ? retold(clause) : null;
  if (told?.manner === 'part' && !isFalse && !isRunOf(clause.sentence.text, told.text))
    return [{ rule: 'clause-part', text: told.text, clauses: [clause], change: null }];
  if (!change || (turned === null && wordsIn(clause.core.text) < 8)) return [];
  const pieces = turned?.split(change.old.text) ?? [];
  const text = pieces.length === 2 ? pieces.join(change.fresh) : withChange(clause, change);
  return [{ rule: 'clause-verdict', text, clauses: [clause], change }];
}

/** True for words that stand in the sentence side by side: they are found without being understood. */
function isRunOf(sentence: string, text: string): boolean {
  return (
    sentence.toLowerCase().includes(text.toLowerCase().replace(/\.$/u, '')) ||
    wordsIn(text) > 0.7 * wordsIn(sentence)
  );
}

/** Two things that one passage says of one subject, in one statement. */
function jointClaim(context: Context, clauses: readonly Clause[], clause: Clause): Claim | null {
  const one = shortTale(clause);
  if (one === null) return null;
  const at = clauses.indexOf(clause);
  const other = clauses
    .slice(at + 1, at + 5)
    .find(
      (next) =>
        next.subject.passageId === clause.subject.passageId &&
        next.name === clause.name &&
        next.number === clause.number &&
        next.tense === clause.tense &&
        sharedContent(next.core.text, clause.core.text) < 0.6 &&
        shortTale(next) !== null,
    );
  if (!other) return null;
  const two = shortTale(other);
  if (two === null || wordsIn(one) + wordsIn(two) > 26) return null;
  const text = `${capitalise(clause.name)} ${one} and ${two}.`;
  const change = changesOf(context, other).find(
    ({ old, what }) =>
      what !== 'duty' && two.split(old.text).length === 2 && !one.includes(old.text),
  );
  const isFalse = change !== undefined && chanceOf('joint', context.seed, clause.key) < 0.4;
  if (!isFalse) return { rule: 'clause-joint', text, clauses: [clause, other], change: null };
  const wrong = `${capitalise(clause.name)} ${one} and ${two.split(change.old.text).join(change.fresh)}.`;
  return { rule: 'clause-joint', text: wrong, clauses: [other], change };
}

/** What the clause tells of its subject, where it is short enough to stand beside another. */
function shortTale(clause: Clause): string | null {
  if (clause.negated || clause.apposition !== null) return null;
  if (!/^(?:the |\p{Lu})/u.test(clause.name)) return null;
  if (/[()]/u.test(clause.core.text)) return null;
  const told = tellOf(clause, null);
  if (told === null || wordsIn(told) < 3 || wordsIn(told) > 16) return null;
  // A row that is cut off, a clause beside: "in offices, the new library".
  return /\b(?:and|but|or|also|which|who|that|because)\b|, |[“”"]/u.test(told) ? null : told;
}

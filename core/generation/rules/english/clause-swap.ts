import { splitSentences } from '@/core/text';
import { proofs } from '../../choices';
import { capitalise, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { tellOf } from './ask';
import { type Change, changesOf } from './changes';
import { caseMoved } from './clause-cases';
import {
  asStatement,
  type Clause,
  clausesOf,
  contentOf,
  groundOf,
  isCutShort,
  isRenamed,
  sharedContent,
  withoutAlso,
  wordsIn,
} from './clauses';
import { laysDown } from './norms';
import { turnRound } from './reword';
import { worthOf } from './worth';

type Manner = 'turned' | 'part' | 'moved';

/** A true statement, and how it differs from its sentence. */
interface Told {
  readonly text: string;
  readonly manner: Manner;
}

/** A statement told from the other side, or with its point turned round; never in the words of the text. */
export function swapClauseSlot(context: Context): TrueFalseDraft[] {
  return clausesOf(context).flatMap((clause): TrueFalseDraft[] => {
    const length = wordsIn(clause.core.text);
    if (length < 6 || length > 30) return [];
    // "Attacks on the fort increased": when and where is told elsewhere.
    const [change] = length < 8 ? [] : changesOf(context, clause);
    if (change && isJudgedInPlace(context, clause)) return [];
    const told = toldAnew(context, clause);
    return [
      ...(told === null ? [] : [plain(context, clause, told)]),
      ...(change ? [changed(context, clause, change)] : []),
    ];
  });
}

function common(context: Context, clause: Clause, what: Change['what'] | Manner) {
  return {
    kind: 'true-false',
    rule: `clause-swap-${what}`,
    fact: clause,
    stem: statementStem(context.names, clause.subject.documentId),
    concepts: [],
    level: 'understand',
  } as const;
}

/** What the clause says in other words, or null: its own words are only recognised. */
function toldAnew(context: Context, clause: Clause): Told | null {
  if (laysDown(context, clause.subject.documentId)) {
    const text = turnRound(clause) ?? caseMoved(clause) ?? reordered(clause);
    return text === null ? null : { text, manner: 'turned' };
  }
  const told = worthOf(context, clause) >= 0.3 ? retold(clause) : null;
  const title =
    context.names.documents.get(clause.subject.documentId)?.title.text.replace(/['’‘]/gu, '') ?? '';
  // What the title says already is true without the text.
  if (told && contentOf(title).size > 2 && sharedContent(title, told.text) >= 0.7) return null;
  if (!told || told.manner === 'moved' || isNearlyWhole(clause, told)) return null;
  return isToldInPlace(context, clause) ? null : told;
}

/** True for a sentence without its last words: it is recognised, not understood. */
function isNearlyWhole({ sentence }: Clause, { text, manner }: Told): boolean {
  return manner === 'part' && wordsIn(text) > 0.55 * wordsIn(sentence.text);
}

function plain(context: Context, clause: Clause, { text, manner }: Told): TrueFalseDraft {
  return {
    ...common(context, clause, manner),
    variant: 'true',
    statement: { text, language: 'en' },
    correction: null,
    rationale: inLanguages((language) => {
      const place = placeOf(context.names, clause.proof, clause.subject.documentId, language);
      return language === 'en' ? `The text says so ${place}.` : `原文就是这样说的${place}。`;
    }),
    evidence: proofs(groundOf(clause), []),
    salience: 0.28 + 0.3 * worthOf(context, clause),
  };
}

/**
 * True for a clause with one change only that is to be judged among the sentences of its passage: the
 * same false statement twice would be one too many.
 */
export function isJudgedInPlace(context: Context, clause: Clause): boolean {
  const changes = changesOf(context, clause).filter(({ what }) => what !== 'duty');
  return (
    changes.length === 1 &&
    chanceOf('in place', context.seed, clause.key) >= 0.5 &&
    hasCompany(context, clause)
  );
}

/** True for most of what is told anew: it is to be found among the sentences of its passage. */
export function isToldInPlace(context: Context, clause: Clause): boolean {
  return chanceOf('turned', context.seed, clause.key) >= 0.35 && hasCompany(context, clause);
}

function hasCompany(context: Context, clause: Clause): boolean {
  const readable = context.readables.find(
    ({ passage }) => passage.id === clause.sentence.passageId,
  );
  return readable !== undefined && splitSentences(readable.text).length >= 3;
}

/**
 * A true clause in another order than the text's, or without the rest of its sentence; null where it
 * would be the sentence itself.
 */
export function retold(clause: Clause): Told | null {
  const turned = turnRound(clause);
  if (turned !== null) return { text: turned, manner: 'turned' };
  const part = alone(clause);
  if (part !== null) return { text: part, manner: 'part' };
  const moved = caseMoved(clause) ?? reordered(clause);
  return moved === null ? null : { text: moved, manner: 'moved' };
}

/** The statement as it is told anew, with one slot changed; where that can't be, as the text has it. */
export function toldWrong(clause: Clause, change: Change): string {
  const pieces = retold(clause)?.text.split(change.old.text) ?? [];
  return pieces.length === 2 ? pieces.join(change.fresh) : withChange(clause, change);
}

/** What a sentence has besides its main clause, of which the clause is true without it. */
const aside =
  /^(?:\p{L}+(?:ing|ed)\b|\p{L}+ly\b|As well as|As never|Like|Unlike|Elsewhere|Following|In addition|In return|Instead)/u;

/** A clause that stands by itself without the rest of its sentence: an opening, an aside, another clause. */
function alone(clause: Clause): string | null {
  const { sentence, opening, apposition, name } = clause;
  const isAside = opening !== null && aside.test(opening.text);
  const told =
    isAside || apposition !== null
      ? tellOf({ ...clause, opening: isAside ? null : opening }, null)
      : null;
  const text = told === null ? asStatement(clause) : `${capitalise(name)} ${told}.`;
  // "applies a standard, it installs": two sentences in one.
  if (isCutShort(clause) || /[()]|, (?:it|they|he|she|you) /u.test(text)) return null;
  if (text.endsWith('..')) return null;
  return wordsIn(sentence.text) - wordsIn(text) >= 4 && wordsIn(text) >= 7 ? text : null;
}

/** With what the text has first at the end: "The pier was dug in 1905" for "In 1905 the pier was dug". */
function reordered(clause: Clause): string | null {
  const told = clause.opening && clause.apposition === null ? tellOf(clause, null) : null;
  // "won $200 in 1905 in 1904".
  if (clause.years.length > 1 || /\b(?:for|in) (?:example|instance|fact)\b/u.test(told ?? ''))
    return null;
  return told === null ? null : `${capitalise(clause.name)} ${told}.`;
}

const salience: Readonly<Record<Change['what'], number>> = {
  duty: 0.5,
  opposite: 0.45,
  figure: 0.4,
  name: 0.4,
  kindred: 0.3,
  amount: 0.28,
  year: 0.25,
  month: 0.2,
};

function changed(context: Context, clause: Clause, change: Change): TrueFalseDraft {
  const { names } = context;
  const document = clause.subject.documentId;
  return {
    ...common(context, clause, change.what),
    variant: 'false',
    statement: { text: withChange(clause, change), language: 'en' },
    correction: { text: asStatement(clause), language: 'en' },
    rationale: inLanguages((language) => {
      const place = placeOf(names, clause.proof, document, language);
      return language === 'en'
        ? `The text has “${change.old.text}” where the statement has “${change.fresh}” ${place}.`
        : `原文是“${change.old.text}”，而不是“${change.fresh}”${place}。`;
    }),
    evidence: proofs(groundOf(clause), change.source ? [change.source.core] : []),
    salience: salience[change.what] + 0.3 * worthOf(context, clause),
  };
}

/** The clause as a sentence with one slot changed. */
export function withChange(clause: Clause, { old, fresh }: Change): string {
  const { core, subject } = clause;
  const [start, end] = [old.start - core.start, old.end - core.start];
  const text = core.text.slice(0, start) + fresh + core.text.slice(end);
  if (!isRenamed(clause)) return `${capitalise(withoutAlso(text))}.`;
  const at =
    subject.start -
    core.start +
    (start < subject.start - core.start ? fresh.length - old.text.length : 0);
  const named = text.slice(0, at) + clause.name + text.slice(at + subject.text.length);
  return `${capitalise(withoutAlso(named))}.`;
}

import type { Span } from '@/core/text';
import { clauseEnd } from './clause-end';
import { isFiniteVerb } from './finite-verb';
import {
  auxiliaries,
  determiners,
  modals,
  numberWords,
  prepositions,
  pronouns,
  subordinators,
} from './grammar-words';
import { readSubject } from './subject';
import { isCapital, type Token, tokenize } from './tokens';
import { readGroup } from './verb-group';
import { canBe } from './verbs';

/** The main clause of a sentence, as far as it can be read for certain; offsets into the text. */
export interface EnglishClause {
  /** What stands before the subject and belongs to the statement: "In 1953", "After the war". */
  readonly opening: Span | null;
  readonly subject: Span;
  /** The last word of the noun phrase before any "of": "cells" in "the cells of the body". */
  readonly head: string;
  readonly number: 'singular' | 'plural';
  readonly apposition: Span | null;
  /** From the first auxiliary to the main verb. */
  readonly verb: Span;
  /** The auxiliary that a question puts before the subject, or null: "joined". */
  readonly auxiliary: Token | null;
  readonly main: Token;
  /** The main verb without ending, where the lists have it. */
  readonly base: string | null;
  readonly tense: 'past' | 'present';
  readonly passive: boolean;
  readonly modal: string | null;
  readonly negated: boolean;
  /** Adverbs before the verb: "also", "later". */
  readonly adverb: string | null;
  /** What follows the verb, up to the end of the clause. */
  readonly predicate: Span;
  /** False where the sentence goes on after the clause. */
  readonly whole: boolean;
}

/** Reads a sentence; null where the subject or the verb is not certain. */
export function readClause(text: string, sentence: Span): EnglishClause | null {
  const tokens = tokenize(text, sentence.start, sentence.end).filter(
    (token) => !/^[“”"]$/u.test(token.text),
  );
  const last = tokens.at(-1);
  if (!last || !/[.]/u.test(last.text) || tokens.length < 5) return null;
  const printed = text.slice(sentence.start, sentence.end);
  if (
    unreadable.test(printed.replace(shortQuote, '')) ||
    /[“”"]/u.test(printed.replace(shortQuote, ''))
  )
    return null;
  for (const from of startsOf(tokens)) {
    const clause = readFrom(text, tokens, from);
    if (clause) return clause;
  }
  return null;
}

/** A few words in quotation marks are a name or a term, and so is what goes on in lower case; more are speech. */
const shortQuote =
  /[“"](?:(?:[^\s“”".,!?;]+ ){0,4}[^\s“”".,!?;]+|\p{Ll}(?:[^\s“”".,!?;]+,? ){0,11}[^\s“”".,!?;]+)(?:[,.](?=[”"](?: |$)))?[”"]/gu;
const unreadable =
  /[?!\uE000[\]]|n['’]t\b|\b(?:it|he|she|that|there|what|who|let)['’]s\b|['’](?:re|ve|ll|d|m)\b/iu;
const skipped =
  /^(?:but|and|so|yet|however|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|additionally|similarly|likewise|meanwhile|thus|hence|instead|indeed|overall|also)$/u;

/** Where the subject may begin: at the first word, or after an opening like "In 1953" or "After the war,". */
function startsOf(tokens: readonly Token[]): number[] {
  const [first, second] = tokens;
  if (!first || !second) return [];
  if (/^(?:but|and|so|yet)$/u.test(first.lower)) return [1];
  if (skipped.test(first.lower) && second.text === ',') return [2];
  if (isHedge(first, second)) return [0];
  const opens =
    prepositions.has(first.lower) ||
    (/^(?:instead|along|together|because|inland|prior|owing|due|according)$/u.test(first.lower) &&
      /^(?:of|with|to|,)$/u.test(second.lower)) ||
    (first.lower.endsWith('ly') && canBe(second.lower, 'participle')) ||
    subordinators.has(first.lower) ||
    (first.lower.endsWith('ly') && second.text === ',') ||
    /^(?:today|later|then|first|second|third|next|finally|everywhere|elsewhere|born|soon|two|three|once|having)$/u.test(
      first.lower,
    ) ||
    canBe(first.lower, 'ing', 'participle');
  if (!opens) return [0];
  // "Changing weather patterns are …": no opening, but a subject.
  if (first.lower.endsWith('ing') && !tokens.some(({ text }) => text === ',')) return [0];
  const commas = tokens.flatMap((token, index) => (token.text === ',' ? [index + 1] : []));
  const year = prepositions.has(first.lower) ? startAfterYear(tokens) : [];
  const counted = /^(?:two|three|once)$/u.test(first.lower) ? [0] : [];
  return [
    ...year,
    ...commas.slice(0, 2).filter((at) => isOpening(tokens.slice(0, at - 1))),
    ...counted,
  ];
}

/** "About 2,500 people", "Only five houses", "Almost all frogs": a subject that begins with its hedge. */
function isHedge(first: Token, second: Token): boolean {
  if (!/^(?:about|around|over|nearly|almost|only|roughly|approximately)$/u.test(first.lower))
    return false;
  return (
    second.kind === 'number' ||
    numberWords.has(second.lower) ||
    /^(?:all|every|half|a)$/u.test(second.lower)
  );
}

/** After "In 1953" or "On 5 May 1953", where no comma follows. */
function startAfterYear(tokens: readonly Token[]): number[] {
  const at = tokens.findIndex(({ text }) => /^(?:1\d|20)\d\d$/u.test(text));
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (at < 1 || at > 5 || !before || !after || after.text === ',') return [];
  const date =
    before.text === ',' ||
    prepositions.has(before.lower) ||
    /^(?:\p{Lu}\p{Ll}+|early|late|mid|of)$/u.test(before.text);
  const opens = isCapital(after) || determiners.has(after.lower) || pronouns.has(after.lower);
  return date && opens ? [at + 1] : [];
}

/** A quotation mark that was opened within a span, or closed in it, belongs to it. */
function closeQuotes(text: string, { start, end }: Span): Span {
  const marks = text.slice(start, end).match(/[“”"]/gu)?.length ?? 0;
  if (marks % 2 === 0) {
    const both = /[“"]/u.test(text.charAt(start - 1)) && /[”"]/u.test(text.charAt(end));
    return both ? { start: start - 1, end: end + 1 } : { start, end };
  }
  if (/[”"]/u.test(text.charAt(end))) return { start, end: end + 1 };
  return /[“"]/u.test(text.charAt(start - 1)) ? { start: start - 1, end } : { start, end };
}

/** The quotation marks around a noun phrase belong to it. */
function withQuotes(text: string, { start, end }: Span): Span {
  const both = /[“"]/u.test(text.charAt(start - 1)) && /[”"]/u.test(text.charAt(end));
  return both ? { start: start - 1, end: end + 1 } : { start, end };
}

/** An opening has a verb of its own only after a word like "when". */
function isOpening(run: readonly Token[]): boolean {
  if (
    run.length > (run[0]?.lower === 'to' ? 24 : 14) ||
    run.some((token) => token.text === ';' || token.text === '.')
  )
    return false;
  const [first] = run;
  if (first && subordinators.has(first.lower)) return true;
  const noun = first && prepositions.has(first.lower) ? run.length - 1 : run.length;
  return !run.some(
    (token, index) =>
      index > 0 &&
      (auxiliaries.has(token.lower) || (index < noun && isFiniteVerb(run, index, 1))) &&
      !isCapital(token),
  );
}

function readFrom(text: string, tokens: readonly Token[], from: number): EnglishClause | null {
  const subject = readSubject(tokens, from);
  const first = tokens[from];
  if (!subject || !first || tokens[subject.last]?.kind === 'number') return null;
  const group = readGroup(tokens, subject.verb);
  if (!group) return null;
  const end = clauseEnd(tokens, group.end);
  const begin = tokens[group.end];
  const close = tokens[end - 1]?.text === ',' ? tokens[end - 2] : tokens[end - 1];
  const start = tokens[0];
  const lead = tokens[subject.verb];
  const before = tokens[from - 1];
  const final = tokens[subject.last];
  if (
    !close ||
    !start ||
    !lead ||
    !final ||
    tokens.slice(from, end).some((one) => one.text === ':')
  )
    return null;
  const predicateStart = begin && group.end < end ? begin.start : close.end;
  const main = tokens[group.main];
  const groupLast = tokens[group.end - 1];
  if (!main || !groupLast) return null;
  const opened = before
    ? {
        start: start.start,
        end: before.text === ',' ? (tokens[from - 2]?.end ?? before.start) : before.end,
      }
    : null;
  return {
    opening: opened && !skipped.test(start.lower) ? opened : null,
    subject: withQuotes(text, { start: first.start, end: final.end }),
    head: subject.head,
    number: subject.plural ? 'plural' : 'singular',
    apposition: subject.apposition
      ? {
          start: tokens[subject.apposition[0]]?.start ?? 0,
          end: tokens[subject.apposition[1]]?.end ?? 0,
        }
      : null,
    verb: { start: lead.start, end: groupLast.end },
    auxiliary: auxiliaries.has(lead.lower) && !group.ownVerb ? lead : null,
    main,
    base: group.base,
    tense: group.past ? 'past' : 'present',
    passive: group.passive,
    modal: modals.has(lead.lower) ? lead.lower : null,
    negated: group.negated,
    adverb: subject.adverb,
    predicate: closeQuotes(text, { start: predicateStart, end: close.end }),
    whole: tokens[end]?.text === '.' && end === tokens.length - 1,
  };
}

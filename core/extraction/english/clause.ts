import type { Span } from '@/core/text';
import {
  adverbs,
  auxiliaries,
  beForms,
  conjunctions,
  determiners,
  doForms,
  finiteBe,
  haveForms,
  isPlural,
  modals,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './grammar-words';
import { isFiniteVerb, readSubject } from './subject';
import { isCapital, type Token, tokenize } from './tokens';
import { canBe, readVerb } from './verbs';

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

/** A few words in quotation marks are a name or a term; more are speech. */
const shortQuote = /[“"](?:[^\s“”".,!?;]+ ){0,3}[^\s“”".,!?;]+[”"]/gu;
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
  const opens =
    prepositions.has(first.lower) ||
    subordinators.has(first.lower) ||
    (first.lower.endsWith('ly') && second.text === ',') ||
    /^(?:today|later|then|first|second|third|next|finally|everywhere|elsewhere|born|soon|two|three|once|having)$/u.test(
      first.lower,
    ) ||
    canBe(first.lower, 'ing', 'participle');
  if (!opens) return [0];
  const commas = tokens.flatMap((token, index) => (token.text === ',' ? [index + 1] : []));
  const year = prepositions.has(first.lower)
    ? [1, 2, 3, 4]
        .filter(
          (at) => /^(?:1\d|20)\d\d$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text !== ',',
        )
        .map((at) => at + 1)
        .slice(0, 1)
    : [];
  return [...year, ...commas.slice(0, 2).filter((at) => isOpening(tokens.slice(0, at - 1)))];
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
  if (run.length > 14 || run.some((token) => token.text === ';' || token.text === '.'))
    return false;
  const [first] = run;
  if (first && subordinators.has(first.lower)) return true;
  return !run.some(
    (token, index) =>
      index > 0 &&
      (auxiliaries.has(token.lower) || isFiniteVerb(run, index, 1)) &&
      !isCapital(token),
  );
}

function readFrom(text: string, tokens: readonly Token[], from: number): EnglishClause | null {
  const subject = readSubject(tokens, from);
  const first = tokens[from];
  if (!subject || !first) return null;
  const group = readGroup(tokens, subject.verb);
  if (!group) return null;
  const end = withoutLooseEnd(tokens, group.end, clauseEnd(tokens, group.end));
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

interface Group {
  readonly main: number;
  /** Index after the last token of the group. */
  readonly end: number;
  readonly base: string | null;
  readonly past: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  /** True for "has" and "did" as main verbs: a question needs another auxiliary. */
  readonly ownVerb: boolean;
}

/** The verb group that begins with the finite verb at `at`. */
function readGroup(tokens: readonly Token[], at: number): Group | null {
  const finite = tokens[at];
  if (!finite) return null;
  const isPast = /^(?:was|were|had|did|could|would|might)$/u.test(finite.lower);
  if (!auxiliaries.has(finite.lower)) {
    const reading = readVerb(finite.lower).find(({ form }) => /third|past|base/u.test(form));
    const past = canBe(finite.lower, 'past') && reading?.form !== 'third';
    const plain = { main: at, end: at + 1, past, passive: false, negated: false, ownVerb: false };
    return { ...plain, base: reading?.base ?? null };
  }
  let negated = false;
  let at2 = at + 1;
  const skip = (): void => {
    for (let token = tokens[at2]; token; token = tokens[at2]) {
      if (/^(?:not|never|neither)$/u.test(token.lower)) negated = true;
      else if (!adverbs.has(token.lower) && !/^\p{Ll}+ly$/u.test(token.text)) return;
      at2++;
    }
  };
  skip();
  let sawBe = finiteBe.has(finite.lower);
  while (/^(?:been|being|be|have)$/u.test(tokens[at2]?.lower ?? '') && at2 < tokens.length) {
    if (beForms.has(tokens[at2]?.lower ?? '')) sawBe = true;
    const following = tokens[at2 + 1];
    if (
      tokens[at2]?.lower === 'have' &&
      !canBe(following?.lower ?? '', 'participle') &&
      following?.lower !== 'been'
    )
      break;
    at2++;
    skip();
  }
  const next = tokens[at2];
  const word = next?.lower ?? '';
  const common = { past: isPast, negated };
  const own = { ...common, main: at, end: at + 1, passive: false };
  const content = next && next.kind === 'word' && !isCapital(next);
  if (sawBe) {
    if (
      content &&
      canBe(word, 'participle') &&
      !/^(?:set|put|cut|hit|cast|come|become|left|lit|read)$/u.test(word)
    ) {
      const base = readVerb(word).find(({ form }) => form === 'participle')?.base ?? null;
      return { ...common, main: at2, end: at2 + 1, base, passive: true, ownVerb: false };
    }
    if (content && canBe(word, 'ing') && !determiners.has(tokens[at2 - 1]?.lower ?? '')) {
      const base = readVerb(word).find(({ form }) => form === 'ing')?.base ?? null;
      return { ...common, main: at2, end: at2 + 1, base, passive: false, ownVerb: false };
    }
    if (finiteBe.has(finite.lower))
      return { ...own, base: 'be', ownVerb: false, end: negated ? at2 : at + 1 };
    return { ...common, main: at2 - 1, end: at2, base: 'be', passive: false, ownVerb: false };
  }
  if (haveForms.has(finite.lower)) {
    if (content && canBe(word, 'participle')) {
      const base = readVerb(word).find(({ form }) => form === 'participle')?.base ?? null;
      return { ...common, main: at2, end: at2 + 1, base, passive: false, ownVerb: false };
    }
    return { ...own, base: 'have', ownVerb: true };
  }
  if (!content || !canBe(word, 'base')) {
    return doForms.has(finite.lower) && !negated ? { ...own, base: 'do', ownVerb: true } : null;
  }
  return { ...common, main: at2, end: at2 + 1, base: word, passive: false, ownVerb: false };
}

/** Index of the token that ends the clause: a mark, or a conjunction with a clause of its own. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) break;
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth > 0) continue;
    if (token.text === ':') return endsInColon(tokens, from, at) ? at : tokens.length;
    if (token.text === ';' || token.text === '—' || token.text === '–' || token.text === '--')
      return at;
    if (token.text === '.' && at === tokens.length - 1) return at;
    if (token.text === ',' && next && startsClause(tokens, at + 1)) return at;
    if (token.lower === 'and' && next && !isRelative(tokens, from, at) && startsClause(tokens, at))
      return at;
    if (token.lower === 'but' && next && beginsVerb(tokens, at + 1)) return at;
  }
  return tokens.length;
}

/** True for an "and" in a relative clause that has no verb yet: "on which deer and other animals fed". */
function isRelative(tokens: readonly Token[], from: number, and: number): boolean {
  const run = tokens.slice(from, and);
  const last = run.findLastIndex(({ lower }) => relatives.has(lower) && lower !== 'when');
  if (last < 0) return false;
  return !run
    .slice(last + 1)
    .some(({ lower }) => auxiliaries.has(lower) || canBe(lower, 'past', 'third'));
}

/** What stands before a colon can do without what follows, unless it announces a list. */
function endsInColon(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    at - from >= 2 &&
    !/^(?:following|follows|are|is|include|includes|that|by|to|of)$/u.test(
      tokens[at - 1]?.lower ?? '',
    )
  );
}

const cutting = /^(?:which|who|whom|whose|while|although|though|whereas|where|so|but|yet)$/u;

/** Without ", and after meeting him" or the like, which belongs to the verb that is cut off. */
function withoutLooseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = end - 1; at > from; at--) {
    if (tokens[at]?.text !== ',') continue;
    const [joint, next] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
    const loose =
      /^(?:and|but)$/u.test(joint) &&
      (prepositions.has(next) || subordinators.has(next) || canBe(next, 'ing'));
    return loose ? at : end;
  }
  return end;
}

/** True for the token after a comma that begins something that can be left out. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (cutting.test(token.lower)) return true;
  if (canBe(token.lower, 'past') && beginsVerb(tokens, at)) return true;
  if (
    canBe(token.lower, 'ing') &&
    !conjunctions.has(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.text !== ','
  )
    return true;
  if (token.lower !== 'and') return false;
  if (beginsVerb(tokens, at + 1)) return true;
  // "and in 1999 Torpedo built …": up to four words before the subject.
  const lead = prepositions.has(tokens[at + 1]?.lower ?? '') ? [3, 4, 5] : [1];
  return lead.some((skip) => beginsAt(tokens, at, at + skip));
}

function beginsAt(tokens: readonly Token[], at: number, from: number): boolean {
  const first = tokens[from];
  if (!first || (from > at + 1 && !isCapital(first) && !determiners.has(first.lower))) return false;
  const next = readSubject(tokens, from);
  return (
    next !== null &&
    next.verb - from <= 8 &&
    !tokens.slice(from, next.verb).some((one) => one.text === ',')
  );
}

/** True for a finite verb directly after a conjunction: "and died in Moscow". */
function beginsVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || isCapital(token)) return false;
  if (auxiliaries.has(token.lower) && token.lower !== 'can') return true;
  if (pronouns.has(token.lower) && auxiliaries.has(tokens[at + 1]?.lower ?? '')) return true;
  if (/^(?:he|she|it|they|we)$/u.test(token.lower)) return true;
  const next = tokens[at + 1];
  const opensPhrase =
    next !== undefined &&
    (determiners.has(next.lower) ||
      prepositions.has(next.lower) ||
      isCapital(next) ||
      next.kind === 'number' ||
      next.lower === 'to');
  if (relatives.has(token.lower)) return false;
  return canBe(token.lower, 'past', 'third') && opensPhrase && !isPluralNoun(token);
}

function isPluralNoun(token: Token): boolean {
  return isPlural(token.text) && readVerb(token.lower).length === 0;
}

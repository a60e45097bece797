import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { type EnglishClause, readClause } from './clause';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Clause } from './fact';
import { findFigures } from './figures';
import { danglingWord } from './self-contained';
import { type Token, tokenize } from './tokens';

/**
 * The statements of an English document that was written in English: one for a sentence whose main
 * clause can be read for certain and understood without the sentences around it.
 */
export function findClauses(readables: readonly Readable[]): Clause[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  let position = 0;
  return readables.flatMap((readable) => {
    let antecedent: Span | null = null;
    return splitSentences(readable.text).flatMap((sentence): Clause[] => {
      position++;
      const { text } = readable;
      const printed = text.slice(sentence.start, sentence.end);
      const clause = printed.includes(hidden) ? null : readClause(text, sentence);
      const subject = clause ? text.slice(clause.subject.start, clause.subject.end) : '';
      const meansHero = antecedent !== null && subject.toLowerCase() === view.hero?.pronoun;
      const found = clause
        ? clauseFact(readable, sentence, clause, view, meansHero ? antecedent : null, position)
        : null;
      if (tellsOfHero(printed, subject, view)) antecedent = sentence;
      else if (antecedent && (namesAnother(printed, view) || sentence.end - antecedent.start > 700))
        antecedent = null;
      return found ? [found] : [];
    });
  });
}

/** True for a sentence that is about the person of a biography, by name. */
function tellsOfHero(printed: string, subject: string, view: DocumentView): boolean {
  if (!view.hero || namesAnother(printed, view)) return false;
  const name = new RegExp(`(?:^| )${view.hero.surname}$`, 'u');
  return (
    name.test(subject) ||
    new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{M}.]+ ){0,2}${view.hero.surname} `, 'u').test(printed)
  );
}

function namesAnother(printed: string, view: DocumentView): boolean {
  const surname = view.hero?.surname ?? '';
  return view.names
    .namesIn(printed)
    .some(({ kind, text }) => kind === 'person' && !text.split(' ').includes(surname));
}

/** Openings that tie a sentence to the one before it and add nothing. */
const discourse =
  /^(?:for (?:example|instance)|as a result|in addition|in fact|in other words|in particular|by contrast|in contrast|on the other hand|at the same time|in this way|of course|in general|as a consequence|by comparison|in turn|as well|after all|on average|typically|generally|usually|often|sometimes|eventually|finally|today|then|later|soon|first|second|third|next)$/iu;

/** What only illustrates something else is not worth a question. */
function isIllustration(text: string, { opening }: EnglishClause): boolean {
  return (
    opening !== null && /^for (?:example|instance)/iu.test(text.slice(opening.start, opening.end))
  );
}

/** An end mark that was taken for that of an abbreviation: "is 0°C. As a result". */
const twoSentences =
  /(?<!(?:^| )(?:Dr|Mr|Mrs|Ms|St|Prof|Gen|Gov|Sen|Lt|Col|Capt|No|vs|Co|Ltd|Inc|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}))\. \p{Lu}/u;

/** "his father King George I. In 1717": a numeral that ends a sentence. */
const numeralEnd =
  /\b\p{Lu}\. (?:In|The|He|She|It|They|At|On|By|After|His|Her|This|A|An|But|When|As|For|Over|With|From|During|Although|While|However|Its|Their|These|There)\b/u;
/** What can't end a statement. */
const brokenOff =
  /(?:\b(?:such as|and|or|of|the|an?|with|by|for|from|into|to|than|as a result|including|between)|,)$/u;

/** A proper name: in a tale the rest is scenery. */
function isNamed(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^I\b/u.test(name);
}

function count(run: readonly Token[], mark: string): number {
  return run.filter((token) => token.text === mark).length;
}

function clauseFact(
  readable: Readable,
  sentence: Span,
  clause: EnglishClause,
  view: DocumentView,
  antecedent: Span | null,
  position: number,
): Clause | null {
  const { text } = readable;
  const at = (span: Span): Words => wordsAt(readable, span.start, span.end);
  const opening =
    clause.opening && !discourse.test(text.slice(clause.opening.start, clause.opening.end))
      ? clause.opening
      : null;
  const core = { start: opening?.start ?? clause.subject.start, end: clause.predicate.end };
  const run = tokenize(text, core.start, core.end);
  const meant = antecedent ? run.filter((token) => token.start !== clause.subject.start) : run;
  const subject = at(clause.subject);
  const name = antecedent
    ? (view.hero?.surname ?? subject.text)
    : view.withinSentence(subject.text.replace(/[“”"]/gu, ''));
  const bare = !/^(?:The|A|An|the|a|an) |['’]s? /u.test(name);
  const isHero =
    view.hero !== null && bare && new RegExp(`(?:^| )${view.hero.surname}$`, 'u').test(name);
  const ofSubject = isHero
    ? 'person'
    : view.names
        .namesIn(name)
        .find((one) => one.end === name.length && one.start <= (/^the /iu.test(name) ? 4 : 0))
        ?.kind;
  const person = ofSubject === 'person' && bare;
  const singular = person && !/ and /u.test(name);
  const owner = {
    ...clause.subject,
    kind: person ? ('person' as const) : ('thing' as const),
    plural: clause.number === 'plural' && !singular,
  };
  if (core.end - core.start > 260 || clause.predicate.end <= clause.predicate.start) return null;
  if (danglingWord(meant, owner) !== null || danglingNoun(meant, view) !== null) return null;
  if (view.isTale && !isNamed(name)) return null;
  const printed = text.slice(core.start, core.end);
  if (twoSentences.test(printed) || numeralEnd.test(printed) || brokenOff.test(printed))
    return null;
  if (/\b(?:between|both)\b(?!.*\band\b)/u.test(printed)) return null;
  if (count(run, '(') !== count(run, ')') || isIllustration(text, clause)) return null;
  const names = view.names.namesIn(text.slice(core.start, core.end)).map((one) => ({
    words: at({ start: core.start + one.start, end: core.start + one.end }),
    kind: one.kind,
    group: one.group,
  }));
  return {
    type: 'clause',
    key: factKey('clause', readable.document.id, text.slice(core.start, core.end)),
    proof: at({ start: antecedent?.start ?? sentence.start, end: sentence.end }),
    confidence: 0.85,
    sentence: at(sentence),
    core: at(core),
    opening: opening ? at(opening) : null,
    subject,
    name,
    subjectKind: ofSubject && (bare || ofSubject === 'body') ? ofSubject : 'thing',
    head: clause.head,
    number: singular ? 'singular' : clause.number,
    apposition: clause.apposition ? at(clause.apposition) : null,
    verb: at(clause.verb),
    main: at(clause.main),
    auxiliary: clause.auxiliary?.lower ?? null,
    base: clause.base,
    tense: clause.tense,
    passive: clause.passive,
    modal: clause.modal,
    negated: clause.negated,
    adverb: clause.adverb,
    predicate: at(clause.predicate),
    years: [
      ...text
        .slice(core.start, core.end)
        .matchAll(/(?<![\d,./–-])(?:1\d|20)\d\d(?![\d–-]|[.,]\d|s\b)/gu),
    ].map((match) => at({ start: core.start + match.index, end: core.start + match.index + 4 })),
    names,
    figures: findFigures(text, core.start, core.end).map((figure) => ({
      words: at(figure),
      value: figure.value,
      counted: figure.counted ? at(figure.counted) : null,
    })),
    position,
  };
}

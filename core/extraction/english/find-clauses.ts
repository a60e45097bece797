import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { type Antecedent, Antecedents, type Told } from './antecedents';
import { type EnglishClause, readClause } from './clause';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Clause } from './fact';
import { findFigures } from './figures';
import { readObject } from './object';
import { danglingWord } from './self-contained';
import { type Token, tokenize } from './tokens';
import { readVoice } from './voice';

/**
 * The statements of an English document that was written in English: one for a sentence whose main
 * clause can be read for certain and understood without the sentences around it.
 */
export function findClauses(readables: readonly Readable[]): Clause[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  const witness = view.hero ? sentenceWith(view.hero.surname, readables) : null;
  let position = 0;
  const antecedents = new Antecedents(view);
  return readables.flatMap((readable) => {
    antecedents.enter(readable);
    return splitSentences(readable.text).flatMap((sentence): Clause[] => {
      position++;
      const { text } = readable;
      const printed = text.slice(sentence.start, sentence.end);
      const clause = printed.includes(hidden) ? null : readClause(text, sentence);
      const subject = clause ? text.slice(clause.subject.start, clause.subject.end) : '';
      const found = clause
        ? clauseFact(readable, sentence, clause, view, antecedents.meantBy(subject), position)
        : null;
      const meant = antecedents.meantBy(subject);
      const whole = wordsAt(readable, sentence.start, sentence.end);
      antecedents.pass(printed, whole, subject, clause ? toldOf(subject, clause, view) : null);
      if (!found || !meant) return found ? [found] : [];
      if (meant.sentence === null) return [{ ...found, witness }];
      const isElsewhere = meant.sentence.passageId !== whole.passageId;
      return [isElsewhere ? { ...found, witness: meant.sentence } : found];
    });
  });
}

/** Where the proof begins: at the sentence that has the name, if it stands in the same passage. */
function proofStart(readable: Readable, { start }: Span, antecedent: Antecedent | null): number {
  const named = antecedent?.sentence;
  return named?.passageId === readable.passage.id ? named.start : start;
}

/** "the director Nora Berg": a person with what she is. */
function isTitled(name: string, view: DocumentView): boolean {
  return view.names
    .namesIn(name)
    .some(({ kind, start, end }) => kind === 'person' && start > 0 && end === name.length);
}

/** A lone name, or what belongs to one: "he" and "his" behind it stand for it. */
function isLikePerson(name: string, view: DocumentView): boolean {
  const own =
    /^(?<own>\p{Lu}\p{Ll}[\p{L}-]+(?: \p{Lu}\p{Ll}[\p{L}-]+){0,2})(?:['’]s \p{Ll}.*)?$/u.exec(name)
      ?.groups?.own;
  return own !== undefined && !view.names.namesIn(own).some(({ kind }) => kind !== 'person');
}

/** What the clause is about. */
function toldOf(subject: string, { number }: EnglishClause, view: DocumentView): Told {
  const name = view.withinSentence(subject);
  const isPerson =
    subject === view.hero?.surname ||
    view.names.namesIn(name).some(({ kind, end }) => kind === 'person' && end === name.length);
  return { name, number, isPerson };
}

/** The first sentence of a document that has a name. */
function sentenceWith(name: string, readables: readonly Readable[]): Words | null {
  for (const readable of readables)
    for (const { start, end } of splitSentences(readable.text)) {
      const printed = readable.text.slice(start, end);
      if (printed.includes(name) && !printed.includes(hidden)) return wordsAt(readable, start, end);
    }
  return null;
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
  /(?:\b(?:such as|and|or|of|the|an?|with|by|for|from|into|to|than|as a result|including|between)|,| [-–—])$/u;

/** An "and" at the end of a clause that is cut off may have begun another: "sold bread, and Ada Holm", "and cups, plates". */
const halfList = /\band (?:[^,;]|,\d)+(?:, (?:[^,;]|,\d)+)+$|^[^,]*, and [^,]*$/u;

/** A proper name: in a tale the rest is scenery. */
function isNamed(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^I\b/u.test(name);
}

/** "Du Fu" for "He", "Du Fu's father" for "His father". */
function nameFor(subject: string, { name }: Antecedent, text: string): string {
  const owned = /^(?:his|her|its|their) (?<rest>.+)$/iu.exec(subject)?.groups?.rest;
  if (!owned) return name;
  const mark = text.includes('’') ? '’' : "'";
  return `${name}${mark}${/^their /iu.test(subject) && name.endsWith('s') ? '' : 's'} ${owned}`;
}

/** The one person whom a clause names, where it names no other. */
function namedAlone(text: string, core: Span, view: DocumentView): NamedPerson | null {
  const printed = text.slice(core.start, core.end);
  const people = view.names.namesIn(printed).filter(({ kind }) => kind === 'person');
  const [first] = people;
  if (!first || people.some((one) => !view.names.overlap(one.text, first.text))) return null;
  const isHero = view.hero !== null && first.text.endsWith(view.hero.surname);
  return { end: core.start + first.end, isHero };
}

interface NamedPerson {
  readonly end: number;
  readonly isHero: boolean;
}

const ofThing = /^(?:it|its|they|their)$/u;

/** "It is clear that …", "It takes a week to …": nothing is meant by "it". */
function isEmptyIt(text: string, { subject, base, passive, predicate }: EnglishClause): boolean {
  if (!/^it$/iu.test(text.slice(subject.start, subject.end))) return false;
  const told = text.slice(predicate.start, predicate.end);
  if (/^(?:seem|appear|take|follow|happen|matter|rain|snow|turn)$/u.test(base ?? '')) return true;
  if (passive) return /^(?:that|to|how|whether)\b/u.test(told);
  return base === 'be' && !/^(?:an?|the|one|in|at|on|part|located)\b/u.test(told);
}

const ofPerson = /^(?:he|she|him|his|her|himself|herself)$/u;

/** Without the possessives that follow the only person named: "most of what is known of Mara Holt comes from her letters". */
function withoutNamed(run: readonly Token[], named: NamedPerson | null): readonly Token[] {
  if (!named) return run;
  return run.filter(
    ({ lower, start }) =>
      start < named.end ||
      !(named.isHero ? ofPerson : /^(?:his|her|himself|herself)$/u).test(lower),
  );
}

function count(run: readonly Token[], mark: string): number {
  return run.filter((token) => token.text === mark).length;
}

function clauseFact(
  readable: Readable,
  sentence: Span,
  clause: EnglishClause,
  view: DocumentView,
  antecedent: Antecedent | null,
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
  const subject = at(clause.subject);
  if (antecedent && isEmptyIt(text, clause)) return null;
  // "It works like a map but every user | is asked": the verb of another clause.
  // "The shop, which has “bread, cakes, dreams” on its sign, …": a quotation read as the sentence.
  const between = text.slice(clause.subject.end, clause.predicate.end);
  if ((between.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) return null;
  const aside = clause.apposition ? text.slice(clause.apposition.start, clause.apposition.end) : '';
  if ((aside.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) return null;
  if (antecedent && /^(?:he|she|it|they) /iu.test(subject.text)) return null;
  const meant = antecedent
    ? run.filter(
        ({ lower, start }) =>
          !ofPerson.test(lower) && !(start === subject.start && ofThing.test(lower)),
      )
    : withoutNamed(run, namedAlone(text, core, view));
  const name = antecedent
    ? nameFor(subject.text, antecedent, text)
    : view.withinSentence(subject.text.replace(/[“”"]/gu, ''));
  // "the name oxygen's name".
  if (antecedent && /\b(\p{L}+)(?= ).*['’]s? \1$/u.test(name)) return null;
  const bare = !/^(?:The|A|An|the|a|an) |['’]s? /u.test(name);
  const isHero =
    view.hero !== null && bare && new RegExp(`(?:^| )${view.hero.surname}$`, 'u').test(name);
  const isHeOrShe = antecedent !== null && /^(?:he|she)$/iu.test(subject.text);
  const ofSubject =
    isHero || isHeOrShe
      ? 'person'
      : view.names
          .namesIn(name)
          .find((one) => one.end === name.length && one.start <= (/^the /iu.test(name) ? 4 : 0))
          ?.kind;
  const person = ofSubject === 'person' && bare;
  const singular = person && !/ and /u.test(name);
  const owner = {
    ...clause.subject,
    kind:
      person || isTitled(name, view) || isLikePerson(name, view)
        ? ('person' as const)
        : ('thing' as const),
    plural: clause.number === 'plural' && !singular,
  };
  if (core.end - core.start > 260 || clause.predicate.end <= clause.predicate.start) return null;
  if (danglingWord(meant, owner, true) !== null || danglingNoun(meant, view) !== null) return null;
  if (view.isTale && !isNamed(name)) return null;
  const printed = text.slice(core.start, core.end);
  if (twoSentences.test(printed) || numeralEnd.test(printed) || brokenOff.test(printed))
    return null;
  if (/\b(?:between|both)\b(?!.*\band\b)/u.test(printed)) return null;
  if (!clause.whole && halfList.test(text.slice(clause.predicate.start, clause.predicate.end)))
    return null;
  // "helped many children – those in danger – into school": what a dash cuts off may go on behind the next.
  const after = text.slice(core.end, sentence.end);
  if (/^ ?[–—]/u.test(after) && /[–—]/u.test(after.replace(/^ ?[–—]/u, ''))) return null;
  if ((printed.match(/ [–—] (?!\d)/gu)?.length ?? 0) % 2 === 1) return null;
  if ((printed.match(/[“”"]/gu)?.length ?? 0) % 2 === 1) return null;
  if (count(run, '(') !== count(run, ')') || isIllustration(text, clause)) return null;
  const names = view.names.namesIn(text.slice(core.start, core.end)).map((one) => ({
    words: at({ start: core.start + one.start, end: core.start + one.end }),
    kind: one.kind,
    group: one.group,
  }));
  const turned = readVoice(text, clause);
  const object = readObject(text, clause);
  return {
    type: 'clause',
    key: factKey('clause', readable.document.id, text.slice(core.start, core.end)),
    proof: at({ start: proofStart(readable, sentence, antecedent), end: sentence.end }),
    confidence: 0.85,
    sentence: at(sentence),
    witness: null,
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
    object: object ? at(object) : null,
    turned: turned
      ? { subject: at(turned.other), verb: turned.verb, rest: turned.rest.map(at) }
      : null,
    years: [
      ...text
        .slice(core.start, core.end)
        .matchAll(/(?<![\d,./–-])(?:1\d|20)\d\d(?![\d–-]| [–-] \d|[.,]\d|s\b)/gu),
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

import type { Readable } from '../defect-gate';
import type { Words } from '../words';
import type { DocumentView, Hero } from './document-view';
import { isPlural } from './grammar-words';

/** Whom "he" or "she" stands for at the start of a sentence. */
export interface Antecedent {
  /** What our sentences call the person. */
  readonly name: string;
  /** The sentence that names the person; null where only the title of the text does. */
  readonly sentence: Words | null;
}

interface Open extends Antecedent {
  /** The pronoun that is taken; null until one is seen. */
  readonly pronoun: string | null;
}

/** What is told of in a sentence, besides persons. */
export interface Told {
  /** Within a sentence: "the crown". */
  readonly name: string;
  readonly number: 'singular' | 'plural';
  readonly isPerson: boolean;
}

/** How far back a name may stand. */
const farthest = 700;

/** Follows a document, sentence by sentence: who was named last, and alone. */
export class Antecedents {
  private open: Open | null = null;
  /** What "it" or "they" stands for. */
  private thing: Open | null = null;
  private passage: number | null = null;

  constructor(private readonly view: DocumentView) {}

  /** Turns to the next passage: what was spoken of goes on, unless a heading stands between. */
  enter({ passage }: Readable): void {
    const { hero } = this.view;
    const goesOn = passage.before.length === 0 && this.passage === passage.number - 1;
    this.passage = passage.number;
    if (hero) this.open = { name: hero.surname, sentence: null, pronoun: hero.pronoun };
    else if (!goesOn) this.open = null;
    if (!goesOn || hero) this.thing = null;
  }

  /** The person whom the first word of a subject stands for, or null. */
  meantBy(subject: string): Antecedent | null {
    const other = thingPronounOf(subject);
    if (other !== null) return this.thing?.pronoun === other ? this.thing : null;
    const pronoun = pronounOf(subject);
    if (pronoun === null || !this.open) return null;
    return this.open.pronoun === null || this.open.pronoun === pronoun ? this.open : null;
  }

  /** Takes note of a sentence that was read; `subject` is empty where it has none for certain. */
  pass(printed: string, sentence: Words, subject: string, told: Told | null): void {
    this.thing = this.thingAfter(printed, sentence, subject, told);
    const { hero } = this.view;
    const others = this.others(printed, hero);
    if (hero && others.length === 0 && tellsOf(printed, subject, hero)) {
      this.open = { name: hero.surname, sentence, pronoun: hero.pronoun };
      return;
    }
    if (this.open?.sentence && isFar(this.open.sentence, sentence))
      this.open = hero ? { ...this.open, sentence: null } : null;
    const [only] = others;
    const isSubject =
      only !== undefined &&
      (only === subject || subject.endsWith(` ${only}`) || speaks(printed, only));
    if (isSubject && others.length === 1 && !hero) {
      this.open = { name: only, sentence, pronoun: ownPronounOf(printed) };
      return;
    }
    const pronoun = pronounOf(subject);
    if (!hero && others.length === 0 && told && this.mayBePerson(printed, subject, told)) {
      this.open = { name: told.name, sentence, pronoun: null };
      return;
    }
    if (others.length > 0) this.open = null;
    else if (pronoun !== null && this.open) {
      if (this.open.pronoun === null && /^(?:he|she)$/iu.test(subject))
        this.open = { ...this.open, pronoun };
      else if (this.open.pronoun !== pronoun) this.open = null;
    } else if (!hero && subject !== this.open?.name) this.open = null;
  }

  /**
   * "It" stands for the one thing with a name that the sentence before is about, "they" for its subject
   * where it has no other plural.
   */
  private thingAfter(
    printed: string,
    sentence: Words,
    subject: string,
    told: Told | null,
  ): Open | null {
    if (told === null) return null;
    const plural = told.number === 'plural';
    if (thingPronounOf(subject) !== null) {
      const { thing } = this;
      if (!thing?.sentence || isFar(thing.sentence, sentence)) return null;
      if (plural && hasOtherPlural(printed, subject)) return null;
      return /^(?:it|they)$/iu.test(subject) ? thing : null;
    }
    const bare = told.name.replace(/^(?:the|an?) /iu, '');
    if (
      bare.split(' ').length > 5 ||
      /^(?:he|she|i|we|you|this|these|that|those|there)\b/iu.test(bare)
    )
      return null;
    if (plural) {
      if (hasOtherPlural(printed, subject)) return null;
      return { name: told.name, sentence, pronoun: 'they' };
    }
    const head = bare.split(' ').at(-1) ?? bare;
    const isTopic = this.view.isAbout(bare) || (!told.isPerson && this.view.isTopic(head));
    // "Though the old bridge was pulled down, the board …": the bridge may be meant.
    const opens = printed.startsWith(subject);
    const isOne = /^\p{Lu}/u.test(bare) || /^the /u.test(told.name);
    return !told.isPerson && isTopic && opens && isOne
      ? { name: told.name, sentence, pronoun: 'it' }
      : null;
  }

  /** A lone name of which the text does not tell what it is, and no other that could be meant by "he". */
  private mayBePerson(printed: string, subject: string, { name, number }: Told): boolean {
    if (number === 'plural' || subject !== name || !lone.test(name)) return false;
    const { names } = this.view;
    if (names.namesIn(name).some(({ kind }) => kind !== 'person')) return false;
    const rest = printed.replace(name, '');
    const known = names.namesIn(rest);
    return [...rest.matchAll(/(?<before>[\p{L}’']+,?) (?<name>\p{Lu}[\p{L}’'-]+)/gu)].every(
      ({ groups, index }) =>
        /^(?:the|a|an|in|at|of|on|from|to|its|near|\p{Lu}.*)$/u.test(groups?.before ?? '') ||
        known.some(({ start, end }) => start <= index + 12 && index < end),
    );
  }

  /** Other persons than the hero, each once, by the name that stands first. */
  private others(printed: string, hero: Hero | null): string[] {
    const { names } = this.view;
    const found = names
      .namesIn(printed)
      .filter(({ kind, text }) => kind === 'person' && !(hero && isNamed(text, hero)))
      .map(({ text }) => text);
    return found.filter(
      (text, index) => !found.slice(0, index).some((one) => names.overlap(one, text)),
    );
  }
}

const lone = /^\p{Lu}\p{Ll}[\p{L}’'-]+(?: \p{Lu}\p{Ll}[\p{L}’'-]+){0,2}$/u;

/** True where too much stands between two sentences, or more than a passage ends. */
function isFar(from: Words, to: Words): boolean {
  if (from.passageId === to.passageId) return to.end - from.start > farthest;
  return to.passageNumber - from.passageNumber > 1;
}

/** True for a name that is the hero's, or his surname with another first name of his. */
function isNamed(text: string, { surname }: Hero): boolean {
  return (
    text.includes(surname) || surname.split(' ').some((word) => text.split(' ').includes(word))
  );
}

function tellsOf(printed: string, subject: string, { surname }: Hero): boolean {
  return (
    subject === surname ||
    subject.endsWith(` ${surname}`) ||
    new RegExp(`^(?:\\p{Lu}[\\p{L}\\p{M}.]+ ){0,2}${surname} `, 'u').test(printed)
  );
}

/** "he" for "He" and "His early work". */
function pronounOf(subject: string): 'he' | 'she' | null {
  const first = subject.split(' ')[0]?.toLowerCase();
  if (first === 'he' || first === 'his') return 'he';
  return first === 'she' || first === 'her' ? 'she' : null;
}

/** "she" for "Ada Holm never knew her father". */
function ownPronounOf(printed: string): 'he' | 'she' | null {
  const [his, her] = [/\b(?:his|he)\b/u.test(printed), /\b(?:her|she)\b/u.test(printed)];
  if (his === her) return null;
  return her ? 'she' : 'he';
}

/** "it" for "It" and "Its roof". */
function thingPronounOf(subject: string): 'it' | 'they' | null {
  const first = subject.split(' ')[0]?.toLowerCase();
  if (first === 'it' || first === 'its') return 'it';
  return first === 'they' || first === 'their' ? 'they' : null;
}

const ofTime =
  /^(?:years|months|weeks|days|hours|minutes|seconds|times|decades|centuries|dollars|pounds|euros|percent|its|this|was|has|his|is|does|as|us|thus|always|sometimes|perhaps|besides|towards|afterwards)$/u;

/** True where another plural than the subject could be meant: of things beside people hardly. */
function hasOtherPlural(printed: string, subject: string): boolean {
  const words = printed.replace(subject, ' ').match(/[\p{L}’'-]+/gu) ?? [];
  const others = words.filter(
    (word) => isPlural(word) && !ofTime.test(word.toLowerCase()) && !/['’]s$/u.test(word),
  );
  if (!isPeople(subject)) return others.length > 0;
  // "Bakers went to Holm and Berg".
  return others.some(isPeople) || /\p{Lu}\p{L}+ and \p{Lu}/u.test(printed.replace(subject, ' '));
}

/** True where the last word tells of people: "British settlers", "the Americans". */
function isPeople(text: string): boolean {
  return /(?:people|men|women|children|families|troops|forces|police|crews|pupils|students|parents|officials|authorities|friends|victims|colonists|revolutionaries|artists|[^h]ers|(?<!do|flo|col|mot|fact|sect|err|mirr)ors|ists|ians|[sc]ans)$/u.test(
    text,
  );
}

/** True where the person is the one who says what the sentence quotes. */
function speaks(printed: string, name: string): boolean {
  const saying = '(?:said|says|added|adds|explained|explains|told|warned|argued)';
  return new RegExp(
    `${saying} (?:[\\p{Ll}-]+ ){0,3}${literal(name)}|${literal(name)} ${saying}`,
    'u',
  ).test(printed);
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

import type { Readable } from '../defect-gate';
import { determiners, isPlural } from './grammar-words';
import { NameReader } from './names';
import type { Token } from './tokens';

export interface Hero {
  /** As the text mostly has it: "Richmond", but "Du Fu". */
  readonly surname: string;
  readonly pronoun: 'he' | 'she';
}

/** What is known of a document as a whole before its sentences are read. */
export interface DocumentView {
  readonly names: NameReader;
  /** The person whom a biography is about: what "he" or "she" stands for, and what the text calls them. */
  readonly hero: Hero | null;
  /** True for a tale with speech in it: only what it tells of persons by name is asked. */
  readonly isTale: boolean;
  /** True for "the company" in a text that is about one company. */
  readonly isTopic: (noun: string) => boolean;
  /** True for a noun that the text uses three times or more. */
  readonly isFrequent: (noun: string) => boolean;
  /** True for a name of the title, or one that the text has three times or more. */
  readonly isAbout: (name: string) => boolean;
  /** A noun phrase from the start of a sentence as it would stand within one. */
  readonly withinSentence: (phrase: string) => string;
}

const unique = new Set(
  'council board minister court committee secretary treasurer chairperson jury commission authority inspector registrar librarian employer employee tenant landlord licensee applicant operator supervisor principal headteacher teacher government world sun earth moon sea sky public police army navy church internet environment atmosphere economy law universe planet war past future north south east west court population body brain heart ocean air ground'.split(
    ' ',
  ),
);

/** Reads the passages of one document. */
export function viewDocument(readables: readonly Readable[]): DocumentView {
  const texts = readables.map(({ text }) => text);
  const whole = texts.join('\n');
  const title = readables[0]?.document.title.text ?? '';
  const lower = new Set(whole.match(/(?<!\p{L})\p{Ll}[\p{L}’'-]*/gu) ?? []);
  const names = new NameReader([title, ...texts], lower);
  const counts = new Map<string, number>();
  for (const match of whole.matchAll(/\b[Tt]he (?<noun>\p{Ll}{3,})(?![\p{L}-])/gu)) {
    const noun = match.groups?.noun ?? '';
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  const many = Math.max(4, Math.min(8, whole.length / 1800));
  const hero = heroOf(title, whole, names);
  return {
    names,
    isTale: tells(whole),
    isFrequent: (noun) => whole.split(new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, 'iu')).length > 3,
    isAbout: (name) => title.includes(name) || whole.split(name).length > 3,
    withinSentence: (phrase) => {
      const first = phrase.split(' ')[0] ?? '';
      if (first.replace(/['’]s?$/u, '') === hero?.surname) return phrase;
      const small = first.charAt(0).toLowerCase() + first.slice(1);
      const titled = /^\p{Lu}/u.test(phrase.split(' ')[1] ?? '') && !determiners.has(small);
      if (titled) return phrase;
      const many =
        isPlural(first) && !/(?:ans|ese)$/u.test(first) && names.namesIn(phrase).length === 0;
      const common =
        many ||
        determiners.has(small) ||
        lower.has(small) ||
        lower.has(small.replace(/s$/u, '')) ||
        isDescribing(phrase, whole);
      return common && small.length > 0 && first.slice(1) === first.slice(1).toLowerCase()
        ? small + phrase.slice(first.length)
        : phrase;
    },
    hero,
    isTopic: (noun) =>
      unique.has(noun) || title.toLowerCase().includes(noun) || (counts.get(noun) ?? 0) >= many,
  };
}

/** "Heavy rain": a first word with a common noun after it that never has its capital within a sentence. */
function isDescribing(phrase: string, whole: string): boolean {
  const [first = '', second = ''] = phrase.split(' ');
  if (!/^\p{Lu}\p{Ll}+$/u.test(first)) return false;
  // "Construction of the first boats".
  const isAct = second === 'of' && /(?:tion|ment|ness|ity|ing|ance|ence)$/u.test(first);
  if (!isAct && !/^\p{Ll}{3,}/u.test(second)) return false;
  return !new RegExp(`[\\p{L},] ${first}(?!\\p{L})`, 'u').test(whole) && !determiners.has(second);
}

/** Much speech in quotation marks, with "said", "asked" or "cried" around it. */
function tells(whole: string): boolean {
  const said =
    whole.match(
      /[,!?.][”"’'] (?:said|asked|cried|replied|answered|exclaimed|returned|\p{L}+ (?:said|asked|cried|replied|answered))\b|\b(?:said|asked|cried|replied|answered) [^.]{1,30}[,:] [“"]/gu,
    )?.length ?? 0;
  const pronouns = whole.match(/\b(?:he|she|I|you)\b/gu)?.length ?? 0;
  // A report with speech in it has figures and dates, a tale has few.
  const figures = whole.match(/\b\d[\d,.]*/gu)?.length ?? 0;
  if (figures * 1500 > whole.length) return false;
  return said >= 3 && pronouns * 40 > whole.length / 6;
}

/** A word of the title that names a person, next to whose sentences "he" or "she" stands. */
function heroOf(title: string, whole: string, names: NameReader): Hero | null {
  const words = title
    .replace(/[^\p{L}\p{M} .’'-]/gu, ' ')
    .replace(/['’]s\b/gu, '')
    .replace(/\b[Tt]he \p{L}+/gu, '')
    .split(/\s+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && !leading.test(word));
  const count = (pattern: RegExp): number => whole.match(pattern)?.length ?? 0;
  const times = (word: string): number =>
    count(new RegExp(`(?<![\\p{L}])${literal(word)}(?![\\p{L}])`, 'gu'));
  const best = words
    .map((word) => ({ word, times: times(word) }))
    .sort((a, b) => b.times - a.times)[0];
  const [he, she] = [count(/\b(?:[Hh]e|[Hh]is|[Hh]im)\b/gu), count(/\b(?:[Ss]he|[Hh]er)\b/gu)];
  if (!best || best.times < 3 || Math.max(he, she) < 3) return null;
  if (names.namesIn(`${best.word} `).some(({ kind }) => kind !== 'person')) return null;
  const followed = count(
    new RegExp(
      `(?<![\\p{L}])${literal(best.word)}(?: \\p{Lu}\\p{L}+)?(?:, [^.]*,)? [^.]*\\. (?:[^.]{0,40}, )?(?:[Hh]e|[Ss]he|H(?:is|er)) `,
      'gu',
    ),
  );
  if (followed === 0) return null;
  const full = words.length === 2 ? words.join(' ') : best.word;
  const surname = times(full) > best.times * 0.6 ? full : best.word;
  if (he > she * 5) return { surname, pronoun: 'he' };
  return she > he * 3 ? { surname, pronoun: 'she' } : null;
}

const leading = /^(?:The|A|An|In|On|At|By|For|From|Of|And|Who|How|What|Why|When)$/u;

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

const general =
  /^(?:same|first|second|third|last|only|most|main|best|largest|smallest|highest|lowest|oldest|youngest|number|use|rest|whole|former|latter|one|ones|other|others)$/u;

/** Nouns that nearly always point back to somebody or something just named. */
const pointing = new Set(
  'meeting panel inquiry hearing visit trip site member document owner player team man woman boy girl child couple pair group match game ban deal firm firms company companies problem process idea move plan report study book film song letter house ship ships decision event player players captain crew leader author writer artist actor director manager coach driver speaker victim suspect accident incident attack offer bid proposal project programme program scheme campaign survey poll ceremony contest competition tournament festival exhibition show painting picture portrait building bridge road town village city island region factory school club party band album single vessel voyage expedition trip journey experiment method technique device machine model product brand store shop hotel change effect result reason cause answer question issue matter case situation condition story novel poem play article magazine family brother sister father mother son daughter wife husband friend two pair'.split(
    ' ',
  ),
);

/**
 * A bare "the …" that only makes sense after what was said before ("the owner refused"), or null.
 * Noun phrases with an adjective or with "of" are taken to be complete.
 */
export function danglingNoun(run: readonly Token[], view: DocumentView): string | null {
  for (const [index, token] of run.entries()) {
    if (token.lower !== 'the') continue;
    const noun = run[index + 1];
    const next = run[index + 2];
    if (noun?.kind !== 'word' || /^\p{Lu}/u.test(noun.text) || general.test(noun.lower)) continue;
    if (next?.kind === 'word' && isNounLike(next)) continue;
    if (view.isTopic(noun.lower)) continue;
    if (!pointing.has(noun.lower) && (index > 0 || view.isFrequent(noun.lower))) continue;
    return noun.lower;
  }
  return null;
}

function isNounLike(token: Token): boolean {
  return (
    !/^(?:is|are|was|were|has|have|had|will|would|must|shall|should|may|can|could|and|or|but|as|after|before|because|while|if|than|when)$/u.test(
      token.lower,
    ) && !/(?:ed|ly)$/u.test(token.lower)
  );
}

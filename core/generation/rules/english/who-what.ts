import { thirdPerson } from '@/core/extraction';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, ShortDraft, SingleDraft } from '../../draft';
import { chanceOf } from '../../random';
import { tellOf } from './ask';
import { isToldOfAnother } from './changes';
import {
  type Clause,
  clausesOf,
  contentOf,
  isAgent,
  isCutShort,
  isPlain,
  isRenamed,
  sharedContent,
  wordsIn,
} from './clauses';
import { canTellApart } from './endings';
import { isActor, laysDown, sortOfActor, titled } from './norms';
import { worthOf } from './worth';
import { formsOf, writeAnswer } from './written';

/** Who or what was it? Asked of subjects that are no single person: a group, a body, a thing with a name of its own. */
export function askWhoOrWhat(context: Context): (SingleDraft | ShortDraft)[] {
  const clauses = clausesOf(context);
  const able = clauses.filter((clause) => isTelling(clause) && !isTopic(context, clause));
  return able.flatMap((clause): (SingleDraft | ShortDraft)[] => {
    if (laysDown(context, clause.subject.documentId) && isOfNobody(clause)) return [];
    const told = questionFor(clause);
    if (told === null || worthOf(context, clause) < 0.3) return [];
    if (isToldOfAnother(context, clause) || isSaidElsewhere(clauses, clause, told)) return [];
    const written = writeAnswer(
      context,
      clause,
      'clause-subject-short',
      told,
      formsOf(clause.name),
    );
    const others = rivals(context, able, clause);
    if (
      !told.startsWith('who ') ||
      others.length < 2 ||
      chanceOf('subject', context.seed, clause.key) > 0.6
    )
      return [written];
    const { accepted: _, points: __, ...common } = written;
    return [
      {
        ...common,
        kind: 'single-choice',
        rule: 'clause-subject-of',
        key: { wording: { text: clause.name, language: 'en' }, words: clause.subject },
        distractors: others,
        arrangement: 'alphabet',
      },
    ];
  });
}

const dull =
  /^(?:people|person|others?|sources?|officials|experts|reports?|studies|study|research|researchers|scientists|thing|things|one|ones|example|result|results|part|parts|way|ways|reason|reasons|number|figures|data|evidence|it|this|fact|idea|aim|goal|purpose|event|events|case|cases|man|woman|men|women|members?|most|many|some|several|all|both|name|names|term|word|words|spokesman|spokeswoman|spokesperson|critics|fans|audiences?)$/u;

/** A statement whose subject is worth naming: neither a pronoun nor somebody just spoken of. */
function isTelling(clause: Clause): boolean {
  const { name, subjectKind, negated, base, head, passive, verb, predicate } = clause;
  if (negated || /^(?:person|place)$/u.test(subjectKind) || !isPlain(clause)) return false;
  if (/^(?:include|comprise|contain|consist|involve|concern)$/u.test(base ?? '')) return false;
  const isOnly =
    base === 'be' &&
    /^the (?:only|first|largest|oldest|longest|highest) \p{L}+ \p{L}+/u.test(predicate.text);
  if (/^(?:be|have|seem|appear|become|remain|mean)$/u.test(base ?? 'be') && !passive && !isOnly)
    return false;
  if (
    /\b(?:and|or|that|which|who|his|her|its|their|this|these|such|other|another)\b|,/iu.test(name)
  )
    return false;
  if (
    /^(?:some|many|most|several|few|all|more|much|both|each|every|no|any|about|nearly|over|only|various|typical|entire|whole|\p{L}+ly|(?:the |a )?majority|half|none|neither|hundreds|thousands|dozens|\p{L}+ing)\b/iu.test(
      name,
    )
  )
    return false;
  if (
    /^(?:(?:the|an?) )?(?:new|old|first|second|third|next|final|last|latest|only|largest|main|biggest)\b/iu.test(
      name,
    )
  )
    return false;
  if (clause.figures.some(({ words }) => words.start < clause.subject.end)) return false;
  // "Worst of all expansion is eroding …": the opening is not part of the name.
  if (/^(?:\p{L}+ of|above|after|at) all\b/iu.test(name)) return false;
  if (
    /^(?:come|go|arrive|attend|gather|travel|meet|arise|last|continue)$/u.test(base ?? '') &&
    !/ /u.test(name)
  )
    return false;
  if (isCutShort(clause) || /^(?:did|does|do)$/u.test(clause.auxiliary ?? '')) return false;
  if (/\b(?:also|too|still|again|however|instead)\b/u.test(`${name} ${verb.text}`)) return false;
  if (/^an? /iu.test(name) || (passive && /\bby\b/u.test(predicate.text))) return false;
  // "the tour broke | records", a person without an article, an office that has a holder with a name.
  if (
    / (?:broke|took|made|gave|went|came|saw|got|held|led|won|lost|rose|fell|grew|began|became|kept)$/u.test(
      name,
    )
  )
    return false;
  if (isAgent(clause) && clause.number === 'singular' && subjectKind === 'thing') return false;
  if (/ (?:with|for|in|on|to|by|meant|made|used) /u.test(name)) return false;
  const bare = name.replace(/^(?:the|an?) /iu, '');
  const most = / (?:of|from|in|for|by|on|between) /u.test(bare) ? 7 : 4;
  if (dull.test(head) || wordsIn(bare) > most || /^\d/u.test(bare)) return false;
  if (/^\p{Lu}/u.test(bare)) return wordsIn(bare) > 1 ? !/^\p{Lu}+$/u.test(bare) : isKnown(clause);
  // "the hotel" was named before; "the studio version" and "settlers" say what they are.
  // "the popular café", "the captured officers": one of those spoken of.
  if (/^the /iu.test(name))
    return wordsIn(bare) >= 2 && !/^\p{Ll}+(?:ed|ing|ar|ous|ful|al|ive|ic|ble)\b/u.test(bare);
  return wordsIn(bare) >= 2 || (clause.number === 'plural' && isAgent(clause));
}

/** Of rules: what all their readers may or must, and what is only needed, tells nothing when asked back. */
function isOfNobody(clause: Clause): boolean {
  const { name, head, main, predicate } = clause;
  // "decisions made by the clerk", "websites not hosted here".
  if (
    / (?:not|\p{Ll}+(?:ed|en)|made|held|kept) (?:\p{Ll}+ )?(?:by|on|in|at|to|for)\b| not \p{Ll}/u.test(
      name,
    )
  )
    return true;
  if (/^(?:required|needed)$/u.test(main.text) && /^for\b/u.test(predicate.text)) return true;
  // "the CRO" may be somebody or something.
  if (!clause.passive && /^the \p{Lu}{2,}$/u.test(name)) return true;
  // What is worn, tied or rolled is told by sense.
  if (/^(?:worn|tied|rolled|stored|kept)$/u.test(main.text)) return true;
  if (!isActor({ name, head, named: null })) return isAgent(clause);
  return sortOfActor({ name, head, named: null }) === 'group';
}

/** What the whole text is about would be read off its title. */
function isTopic({ names }: Context, { subject, name }: Clause): boolean {
  const title = contentOf(names.documents.get(subject.documentId)?.title.text ?? '');
  return [...contentOf(name)].some((word) => title.has(word));
}

/** What only somebody does. */
const ofMind =
  /^(?:say|announce|plan|accuse|refuse|decide|hope|believe|want|insist|admit|state|agree|warn|ask|claim|argue|demand|deny|promise|reject|report|adopt|urge|vote|wish|try|hire|elect)$/u;
/** What somebody does to something. */
const ofHand =
  /^(?:question|run|build|buy|found|fund|finance|lift|sell|sue|pass|expand|remove|start|launch|publish|produce|organise|organize|win|defeat|attack|invade|control|sign|withdraw|order|appoint|arrest|seize|occupy|open)$/u;

/** True for what is asked for with "who". */
function isSomebody(clause: Clause): boolean {
  const { base, object, passive, name } = clause;
  const { names, subject } = clause;
  if (names.some(({ words, kind }) => kind === 'person' && words.end === subject.end)) return true;
  const bare = name.replace(/^the /u, '');
  if (/^\p{Lu}\p{L}+(?:ans|ese|ish|nch|tch)$/u.test(bare)) return true;
  if (/^\p{Lu}\S+ \p{Lu}\S+ (?:of|from) /u.test(bare)) return true;
  const last = bare.split(' ').at(-1)?.toLowerCase() ?? '';
  if (titled.test(name) || /^the Administration$/iu.test(name)) return true;
  if (isRenamed(clause) && isAgent({ ...clause, head: last })) return true;
  if (isAgent(clause) && !(/^\p{Lu}\p{L}+s$/u.test(bare) && clause.number === 'plural'))
    return true;
  if (passive || base === null || !/^(?:the )?\p{Lu}/u.test(name)) return false;
  return ofMind.test(base) || (object !== null && ofHand.test(base));
}

/** "who accused the bank of fraud", "what drives the pump": the verb for one of them. */
function questionFor(clause: Clause): string | null {
  const ending = tellOf(clause, null);
  if (clause.adverb !== null && clause.number === 'plural' && clause.tense === 'present')
    return null;
  if (ending === null || wordsIn(ending) < 5 || wordsIn(ending) > 22) return null;
  if (contentOf(ending).size < 4 || /[()“”]/u.test(ending)) return null;
  if (/^(?:say|tell|add|state)$/u.test(clause.base ?? '') && wordsIn(ending) < 9) return null;
  if ([...contentOf(clause.name)].some((word) => contentOf(ending).has(word))) return null;
  if (/\b(?:on|in|of|to|for|by) wh(?:ich|om)\b|\bthat (?:because|if|when|although)\b/u.test(ending))
    return null;
  if (/\band (?:\S+ ){1,4}(?:was|were|is|are|had|has)\b/u.test(ending)) return null;
  const who = isSomebody(clause);
  // A name by itself may be a person's.
  if (!who && mayBePerson.test(clause.name)) return null;
  return `${who ? 'who' : 'what'} ${clause.number === 'plural' ? ofOne(clause, ending) : ending}`;
}

/** A single name that the text tells the kind of, or "the Americans". */
function isKnown({ name, subject, names }: Clause): boolean {
  if (/^(?:the )?\p{Lu}\p{L}+(?:ans|ese|ish|nch|tch)$/u.test(name)) return /^the /u.test(name);
  return names.some(({ words, kind }) => words.end === subject.end && kind !== 'person');
}

const mayBePerson = /^\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]+){0,3}$/u;

/** "reflects" for "reflect": a question does not tell how many they are. */
function ofOne(clause: Clause, ending: string): string {
  const [first = '', ...rest] = ending.split(' ');
  const known: Readonly<Record<string, string>> = {
    are: 'is',
    were: 'was',
    have: 'has',
    do: 'does',
  };
  const fresh =
    known[first] ??
    (clause.auxiliary === null && clause.tense === 'present' && clause.base === first
      ? thirdPerson(first)
      : first);
  return [fresh, ...rest].join(' ');
}

/** True where another sentence says nearly the same of somebody else. */
function isSaidElsewhere(clauses: readonly Clause[], clause: Clause, told: string): boolean {
  return clauses.some(
    (other) =>
      other !== clause &&
      other.subject.documentId === clause.subject.documentId &&
      sharedContent(other.core.text, told) > 0.6,
  );
}

/** Others of the text that do things, where somebody did; else other things of its tone. */
function rivals(context: Context, able: readonly Clause[], clause: Clause): Distractor[] {
  const isNamed = (text: string): boolean => /^\p{Lu}/u.test(text.replace(/^the /iu, ''));
  const found: Clause[] = [];
  const ranked = able
    .filter(
      (other) =>
        other.subject.documentId === clause.subject.documentId &&
        isAgent(other) === isAgent(clause) &&
        other.number === clause.number &&
        isNamed(other.name) === isNamed(clause.name) &&
        /^the /iu.test(other.name) === /^the /iu.test(clause.name) &&
        canTellApart(clause, other) &&
        ![...contentOf(other.name)].some((word) => contentOf(clause.core.text).has(word)),
    )
    .map((other) => ({ other, far: Math.abs(other.position - clause.position) }))
    .sort((a, b) => a.far - b.far);
  for (const { other } of ranked)
    if (found.length < 3 && found.every((one) => canTellApart(one, other))) found.push(other);
  return found.map((other) => ({
    wording: { text: other.name, language: 'en' },
    words: other.subject,
    distance: 2,
    reason: {
      en: `Of ${other.name} the text says something else: “${other.core.text}” ${placeOf(context.names, other.proof, clause.subject.documentId, 'en')}.`,
    },
  }));
}

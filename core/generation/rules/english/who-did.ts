import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, ShortDraft, SingleDraft } from '../../draft';
import { chanceOf, shuffle } from '../../random';
import { tellOf } from './ask';
import { isToldOfAnother } from './changes';
import {
  accordingTo,
  type Clause,
  clausesOf,
  contentOf,
  groundOf,
  sharedContent,
  wordsIn,
} from './clauses';
import { worthOf } from './worth';

interface Person {
  readonly words: Words;
  readonly clause: Clause;
}

/** Who did it? Wrong ones are other persons of the document. */
export function askWhoDid(context: Context): (SingleDraft | ShortDraft)[] {
  const clauses = clausesOf(context);
  return clauses.flatMap((clause): (SingleDraft | ShortDraft)[] => {
    if (clause.negated) return [];
    if (clause.subjectKind !== 'person' || clause.number !== 'singular')
      return askForTwo(context, clause);
    if (isHero(context, clause) || isToldOfAnother(context, clause)) return [];
    const told = tellOf(clause, null)?.replace(/ also (?=\p{L})/u, ' ') ?? null;
    // "noted that in the book": what was noted is cut off.
    if (
      /\bthat (?:in|on|at|for|by|since|after|before|during|under|with|despite)\b/u.test(told ?? '')
    )
      return [];
    if (contentOf(told ?? '').size < 3) return [];
    if (
      /^(?:say|tell|claim|believe|think|feel)$/u.test(clause.base ?? '') &&
      wordsIn(told ?? '') < 8
    )
      return [];
    if (told === null || wordsIn(told) < 4 || told.includes(clause.name)) return [];
    if (wordsIn(told) > 24 || worthOf(context, clause) < 0.3) return [];
    const { names } = context;
    const key = { ...clause.subject, text: clause.name };
    const others = rivals(context, clauses, clause, told);
    const place = placeOf(names, clause.proof, key.documentId, 'en');
    const common = {
      fact: clause,
      variant: '',
      stem: { en: `${accordingTo(names, key)}, who ${told}?` },
      rationale: { en: `The text says this of ${clause.name} ${place}.` },
      concepts: [],
      level: 'remember',
      salience: 0.35 + 0.3 * worthOf(context, clause),
      evidence: proofs(groundOf(clause), []),
    } as const;
    const parts = clause.name.split(' ');
    const accepted = [
      clause.name,
      ...parts.slice(1).map((_, index) => parts.slice(index + 1).join(' ')),
    ];
    const short: ShortDraft = {
      ...common,
      kind: 'short-answer',
      rule: 'clause-who-short',
      accepted: { en: [...new Set(accepted)] },
      points: [],
    };
    if (others.length < 2 || chanceOf('short', context.seed, clause.key) < 0.35) return [short];
    return [
      {
        ...common,
        kind: 'single-choice',
        rule: 'clause-who',
        key: { wording: { text: clause.name, language: 'en' }, words: key },
        distractors: others,
        arrangement: 'alphabet',
      },
    ];
  });
}

/** Who were the two that did it? Each by full name or surname, in either order. */
function askForTwo(context: Context, clause: Clause): ShortDraft[] {
  const pair =
    /^(?:\p{Ll}[\p{L}-]* ){0,3}(?<one>\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)+) and (?<two>\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)+)$/u.exec(
      clause.name,
    )?.groups;
  const told = tellOf(clause, null);
  const people = clause.names
    .filter(({ kind }) => kind === 'person')
    .map(({ words }) => words.text);
  const { one, two } = pair ?? {};
  if (!one || !two || told === null || clause.tense !== 'past' || clause.auxiliary !== null)
    return [];
  if (!people.includes(one) || !people.includes(two)) return [];
  if (wordsIn(told) < 3 || wordsIn(told) > 20) return [];
  const { names } = context;
  const last = (name: string): string => name.split(' ').at(-1) ?? name;
  return [
    {
      kind: 'short-answer',
      rule: 'clause-who-short',
      variant: 'two',
      fact: clause,
      stem: { en: `${accordingTo(names, clause.subject)}, which two people ${told}?` },
      rationale: {
        en: `The text says this of ${one} and ${two} ${placeOf(names, clause.proof, clause.subject.documentId, 'en')}.`,
      },
      accepted: {
        en: [
          `${one} and ${two}`,
          `${two} and ${one}`,
          `${last(one)} and ${last(two)}`,
          `${last(two)} and ${last(one)}`,
        ],
      },
      points: [],
      concepts: [],
      level: 'remember',
      salience: 0.4 + 0.3 * worthOf(context, clause),
      evidence: proofs(groundOf(clause), []),
    },
  ];
}

/** The person whom the whole text is about: "who" would ask for the title. */
function isHero(context: Context, clause: Clause): boolean {
  const title = context.names.documents.get(clause.subject.documentId)?.title.text ?? '';
  return clause.name.split(' ').some((word) => /^\p{Lu}/u.test(word) && title.includes(word));
}

function rivals(
  context: Context,
  clauses: readonly Clause[],
  clause: Clause,
  told: string,
): Distractor[] {
  const { names } = context;
  const single = !clause.name.includes(' ');
  const people = clauses
    .filter(({ subject }) => subject.documentId === clause.subject.documentId)
    .flatMap((other): Person[] =>
      other.names
        .filter(({ kind }) => kind === 'person')
        .map(({ words }) => ({ words, clause: other })),
    );
  const found = new Map<string, Person>();
  for (const person of people) {
    const { text } = person.words;
    if (text.includes(' ') === single || shares(text, clause.name)) continue;
    if (clause.core.text.includes(text) || [...found.keys()].some((name) => shares(name, text)))
      continue;
    if (
      people.some(
        (one) => one.words.text === text && sharedContent(one.clause.core.text, told) > 0.6,
      )
    )
      continue;
    found.set(text, person);
  }
  return shuffle([...found.values()], clause.key, ({ words }) => words.text)
    .slice(0, 3)
    .map(({ words, clause: source }) => ({
      wording: { text: words.text, language: 'en' },
      words,
      distance: 2,
      reason: {
        en: `The text does not say this of ${words.text}, who is named elsewhere ${placeOf(names, source.proof, clause.subject.documentId, 'en')}.`,
      },
    }));
}

function shares(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word) && word.length > 2);
}

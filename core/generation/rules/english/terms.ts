import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Distractor, MatchDraft, ShortDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { type Clause, clausesOf, contentOf, doesOf, isRenamed, verbOf, wordsIn } from './clauses';
import { laysDown } from './norms';
import { part } from './times';

interface Term {
  readonly fact: Clause | FactOf<'naming'>;
  readonly plural: boolean;
  /** True where the text first says what it is and then gives the name. */
  readonly named: boolean;
  /** What stands in a question: the meaning without what it leans on. */
  readonly shown: string;
  /** Without its article. */
  readonly term: Words;
  readonly meaning: Words;
}

/** The terms that sentences explain and those that definitions fix, each once. */
function termsOf(context: Context): Term[] {
  const clauses = clausesOf(context).flatMap((clause) => {
    const found = termOf(clause);
    // Rules say what a thing is to be kept in mind, not to define it.
    const isSaid =
      clause.base === 'be' && !clause.passive && laysDown(context, clause.subject.documentId);
    return found && !isSaid ? [found] : [];
  });
  const defined = factsOf(context, 'naming').flatMap((naming): Term[] => {
    const { term, meaning, sentence, plural } = naming;
    if (!meaning || sentence.noted || wordsIn(meaning.text) < 4 || wordsIn(meaning.text) > 34)
      return [];
    const isKnown = clauses.some(
      (one) =>
        one.term.passageId === term.passageId &&
        one.term.start < term.end &&
        term.start < one.term.end,
    );
    if (
      spellsOut(term.text, meaning.text) ||
      isKnown ||
      /\b(?:includes?|section|chapter|bylaw|article|schedule|subsection)\b/iu.test(meaning.text)
    )
      return [];
    return [{ fact: naming, plural, named: false, shown: bare(meaning.text), term, meaning }];
  });
  return [...clauses, ...defined];
}

/** "A uniporter is a protein that …", "the boundary is called the envelope", "record means …". */
function termOf(clause: Clause): Term | null {
  const read = readTerm(clause);
  if (!read) return null;
  const named = read.meaning === clause.subject;
  return {
    fact: clause,
    plural: clause.number === 'plural',
    named,
    shown: bare(named ? clause.name : read.meaning.text),
    ...read,
  };
}

function readTerm(clause: Clause): Pick<Term, 'term' | 'meaning'> | null {
  const { subject, predicate, base, main } = clause;
  if (
    isRenamed(clause) ||
    clause.negated ||
    (clause.opening !== null && !/^In (?:this|these)\b/u.test(clause.opening.text)) ||
    (clause.modal !== null && clause.modal !== 'shall')
  )
    return null;
  if (clause.passive && /^(?:called|named|termed|dubbed|known)$/u.test(main.text)) {
    const named = /^(?:as )?(?:the |an? )?(?<term>[\p{L}][\p{L}’' -]{2,40})$/u.exec(predicate.text)
      ?.groups?.term;
    if (!named || wordsIn(subject.text) < 3 || wordsIn(named) > 4) return null;
    const at = predicate.text.length - named.length;
    return { term: part(predicate, at, predicate.text.length), meaning: subject };
  }
  if (base === 'refer' && !clause.passive && clause.modal === null) {
    const named = /^to (?<meaning>.+) as (?:the |an? )?(?<term>[\p{L}’' -]{3,40})$/du.exec(
      predicate.text,
    )?.indices?.groups;
    if (!named?.meaning || !named.term) return null;
    return {
      term: part(predicate, ...named.term),
      meaning: part(predicate, ...named.meaning),
    };
  }
  const means = /^(?:mean|denote)$/u.test(base ?? '');
  const defines = means || (base === 'refer' && /^to /u.test(predicate.text));
  if (clause.modal !== null && !defines) return null;
  const told = base === 'refer' ? part(predicate, 3, predicate.text.length) : predicate;
  const copular =
    base === 'be' &&
    clause.auxiliary !== null &&
    /^(?:an?|any) \p{Ll}/u.test(predicate.text) &&
    !/\d/u.test(predicate.text) &&
    clause.tense === 'present';
  if (clause.passive || (!defines && !copular)) return null;
  const bare = clause.name.replace(/^(?:the|an?) /u, '');
  if (/^\p{Lu}/u.test(bare) && !defines && bare !== bare.toUpperCase()) return null;
  // "The refurbished skeleton is a sight to behold" praises a thing; "The axle is a rod that …" says what it is.
  if (
    copular &&
    (praise.test(predicate.text) ||
      (/^The /u.test(subject.text) &&
        !/ (?:that|which|who|whose|where|in which|of which|used|designed|made)\b/u.test(
          predicate.text,
        )))
  )
    return null;
  const lead = /^(?:The |An? )?[“"]?/u.exec(subject.text)?.[0].length ?? 0;
  const tail = /[”"]?$/u.exec(subject.text)?.[0].length ?? 0;
  const term = part(subject, lead, subject.text.length - tail);
  if (wordsIn(term.text) > 4 || wordsIn(predicate.text) < 5 || wordsIn(predicate.text) > 30)
    return null;
  if (
    /^(?:it|this|they|goal|purpose|aim|result|reason|main|most|first|only|best|one|difference|each|every|some|all)\b|\b(?:of|between|in|for)\b/iu.test(
      term.text,
    )
  )
    return null;
  if (
    copular &&
    /^(?:one of\b|(?:the|an?) (?:classic |good |common )?example\b|(?:the|an?) (?:similar|variation|most|best|largest|first|only|key|major|important|common|good|great)\b)/u.test(
      predicate.text,
    )
  )
    return null;
  if ([...contentOf(term.text)].every((word) => contentOf(predicate.text).has(word))) return null;
  return { term, meaning: told };
}

const praise =
  /^an? (?:\p{L}+ )?(?:sight|joy|pleasure|delight|pity|shame|disgrace|mystery|must|treat|success|failure|challenge|lot|tribute|reminder|testament|surprise|disaster|triumph|dream|matter|problem|threat|source|sign|result|blessing|burden|mistake|victory|honou?r|tragedy|miracle)\b/u;

/** Which term belongs to a definition? To be typed, or chosen among other terms of the text. */
export function askForTermOf(context: Context): (SingleDraft | ShortDraft)[] {
  const terms = termsOf(context);
  return terms.flatMap((one): (SingleDraft | ShortDraft)[] => {
    const { names } = context;
    const document = one.term.documentId;
    if ([...contentOf(one.term.text)].some((word) => contentOf(one.meaning.text).has(word)))
      return [];
    const common = {
      fact: one.fact,
      variant: 'term',
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Which term ${doesOf(names, document)} ${source} use for “${one.shown}”?`
          : `${source}用哪个词指“${one.shown}”？`;
      }),
      rationale: inLanguages((language) => {
        const place = placeOf(names, one.fact.proof, document, language);
        return language === 'en'
          ? `The term is “${one.term.text}” ${place}.`
          : `这个词是“${one.term.text}”${place}。`;
      }),
      concepts: [],
      evidence: proofs([one.fact.proof], []),
    } as const;
    const others = rivals(context, terms, one);
    if (others.length < 2 || chanceOf('term', context.seed, one.fact.key) < 0.5)
      return [
        {
          ...common,
          kind: 'short-answer',
          rule: 'term-short',
          accepted: { en: accepted(one.term.text, one.plural) },
          points: [],
          level: 'understand',
          salience: 0.85,
        },
      ];
    return [
      {
        ...common,
        kind: 'single-choice',
        rule: 'term-choice',
        key: { wording: { text: one.term.text, language: 'en' }, words: one.term },
        distractors: others,
        arrangement: 'mixed',
        level: 'understand',
        salience: 0.85,
      },
    ];
  });
}

/** "DRO": letters that stand for words. */
function isShort(term: string): boolean {
  return term === term.toUpperCase();
}

/** True where the words of the meaning begin with the letters of the term. */
function spellsOut(term: string, meaning: string): boolean {
  const initials = (meaning.match(/\b\p{Lu}/gu) ?? []).join('');
  return isShort(term) && initials.includes(term.slice(0, 3));
}

function bare(text: string): string {
  return text.replace(/[“”"]/gu, '');
}

function accepted(term: string, plural: boolean): string[] {
  const forms = [term, term.toLowerCase(), `the ${term.toLowerCase()}`];
  if (plural && /[^s]s$/u.test(term)) forms.push(term.slice(0, -1));
  return [...new Set(forms)];
}

function rivals(context: Context, terms: readonly Term[], one: Term): Distractor[] {
  const capital = /^\p{Lu}/u.test(one.term.text);
  const seen = new Set([one.term.text.toLowerCase()]);
  return terms
    .filter(({ term, plural }) => term.documentId === one.term.documentId && plural === one.plural)
    .filter(({ term, meaning }) => {
      const fresh = !seen.has(term.text.toLowerCase());
      seen.add(term.text.toLowerCase());
      const words = contentOf(term.text);
      return (
        fresh &&
        ![...contentOf(one.term.text)].some((word) => words.has(word)) &&
        meaning.text !== one.meaning.text &&
        ![...words].some((word) => contentOf(one.meaning.text).has(word))
      );
    })
    .map((other) => ({ other, chance: chanceOf(other.term.text, context.seed, one.fact.key) }))
    .sort((a, b) => a.chance - b.chance)
    .slice(0, 3)
    .map(({ other }) => {
      const { text } = other.term;
      const shown =
        (capital ? text.charAt(0).toUpperCase() : text.charAt(0).toLowerCase()) + text.slice(1);
      return {
        wording: { text: shown, language: 'en' },
        words: other.term,
        distance: 2,
        reason: inLanguages((language) => {
          const place = placeOf(context.names, other.fact.proof, one.term.documentId, language);
          return language === 'en'
            ? `The text uses “${text}” for “${bare(other.meaning.text)}” ${place}.`
            : `原文用“${text}”指“${bare(other.meaning.text)}”${place}。`;
        }),
      };
    });
}

/** Terms and their definitions, three or four at a time. */
export function matchTerms(context: Context): MatchDraft[] {
  const terms = termsOf(context);
  const groups: Term[][] = [];
  for (const one of terms) {
    const fits = (other: Term): boolean =>
      other.term.documentId === one.term.documentId &&
      other.plural === one.plural &&
      other.term.text.toLowerCase() !== one.term.text.toLowerCase() &&
      ![...contentOf(one.term.text)].some(
        (word) => contentOf(other.term.text).has(word) || contentOf(other.meaning.text).has(word),
      ) &&
      ![...contentOf(other.term.text)].some((word) => contentOf(one.meaning.text).has(word)) &&
      other.named === one.named;
    const open = groups.find((group) => group.length < 4 && group.every(fits));
    if (open) open.push(one);
    else groups.push([one]);
  }
  return groups.filter((group) => group.length >= 3).flatMap((group) => draftTerms(context, group));
}

function draftTerms(context: Context, group: readonly Term[]): MatchDraft[] {
  const [first] = group;
  if (!first) return [];
  const { names } = context;
  const document = first.term.documentId;
  return [
    {
      kind: 'match',
      rule: 'term-match',
      variant: '',
      fact: first.fact,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `Match each term with what ${source} ${verbOf(names, document, 'say')} about the term.`
          : `请把每个词与${source}对这个词的说明配对。`;
      }),
      rationale: inLanguages((language) => {
        const places = [
          ...new Set(group.map(({ fact }) => placeOf(names, fact.proof, document, language))),
        ];
        return language === 'en'
          ? `The text explains each of these terms ${places.join(', ')}.`
          : `原文对这几个词都作了说明${places.join('、')}。`;
      }),
      pairs: group.map(({ fact, term, meaning }) => ({
        left: {
          wording: { text: term.text.charAt(0).toUpperCase() + term.text.slice(1), language: 'en' },
          words: term,
        },
        right: {
          wording: { text: meaning.text, language: 'en' },
          words: meaning,
          reason: inLanguages((language) => {
            const place = placeOf(names, fact.proof, document, language);
            return language === 'en'
              ? `The text says this of “${term.text}” ${place}.`
              : `原文这样说的是“${term.text}”${place}。`;
          }),
        },
      })),
      extras: [],
      arrangement: 'mixed',
      evidence: proofs(
        group.map(({ fact }) => fact.proof),
        [],
      ),
      concepts: [],
      level: 'understand',
      salience: 0.9,
    },
  ];
}

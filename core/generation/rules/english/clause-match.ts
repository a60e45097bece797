import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { MatchDraft } from '../../draft';
import { inLanguages } from '../../names';
import { shuffle } from '../../random';
import { type Clause, clausesOf, groundOf, isRenamed, verbOf } from './clauses';
import { agreementOf, type Ending, isJoinable, rivalEndings } from './endings';
import { eventOf, type TimedClause } from './times';
import { eventsOf } from './year-events';

/** Beginnings of sentences and their ends: three or four at a time, each end said of one subject only. */
export function matchEndings(context: Context): MatchDraft[] {
  const clauses = clausesOf(context).filter((clause) => isJoinable(clause) && !isRenamed(clause));
  const used = new Set<Clause>();
  const drafts: MatchDraft[] = [];
  for (const clause of shuffle(clauses, context.seed, ({ key }) => key)) {
    if (used.has(clause)) continue;
    const free = clauses.filter((other) => !used.has(other));
    const group = mutual(context, free, clause);
    if (group.length < 3) continue;
    for (const one of group) used.add(one.clause);
    drafts.push(draft(context, group));
  }
  return drafts;
}

/** Clauses each of whose endings is wrong for all other subjects. */
function mutual(context: Context, clauses: readonly Clause[], clause: Clause): Ending[] {
  const first = rivalEndings(context, clauses, clause, 6);
  const group: Ending[] = [{ clause, ending: endingWords(context, clauses, clause) }];
  for (const one of first) {
    if (group.length === 4) break;
    const back = rivalEndings(context, [...clauses], one.clause, 40).map((other) => other.clause);
    if (
      group.every(
        (other) =>
          agreementOf(other.clause) === agreementOf(one.clause) && back.includes(other.clause),
      )
    )
      group.push(one);
  }
  return group;
}

function endingWords(
  context: Context,
  clauses: readonly Clause[],
  clause: Clause,
): Ending['ending'] {
  const { core, verb, predicate } = clause;
  return context === undefined || clauses.length === 0
    ? core
    : {
        ...core,
        start: verb.start,
        end: predicate.end,
        text: core.text.slice(verb.start - core.start, predicate.end - core.start),
      };
}

function draft(context: Context, group: readonly Ending[]): MatchDraft {
  const { names } = context;
  const [first] = group;
  const fact = first?.clause ?? group[0]?.clause;
  const document = fact?.subject.documentId ?? '';
  if (!fact) throw new Error('A match has no clause.');
  return {
    kind: 'match',
    rule: 'clause-match',
    variant: '',
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Match the beginnings and the endings of these statements of ${source}.`
        : `请按照${source}的说法，把每句话的开头与结尾配对。`;
    }),
    rationale: inLanguages((language) => {
      const places = group.map(({ clause }) => placeOf(names, clause.proof, document, language));
      return language === 'en'
        ? `Each ending stands after one of the beginnings ${[...new Set(places)].join(', ')}.`
        : `每个结尾在原文中都只接在其中一个开头之后${[...new Set(places)].join('、')}。`;
    }),
    pairs: group.map(({ clause, ending }) => ({
      left: {
        wording: { text: `${capitalise(clause.name)} …`, language: 'en' },
        words: clause.subject,
      },
      right: {
        wording: { text: ending.text, language: 'en' },
        words: ending,
        reason: inLanguages((language) => {
          const place = placeOf(names, clause.proof, document, language);
          return language === 'en'
            ? `The text says this of “${clause.name}” ${place}.`
            : `原文这样说的是“${clause.name}”${place}。`;
        }),
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      group.map(({ clause }) => clause.proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 0.8,
  };
}

/** Events and their years: four at a time, all years different. */
export function matchYears(context: Context): MatchDraft[] {
  const timed = eventsOf(context);
  return groupsOfYears(timed).map((group) => yearDraft(context, group));
}

/** Disjoint groups of three or four events with different years, in the order of the text. */
export function groupsOfYears(timed: readonly TimedClause[]): TimedClause[][] {
  const groups: TimedClause[][] = [];
  for (const one of timed) {
    const open = groups.find(
      (group) =>
        group.length < 4 &&
        group[0]?.year.documentId === one.year.documentId &&
        group.every(({ value, event }) => value !== one.value && event.text !== one.event.text),
    );
    if (open) open.push(one);
    else groups.push([one]);
  }
  return groups.filter((group) => group.length >= 3);
}

function yearDraft(context: Context, group: readonly TimedClause[]): MatchDraft {
  const { names } = context;
  const [first] = group;
  if (!first) throw new Error('A match has no event.');
  const document = first.year.documentId;
  return {
    kind: 'match',
    rule: 'clause-match-year',
    variant: '',
    fact: first.clause,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Match each event with the year that ${source} ${verbOf(names, document, 'give')}.`
        : `请按照${source}，把每件事与年份配对。`;
    }),
    rationale: inLanguages((language) => {
      const places = [
        ...new Set(group.map(({ clause }) => placeOf(names, clause.proof, document, language))),
      ];
      return language === 'en'
        ? `The text gives a year for each of these ${places.join(', ')}.`
        : `原文为这些事都写明了年份${places.join('、')}。`;
    }),
    pairs: group.map((one) => ({
      left: { wording: { text: capitalise(eventOf(one)), language: 'en' }, words: one.event },
      right: {
        wording: { text: one.year.text, language: 'en' },
        words: one.year,
        value: one.value,
        reason: inLanguages((language) => {
          const place = placeOf(names, one.clause.proof, document, language);
          return language === 'en'
            ? `${one.year.text} is the year of “${one.event.text}” ${place}.`
            : `${one.year.text}年说的是“${one.event.text}”${place}。`;
        }),
      },
    })),
    extras: [],
    arrangement: 'mixed',
    evidence: proofs(
      group.flatMap(({ clause }) => groundOf(clause)),
      [],
    ),
    concepts: [],
    level: 'remember',
    salience: 0.7,
  };
}

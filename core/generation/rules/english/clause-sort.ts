import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Choice, ClassifyDraft, Placed } from '../../draft';
import { inLanguages } from '../../names';
import {
  type Clause,
  clausesOf,
  doesOf,
  endingOf,
  isAgent,
  isRenamed,
  sharedContent,
} from './clauses';
import { agreementOf, canTellApart, isJoinable, saidOf } from './endings';

/** Of which of two or three things does the text say what? */
export function sortEndings(context: Context): ClassifyDraft[] {
  const clauses = clausesOf(context).filter((clause) => isJoinable(clause) && !isRenamed(clause));
  const bySubject = new Map<string, Clause[]>();
  for (const clause of clauses) {
    const name = [clause.subject.documentId, clause.name.toLowerCase(), agreementOf(clause)].join(
      '|',
    );
    bySubject.set(name, [...(bySubject.get(name) ?? []), clause]);
  }
  const subjects = [...bySubject.values()].filter((group) => group.length >= 2);
  const drafts: ClassifyDraft[] = [];
  const used = new Set<readonly Clause[]>();
  for (const one of subjects) {
    if (used.has(one)) continue;
    const [first] = one;
    if (!first) continue;
    const bins = [one];
    for (const other of subjects)
      if (
        bins.length < 3 &&
        other !== one &&
        !used.has(other) &&
        bins.every((bin) => apart(context, bin, other))
      )
        bins.push(other);
    if (bins.length < 2) continue;
    for (const bin of bins) used.add(bin);
    drafts.push(draft(context, first, bins));
  }
  return drafts;
}

function apart(context: Context, one: readonly Clause[], other: readonly Clause[]): boolean {
  const [a, b] = [one[0], other[0]];
  if (!a || !b || agreementOf(a) !== agreementOf(b) || isAgent(a) !== isAgent(b)) return false;
  if (a.subject.documentId !== b.subject.documentId || !canTellApart(a, b)) return false;
  return one.every((mine) =>
    other.every(
      (its) =>
        !saidOf(context, mine, its) &&
        !saidOf(context, its, mine) &&
        sharedContent(endingOf(mine).text, endingOf(its).text) < 0.5,
    ),
  );
}

function draft(
  context: Context,
  fact: Clause,
  bins: readonly (readonly Clause[])[],
): ClassifyDraft {
  const { names } = context;
  const document = fact.subject.documentId;
  const kept = bins.map((bin) => bin.slice(0, 3));
  return {
    kind: 'classify',
    rule: 'clause-sort',
    variant: '',
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Of which of these subjects ${doesOf(names, document)} ${source} say what?`
        : `请按照${source}，把这些说法归到所说的对象之下。`;
    }),
    rationale: inLanguages((language) => {
      const places = [
        ...new Set(kept.flat().map((clause) => placeOf(names, clause.proof, document, language))),
      ];
      return language === 'en'
        ? `The text says each of these of one subject only ${places.join(', ')}.`
        : `原文中每种说法只针对其中一个对象${places.join('、')}。`;
    }),
    bins: kept.map((bin) => ({
      label: label(bin),
      cards: bin.map((clause) => card(context, clause, endingOf(clause), document)),
    })),
    evidence: proofs(
      kept.flat().map((clause) => clause.proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 0.85,
  };
}

function label([first]: readonly Clause[]): Choice {
  return {
    wording: { text: capitalise(first?.name ?? ''), language: 'en' },
    words: first?.subject ?? null,
  };
}

function card(context: Context, clause: Clause, words: Words, document: string): Placed {
  return {
    wording: { text: words.text, language: 'en' },
    words,
    reason: inLanguages((language) => {
      const place = placeOf(context.names, clause.proof, document, language);
      return language === 'en'
        ? `The text says this of “${clause.name}” ${place}.`
        : `原文这样说的是“${clause.name}”${place}。`;
    }),
  };
}

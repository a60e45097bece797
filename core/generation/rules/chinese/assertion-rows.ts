import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft, MatchDraft } from '../../draft';
import { inLanguages } from '../../names';
import { type Assertion, isOther, isTold, proofOf, sortOf } from './assertion';
import { choiceOf, inMarks, mixed, tooAlike, whereIs } from './world';

const inOneRow = 4;
const fewest = 3;

/** Who or what is said to do or be what? Three or four of one sort. */
export function matchAssertions(
  context: Context,
  all: readonly Assertion[],
  names: ReadonlySet<string>,
): MatchDraft[] {
  const used = new Set<Assertion>();
  return all.flatMap((first, turn): MatchDraft[] => {
    if (used.has(first)) return [];
    const row: Assertion[] = [];
    for (const one of all.slice(turn)) {
      if (used.has(one) || row.length === inOneRow || isTold(context, one)) continue;
      if (sortOf(one, names) !== sortOf(first, names)) continue;
      if (row.every((other) => areApart(other, one))) row.push(one);
    }
    if (row.length < fewest || row[0] !== first) return [];
    for (const one of row) used.add(one);
    return [
      {
        kind: 'match',
        rule: 'assertion-match',
        variant: '',
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(context.names, first.proof.documentId, language);
          return language === 'en'
            ? `Match each name with what ${source} says of it.`
            : `请把左边各项与${source}对它的叙述配对。`.replace('对它的', '给出的');
        }),
        rationale: { 'zh-CN': '原文在每个名称之后写明了相应的内容。' },
        pairs: row.map((one) => ({
          left: choiceOf(context, one.subject),
          right: {
            ...choiceOf(context, one.predicate),
            reason: {
              'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
            },
          },
        })),
        extras: [],
        arrangement: 'mixed',
        evidence: proofs(row.flatMap(proofOf), []),
        concepts: [],
        level: 'understand',
        salience: 0.98,
      },
    ];
  });
}

function areApart(a: Assertion, b: Assertion): boolean {
  return (
    isOther(a, b) &&
    !tooAlike(a.predicate.text, b.predicate.text) &&
    !a.proof.text.includes(b.subject.text) &&
    !b.proof.text.includes(a.subject.text)
  );
}

/** Two of whom several things are said: what is said of which? */
export function sortAssertions(
  context: Context,
  all: readonly Assertion[],
  names: ReadonlySet<string>,
): ClassifyDraft[] {
  const groups = new Map<string, Assertion[]>();
  for (const one of all)
    if (!isTold(context, one))
      groups.set(one.subject.text, [...(groups.get(one.subject.text) ?? []), one]);
  const rich = [...groups.values()].filter((group) => group.length >= 2);
  const used = new Set<Assertion[]>();
  return rich.flatMap((group, index): ClassifyDraft[] => {
    const [first] = group;
    if (used.has(group) || !first) return [];
    const partner = rich.slice(index + 1).find((other) => {
      const [head] = other;
      return (
        !used.has(other) &&
        head !== undefined &&
        isOther(first, head) &&
        sortOf(first, names) === sortOf(head, names) &&
        group.every((a) => other.every((b) => areApart(a, b)))
      );
    });
    const [second] = partner ?? [];
    if (!partner || !second) return [];
    used.add(group).add(partner);
    return [
      {
        kind: 'classify',
        rule: 'assertion-sort',
        variant: '',
        fact: first,
        stem: {
          'zh-CN': `根据${cite(context.names, first.proof.documentId, 'zh-CN')}，下列叙述分别说的是哪一个？`,
        },
        rationale: { 'zh-CN': '原文在不同的句子里分别叙述了二者。' },
        bins: [group, partner].map((own) => ({
          label: choiceOf(context, own === group ? first.subject : second.subject),
          cards: mixed(own, context.seed, ({ key }) => key)
            .slice(0, 3)
            .map((one) => ({
              ...choiceOf(context, one.predicate),
              reason: {
                'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
              },
            })),
        })),
        evidence: proofs([...group, ...partner].flatMap(proofOf), []),
        concepts: [],
        level: 'understand',
        salience: 0.98,
      },
    ];
  });
}

import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { ClassifyDraft, Distractor, MultipleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { contentOf, verbOf, wordsIn } from './clauses';
import {
  actorKey,
  alike,
  byClue,
  isActor,
  isFreeTask,
  leadOf,
  type Norm,
  normsByDocument,
  quotedReason,
} from './norms';

const forces = ['required', 'allowed', 'forbidden'] as const;
type Force = (typeof forces)[number];
const labels: Readonly<Record<Force, readonly [string, string]>> = {
  required: ['Must be done', '必须做'],
  allowed: ['May be done', '可以做'],
  forbidden: ['Must not be done', '不得做'],
};

/** What the text requires, what it allows and what it forbids. */
export function sortByForce(context: Context): ClassifyDraft[] {
  return normsByDocument(context).flatMap((norms): ClassifyDraft[] => {
    const cards = norms.filter(
      (norm) =>
        isActor(norm) &&
        !norm.passive &&
        isFreeTask(norm.task.text) &&
        wordsIn(norm.task.text) <= 20 &&
        !/\b(?:not|never|no)\b/u.test(norm.task.text) &&
        !/\bonly\b|^(?:is|are)\b|should|will/u.test(norm.lead.text) &&
        !/^(?:no|only)\b/iu.test(norm.name),
    );
    const of = (force: Force): Norm[] =>
      cards
        .filter((norm) => norm.force === force)
        .sort((a, b) => chanceOf(context.seed, a.key) - chanceOf(context.seed, b.key));
    const rounds = of('required').length >= 6 && of('allowed').length >= 4 ? 2 : 1;
    return Array.from({ length: rounds }, (_, round) => {
      const bins = forces
        .map((force) => ({
          force,
          norms: of(force)
            .filter((_, at) => at % rounds === round)
            .slice(0, 4),
        }))
        .filter((bin) => bin.norms.length >= 2);
      return bins.length >= 2 ? draft(context, bins, round) : null;
    }).flatMap((one) => one ?? []);
  });
}

function draft(
  context: Context,
  bins: readonly { force: Force; norms: readonly Norm[] }[],
  round: number,
): ClassifyDraft | null {
  const { names } = context;
  const [fact] = bins.flatMap((bin) => bin.norms);
  if (!fact) return null;
  const document = fact.statement.documentId;
  return {
    kind: 'classify',
    rule: 'norm-sort-force',
    variant: String(round),
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Sort these by what ${source} ${verbOf(names, document, 'lay')} down: is each a duty, a right or forbidden?`
        : `请按照${source}的规定归类：哪些必须做，哪些可以做，哪些不得做？`;
    }),
    rationale: inLanguages((language) =>
      language === 'en'
        ? 'The verb before each of these words tells: “must” or “shall”, “may”, “must not”.'
        : '看原文中这些词语之前用的是“must”“shall”“may”还是“must not”。',
    ),
    bins: bins.map(({ force, norms }) => ({
      label: {
        wording: { text: labels[force][0], language: 'en' as const, gloss: labels[force][1] },
        words: null,
      },
      cards: norms.map((norm) => ({
        wording: { text: capitalise(norm.task.text), language: 'en' as const },
        words: norm.task,
        reason: quotedReason(context, norm),
      })),
    })),
    evidence: proofs(
      bins.flatMap((bin) => bin.norms.map(({ proof }) => proof)),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 0.9,
  };
}

/** Which of these must the treasurer do? Wrong ones are the tasks of others. */
export function askForDuties(context: Context): MultipleDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const groups = new Map<string, Norm[]>();
    for (const norm of norms) {
      if (!isActor(norm) || norm.passive || norm.name === 'you' || !isFreeTask(norm.task.text))
        continue;
      if (/^be\b/u.test(norm.task.text) || norm.opening !== null || wordsIn(norm.task.text) > 22)
        continue;
      const key = `${actorKey(norm)}|${leadOf(norm)}`;
      groups.set(key, [...(groups.get(key) ?? []), norm]);
    }
    return [...groups.values()].flatMap((group): MultipleDraft[] => {
      const keys = group.slice(0, 3);
      const [fact] = keys;
      if (!fact || keys.length < 2) return [];
      const { names } = context;
      const document = fact.statement.documentId;
      const own = norms.filter((norm) => actorKey(norm) === actorKey(fact));
      const others = byClue(
        context,
        norms.filter(
          (other) =>
            isActor(other) &&
            !other.passive &&
            actorKey(other) !== actorKey(fact) &&
            contentOf(other.name).size > 0 &&
            isFreeTask(other.task.text) &&
            !/^be\b/u.test(other.task.text) &&
            wordsIn(other.task.text) <= 26 &&
            own.every((mine) => !alike(mine, other)),
        ),
        { stem: fact.name, key: fact.task.text, textOf: ({ task }) => task.text },
      ).slice(0, keys.length);
      if (others.length < 2) return [];
      const [modal = '', ...rest] = leadOf(fact).split(' ');
      const asked = `${modal} ${fact.name} ${[...rest, 'do'].join(' ')}`;
      return [
        {
          kind: 'multiple-choice',
          rule: 'norm-duties',
          variant: leadOf(fact),
          fact,
          stem: inLanguages((language) => {
            const source = cite(names, document, language);
            const count = numeral(keys.length, language);
            return language === 'en'
              ? `Which ${count} of these ${asked} under ${source}?`
              : `按照${source}，下列哪${count}项属于“${fact.name} ${leadOf(fact)} …”？`;
          }),
          rationale: inLanguages((language) => {
            const places = [
              ...new Set(keys.map(({ proof }) => placeOf(names, proof, document, language))),
            ];
            return language === 'en'
              ? `The text says this of “${fact.name}” ${places.join(', ')}.`
              : `原文对“${fact.name}”就是这样规定的${places.join('、')}。`;
          }),
          keys: keys.map(({ task }) => ({
            wording: { text: capitalise(task.text), language: 'en' },
            words: task,
          })),
          distractors: others.map(
            (other): Distractor => ({
              wording: { text: capitalise(other.task.text), language: 'en' },
              words: other.task,
              distance: 2,
              reason: quotedReason(context, other),
            }),
          ),
          arrangement: 'mixed',
          concepts: [],
          evidence: proofs(
            keys.map(({ proof }) => proof),
            others.map(({ proof }) => proof),
          ),
          level: 'understand',
          salience: 0.95,
        },
      ];
    });
  });
}

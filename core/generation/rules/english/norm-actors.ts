import type { Localized } from '@/core/content';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type {
  ClassifyDraft,
  Distractor,
  ShortDraft,
  SingleDraft,
  TrueFalseDraft,
} from '../../draft';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { statementStem } from '../../statement';
import { contentOf, sharedContent, wordsIn } from './clauses';
import {
  actorKey,
  alike,
  isActor,
  isAnybody,
  isFreeTask,
  leadOf,
  type Norm,
  normsByDocument,
  quotedReason,
  sortOfActor,
} from './norms';

/** Norms of actors, by actor; an actor is known by name. */
export function byActor(norms: readonly Norm[]): Map<string, Norm[]> {
  const actors = new Map<string, Norm[]>();
  for (const norm of norms) {
    if (!isActor(norm) || norm.passive || norm.name === 'you' || wordsIn(norm.name) > 9) continue;
    const key = actorKey(norm);
    actors.set(key, [...(actors.get(key) ?? []), norm]);
  }
  return actors;
}

/** Neither name may be a kind or a part of the other: "members" and "new members". */
function apart(one: Norm, other: Norm): boolean {
  const [a, b] = [contentOf(one.name), contentOf(other.name)];
  return ![...a].every((word) => b.has(word)) && ![...b].every((word) => a.has(word));
}

/** Who must, may or may not do this? The other choices are others whom the text names. */
export function askWhoMust(context: Context): SingleDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const actors = byActor(norms);
    return [...actors.values()].flat().flatMap((norm) => whoDraft(context, norm, actors, norms));
  });
}

function whoDraft(
  context: Context,
  norm: Norm,
  actors: ReadonlyMap<string, readonly Norm[]>,
  norms: readonly Norm[],
): SingleDraft[] {
  const { names } = context;
  const document = norm.statement.documentId;
  if (!isFreeTask(norm.task.text) || isAnybody(norm)) return [];
  // "shall have a patron": whose rules they are, not what somebody does.
  if (/^have (?!the (?:\p{Ll}+ )?(?:power|authority|right|duty|final)\b)/u.test(norm.task.text))
    return [];
  const opening = norm.opening ? `, ${lower(norm.opening.text)},` : '';
  if (/\b(?:its|his|her|their|it|they)\b/iu.test(opening)) return [];
  const others = rivalActors(context, norm, actors, norms).slice(0, 3);
  if (others.length < 2) return [];
  return [
    {
      kind: 'single-choice',
      rule: 'rule-norm-who',
      variant: '',
      fact: norm,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        return language === 'en'
          ? `According to ${source}, who${opening} ${leadOf(norm)} ${norm.task.text}?`
          : `按照${source}，谁“${leadOf(norm)} ${norm.task.text}${opening}”？`;
      }),
      rationale: quotedReason(context, norm),
      key: { wording: { text: capitalise(norm.agent.text), language: 'en' }, words: norm.agent },
      distractors: others.map(
        (other): Distractor => ({
          wording: { text: capitalise(other.agent.text), language: 'en' },
          words: other.agent,
          distance: 2,
          reason: quotedReason(context, other),
        }),
      ),
      arrangement: 'mixed',
      evidence: proofs(
        [norm.proof],
        others.map(({ proof }) => proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.85,
    },
  ];
}

/** Who must do this? To be typed, where the name is short. */
export function nameWhoMust(context: Context): ShortDraft[] {
  return normsByDocument(context).flatMap((norms) =>
    [...byActor(norms).values()].flat().flatMap((norm): ShortDraft[] => {
      const { names } = context;
      const document = norm.statement.documentId;
      const bare = norm.agent.text.replace(/^(?:the|an?|any|each|every|all) /iu, '');
      const isOffice = sortOfActor(norm) !== 'group' && /^the /iu.test(norm.name);
      if (!isOffice || wordsIn(bare) > 4 || !isFreeTask(norm.task.text)) return [];
      if (isAnybody(norm) || /^(?:have|be|consist) /u.test(norm.task.text)) return [];
      const opening = norm.opening ? `, ${lower(norm.opening.text)},` : '';
      if (/\b(?:its|his|her|their|it|they)\b/iu.test(opening)) return [];
      return [
        {
          kind: 'short-answer',
          rule: 'rule-norm-name',
          variant: '',
          fact: norm,
          stem: {
            en: `According to ${cite(names, document, 'en')}, which person or body${opening} ${leadOf(norm)} ${norm.task.text}?`,
          },
          rationale: quotedReason(context, norm),
          accepted: { en: [...new Set([norm.agent.text, bare, bare.toLowerCase(), norm.name])] },
          points: [],
          concepts: [],
          level: 'understand',
          salience: 0.75,
          evidence: proofs([norm.proof], []),
        },
      ];
    }),
  );
}

/** Other actors of the same number of words and people, to whom the text gives no such task. */
export function rivalActors(
  context: Context,
  norm: Norm,
  actors: ReadonlyMap<string, readonly Norm[]>,
  norms: readonly Norm[],
): Norm[] {
  if (isQualified(norm) || isUmbrella(norm)) return [];
  const plural = isMany(norm);
  return [...actors.values()]
    .flatMap(([other]) => (other ? [other] : []))
    .filter(
      (other) =>
        apart(other, norm) &&
        !isAnybody(other) &&
        !isQualified(other) &&
        !isUmbrella(other) &&
        (sortOfActor(other) === 'group') === (sortOfActor(norm) === 'group') &&
        (isMany(other) === plural || /^(?:must|shall|may|should|will|can)/u.test(norm.lead.text)) &&
        wordsIn(other.name) <= Math.max(4, wordsIn(norm.name) * 2) &&
        wordsIn(norm.name) <= Math.max(4, wordsIn(other.name) * 2) &&
        ![...contentOf(other.name)].every((word) => contentOf(norm.task.text).has(word)) &&
        !norms.some((one) => actorKey(one) === actorKey(other) && alike(one, norm)),
    )
    .map((other) => ({
      other,
      rank: Number(isMany(other) !== plural) + Number(sortOfActor(other) !== sortOfActor(norm)),
      chance: chanceOf(other.name, context.seed, norm.key),
    }))
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance)
    .map(({ other }) => other)
    .filter((other, index, all) =>
      all.slice(0, index).every((each) => sharedContent(each.name, other.name) < 0.6),
    );
}

/** "children who do not pass the test": what is said of them is told by what they are. */
function isQualified({ name }: Norm): boolean {
  return /\b(?:who|that|which|whose|under|over|aged?|not|with|without|using|on duty)\b|\//u.test(
    name,
  );
}

/** "school personnel": teachers are among them. */
function isUmbrella({ name }: Norm): boolean {
  return /\b(?:personnel|staff|employees?|workers|users?|participants?|officials?)$/iu.test(name);
}

/** True for a name in the plural. */
export function isMany({ head, name }: Norm): boolean {
  // "the Vice-President Communications" is one person.
  if (
    /^(?:the |an? )?(?:Vice[- ]President|VP|President|Director|Secretary|Officer|Head) \p{Lu}/u.test(
      name,
    )
  )
    return false;
  return /[^s]s$|^(?:people|children|men|women|staff|personnel)$/u.test(head);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Whose task is what? Two or three actors with two or more tasks each. */
export function sortTasks(context: Context): ClassifyDraft[] {
  return normsByDocument(context).flatMap((norms): ClassifyDraft[] => {
    const bins = [...byActor(norms).values()]
      .map((group) =>
        group.filter(
          ({ task, force }) =>
            isFreeTask(task.text) && !/^be\b/u.test(task.text) && force !== 'forbidden',
        ),
      )
      .filter((group) => group.length >= 2)
      .sort((a, b) => b.length - a.length);
    const drafts: ClassifyDraft[] = [];
    let rest = bins;
    while (rest.length >= 2) {
      const [first, ...others] = rest;
      if (!first) break;
      const chosen = [first];
      for (const other of others)
        if (chosen.length < 3 && chosen.every((bin) => distinct(bin, other))) chosen.push(other);
      if (chosen.length >= 2) drafts.push(sortDraft(context, chosen));
      rest = rest.filter((bin) => !chosen.includes(bin));
      if (chosen.length < 2) rest = others;
    }
    return drafts;
  });
}

function distinct(one: readonly Norm[], other: readonly Norm[]): boolean {
  const [a, b] = [one[0], other[0]];
  return !!a && !!b && apart(a, b) && one.every((mine) => other.every((its) => !alike(mine, its)));
}

function sortDraft(context: Context, bins: readonly (readonly Norm[])[]): ClassifyDraft {
  const kept = bins.map((bin) => bin.slice(0, 3));
  const [fact] = kept.flat();
  if (!fact) throw new RangeError('empty bins');
  const { names } = context;
  const document = fact.statement.documentId;
  return {
    kind: 'classify',
    rule: 'norm-sort-task',
    variant: '',
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Under ${source}, whose task or right is each of these?`
        : `请按照${source}，把这些职责和权利归到相应的主体之下。`;
    }),
    rationale: placesOf(context, kept.flat()),
    bins: kept.map((bin) => ({
      label: {
        wording: { text: capitalise(bin[0]?.agent.text ?? ''), language: 'en' as const },
        words: bin[0]?.agent ?? null,
      },
      cards: bin.map((norm) => ({
        wording: { text: capitalise(norm.task.text), language: 'en' as const },
        words: norm.task,
        reason: quotedReason(context, norm),
      })),
    })),
    evidence: proofs(
      kept.flat().map(({ proof }) => proof),
      [],
    ),
    concepts: [],
    level: 'understand',
    salience: 1,
  };
}

function placesOf(context: Context, norms: readonly Norm[]): Localized {
  const { names } = context;
  return inLanguages((language) => {
    const places = norms.map(({ proof, statement }) =>
      placeOf(names, proof, statement.documentId, language),
    );
    return language === 'en'
      ? `The text says for each of them who it is ${[...new Set(places)].join(', ')}.`
      : `原文对每一项都写明了主体${[...new Set(places)].join('、')}。`;
  });
}

/** The rule with another actor, who is false. */
export function swapActorOfNorm(context: Context): TrueFalseDraft[] {
  return normsByDocument(context).flatMap((norms) => {
    const actors = byActor(norms);
    return [...actors.values()].flat().flatMap((norm): TrueFalseDraft[] => {
      if (!isFreeTask(norm.task.text) || /^(?:have|be) /u.test(norm.task.text)) return [];
      if (isAnybody(norm) || norm.force === 'forbidden') return [];
      const [other] = rivalActors(context, norm, actors, norms).filter(
        (one) => isMany(one) === isMany(norm) && sortOfActor(one) === sortOfActor(norm),
      );
      if (!other) return [];
      const { statement, agent } = norm;
      const at = agent.start - statement.start;
      const fresh = at === 0 ? capitalise(other.name) : other.name;
      const changed = `${statement.text.slice(0, at)}${fresh}${statement.text.slice(at + agent.text.length)}.`;
      const { names } = context;
      const document = statement.documentId;
      return [
        {
          kind: 'true-false',
          rule: 'norm-swap-actor',
          variant: 'false',
          fact: norm,
          stem: statementStem(names, document),
          rationale: quotedReason(context, norm),
          statement: { text: changed, language: 'en' },
          correction: { text: `${statement.text}.`, language: 'en' },
          concepts: [],
          level: 'understand',
          salience: 0.8,
          evidence: proofs([norm.proof], [other.proof]),
        },
      ];
    });
  });
}

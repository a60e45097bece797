import type { Localized } from '@/core/content';
import { type FactOf, formOf, type Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { ClassifyDraft, Distractor, MultipleDraft, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import { numeral } from '../../numerals';
import { chanceOf } from '../../random';
import { contentOf, sharedContent, verbOf, wordsIn } from './clauses';
import {
  actorKey,
  byClue,
  isActor,
  isAnybody,
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

/** Somebody's task or right, with the words that prove it. */
interface Duty {
  readonly fact: Norm | FactOf<'itemised'>;
  readonly name: string;
  /** As one name for the same actor. */
  readonly actor: string;
  readonly lead: string;
  readonly task: Words;
  readonly grounds: readonly Words[];
  readonly reason: Localized;
}

/** Which of these must the treasurer do? Wrong ones are the tasks of others. */
export function askForDuties(context: Context): (MultipleDraft | SingleDraft)[] {
  return normsByDocument(context).flatMap((norms) => {
    const duties = [...norms.flatMap((norm) => dutyOf(context, norm)), ...listed(context, norms)];
    const groups = new Map<string, Duty[]>();
    for (const duty of duties) {
      const key = `${duty.actor}|${duty.lead}`;
      groups.set(key, [...(groups.get(key) ?? []), duty]);
    }
    return [...groups.values()].flatMap((group) =>
      inTurns(group).flatMap((keys) => dutyDraft(context, keys, duties)),
    );
  });
}

/** Two or three at a time; one that is left over stands alone. */
function inTurns(group: readonly Duty[]): Duty[][] {
  const turns: Duty[][] = [];
  for (const duty of group) {
    const open = turns.find((turn) => turn.length < 3 && turn.every((one) => isEven(one, duty)));
    if (open) open.push(duty);
    else turns.push([duty]);
  }
  return turns;
}

function isEven(one: Duty, other: Duty): boolean {
  const [a, b] = [wordsIn(one.task.text), wordsIn(other.task.text)];
  return Math.abs(a - b) <= 7 && sharedContent(one.task.text, other.task.text) < 0.7;
}

function dutyOf(context: Context, norm: Norm): Duty[] {
  const { name, task, opening } = norm;
  if (!isActor(norm) || norm.passive || /^(?:you|we|it|they|no)\b/iu.test(name) || isAnybody(norm))
    return [];
  if (/^(?:be|have|consist)\b/u.test(task.text) || opening !== null || !isTask(task.text))
    return [];
  return [
    {
      fact: norm,
      name,
      actor: actorKey(norm),
      lead: leadOf(norm),
      task,
      grounds: [norm.proof],
      reason: quotedReason(context, norm),
    },
  ];
}

function isTask(text: string): boolean {
  return isFreeTask(text) && wordsIn(text) <= 22;
}

/** "The treasurer shall: (a) …; (b) …": every item is a task of the one who opens the list. */
function listed(context: Context, norms: readonly Norm[]): Duty[] {
  const [first] = norms;
  return factsOf(context, 'itemised').flatMap((list): Duty[] => {
    const { intro, items } = list;
    const parts = opensDuties.exec(intro.text)?.groups;
    if (
      !parts?.name ||
      !parts.lead ||
      intro.noted ||
      intro.documentId !== first?.statement.documentId
    )
      return [];
    if (/^(?:you|we|it|they|no|this|these)\b/iu.test(parts.name) || wordsIn(parts.name) > 6)
      return [];
    const name = parts.name.charAt(0).toLowerCase() + parts.name.slice(1);
    const known = norms.find((norm) => actorKey(norm) === actorKey({ name }));
    const isSomebody = isActor({
      name,
      head: name.split(' ').at(-1)?.toLowerCase() ?? '',
      named: known?.named ?? null,
    });
    if (!isSomebody) return [];
    const wanted = /for$/u.test(parts.lead) ? 'ing' : 'base';
    return items.flatMap((task): Duty[] =>
      task.noted || formOf(task.text) !== wanted || !isTask(task.text)
        ? []
        : [
            {
              fact: list,
              name: known?.name ?? name,
              actor: actorKey({ name }),
              lead: parts.lead ?? '',
              task,
              grounds: [intro, task],
              reason: inLanguages((language) => {
                const place = placeOf(context.names, task, intro.documentId, language);
                return language === 'en'
                  ? `This stands after the words “${intro.text} …” ${place}.`
                  : `这一项见于“${intro.text} …”之后${place}。`;
              }),
            },
          ],
    );
  });
}

const opensDuties =
  /^(?<name>(?:The |All |Any |Each |Every |An? )?[\p{L}’' -]+?) (?<lead>(?:shall|must|may|will|should|can)(?: not)?(?: also)?(?: be (?:responsible for|required to|entitled to))?|(?:is|are) (?:responsible for|required to|entitled to|expected to))$/u;

function dutyDraft(
  context: Context,
  keys: readonly Duty[],
  duties: readonly Duty[],
): (MultipleDraft | SingleDraft)[] {
  const [first] = keys;
  if (!first) return [];
  const { names } = context;
  const document = first.task.documentId;
  const own = duties.filter(({ actor }) => actor === first.actor);
  const [size, least] = [
    Math.max(...keys.map(({ task }) => wordsIn(task.text))),
    Math.min(...keys.map(({ task }) => wordsIn(task.text))),
  ];
  const others = byClue(
    context,
    duties.filter(
      (other) =>
        other.actor !== first.actor &&
        !areKin(other, first) &&
        takesNoun(other) === takesNoun(first) &&
        wordsIn(other.task.text) <= size + 6 &&
        wordsIn(other.task.text) >= least - 6 &&
        !/\bnot\b/u.test(other.lead) &&
        own.every((mine) => sharedContent(mine.task.text, other.task.text) < 0.5),
    ),
    { stem: first.name, key: first.task.text, textOf: ({ task }) => task.text },
  ).slice(0, Math.max(3, keys.length));
  if (others.length < (keys.length === 1 ? 3 : 2) || /\bnot\b/u.test(first.lead)) return [];
  const asked = askedOf(first);
  const isOne = keys.length === 1;
  const shared = {
    rule: 'norm-duties',
    variant: `${first.lead} ${first.task.text.slice(0, 24)}`,
    fact: first.fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const count = numeral(keys.length, language);
      if (language === 'en')
        return `Which ${isOne ? '' : `${count} `}of these ${asked} under ${source}?`;
      return `按照${source}，下列哪${isOne ? '一' : count}项属于“${first.name} ${first.lead} …”？`;
    }),
    rationale: inLanguages((language) => {
      const places = [...new Set(keys.map(({ task }) => placeOf(names, task, document, language)))];
      return language === 'en'
        ? `The text says this of “${first.name}” ${places.join(', ')}.`
        : `原文对“${first.name}”就是这样规定的${places.join('、')}。`;
    }),
    distractors: others.map(
      ({ task, reason }): Distractor => ({
        wording: { text: capitalise(task.text), language: 'en' },
        words: task,
        distance: 2,
        reason,
      }),
    ),
    arrangement: 'mixed',
    concepts: [],
    evidence: proofs(
      keys.flatMap(({ grounds }) => grounds),
      others.flatMap(({ grounds }) => grounds),
    ),
    level: 'understand',
    salience: isOne ? 0.85 : 0.95,
  } as const;
  const choices = keys.map(({ task }) => ({
    wording: { text: capitalise(task.text), language: 'en' as const },
    words: task,
  }));
  const [key] = choices;
  return isOne && key
    ? [{ ...shared, kind: 'single-choice', key }]
    : [{ ...shared, kind: 'multiple-choice', keys: choices }];
}

/** "responsible for the accounts": another grammar than "shall keep the accounts". */
function takesNoun({ lead }: Duty): boolean {
  return /\b(?:for|from)$/u.test(lead);
}

/** "members" and "new members": a task of the one may be a task of the other. */
function areKin(one: Duty, other: Duty): boolean {
  const [a, b] = [contentOf(one.actor), contentOf(other.actor)];
  if (a.size === 0 || b.size === 0) return true;
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

/** "must the treasurer do", "is the treasurer responsible for". */
function askedOf({ lead, name }: Duty): string {
  const [modal = '', ...rest] = lead.split(' ');
  const tail = /\b(?:for|from)$/u.test(lead) ? rest : [...rest, 'do'];
  return `${modal} ${name} ${tail.join(' ')}`;
}

import { capitalise } from '../../citation';
import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { sharedContent } from './clauses';
import { detailsOf } from './details';
import { byActor, isMany, rivalActors } from './norm-actors';
import { otherBody } from './norm-bodies';
import { changedLimit } from './norm-limits';
import { alike, caseOf, isActor, isAnybody, isFreeTask, type Norm, sortOfActor } from './norms';
import { isOccasion, oppositeOf } from './opposites';

/** A rule that is false by one detail, without its end mark. */
export interface Variant {
  readonly text: string;
  readonly what:
    | 'actor'
    | 'body'
    | 'limit'
    | 'detail'
    | 'exception'
    | 'case'
    | 'force'
    | 'opposite';
}

/** Every way to make a rule false by one detail: another actor, limit or case, a right for a duty. */
export function variantsOf(context: Context, norm: Norm, norms: readonly Norm[]): Variant[] {
  const found: (Variant | null)[] = [
    otherLimit(context, norm),
    otherDetail(context, norm),
    turnedCondition(norm),
    inBody(context, norm),
    otherActor(context, norm, norms),
    otherCase(context, norm, norms),
    otherForce(norm),
    opposite(norm),
  ];
  return found.flatMap((one) => (one && one.text !== norm.statement.text ? [one] : []));
}

function otherLimit(context: Context, norm: Norm): Variant | null {
  const text = changedLimit(context, norm);
  return text === null ? null : { text, what: 'limit' };
}

/** "unless" against "even if": the exception is denied. "if" against "unless" would deny the rule, which nobody believes. */
const conditions: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}),] )unless (?!otherwise|in |by |at |so |\p{L}+ed )/u, 'even if '],
  [/(?<=[\p{L}),] )except (?=when|where|if|in case)/u, 'even '],
  [/(?<=[\p{L}),] )except for /u, 'including '],
  [/(?<=[\p{L}),] )except (?=(?:in|on|at|by|with) (?:the|an?) )/u, 'even '],
  [
    /(?<=[\p{L}),] )without (?=(?:the |their |a |an |any |prior |express |specific |written |previous )*(?:permission|consent|approval|authori[sz]ation|licence|license|permit)\b)/u,
    'even with ',
  ],
];

function turnedCondition({ statement, name }: Norm): Variant | null {
  const { text } = statement;
  // "Sound the alarm unless there is a fire": nobody would take it for true.
  if (name === '') return null;
  // A negative or a second condition would turn the sense once more.
  if (
    /\b(?:if|unless|when) (?:[\p{L}’']+ ){0,4}(?:no|not|never|neither|without|only|fails?|un\p{L}+ed)\b/iu.test(
      text,
    )
  )
    return null;
  const turn = conditions.find(([from]) => from.test(text));
  if (!turn || (text.match(/\b(?:if|unless|except|only|without)\b/giu) ?? []).length > 1)
    return null;
  return { text: text.replace(turn[0], turn[1]), what: 'exception' };
}

function inBody(context: Context, norm: Norm): Variant | null {
  const text = otherBody(context, norm);
  return text === null ? null : { text, what: 'body' };
}

/** Another day, another way, other persons. */
function otherDetail(context: Context, norm: Norm): Variant | null {
  const { statement, lead } = norm;
  const [detail] = detailsOf(context, statement, norm.opening ? statement.start : lead.end);
  const [fresh] = detail?.others ?? [];
  if (!detail || fresh === undefined) return null;
  const at = detail.words.start - statement.start;
  return {
    text: statement.text.slice(0, at) + fresh + statement.text.slice(at + detail.words.text.length),
    what: 'detail',
  };
}

function otherActor(context: Context, norm: Norm, norms: readonly Norm[]): Variant | null {
  if (!isActor(norm) || isAnybody(norm) || !isFreeTask(norm.task.text) || norm.passive) return null;
  if (norm.force === 'forbidden' || /^(?:your?|we|our)\b/iu.test(norm.name)) return null;
  if (/^(?:have|be) /u.test(norm.task.text)) return null;
  const [other] = rivalActors(context, norm, byActor(norms), norms).filter(
    (one) => isMany(one) === isMany(norm) && sortOfActor(one) === sortOfActor(norm),
  );
  if (!other) return null;
  const { statement, agent } = norm;
  const at = agent.start - statement.start;
  const fresh = at === 0 ? capitalise(other.name) : other.name;
  return {
    text: statement.text.slice(0, at) + fresh + statement.text.slice(at + agent.text.length),
    what: 'actor',
  };
}

function otherCase(context: Context, norm: Norm, norms: readonly Norm[]): Variant | null {
  const own = norm.name === '' ? null : caseOf(norm);
  if (!own) return null;
  const lead = own.text.split(' ')[0];
  const [other] = norms
    .flatMap((one) => {
      const its = one === norm || alike(one, norm) ? null : caseOf(one);
      return its ? [its] : [];
    })
    .filter(
      (one) =>
        one.text.split(' ')[0] === lead &&
        sharedContent(one.text, own.text) < 0.75 &&
        sharedContent(one.text, norm.statement.text) > 0.2,
    )
    .sort(
      (a, b) => chanceOf(a.text, context.seed, norm.key) - chanceOf(b.text, context.seed, norm.key),
    );
  if (!other) return null;
  const { statement } = norm;
  const at = own.words.start - statement.start;
  const fresh = at === 0 ? capitalise(other.text) : other.text;
  return {
    text: statement.text.slice(0, at) + fresh + statement.text.slice(at + own.words.text.length),
    what: 'case',
  };
}

const turns: readonly (readonly [RegExp, string])[] = [
  [/^(?:shall|may) not$/u, 'may'],
  [/^(?<be>is|are) not (?<how>permitted|allowed) to$/u, '$<be> $<how> to'],
];

/** A right becomes a duty: only what somebody does, or what is done. */
function obliged({ task, passive, name }: Norm): readonly [RegExp, string] | undefined {
  if (
    /\b(?:if possible|discretion|maximum|no (?:more|later) than|up to|at (?:most|any time)|or)\b/u.test(
      task.text,
    )
  )
    return undefined;
  // "Food may be eaten in the hall" bans it elsewhere, "may be permitted" leaves it to somebody.
  if (passive && /\b(?:permitted|granted|allowed|approved|in|at|on|with)\b/u.test(task.text))
    return undefined;
  if (/^be (?:found|seen|able|aware|because|due|more|less|used|asked)\b/u.test(task.text))
    return undefined;
  return passive || isActor({ name, head: name.split(' ').at(-1) ?? '', named: null })
    ? [/^may$/u, 'must']
    : undefined;
}

/**
 * A right becomes a duty, what is forbidden is allowed. That a plain duty is none, or that what nobody
 * must do is allowed, is not believed by anybody.
 */
function otherForce(norm: Norm): Variant | null {
  const { statement, lead, task, name } = norm;
  if (
    /^(?:no|only|they|it|you|exceptions?)\b/iu.test(name) ||
    /\b(?:only|unless|except|any|nor)\b/u.test(task.text)
  )
    return null;
  if (
    /^(?:be|have|result|cause|contain|include|mean|consist|vary|differ|need|know|find|see|feel|want|think|wish|happen)\b/u.test(
      task.text,
    ) &&
    !norm.passive
  )
    return null;
  const turn =
    turns.find(([from]) => from.test(lead.text)) ??
    [obliged(norm)].find((one) => one?.[0].test(lead.text));
  if (!turn) return null;
  const at = lead.start - statement.start;
  const fresh = lead.text.replace(turn[0], turn[1]);
  return {
    text: statement.text.slice(0, at) + fresh + statement.text.slice(at + lead.text.length),
    what: 'force',
  };
}

function opposite(norm: Norm): Variant | null {
  const { statement, task } = norm;
  const from = task.start - statement.start;
  for (const match of statement.text.matchAll(/(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}’'-])/gu)) {
    const fresh = match.index < from ? null : oppositeOf(match[0]);
    if (fresh === null || statement.text.includes(fresh) || /^(?:release|absorb)/u.test(match[0]))
      continue;
    if (
      /\b(?:of|the|an?|for|no|any|its|their|thirds|simple) $/u.test(
        statement.text.slice(0, match.index),
      )
    )
      continue;
    const [before, after] = [
      statement.text.slice(0, match.index),
      statement.text.slice(match.index + match[0].length),
    ];
    // "shower before entering", "degrees or higher", "reject the responsibility": sense tells.
    // "may hold a minimum of two", "by two people minimum".
    if (
      /^m(?:in|ax)imum$/u.test(match[0]) &&
      (/\b(?:may|can|restricted|limited)\b/u.test(before) || after === '')
    )
      continue;
    if (
      /^(?:accept|reject|gain|lose)/u.test(match[0]) ||
      /\bor $|\bnot (?:\p{L}+ )?$/u.test(before)
    )
      continue;
    if (
      /^(?:before|after)$/u.test(match[0]) &&
      (norm.name === '' || isAnybody(norm) || !isOccasion(after))
    )
      continue;
    return {
      text:
        statement.text.slice(0, match.index) +
        fresh +
        statement.text.slice(match.index + match[0].length),
      what: 'opposite',
    };
  }
  return null;
}

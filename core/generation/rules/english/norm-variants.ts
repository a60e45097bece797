import { capitalise } from '../../citation';
import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { sharedContent } from './clauses';
import { byActor, isMany, rivalActors } from './norm-actors';
import { changedLimit } from './norm-limits';
import { alike, caseOf, isActor, isAnybody, isFreeTask, type Norm, sortOfActor } from './norms';
import { oppositeOf } from './opposites';

/** A rule that is false by one detail, without its end mark. */
export interface Variant {
  readonly text: string;
  readonly what: 'actor' | 'limit' | 'case' | 'force' | 'opposite';
}

/** Every way to make a rule false by one detail: another actor, limit or case, a right for a duty. */
export function variantsOf(context: Context, norm: Norm, norms: readonly Norm[]): Variant[] {
  const found: (Variant | null)[] = [
    otherLimit(context, norm),
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

function otherActor(context: Context, norm: Norm, norms: readonly Norm[]): Variant | null {
  if (!isActor(norm) || isAnybody(norm) || !isFreeTask(norm.task.text) || norm.passive) return null;
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
  const own = caseOf(norm);
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
  [/^(?:must|shall) not$/u, 'may'],
  [/^may not$/u, 'may'],
  [/^may only$/u, 'may also'],
  [/^is required to$/u, 'is not required to'],
  [/^are required to$/u, 'are not required to'],
];

/** "must pay" against "do not have to pay". */
function released(norm: Norm): readonly [RegExp, string] | undefined {
  if (!isActor(norm) || norm.lead.text !== 'must') return undefined;
  return [/^must$/u, isMany(norm) ? 'do not have to' : 'does not have to'];
}

/** A duty becomes a right, a right a duty, what is forbidden is allowed. */
function otherForce(norm: Norm): Variant | null {
  const { statement, lead, task, name } = norm;
  if (norm.passive && /^(?:must|shall)$/u.test(lead.text)) return null;
  if (/^(?:no|only|they|it)\b/iu.test(name) || /\b(?:only|unless|except)\b/u.test(task.text))
    return null;
  if (/^(?:be|have|result|contain|include|mean|consist)\b/u.test(task.text) && !norm.passive)
    return null;
  const turn = turns.find(([from]) => from.test(lead.text)) ?? released(norm);
  if (!turn) return null;
  const at = lead.start - statement.start;
  return {
    text: statement.text.slice(0, at) + turn[1] + statement.text.slice(at + lead.text.length),
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

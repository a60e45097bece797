import { proofs } from '../../choices';
import { capitalise } from '../../citation';
import type { Context } from '../../context';
import type { TrueFalseDraft } from '../../draft';
import { statementStem } from '../../statement';
import { wordsIn } from './clauses';
import { isMany } from './norm-actors';
import { isActor, isAnybody, type Norm, normsByDocument, quotedReason } from './norms';

const others: readonly (readonly [RegExp, string])[] = [
  [/^(?:must|shall)$/u, '@ required to'],
  [/^(?:must|shall|may) not$/u, '@ not allowed to'],
  [/^cannot$/u, '@ not allowed to'],
  [/^may$/u, '@ allowed to'],
  [/^(?:is|are) required to$/u, 'must'],
  [/^(?:is|are) not (?:allowed|permitted) to$/u, 'may not'],
  [/^(?:is|are) (?:allowed|permitted|entitled) to$/u, 'may'],
];

/** The same limit, time or way in other words; each of them says what the other says. */
const sames: readonly (readonly [RegExp, string])[] = [
  [
    /\bat least (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten) \p{Ll}+s\b)/u,
    'no fewer than ',
  ],
  [
    /\b(?:at most|no more than|not more than|up to) (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten) \p{Ll}+s\b)/u,
    'a maximum of ',
  ],
  [/\b(?:no|not) (?:less|fewer) than /u, 'at least '],
  [/\bprior to\b/u, 'before'],
  [/(?<=\p{L} )annually(?=[,.;]|$| (?:to|by|in|at|on|for|and)\b)/u, 'once a year'],
  [/\b(?:every|each) year\b/u, 'annually'],
  [/(?<=\p{L} )monthly(?=[,.;]|$| (?:to|by|in|at|on|for)\b)/u, 'every month'],
  [/\bin writing\b/u, 'in written form'],
  [/\bfree of charge\b/u, 'without payment'],
];

const rulings: readonly (readonly [RegExp, string])[] = [
  [/^(?:strictly |expressly )?(?:prohibited|forbidden|banned)\b/u, 'not allowed'],
  [/^not (?:permitted|allowed)(?! to)\b/u, 'forbidden'],
];

/** What a rule says, with its force or its limit in other words: a true statement. */
export function restateRule(context: Context): TrueFalseDraft[] {
  return normsByDocument(context).flatMap((norms) =>
    norms.flatMap((norm): TrueFalseDraft[] => {
      const text = restated(norm);
      if (text === null) return [];
      return [
        {
          kind: 'true-false',
          rule: 'norm-restated',
          variant: 'true',
          fact: norm,
          stem: statementStem(context.names, norm.statement.documentId),
          rationale: quotedReason(context, norm),
          statement: { text, language: 'en' },
          correction: null,
          concepts: [],
          level: 'understand',
          salience: 0.7,
          evidence: proofs([norm.proof], []),
        },
      ];
    }),
  );
}

function restated(norm: Norm): string | null {
  const { statement, name } = norm;
  const size = wordsIn(statement.text);
  if (size < 7 || size > 42 || (/^(?:neither|they|it)\b/iu.test(name) && !norm.impersonal))
    return null;
  const text =
    nobodyMay(norm) ??
    onlyWith(norm) ??
    onlyIf(norm) ??
    noMore(norm) ??
    ruledAgain(norm) ??
    byForce(norm);
  const said = text ?? statement.text;
  const same = sames.find(([from]) => from.test(said));
  if (text === null && !same) return null;
  return `${capitalise(same ? said.replace(same[0], same[1]) : said)}.`;
}

/** Who has to do it, with "is required to" for "must". */
function byForce(norm: Norm): string | null {
  const { statement, lead, task, name, opening } = norm;
  if (!isActor(norm) || isAnybody(norm) || norm.passive || opening !== null) return null;
  if (/^(?:no|only|you|we)\b/iu.test(name) || /^(?:be|have|consist)\b/u.test(task.text))
    return null;
  if (/\b(?:and|but) (?:must|shall|may|will)\b/u.test(task.text)) return null;
  // "may lose their rights" says what may happen, not what is allowed.
  if (
    /^(?:may|can)$/u.test(lead.text) &&
    /^(?:lose|face|incur|suffer|receive|risk|find|need|forfeit|experience|result)\b/u.test(
      task.text,
    )
  )
    return null;
  const turn = others.find(([from]) => from.test(lead.text));
  if (!turn) return null;
  const fresh = turn[1].replace('@', isMany(norm) ? 'are' : 'is');
  const [start, end] = [lead.start - statement.start, lead.end - statement.start];
  return `${statement.text.slice(0, start)}${fresh}${statement.text.slice(end)}`;
}

/** "may not … unless" says "may … only if". */
function onlyIf({ statement, lead, tail, opening }: Norm): string | null {
  if (
    tail?.kind !== 'unless' ||
    opening ||
    !/^(?:may not|must not|shall not|cannot)$/u.test(lead.text)
  )
    return null;
  const [start, end] = [lead.start - statement.start, lead.end - statement.start];
  const at = tail.words.start - statement.start;
  if (
    !/^unless (?:an?|the|they|it|he|she|you|at|one|their|its|this|\p{Ll}+s) /u.test(
      statement.text.slice(at),
    )
  )
    return null;
  const fresh = lead.text === 'cannot' ? 'can' : 'may';
  const middle = statement.text.slice(end, at).replace(/,? $/u, '');
  if (/\b(?:any|either|or)\b/u.test(middle)) return null;
  return `${statement.text.slice(0, start)}${fresh}${middle} only if${statement.text.slice(at + 'unless'.length)}`;
}

/** "may not be moved without the consent of" says "may be moved only with the consent of". */
function onlyWith({ statement, lead, name, opening, tail, agent }: Norm): string | null {
  const { text } = statement;
  const nobody = /^no \p{Ll}/iu.test(name);
  const bans = nobody
    ? /^(?:may|shall|can|must)$/u.test(lead.text)
    : /^(?:may|must|shall) not$|^cannot$/u.test(lead.text);
  if (!bans || opening || tail?.kind === 'unless' || (nobody && /[^s]s$/u.test(name))) return null;
  if (nobody && agent.start !== statement.start) return null;
  const found =
    /,? without (?=(?:(?:the|an?|their|prior|express|specific|written|previous) )*(?:permission|consent|approval|authori[sz]ation|licence|license|permit)\b)/u.exec(
      text,
    );
  if (!found || (text.match(/\b(?:without|any|nor|either)\b/gu) ?? []).length > 1) return null;
  const [start, end] = [lead.start - statement.start, lead.end - statement.start];
  if (found.index < end) return null;
  const rest = name.slice(3);
  const who = nobody ? `${/^[aeiou]/iu.test(rest) ? 'An' : 'A'} ${rest} ` : text.slice(0, start);
  const may = lead.text === 'cannot' ? 'can' : 'may';
  return `${who}${may}${text.slice(end, found.index)} only with ${text.slice(found.index + found[0].length)}`;
}

/** "It is unlawful for any person to swim" says "No person may swim". */
function nobodyMay({ statement, impersonal }: Norm): string | null {
  const opening =
    /^It (?:is|shall be) (?:unlawful|illegal|prohibited|forbidden|an offen[cs]e) for (?:any|a|an) (?<who>person|vehicle|driver|owner|member|student)(?<rest> [^,]*?)? to (?=\p{Ll})/u.exec(
      statement.text,
    );
  if (!impersonal || !opening?.groups || /\bnot\b/u.test(opening[0])) return null;
  const { who = '', rest = '' } = opening.groups;
  if (/\b(?:or|and)\b/u.test(rest)) return null;
  return `No ${who}${rest} may ${statement.text.slice(opening[0].length)}`;
}

/** "No vehicle may stop" says "A vehicle may not stop". */
function noMore({ statement, agent, lead, name, task, opening }: Norm): string | null {
  if (opening || !/^no \p{Ll}/iu.test(name) || !/^(?:may|shall|can)$/u.test(lead.text)) return null;
  if (/s$/u.test(name) || /\b(?:more|less|later|other|one|part)\b/iu.test(name)) return null;
  if (
    /\bat least\b/u.test(task.text) ||
    / or |^no (?:food|drink|glass|water|alcohol|smoking|litter|music|money|equipment|furniture)\b/iu.test(
      name,
    )
  )
    return null;
  const rest = name.slice(3);
  const at = lead.start - statement.start;
  if (agent.start !== statement.start) return null;
  return `${/^[aeiou]/iu.test(rest) ? 'An' : 'A'} ${rest} may not${statement.text.slice(at + lead.text.length)}`;
}

/** "is prohibited" says "is not allowed". */
function ruledAgain({ statement, lead, task, name }: Norm): string | null {
  if (!/^(?:is|are)$/u.test(lead.text) || /^(?:no|any)\b/iu.test(name)) return null;
  const at = task.start - statement.start;
  const rest = statement.text.slice(at);
  const turn = rulings.find(([from]) => from.test(rest));
  const fresh = turn ? rest.replace(turn[0], turn[1]) : rest;
  return fresh === rest ? null : statement.text.slice(0, at) + fresh;
}

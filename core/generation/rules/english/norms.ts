import type { Localized } from '@/core/content';
import type { FactOf, Words } from '@/core/extraction';
import { placeOf } from '../../citation';
import { type Context, factsOf } from '../../context';
import { inLanguages } from '../../names';
import { chanceOf } from '../../random';
import { contentOf, sharedContent, wordsIn } from './clauses';
import { part } from './times';

export type Norm = FactOf<'norm'>;

/** The norms of each document that questions may use. */
export function normsByDocument(context: Context): Norm[][] {
  const byDocument = new Map<string, Norm[]>();
  for (const norm of factsOf(context, 'norm')) {
    if (norm.statement.noted || isEmpty(norm)) continue;
    const { documentId } = norm.statement;
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), norm]);
  }
  return [...byDocument.values()].filter(isRuleText);
}

/**
 * Everything that each document lays down as a sentence of its own: its norms, and what it tells the
 * reader to do, in the form of norms without anybody who is named.
 */
export function rulesByDocument(context: Context): Norm[][] {
  const known = allRules.get(context);
  if (known) return known;
  const byDocument = new Map<string, Norm[]>();
  for (const norms of normsByDocument(context))
    for (const norm of norms)
      byDocument.set(norm.statement.documentId, [
        ...(byDocument.get(norm.statement.documentId) ?? []),
        norm,
      ]);
  // "Members will: keep their plots tidy": no order to the reader.
  const items = factsOf(context, 'itemised').flatMap((list) => (list.ordered ? [] : list.items));
  for (const one of factsOf(context, 'instruction')) {
    if (one.whole.noted || !/^\p{Lu}/u.test(one.whole.text)) continue;
    // "Make some progress in cultivating their plot": an item of a list.
    if (/^[^,]*\btheir\b/u.test(one.whole.text) && !/\p{Ll}s\b[^,]*\btheir\b/u.test(one.whole.text))
      continue;
    if (
      items.some(
        ({ passageId, start, end }) =>
          passageId === one.whole.passageId && start < one.whole.end && one.whole.start < end,
      )
    )
      continue;
    const { documentId } = one.whole;
    byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), asNorm(one)]);
  }
  const found = [...byDocument.values()].map((norms) =>
    norms.toSorted(
      (a, b) =>
        a.proof.passageNumber - b.proof.passageNumber || a.statement.start - b.statement.start,
    ),
  );
  allRules.set(context, found);
  return found;
}

const allRules = new WeakMap<Context, Norm[][]>();

function asNorm(one: FactOf<'instruction'>): Norm {
  const nobody = part(one.action, 0, 0);
  return {
    type: 'norm',
    key: one.key,
    proof: one.proof,
    confidence: one.confidence,
    statement: one.whole,
    opening: one.condition,
    opensCase: one.condition !== null,
    agent: nobody,
    name: '',
    impersonal: true,
    head: '',
    named: null,
    lead: nobody,
    force: one.forbidden ? 'forbidden' : 'required',
    passive: false,
    task: one.action,
    tail: null,
    position: 0,
  };
}

/** True for a document that lays something down, so that what must and may be done there matters. */
export function laysDown(context: Context, documentId: string): boolean {
  const known =
    ruleTexts.get(context) ??
    new Set(normsByDocument(context).flatMap(([norm]) => norm?.statement.documentId ?? []));
  ruleTexts.set(context, known);
  return known.has(documentId);
}

const ruleTexts = new WeakMap<Context, ReadonlySet<string>>();

/** A norm that only names things or refers to another place lays nothing down. */
function isEmpty(norm: Norm): boolean {
  const { task, name, lead } = norm;
  return (
    // "Energy is required to …": needed for it, not bound to it.
    (/^(?:is|are) /u.test(lead.text) && !isActor(norm)) ||
    /^(?:mean|refer|be (?:known|cited|called|named|construed|deemed|read|interpreted)|apply|include|have the meaning|need)\b/u.test(
      task.text,
    ) ||
    contentOf(task.text).size < 2 ||
    // "A report, of which the structure shall be …" is no sentence.
    /, (?:of|for|in|to) which\b/u.test(
      norm.statement.text.slice(0, lead.start - norm.statement.start),
    ) ||
    wordsIn(name) > 16
  );
}

/** "must members pay", "are members required to pay": the order of a question. */
export function invertNorm(norm: Norm, task: string): string {
  const [first = '', ...rest] = leadOf(norm).split(' ');
  return [first, norm.name, ...rest, task].join(' ');
}

/** From the agent to the end of the task, without the case that opens or ends the norm. */
export function ruleOf({ statement, agent, task, tail }: Norm): Words {
  const from = agent.start - statement.start;
  const to = (tail ? tail.words.start : task.end) - statement.start;
  const printed = statement.text.slice(from, to).replace(/[,\s]+$/u, '');
  return part(statement, from, from + printed.length);
}

/** The task without the case, exception or time that ends it. */
export function bareTask({ task, tail }: Norm): Words {
  if (!tail) return task;
  const printed = task.text.slice(0, tail.words.start - task.start).replace(/[,\s]+$/u, '');
  return part(task, 0, printed.length);
}

/** The case in which a norm applies, as it stands within a sentence. */
export interface Case {
  readonly norm: Norm;
  readonly words: Words;
  /** "if no notice is given". */
  readonly text: string;
}

/** The case that opens a norm or ends it, unless it leans on other words. */
export function caseOf(norm: Norm): Case | null {
  const { tail } = norm;
  const words = norm.opensCase ? norm.opening : tail && tail.kind !== 'unless' ? tail.words : null;
  if (!words || (norm.opensCase && tail)) return null;
  const size = wordsIn(words.text);
  // "when received from …", "if necessary": not a sentence of its own.
  if (
    /^(?:if|when|whenever|where|unless|until) (?:\p{L}+ed|received|made|given|taken|done|sent|held|found|written|known|possible|necessary|applicable|appropriate|there|so|not|in|by|on|at)\b/iu.test(
      words.text,
    )
  )
    return null;
  if (size < 4 || size > 26 || leans.test(words.text)) return null;
  return { norm, words, text: words.text.charAt(0).toLowerCase() + words.text.slice(1) };
}

const leans =
  /\b(?:it|they|them|he|she|him|this|these|those|such|so|as (?:outlined|defined|described|set out))\b/iu;

/** "unless the student is 19 or older" without its first word. */
export function exceptionOf(norm: Norm): Words | null {
  if (norm.tail?.kind !== 'unless' || norm.opensCase) return null;
  const { words } = norm.tail;
  const lead = /^unless,? /u.exec(words.text)?.[0].length ?? 0;
  const rest = part(words, lead, words.text.length);
  if (/^(?:otherwise|\p{L}+ed|by|in|on|at)\b/u.test(rest.text)) return null;
  return wordsIn(rest.text) >= 3 && wordsIn(rest.text) <= 24 && !leans.test(rest.text)
    ? rest
    : null;
}

/** True where two norms are about the same thing in nearly the same words. */
export function alike(one: Norm, other: Norm): boolean {
  return sharedContent(one.task.text, other.task.text) > 0.55;
}

/** Persons, offices and bodies: who can be told to do something. */
export function isActor({ head, name, named }: Pick<Norm, 'head' | 'name' | 'named'>): boolean {
  if (named === 'person' || named === 'body') return true;
  if (/^(?:no|any food|all of|they|it|there|\p{L}+ing)\b/iu.test(name)) return false;
  if (titled.test(name)) return true;
  const noun = head.replace(/s$/u, '');
  if (things.has(noun)) return false;
  return (
    actors.has(noun) ||
    actors.has(head) ||
    /(?:[^w]er|or|ist|ian|ee|person|man|woman|ant)$/u.test(noun)
  );
}

/** True for "the Vice-President Finance": the office stands before its field. */
export const titled =
  /^(?:the |an? |any |each )?(?:\p{Lu}\p{L}+ )?(?:Vice[- ]Presidents?|VP|President|Director|Secretary|Officer|Manager|Minister|Chair|Head|Superintendent)(?: of)?(?: \p{Lu}[\p{L}&]*)+$/u;
const actors = new Set(
  'member people person staff student pupil child children parent guardian resident citizen president chair vice-president delegate candidate director board council committee commission assembly court jury minister ministry government authority agency department office bureau company firm employer team club society association union corporation school university college principal head police army bank party individual guest visitor user client patient agent applicant tenant landlord owner licensee permittee spouse witness judge clerk librarian driver cyclist pedestrian passenger guard lifeguard doctor nurse cook crew everyone anyone personnel faculty administration secretary secretariat deputy representative official executive expert auditor volunteer athlete coach captain referee umpire neighbour neighbor caretaker warden inhabitant congress parliament senate speaker ombudsperson you men women adult minor'.split(
    ' ',
  ),
);
const things = new Set(
  'number paper matter letter order register computer printer container water door floor error factor motor tractor trailer heater boiler power chapter quarter semester corner border cover folder newspaper fee committee_ fire helmet burner filter poster banner ladder locker shower sensor monitor detector charger timer transfer offer answer dinner winter summer year server browser router error mirror color colour humor harbor behavior behaviour plant warrant grant amount account document payment equipment lever reminder remainder disorder danger river layer calendar sweater sticker'.split(
    ' ',
  ),
);

/** Bodies decide, offices are held by one person, groups have many members: only like can be taken for like. */
export function sortOfActor(
  norm: Pick<Norm, 'head' | 'name' | 'named'>,
): 'body' | 'office' | 'group' {
  if (norm.named === 'body' || bodies.test(norm.head)) return 'body';
  const many = /[^s]s$|^(?:people|children|men|women|staff|personnel|everyone|anyone)$/u.test(
    norm.head,
  );
  return many || /^(?:any|each|every|no|an?|all) /iu.test(norm.name) ? 'group' : 'office';
}

const bodies =
  /^(?:board|council|committee|commission|assembly|court|jury|ministry|government|authority|agency|department|office|bureau|company|firm|team|club|society|association|union|corporation|school|university|college|army|bank|faculty|administration|secretariat|congress|parliament|senate|library|hospital|organization|organisation|foundation|federation|directors)$/u;

/** Names that may mean anybody: whoever else is named may be one of them. */
export function isAnybody({ name }: Norm): boolean {
  return /^(?:all|any|each|every|an?|the)?\s*(?:person|persons|people|individuals?|everyone|anyone|users?|one|party|parties)$/iu.test(
    name,
  );
}

/** The modal without "also". */
export function leadOf({ lead }: Norm): string {
  return lead.text.replace(/ (?:also|then|therefore|further)\b/gu, '');
}

/** True where many sentences of a document lay something down, or tell the reader what to do. */
function isRuleText(norms: readonly Norm[]): boolean {
  const last = Math.max(0, ...norms.map(({ position }) => position));
  const strict = norms.filter(({ lead }) => !/^(?:can|will|may$)/u.test(lead.text));
  if (norms.length >= 2 && norms.length >= last * 0.3 && strict.length >= 2) return true;
  if (strict.length < 3 && !norms.some(isActor)) return false;
  const toReader = norms.filter(({ name }) => name === 'you').length;
  if (toReader >= 2 || (strict.length >= 6 && norms.length >= last * 0.08)) return true;
  // What firms can and ministers will do is news: rules say what must be done, or what members may do.
  const bound = norms.filter(
    (norm) => isActor(norm) && (norm.named === null || !/^(?:can|will)\b/u.test(norm.lead.text)),
  ).length;
  return (
    norms.length >= 3 &&
    norms.length >= last * 0.1 &&
    Math.max(strict.length, bound) * 2 >= norms.length
  );
}

/** Who, as one name for the same actor: "board" for "the Board". */
export function actorKey({ name }: Pick<Norm, 'name'>): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|an?|any|each|every|all|such)(?: of the)? /u, '')
    .replace(/s$/u, '')
    .trim();
}

/** A task that can be read apart from who has it. */
export function isFreeTask(text: string): boolean {
  return (
    wordsIn(text) >= 4 &&
    wordsIn(text) <= 24 &&
    !/\b(?:its|his|her|their|them|they|it|he|she|themsel(?:f|ves)|itself|himself|herself)\b/iu.test(
      text,
    )
  );
}

/** "The text says this: “…” (passage 4)": why something is wrong, or belongs where it belongs. */
export function quotedReason(context: Context, norm: Norm): Localized {
  return inLanguages((language) => {
    const place = placeOf(context.names, norm.proof, norm.statement.documentId, language);
    return language === 'en'
      ? `The text says: “${norm.statement.text}” ${place}.`
      : `原文写的是：“${norm.statement.text}”${place}。`;
  });
}

/** Those that share the words which stem and key have in common come first: then these words tell nothing. */
export function byClue<Item>(
  context: Context,
  items: readonly Item[],
  { stem, key, textOf }: { stem: string; key: string; textOf: (item: Item) => string },
): Item[] {
  const clues = [...contentOf(stem)].filter((word) => contentOf(key).has(word));
  const size = wordsIn(key);
  const rank = (item: Item): number => {
    const words = contentOf(textOf(item));
    return (
      clues.filter((word) => words.has(word)).length * -2 +
      Math.min(3, Math.abs(wordsIn(textOf(item)) - size) / 4)
    );
  };
  return items
    .map((item) => ({ item, rank: rank(item), chance: chanceOf(textOf(item), context.seed, key) }))
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance)
    .map(({ item }) => item);
}

import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Norm } from './fact';
import { auxiliaries, determiners, prepositions, relatives, subordinators } from './grammar-words';
import { labelOf } from './labels';
import { readImpersonal, readLead } from './norm-lead';
import { leansOutside } from './norm-references';
import { findTail } from './norm-tail';
import { isCapital, type Token, tokenize } from './tokens';
import { canBe } from './verbs';

/**
 * Who or what must, may or must not do something, in which case, until when: the sentences of laws,
 * bylaws and policies. Unlike a clause, a norm needs no certain reading of its subject, because the
 * modal verb tells where it ends.
 */
export function findNorms(readables: readonly Readable[]): Norm[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const whole = viewDocument(readables);
  if (whole.isTale) return [];
  // In a rule "the case" and "the member" are anybody's, unlike in a report.
  const view: DocumentView = {
    ...whole,
    isTopic: (noun) => whole.isTopic(noun) || whole.isFrequent(noun) || roles.test(noun),
    isFrequent: () => true,
  };
  let position = 0;
  return readables.flatMap((readable) =>
    splitSentences(readable.text).flatMap((sentence) => {
      position++;
      return norm(readable, sentence, view, position) ?? [];
    }),
  );
}

const roles =
  /^(?:owner|member|player|person|director|manager|driver|captain|crew|company|child|victim|author|team|committee|parent|student|applicant|employee|document|report|fee|request|application|vessel|vehicle|building|school)s?$/u;
const condition =
  /^(?:if|when|whenever|where|unless|upon|once|until|before|after|in case of|in the event (?:of|that)|in the absence of|provided that|during|at the end of|on) /iu;
const opens =
  /^(?:if|when|whenever|where|unless|upon|once|until|before|after|in|at|during|on|for|within|under|provided|following|except|by|subject|to|while|from|prior|without|as|with|notwithstanding)$/u;

function norm(
  readable: Readable,
  sentence: Span,
  view: DocumentView,
  position: number,
): Norm | null {
  const { text } = readable;
  const start = sentence.start + labelOf(text.slice(sentence.start, sentence.end));
  const printed = text.slice(start, sentence.end);
  if (/[?!\uE000]/u.test(printed) || printed.includes(hidden) || printed.length > 420) return null;
  const isBullet = !/[.]$/u.test(printed) && text.slice(sentence.end).trim() === '';
  if (isBullet && /[:,–—-]$/u.test(printed)) return null;
  if ((!/[.]$/u.test(printed) && !isBullet) || (printed.match(/[“”"]/gu)?.length ?? 0) % 2 === 1)
    return null;
  const tokens = tokenize(text, start, sentence.end).filter(
    ({ text: mark }) => !/^[“”"]$/u.test(mark),
  );
  const { end } = sentence;
  if (isBullet) {
    // An item of a list that is a rule by itself has its capital.
    const isItem = /;(?: and| or)?$/u.test(printed);
    if (/[;\n]/u.test(printed.replace(/;(?: and| or)?$/u, '')) || !/^[“"]?\p{Lu}/u.test(printed))
      return null;
    while (isItem && tokens.length > 0 && !/^;$/u.test(tokens.at(-1)?.text ?? '')) tokens.pop();
    if (isItem) tokens.pop();
    tokens.push({ text: '.', lower: '.', start: end, end, kind: 'mark' });
  }
  // The last comma of an opening stands before the subject: "If the chair, or a deputy, is away, the …".
  const general = readImpersonal(tokens);
  if (general) return read(readable, sentence, tokens, 0, general, view, position);
  const found = startsOf(tokens)
    .map((from) => ({
      from,
      lead: leadAfter(tokens, from) ?? leadOfPronoun(tokens, from, printed),
    }))
    .findLast(({ lead }) => lead !== null);
  return found?.lead
    ? read(readable, sentence, tokens, found.from, found.lead, view, position)
    : null;
}

/** "If a member objects, they may …": the pronoun stands for somebody in the case. */
function leadOfPronoun(
  tokens: readonly Token[],
  from: number,
  printed: string,
): { at: number; end: number } | null {
  if (from === 0 || !/^(?:they|it)$/u.test(tokens[from]?.lower ?? '')) return null;
  if (!condition.test(printed) || subjectWords.test(tokens[1]?.lower ?? '')) return null;
  const end = readLead(tokens, from + 1);
  return end === null ? null : { at: from + 1, end };
}

const subjectWords = /^(?:he|she|it|they|we|i|you|this|these|those|such|there|that)$/u;

/** Where the subject may begin: at the first word, or after the comma that ends an opening. */
function startsOf(tokens: readonly Token[]): number[] {
  const [first] = tokens;
  if (!first) return [];
  if (
    /^(?:however|therefore|further|furthermore|additionally|also|moreover|and|but|thus|similarly|likewise|finally)$/u.test(
      first.lower,
    )
  )
    return tokens[1]?.text === ',' ? [2] : [1];
  if (!opens.test(first.lower)) return [0];
  return tokens.flatMap(({ text }, index) => (text === ',' && index < 40 ? [index + 1] : []));
}

/** Where the modal stands that belongs to the subject at `from`, or null where that is not certain. */
function leadAfter(tokens: readonly Token[], from: number): { at: number; end: number } | null {
  const first = tokens[from];
  if (!first || !opensSubject(first, tokens[from + 1])) return null;
  let relative = -1;
  let depth = 0;
  for (let at = from + 1; at < Math.min(tokens.length, from + (relative >= 0 ? 44 : 26)); at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth > 0) continue;
    if (/^[;:.]$/u.test(token.text)) return null;
    if (relatives.has(token.lower) && token.lower !== 'when') {
      relative = at;
      continue;
    }
    if (subordinators.has(token.lower) && !prepositions.has(token.lower)) return null;
    const lead = readLead(tokens, at);
    if (lead) {
      if (relative >= 0 && !hasVerb(tokens, relative, at)) {
        relative = at - 1;
        at = lead - 1;
        continue;
      }
      return { at, end: lead };
    }
    if (auxiliaries.has(token.lower) && relative < 0 && !isCapital(token)) return null;
    if (/^(?:he|she|it|they|we|i|you)$/u.test(token.lower) && relative < 0) return null;
  }
  return null;
}

function opensSubject(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'mark' || auxiliaries.has(token.lower)) return false;
  if (/^(?:he|she|it|they|i|this|these|those|such|there|that|which|who|said)$/u.test(token.lower))
    return (
      /^(?:this|these)$/u.test(token.lower) &&
      /^(?:act|policy|bylaws?|rules|code)$/u.test(next?.lower ?? '')
    );
  if (prepositions.has(token.lower) || subordinators.has(token.lower)) return false;
  return !/^(?:and|or|but|to|not|nor|so)$/u.test(token.lower);
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to)
    .some(({ lower }) => auxiliaries.has(lower) || canBe(lower, 'third', 'past', 'base'));
}

function read(
  readable: Readable,
  sentence: Span,
  tokens: readonly Token[],
  from: number,
  lead: { at: number; end: number },
  view: DocumentView,
  position: number,
): Norm | null {
  const { text } = readable;
  const [begin, first, modal, verb] = [tokens[0], tokens[from], tokens[lead.at], tokens[lead.end]];
  if (!begin || !first || !modal || !verb) return null;
  let last = lead.at - 1;
  while (
    /^(?:also|each|all|then|,|therefore|further|hereby|only|normally|generally)$/u.test(
      tokens[last]?.lower ?? '',
    )
  )
    last--;
  const final = tokens[last];
  const before = tokens[from - 2];
  if (!final || last < from) return null;
  // "There shall be an auditor, who shall …" says nothing without its relative clause.
  const end = first.lower === 'there' ? tokens.length - 1 : endOf(tokens, lead.end);
  const close = tokens[end - 1]?.text === ',' ? tokens[end - 2] : tokens[end - 1];
  if (!close || close.end <= verb.start) return null;
  // A quotation mark that was opened in the rule belongs to it.
  const isOpen = (text.slice(begin.start, close.end).match(/[“”"]/gu)?.length ?? 0) % 2 === 1;
  const stop = isOpen && /[”"]/u.test(text.charAt(close.end)) ? close.end + 1 : close.end;
  if (tokens.slice(from, end).some(({ text: mark }) => mark === ':')) return null;
  const agent = { start: first.start, end: final.end };
  const opening = from > 0 && before ? { start: begin.start, end: before.end } : null;
  const spoken = opening ? text.slice(opening.start, opening.end) : '';
  const isCase = condition.test(`${spoken} `);
  const statement = {
    start: opening && opens.test(begin.lower) ? opening.start : agent.start,
    end: stop,
  };
  const run = tokenize(text, statement.start, statement.end);
  const printed = text.slice(statement.start, statement.end);
  if (
    run.length < 5 ||
    run.length > 70 ||
    /\b(?:and|or|of|the|an?|with|by|for|to|including|both)$/u.test(printed)
  )
    return null;
  if (count(printed, '(') !== count(printed, ')') || /[[\]]/u.test(printed)) return null;
  const name = view.withinSentence(text.slice(agent.start, agent.end));
  const head = headOf(tokens.slice(from, last + 1));
  const you = first.lower === 'you' && last === from;
  const known = view.names.namesIn(name).find((one) => one.end === name.length)?.kind ?? null;
  const owner = {
    ...agent,
    kind: known === 'person' ? ('person' as const) : ('thing' as const),
    plural:
      /s$/u.test(head) ||
      you ||
      /^(?:everyone|anyone|children|people|men|women|staff)$/u.test(head),
  };
  const isImpersonal = /^(?:it|there)$/u.test(first.lower) && last === from;
  const isPronoun = /^(?:they|it|we|you)$/u.test(first.lower) && last === from;
  const rest = isImpersonal ? run.slice(1) : run;
  if (
    leansOutside(rest, isPronoun || /^(?:your|our)$/u.test(first.lower) ? null : owner, verb.start)
  )
    return null;
  if (danglingNoun(run, view) !== null) return null;
  const at = (span: Span) => wordsAt(readable, span.start, span.end);
  const task = { start: verb.start, end: stop };
  const tail = findTail(tokens, lead.end, end);
  // "is prohibited in the hall": what the rule is stands in the task.
  const isRuled = /^(?:is|are)$/u.test(modal.lower) && lead.end === lead.at + 1;
  const ruling = tokens
    .slice(lead.end, lead.end + 3)
    .map(({ lower }) => lower)
    .join(' ');
  const spokenLead = text.slice(modal.start, tokens[lead.end - 1]?.end ?? modal.end);
  return {
    type: 'norm',
    key: factKey('norm', readable.document.id, printed),
    proof: at(sentence),
    confidence: 0.85,
    statement: at(statement),
    opening: statement.start < agent.start && opening ? at(opening) : null,
    opensCase: isCase,
    agent: at(agent),
    name: you || first.lower === 'we' ? first.lower : name,
    impersonal: isImpersonal,
    head,
    named: known,
    lead: at({ start: modal.start, end: tokens[lead.end - 1]?.end ?? modal.end }),
    force: forceOf(isRuled ? ruling : spokenLead.toLowerCase(), name),
    passive:
      isRuled || (verb.lower === 'be' && canBe(nextVerb(tokens, lead.end + 1), 'participle')),
    task: at(task),
    tail: tail ? { kind: tail.kind, words: at({ start: tail.start, end: stop }) } : null,
    position,
  };
}

/** Index after the norm: a second norm, a relative clause after a comma or a semicolon is not part of it. */
function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length - 1; at++) {
    const { text, lower } = tokens[at] ?? { text: '', lower: '' };
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (depth > 0) continue;
    if (/^(?:;|—|–|--)$/u.test(text)) return at;
    const next = tokens[at + 1]?.lower ?? '';
    if (
      text === ',' &&
      /^(?:which|who|whom|whose|so|but|whereas|while|at|as)$/u.test(next) &&
      (next !== 'but' || !/^(?:not|only)$/u.test(tokens[at + 2]?.lower ?? '')) &&
      (next !== 'at' || tokens[at + 2]?.lower === 'which') &&
      (next !== 'as' || tokens[at + 2]?.lower !== 'well')
    )
      return at;
    const joint = text === ',' ? at + 1 : at;
    if (/^(?:and|but|or|nor)$/u.test(tokens[joint]?.lower ?? lower) && isSecond(tokens, joint + 1))
      return at;
  }
  return tokens.length - 1;
}

/** A subject with a modal of its own, soon after "and". */
function isSecond(tokens: readonly Token[], from: number): boolean {
  const lead = leadAfter(tokens, from);
  return (
    lead !== null &&
    lead.at - from <= 8 &&
    !/^(?:and|or|but)$/u.test(tokens[lead.at - 1]?.lower ?? '') &&
    !tokens.slice(from, lead.at).some(({ text }) => text === ',')
  );
}

function nextVerb(tokens: readonly Token[], from: number): string {
  const token = tokens
    .slice(from, from + 3)
    .find(({ lower }) => !/ly$|^(?:also|only|not)$/u.test(lower));
  return token?.lower ?? '';
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function forceOf(lead: string, name: string): Norm['force'] {
  if (/^(?:no|neither|nobody)\b/iu.test(name)) return 'forbidden';
  if (
    /\bnot\b|prohibited|cannot|forbidden|never|banned|barred|unlawful|illegal|offen[cs]e|misdemean/u.test(
      lead,
    )
  )
    return /require|need|mandatory|compulsory/u.test(lead) ? 'allowed' : 'forbidden';
  if (/^(?:may|can)\b|entitled|allowed|permi(?:tted|ssible)|right to|optional/u.test(lead))
    return 'allowed';
  return /^(?:will)\b/u.test(lead) ? 'planned' : 'required';
}

function headOf(run: readonly Token[]): string {
  const stop = run.findIndex(
    ({ lower, kind }, index) =>
      index > 0 &&
      (prepositions.has(lower) ||
        relatives.has(lower) ||
        kind !== 'word' ||
        (lower === 'to' && index > 1)),
  );
  const part = stop > 0 ? run.slice(0, stop) : run;
  const noun =
    part.findLast(({ lower }) => !determiners.has(lower) && !/(?:ing|ed)$/u.test(lower)) ??
    part.at(-1);
  return noun?.lower ?? '';
}

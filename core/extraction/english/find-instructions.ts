import { type Span, splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey } from '../fact';
import { type Words, wordsAt } from '../words';
import { readClause } from './clause';
import { type DocumentView, danglingNoun, viewDocument } from './document-view';
import type { Instruction } from './fact';
import { auxiliaries, determiners, prepositions } from './grammar-words';
import { danglingWord } from './self-contained';
import { isCapital, type Token, tokenize } from './tokens';
import { canBe, readVerb } from './verbs';

const condition =
  /^(?:If|When|Whenever|Before|After|While|Once|Until|Unless|During|In case of|In the event of|At the end of|Upon|On) /u;
const bullet = /^(?:[-*•·–]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/u;

/** A line that opens a list. */
const head = /[:：]\s*[-–—]?\s*$/u;
const forbidding =
  /\b(?:not|never|no|nobody|prohibit\p{L}*|forbid\p{L}*|forbidden|ban(?:s|ned)?|unlawful|unacceptable|misconduct|violations?|offen[cs]es?|avoid)\b/iu;

/** What an English text tells its reader to do, or not to do: sentences that begin with a verb. */
export function findInstructions(readables: readonly Readable[]): Instruction[] {
  if (readables.some(({ passage, document }) => passage.language !== 'en' || document.translation))
    return [];
  const view = viewDocument(readables);
  let isForbidden = false;
  const found = readables.flatMap((readable) =>
    splitSentences(readable.text).flatMap((sentence): Instruction[] => {
      const printed = readable.text.slice(sentence.start, sentence.end);
      const one = instruction(readable, sentence, view);
      // "The Society shall not:" holds for all items under it, until something else is said.
      if (one === null) isForbidden = head.test(printed) && forbidding.test(printed);
      return one === null || isForbidden ? [] : [one];
    }),
  );
  // One or two of them are headings or speech; a text that instructs has more.
  return found.length >= 3 ? found : [];
}

function instruction(readable: Readable, sentence: Span, view: DocumentView): Instruction | null {
  const { text } = readable;
  const mark = bullet.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0;
  const start = sentence.start + mark;
  const end = text.slice(start, sentence.end).replace(/[.;,]+$/u, '').length + start;
  const printed = text.slice(start, end);
  if (/[?!:“”"\uE000]/u.test(printed) || printed.includes(hidden) || printed.length > 220)
    return null;
  const tokens = tokenize(text, start, end);
  const split = condition.test(printed) ? tokens.findIndex(({ text: mark }) => mark === ',') : -1;
  if (condition.test(printed) && split < 2) return null;
  const run = tokens.slice(split + 1);
  const from = verbOf(run);
  if (!from || (!from.forbidden && readClause(text, sentence) !== null)) return null;
  const action = wordsAt(readable, from.start, end);
  const opening: Words | null =
    split < 0 ? null : wordsAt(readable, start, tokens[split - 1]?.end ?? start);
  if (action.text.split(' ').length < 3 || action.text.split(' ').length > 26) return null;
  const shown = run.filter(
    (token) => !/^(?:you|your|yourself|them|it|their|its)$/u.test(token.lower),
  );
  if (danglingWord(shown, null) !== null || danglingNoun(shown, view) !== null) return null;
  return {
    type: 'instruction',
    key: factKey('instruction', readable.document.id, printed),
    proof: wordsAt(readable, sentence.start, sentence.end),
    confidence: 0.8,
    whole: wordsAt(readable, start, end),
    condition: opening,
    action,
    forbidden: from.forbidden,
  };
}

/** Where the thing to do begins, after "Do not", "Never" or "Always"; null where no verb stands there. */
function verbOf(run: readonly Token[]): { start: number; forbidden: boolean } | null {
  const [first, second] = run;
  if (!first || !second) return null;
  const two = `${first.lower} ${second.lower}`;
  const forbidden = two === 'do not' || /^(?:never|don't)$/u.test(first.lower);
  const skip =
    two === 'do not'
      ? 2
      : /^(?:never|don't|always|please|immediately|carefully|then|also)$/u.test(first.lower)
        ? 1
        : 0;
  const verb = run[skip];
  const next = run[skip + 1];
  if (!verb || !next || !canBe(verb.lower, 'base') || auxiliaries.has(verb.lower)) return null;
  if (skip === 0 && !/^\p{Lu}/u.test(verb.text) && run[0] === first && verb.text !== verb.lower)
    return null;
  if (
    readVerb(next.lower).some(({ form }) => form === 'third' || form === 'past') &&
    skip === 0 &&
    !determiners.has(next.lower) &&
    readVerb(next.lower).every(({ form }) => form !== 'base')
  )
    return null;
  if (skip === 0 && (next.kind !== 'word' || isCapital(next))) return null;
  if (
    !run
      .slice(skip + 1)
      .some(
        (token) =>
          token.text === token.lower &&
          (determiners.has(token.lower) ||
            prepositions.has(token.lower) ||
            /^(?:all|any|loose|long|clean|safe|when|if)$/u.test(token.lower)),
      )
  )
    return null;
  if (skip === 0 && /^(?:of|is|are|was|were|has|have|had|and)$/u.test(next.lower)) return null;
  const finite = run.findIndex((token, index) => index > skip && auxiliaries.has(token.lower));
  const opened = run.findIndex(
    (token, index) =>
      index > skip &&
      /^(?:that|which|who|if|when|where|until|unless|before|after|because|while|what|whether|how|as|once|any|all)$/u.test(
        token.lower,
      ),
  );
  if (finite > 0 && (opened < 0 || opened > finite)) return null;
  if (
    skip === 0 &&
    prepositions.has(next.lower) &&
    !/^(?:for|to|on|off|up|out|away|at|in|with|from|down|into)$/u.test(next.lower)
  )
    return null;
  return { start: verb.start, forbidden };
}

import { choicesIn, type Question } from '@/core/content';
import { tokensOf } from '../tokens';
import { block, type Flaw } from './flaw';
import { choicesOf } from './parts';

/** Checks 1, 2 and 26: one right answer, and the quotations prove it. */
export function checkGrounding(question: Question): Flaw[] {
  const quotes = question.evidence.filter((one) => one.role === 'key').map((one) => one.quote);
  return [...checkReasons(question), ...checkRivals(question), ...checkKey(question, quotes)];
}

function checkReasons(question: Question): Flaw[] {
  // Where items are only ordered, none is wrong by itself.
  if (question.kind === 'order') return [];
  const keys = choicesOf(question).keys;
  return choicesIn(question)
    .filter((option) => !keys.includes(option.wording))
    .filter((option) => question.languages.some((language) => !option.reason?.[language]))
    .map((option) => block(2, `no reason against ${option.wording.text}`));
}

function checkRivals(question: Question): Flaw[] {
  const { keys, wrong } = choicesOf(question);
  return wrong.flatMap((one) =>
    keys.some((key) => key.text === one.text || (key.gloss && key.gloss === one.gloss))
      ? [block(1, one.text)]
      : [],
  );
}

/** The same words at the start of a sentence, or within one. */
function otherCase(text: string): string {
  const first = text.charAt(0);
  const small = first.toLowerCase();
  return (first === small ? first.toUpperCase() : small) + text.slice(1);
}

function checkKey(question: Question, quotes: readonly string[]): Flaw[] {
  if (quotes.length === 0) return [block(2, 'no proof')];
  const proved = (text: string): boolean =>
    quotes.some((quote) => quote.includes(text) || quote.includes(otherCase(text)));
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return choicesOf(question)
        .keys.filter((key) => !proved(key.text) && !isToldAnew(key.text, quotes))
        .map((key) => block(2, key.text));
    case 'cloze': {
      const bank = new Map(question.bank.map((word) => [word.id, word.wording.text]));
      const filled = question.parts
        .map((part) =>
          part.type === 'text' ? part.text : (bank.get(question.key[part.id] ?? '') ?? ''),
        )
        .join('')
        .replace(/[。.]$/u, '');
      // A gap may stand in one of several short passages, each with its own quotation.
      return proved(filled) || filled.split('\n').every(proved) ? [] : [block(2, filled)];
    }
    case 'match':
    case 'order':
    case 'classify': {
      const partners = question.kind === 'match' ? Object.values(question.key) : null;
      return choicesIn(question)
        .filter(({ id }) => partners === null || partners.includes(id))
        .filter(({ wording }) => !proved(wording.text))
        .filter(({ wording }) => question.kind !== 'classify' || !provedBare(wording.text, quotes))
        .map(({ wording }) => block(2, wording.text));
    }
    case 'short-answer': {
      const wanted = (question.points ?? [question]).map(({ accepted }) =>
        Object.values(accepted).flatMap((texts) => texts ?? []),
      );
      return wanted
        .filter((texts) => !texts.some(proved))
        .map(([text]) => block(2, text ?? 'no accepted answer'));
    }
    case 'evidence': {
      const found = (text: string): boolean =>
        quotes.some((quote) => quote.includes(text) || text.includes(quote));
      return question.sentences
        .filter(({ id, text }) => question.key.includes(id) && !found(text))
        .map(({ text }) => block(2, text));
    }
    // The structure of the question tells whether its number follows from the quotations.
    case 'numeric':
      return [];
    case 'true-false': {
      const printed = (question.correction ?? question.statement).text;
      const known = tokensOf(`${quotes.join(' ')} named is ${ours} ${forceWords(quotes)}`);
      // "The report asks “…” to “…”" is ours, what it quotes is not.
      const quoted = printed.replace(/^The \w+ asks (?=“)/u, '').replace(verdict, '');
      const foreign = [...tokensOf(quoted)].filter((token) => !known.has(token));
      const flaws = foreign.length > allowance(printed) ? [block(2, foreign.join(' '))] : [];
      if (question.key === (question.correction !== undefined)) flaws.push(block(26, 'correction'));
      return question.correction
        ? [...flaws, ...checkSwap(question.statement.text, printed)]
        : flaws;
    }
  }
}

/** A whole English sentence in another order or turned round: every word of weight is in one quotation. */
function isToldAnew(text: string, quotes: readonly string[]): boolean {
  if (/\p{Script=Han}/u.test(text) || text.split(' ').length < 6) return false;
  return quotes.some((quote) => {
    const known = tokensOf(`${quote} was were is are by`);
    return [...tokensOf(text)].every((token) => known.has(token)) && piecesOf(text, quote) <= most;
  });
}

/** Turned round, a sentence falls into what acts, the verb, what is acted on, and what stands beside. */
const most = 5;

/** Of how many runs of words of the quotation a text is put together; a form of "be" and "by" are between them. */
function piecesOf(text: string, quote: string): number {
  const plain = (whole: string): string[] => whole.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const source = ` ${plain(quote).join(' ')} `;
  let [pieces, run] = [0, ''];
  for (const word of plain(text)) {
    if (run !== '' && source.includes(` ${run} ${word} `)) run = `${run} ${word}`;
    else if (/^(?:was|were|is|are|by)$/u.test(word)) run = '';
    else [pieces, run] = [pieces + 1, word];
  }
  return pieces;
}

/** "are required to" says what "must" says. */
function forceWords(quotes: readonly string[]): string {
  const leads = /\b(?:must|shall|may|required|allowed|permitted)\b/iu;
  return quotes.some((quote) => leads.test(quote)) ? 'are required allowed not to must may' : '';
}

const force = /应当|应该|必须|不得|不准|严禁|禁止|可以|有权|应|须/u;

/** A card that is sorted by what shall, may or must not be done stands in the source with that word in it. */
function provedBare(text: string, quotes: readonly string[]): boolean {
  return quotes.some((quote) => quote.replace(force, '').includes(text));
}

/** What a statement says in our words of a fine, or of whose task something is. */
const ours = '被处以元罚款 的义务之一是 的职责之一是';

/** What a statement that applies a rule says of the case: the words are ours. */
const verdict =
  /，?(?:这样做)?(?:不符合规定|没有超过规定的期限|没有超出规定的幅度|符合规定的时间要求)。$/u;

/** Joining two runs of Chinese words makes new pairs of characters at the seams. */
function allowance(text: string): number {
  // The case has a day or a sum of its own, with a seam before and after it.
  if (verdict.test(text)) return 7;
  return /\p{Script=Han}/u.test(text) ? 4 : 0;
}

/** A false statement differs from the source in one place, and not in all of it. */
function checkSwap(statement: string, printed: string): Flaw[] {
  // Two things that change places are all in it.
  if (statement !== printed && sorted(statement) === sorted(printed)) return [];
  let start = 0;
  while (start < statement.length && statement[start] === printed[start]) start++;
  let end = 0;
  while (
    end < Math.min(statement.length, printed.length) - start &&
    statement[statement.length - 1 - end] === printed[printed.length - 1 - end]
  )
    end++;
  const kept = (start + end) / printed.length;
  return statement === printed || kept < 0.1 ? [block(26, statement)] : [];
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

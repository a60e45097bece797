import type { Question, QuestionOf } from '@/core/content';
import { chineseGrammar, type Segment, sharedTokens, tokensOf } from '../tokens';
import { block, type Flaw, warn } from './flaw';
import { choicesOf } from './parts';

/** Check 7: words that show which answer is right without the text. Sources that stems name are no clue. */
export function checkClang(
  question: Question,
  citations: readonly string[],
  segment: Segment | undefined,
): Flaw[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return stemsOf(question, citations).flatMap((stem) =>
        checkOptions(question, stem, citations, segment),
      );
    case 'cloze':
      return checkBlanks(question);
    case 'match':
      return checkRows(question, citations, segment);
    case 'classify':
      return checkCards(question, segment);
    case 'numeric':
      return stemsOf(question, citations)
        .filter((stem) => isPrinted(stem, String(question.value)))
        .map((stem) => block(7, stem));
    case 'short-answer':
      return checkWritten(question, citations);
    case 'evidence':
      return checkCopy(question);
    case 'true-false':
    case 'order':
      return [];
  }
}

/** What the whole text is about, and Chinese words of grammar: they are everywhere and tell nothing. */
function plainWords(
  citations: readonly string[],
  segment: Segment | undefined,
): ReadonlySet<string> {
  return new Set([
    ...chineseGrammar,
    ...citations.flatMap((citation) => [...tokensOf(citation, segment)]),
  ]);
}

function stemsOf(question: Question, citations: readonly string[]): string[] {
  return question.languages.map((language) =>
    citations.reduce(
      (stem, citation) => stem.split(citation).join(' '),
      question.stem[language] ?? '',
    ),
  );
}

/** Words of the stem that stand in the key must stand in half of the wrong options too. */
function checkOptions(
  question: Question,
  stem: string,
  citations: readonly string[],
  segment: Segment | undefined,
): Flaw[] {
  const { keys, wrong } = choicesOf(question);
  const needed = wrong.length / 2;
  const plain = plainWords(citations, segment);
  const told = (text: string, gloss: string | undefined): string[] =>
    sharedTokens(stem, `${text} ${gloss ?? ''}`, segment).filter((token) => !plain.has(token));
  const clues = new Set(keys.flatMap((key) => told(key.text, key.gloss)));
  return [...clues]
    .filter((clue) => {
      const withClue = (option: { text: string; gloss?: string | undefined }): boolean =>
        told(option.text, option.gloss).includes(clue);
      const right = keys.filter(withClue).length;
      return right * 2 > keys.length && wrong.filter(withClue).length < needed;
    })
    .map((clue) => block(7, clue));
}

/** What fills a blank must not stand in the rest of the sentence. */
function checkBlanks(question: QuestionOf<'cloze'>): Flaw[] {
  const shown = question.parts
    .map((part) => (part.type === 'text' ? part.text : '\u0000'))
    .join('');
  const bank = new Map(question.bank.map(({ id, wording }) => [id, wording.text]));
  return Object.values(question.key)
    .flatMap((id) => bank.get(id) ?? [])
    .filter((word) => isPrinted(shown, word))
    .map((word) => block(7, word));
}

/** A row is told where a word of its left side stands on the right in its partner alone. */
function checkRows(
  { left, right, key }: QuestionOf<'match'>,
  citations: readonly string[],
  segment: Segment | undefined,
): Flaw[] {
  const plain = plainWords(citations, segment);
  const told = left.filter((row) => {
    const partner = right.find(({ id }) => id === key[row.id]);
    const others = right.filter((one) => one !== partner).map(({ wording }) => wording.text);
    return sharedTokens(row.wording.text, partner?.wording.text ?? '', segment).some(
      (token) =>
        !plain.has(token) && !others.some((text) => sharedTokens(token, text, segment).length > 0),
    );
  });
  const details = told.map(({ wording }) => wording.text);
  if (told.length * 2 >= left.length) return details.slice(0, 1).map((text) => block(7, text));
  return details.slice(0, 1).map((text) => warn(7, text));
}

/** Cards that name their own bin, and no other: some may where the fact is so, most may not. */
function checkCards(
  { cards, bins, key }: QuestionOf<'classify'>,
  segment: Segment | undefined,
): Flaw[] {
  const told = cards.filter((card) => {
    const own = bins.find(({ id }) => id === key[card.id]);
    const others = bins.filter((bin) => bin !== own);
    return sharedTokens(card.wording.text, own?.wording.text ?? '', segment).some(
      (token) =>
        !others.some(({ wording }) => sharedTokens(token, wording.text, segment).length > 0),
    );
  });
  return told.length * 2 > cards.length
    ? [block(7, `${told.length} of ${cards.length} cards`)]
    : [];
}

/** What is to be written must not be read in the question. */
function checkWritten(question: QuestionOf<'short-answer'>, citations: readonly string[]): Flaw[] {
  const answers = [question, ...(question.points ?? [])].flatMap(({ accepted }) =>
    Object.values(accepted).flatMap((texts) => texts ?? []),
  );
  return stemsOf(question, citations).flatMap((stem) =>
    answers.filter((answer) => isPrinted(stem, answer)).map((answer) => block(7, answer)),
  );
}

/** A statement that is the deciding sentence, or nearly all of it, is found by the eye alone. */
function checkCopy({ statement, sentences, key }: QuestionOf<'evidence'>): Flaw[] {
  const bare = statement.text.replace(/[。.！!]$/u, '');
  return sentences
    .filter(({ id, text }) => key.includes(id) && text.includes(bare))
    .filter(({ text }) => bare.length >= text.length * 0.8)
    .map(() => block(7, bare));
}

/** True where a text has the words: English ones from word to word, single characters never count. */
function isPrinted(text: string, words: string): boolean {
  if (words.length < 2) return false;
  if (/\p{Script=Han}/u.test(words)) return text.includes(words);
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'iu').test(text);
}

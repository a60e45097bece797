import { type Language, type Question, QuestionSchema } from '@/core/content';
import { glossOf, type Names } from './names';
import { closeSentence } from './statement';

/**
 * The question with our renderings of the sentences that it shows, and only in the languages in which
 * it can be read: a sentence of a source without a rendering is for readers of the source alone.
 */
export function glossQuestion(question: Question, names: Names): Question {
  const glossed = withRenderings(question, names);
  const readable = question.languages.filter((language) => canRead(glossed, language));
  return readable.length === question.languages.length || readable.length === 0
    ? glossed
    : inLanguagesOnly(glossed, readable);
}

/** The question for readers of these languages alone: answers are known in every language still. */
export function inLanguagesOnly(question: Question, kept: readonly Language[]): Question {
  return QuestionSchema.parse({ ...strip(question, kept), languages: kept });
}

const ours = new Set(['stem', 'rationale', 'reason', 'unit']);

function strip(value: object, kept: readonly Language[]): object {
  if (Array.isArray(value)) return value.map((one) => (isObject(one) ? strip(one, kept) : one));
  const entries = Object.entries(value).map(([name, inner]) => {
    if (!isObject(inner)) return [name, inner] as const;
    if (!ours.has(name)) return [name, strip(inner, kept)] as const;
    const spoken = Object.entries(inner).filter(([one]) =>
      kept.some((language) => language === one),
    );
    return [name, Object.fromEntries(spoken)] as const;
  });
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function withRenderings(question: Question, names: Names): Question {
  if (question.kind === 'evidence') {
    const sentences = question.sentences.map((one) => {
      const gloss = names.renderings.get(one.text);
      return gloss === undefined ? one : { ...one, gloss };
    });
    return { ...question, sentences };
  }
  if (question.kind !== 'cloze') return question;
  const { parts, bank, key } = question;
  const wordIn = (id: string) => bank.find((word) => word.id === key[id])?.wording;
  const whole = parts.map((part) => (part.type === 'text' ? part.text : wordIn(part.id)?.text));
  let gloss = renderingOf(names, whole.join(''), question.language);
  for (const part of parts) {
    if (part.type === 'text' || gloss === undefined) continue;
    const wording = wordIn(part.id);
    const word = wording ? (wording.gloss ?? glossOf(names, wording) ?? wording.text) : '';
    const at = word === '' ? -1 : gloss.toLowerCase().indexOf(word.toLowerCase());
    gloss =
      at < 0 ? undefined : `${gloss.slice(0, at)}(${part.id})${gloss.slice(at + word.length)}`;
  }
  return gloss === undefined ? question : { ...question, gloss };
}

/** Our rendering of a sentence; of one without a full stop in its source, closed like it. */
function renderingOf(names: Names, sentence: string, language: Language): string | undefined {
  const printed = names.renderings.get(sentence);
  if (printed !== undefined) return printed;
  const bare = sentence.replace(/[.。]$/u, '');
  const rendering = names.renderings.get(bare) ?? names.renderings.get(lowerStart(bare));
  if (rendering === undefined) return;
  return closeSentence(rendering, language === 'en' ? 'zh-CN' : 'en');
}

function lowerStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function canRead(question: Question, language: Language): boolean {
  switch (question.kind) {
    case 'cloze':
      return question.language === language || question.gloss !== undefined;
    case 'evidence':
      return (
        question.language === language ||
        [question.statement, ...question.sentences].every(({ gloss }) => gloss !== undefined)
      );
    case 'true-false':
      return question.statement.language === language || question.statement.gloss !== undefined;
    default:
      return true;
  }
}

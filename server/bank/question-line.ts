import 'server-only';
import { htmlLang, type Language, pickLocalized, type Question } from '@/core/content';

/** A question in one line, as lists and reports name it. */
export interface QuestionLine {
  readonly text: string;
  /** Value for the `lang` attribute. */
  readonly lang: 'en' | 'zh-Hans';
}

/**
 * The words that tell a question from its neighbours: the statement that is judged, the sentence of a
 * cloze with `____` for each blank, else the stem in `language` where it exists. Holds no key.
 */
export function questionLine(question: Question, language: Language): QuestionLine {
  if (question.kind === 'true-false' || question.kind === 'evidence') {
    return { text: question.statement.text, lang: htmlLang(question.statement.language) };
  }
  if (question.kind === 'cloze') {
    const text = question.parts.map((part) => (part.type === 'text' ? part.text : '____')).join('');
    return { text, lang: htmlLang(question.language) };
  }
  const stem = pickLocalized(question.stem, language);
  return { text: stem?.text ?? '', lang: htmlLang(stem?.language ?? language) };
}

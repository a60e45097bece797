import type { PublicQuestion } from '@/core/content';
import { MixedText } from '../ui/mixed-text';

/** A question in a list: its stem, and the statement or the sentence with gaps that it asks about. */
export function QuestionText({ question }: { question: PublicQuestion }) {
  return (
    <span className="q-text">
      <span lang={question.stemLang}>
        <MixedText text={question.stem} lang={question.stemLang} />
      </span>
      {question.kind === 'true-false' || question.kind === 'evidence' ? (
        <span className="q-text-more" lang={question.statement.lang}>
          {question.statement.text}
        </span>
      ) : null}
      {question.kind === 'cloze' ? (
        <span className="q-text-more" lang={question.lang}>
          {question.parts.map((part) => (part.type === 'text' ? part.text : '____')).join('')}
        </span>
      ) : null}
    </span>
  );
}

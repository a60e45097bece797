import {
  type Answer,
  htmlLang,
  type Language,
  type Library,
  type OptionOrder,
  pickLocalized,
  type Question,
  shownId,
  type Wording,
} from '../content';
import { evidenceCard } from './evidence-card';
import type { Feedback, Mark } from './grade';
import { grade, gradeUnanswered } from './grade-answer';

/** What feedback is made from; `answer` has stored ids and is null where nothing was answered. */
export interface FeedbackInput {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly order: OptionOrder;
  readonly language: Language;
  readonly library: Pick<Library, 'documents' | 'passages' | 'corrections'>;
}

/**
 * Everything that is shown once an answer is released, in `language`. An empty answer is marked as
 * one that found nothing. Marks have the ids that were shown; for a cloze those of the blanks, for
 * true-false `true` and `false`. The solution of a cloze has one entry per blank, that of a false
 * statement one entry with the id `correction`.
 */
export function feedbackFor(input: FeedbackInput): Feedback {
  const { question, answer, language, library } = input;
  const rationale = pickLocalized(question.rationale, language) ?? { text: '', language };
  return {
    grade: (answer && grade(question, answer)) ?? gradeUnanswered(question),
    marks: marksOf(input),
    solution: solutionOf(question),
    rationale: rationale.text,
    rationaleLang: htmlLang(rationale.language),
    evidence: question.evidence.map((evidence) => evidenceCard(evidence, language, library)),
  };
}

function marksOf({ question, answer, order, language }: FeedbackInput): Mark[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const key = new Set(question.kind === 'single-choice' ? [question.key] : question.key);
      const chosen = new Set(chosenOptions(answer));
      return question.options.flatMap((option) => {
        const id = shownId(option.id, order);
        const state = stateOf(chosen.has(option.id), key.has(option.id));
        return id === null ? [] : [{ id, state, reason: reasonOf(option, language) }];
      });
    }
    case 'true-false': {
      const value = answer?.kind === 'true-false' ? answer.value : null;
      return [true, false].map((side) => ({
        id: String(side),
        state: stateOf(value === side, question.key === side),
        reason: null,
      }));
    }
    case 'cloze':
      return blanksOf(question).map((blank) => {
        const word = answer?.kind === 'cloze' ? answer.blanks[blank] : undefined;
        const right = word === question.key[blank];
        const option = question.bank.find((candidate) => candidate.id === word);
        const state = word === undefined ? 'missed' : right ? 'correct' : 'incorrect';
        return { id: blank, state, reason: option && !right ? reasonOf(option, language) : null };
      });
  }
}

function stateOf(chosen: boolean, right: boolean): Mark['state'] {
  if (chosen) return right ? 'correct' : 'incorrect';
  return right ? 'missed' : 'off';
}

function chosenOptions(answer: Answer | null): readonly string[] {
  if (answer?.kind === 'single-choice') return answer.option === null ? [] : [answer.option];
  return answer?.kind === 'multiple-choice' ? answer.options : [];
}

function reasonOf(
  option: { readonly reason?: Question['rationale'] | undefined },
  language: Language,
) {
  return option.reason ? (pickLocalized(option.reason, language)?.text ?? null) : null;
}

function solutionOf(question: Question): Feedback['solution'] {
  if (question.kind === 'cloze') {
    return blanksOf(question).flatMap((blank) => {
      const word = question.bank.find((option) => option.id === question.key[blank]);
      return word ? [entry(blank, word.wording)] : [];
    });
  }
  return question.kind === 'true-false' && question.correction
    ? [entry('correction', question.correction)]
    : [];
}

function blanksOf(question: Extract<Question, { kind: 'cloze' }>): string[] {
  return question.parts.flatMap((part) => (part.type === 'blank' ? [part.id] : []));
}

function entry(id: string, wording: Wording): Feedback['solution'][number] {
  return { id, text: wording.text, lang: htmlLang(wording.language) };
}

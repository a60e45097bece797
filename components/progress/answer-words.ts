import type { Answer, PublicOption, PublicQuestion } from '@/core/content';
import type { Feedback, Mark } from '@/core/grading';
import { langOf } from './lang-of';

/** A run of words in one language. */
interface Run {
  readonly text: string;
  readonly lang: 'en' | 'zh-Hans';
}

/**
 * Words of an option; one side of true-false, which the page names in its language; or what was put
 * beside what: a row and its partner, a card and its bin.
 */
export type AnswerWord =
  | ({ readonly type: 'words' } & Run)
  | { readonly type: 'side'; readonly value: boolean }
  | { readonly type: 'pair'; readonly from: Run; readonly to: Run };

/** What was chosen and what the source says, for a line of text. Either may be empty. */
export interface AnswerWords {
  readonly chosen: readonly AnswerWord[];
  readonly right: readonly AnswerWord[];
}

/** Reads the words of an answer, and of the right one, from a question whose feedback is released. */
export function answerWords(
  question: PublicQuestion,
  answer: Answer | null,
  feedback: Pick<Feedback, 'marks' | 'solution'>,
): AnswerWords {
  const { marks, solution } = feedback;
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const chosen = answer === null ? [] : chosenIds(answer);
      return {
        chosen: wordsOf(question.options, chosen),
        right: wordsOf(question.options, keysOf(marks)),
      };
    }
    case 'true-false':
      return {
        chosen: sideOf(answer?.kind === question.kind ? answer.value : null),
        right: sidesIn(keysOf(marks)),
      };
    case 'cloze': {
      const blanks = answer?.kind === question.kind ? answer.blanks : {};
      const order = question.parts.flatMap((part) => (part.type === 'blank' ? [part.id] : []));
      const words = order.flatMap((blank) => blanks[blank] ?? []);
      return { chosen: wordsOf(question.bank, words), right: solution.map(inWords) };
    }
    case 'match': {
      const pairs = answer?.kind === question.kind ? answer.pairs : {};
      return {
        chosen: pairsOf(question.left, (id) => runOf(question.right, pairs[id])),
        right: pairsOf(question.left, (id) => solution.find((part) => part.id === id)),
      };
    }
    case 'classify': {
      const bins = answer?.kind === question.kind ? answer.cards : {};
      return {
        chosen: pairsOf(question.cards, (id) => runOf(question.bins, bins[id])),
        right: pairsOf(question.cards, (id) => solution.find((part) => part.id === id)),
      };
    }
    case 'order': {
      const items = answer?.kind === question.kind ? answer.items : [];
      return { chosen: wordsOf(question.items, items), right: solution.map(inWords) };
    }
    case 'numeric': {
      const value = solution.filter(({ id }) => id === 'value');
      const { unit } = question;
      return {
        chosen: answer?.kind === question.kind ? typed(answer.text) : [],
        right: value.map(({ text, lang }) =>
          unit
            ? { type: 'words', text: `${text} ${unit.text}`, lang: unit.lang }
            : { type: 'words', text, lang },
        ),
      };
    }
    case 'short-answer':
      return {
        chosen: answer?.kind === question.kind ? typed(answer.text) : [],
        right: solution.map(inWords),
      };
    case 'evidence': {
      const own = answer?.kind === question.kind ? answer : null;
      const sentences = question.sentences.map((one) => ({ ...one, lang: question.lang }));
      const keys = keysOf(marks);
      return {
        chosen: [...sideOf(own?.verdict ?? null), ...wordsOf(sentences, own?.sentences ?? [])],
        right: [...sidesIn(keys), ...wordsOf(sentences, keys)],
      };
    }
  }
}

function chosenIds(answer: Answer): readonly string[] {
  if (answer.kind === 'single-choice') return answer.option === null ? [] : [answer.option];
  return answer.kind === 'multiple-choice' ? answer.options : [];
}

/** Ids of what is right. */
function keysOf(marks: readonly Mark[]): string[] {
  return marks.flatMap(({ id, state }) => (state === 'correct' || state === 'missed' ? [id] : []));
}

function sideOf(value: boolean | null): AnswerWord[] {
  return value === null ? [] : [{ type: 'side', value }];
}

function sidesIn(ids: readonly string[]): AnswerWord[] {
  return ids.flatMap((id) => (id === 'true' || id === 'false' ? sideOf(id === 'true') : []));
}

type Named = Run & { readonly id: string };

function wordsOf(members: readonly Named[], ids: readonly string[]): AnswerWord[] {
  return ids.flatMap((id) => {
    const run = runOf(members, id);
    return run ? [inWords(run)] : [];
  });
}

function runOf(members: readonly Named[], wanted: string | undefined): Run | undefined {
  return members.find(({ id }) => id === wanted);
}

function inWords({ text, lang }: Run): AnswerWord {
  return { type: 'words', text, lang };
}

function typed(text: string): AnswerWord[] {
  return text.trim() === '' ? [] : [inWords({ text: text.trim(), lang: langOf(text) })];
}

function pairsOf(
  rows: readonly PublicOption[],
  partnerOf: (id: string) => Run | undefined,
): AnswerWord[] {
  return rows.flatMap(({ id, text, lang }): AnswerWord[] => {
    const to = partnerOf(id);
    return to ? [{ type: 'pair', from: { text, lang }, to: { text: to.text, lang: to.lang } }] : [];
  });
}

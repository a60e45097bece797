import { type Answer, type OptionOrder, shownId } from '../content';

/** Turns the stored ids of an answer into those that were shown: the way back from `storedAnswer`. */
export function shownAnswer(answer: Answer, order: OptionOrder): Answer {
  switch (answer.kind) {
    case 'single-choice':
      return { kind: answer.kind, option: answer.option && shownId(answer.option, order) };
    case 'multiple-choice':
      return {
        kind: answer.kind,
        options: answer.options.flatMap((id) => shownId(id, order) ?? []),
      };
    case 'true-false':
      return answer;
    case 'cloze': {
      const blanks = Object.entries(answer.blanks).flatMap(([blank, id]) => {
        const shown = shownId(id, order);
        return shown === null ? [] : [[blank, shown] as const];
      });
      return { kind: answer.kind, blanks: Object.fromEntries(blanks) };
    }
  }
}

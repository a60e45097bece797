import 'server-only';

export {
  applyChange,
  type ChangeMarksCode,
  longestReason,
  previewChange,
  type QuestionChange,
  undoChange,
} from './change-marks';
export type { ChangeEffect, StudentEffect } from './effect';
export { type ListedChange, listChanges } from './list-changes';
export { type MarkAnswerCode, markAnswer } from './mark-answer';
export { type AnswerToMark, listWaiting, type WaitingList } from './waiting';

import 'server-only';

export {
  applyChange,
  type ChangeMarksCode,
  previewChange,
  type QuestionChange,
  undoChange,
} from './change-marks';
export { type ListedChange, listChanges } from './list-changes';
export { type MarkAnswerCode, markAnswer } from './mark-answer';
export { type AnswerToMark, listWaiting, type WaitingList } from './waiting';

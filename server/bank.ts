import 'server-only';

export { type BankRange, listBankRange } from './bank/choices';
export { type BankEntry, type BankQuery, searchBank } from './bank/find';
export { previewQuestion, type QuestionPreview } from './bank/preview';
export { type QuestionLine, questionLine } from './bank/question-line';

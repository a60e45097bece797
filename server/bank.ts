import 'server-only';

export { type BankRange, listBankRange } from './bank/choices';
export { type BankEntry, type BankQuery, searchBank } from './bank/find';
export { previewQuestion } from './bank/preview';

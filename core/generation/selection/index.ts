export { balanceKeys } from './balance-keys';
export type { Candidate } from './candidate';
export { inTextOrder, selectQuestions } from './select';

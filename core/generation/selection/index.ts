export type { Candidate } from './candidate';
export { selectQuestions } from './select';

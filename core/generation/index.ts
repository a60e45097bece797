export { coverageOf } from './coverage';
export { generateQuestions, makeCandidates } from './generate';
export { givesAway } from './gives-away';
export {
  checkSet,
  type Flaw,
  flawNames,
  guessAnswers,
  isSound,
  lintQuestion,
} from './lint';
export { measureSet } from './measure-set';
export {
  judgeProposal,
  languageOfProposals,
  type ProposalCode,
  ProposalSchema,
} from './proposal';
export { readingOf } from './reading';
export { publishQuestions, type Reviewed } from './review';
export { generatorVersion } from './version';

export { coverageOf } from './coverage';
export { generateQuestions } from './generate';
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
export { generatorVersion } from './version';

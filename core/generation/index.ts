export { generateQuestions, type Rejected } from './generate';
export { checkSet, type Flaw, flawNames, isSound, lintQuestion } from './lint';
export { generatorVersion } from './version';

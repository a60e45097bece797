export { generateQuestions } from './generate';
export { checkSet, flawNames, isSound, lintQuestion } from './lint';
export { generatorVersion } from './version';

export { generateQuestions, type Rejected } from './generate';
export { generatorVersion } from './version';

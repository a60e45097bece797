export * from './coverage';
export { generateQuestions } from './generate';
export { givesAway } from './gives-away';
export { checkSet, flawNames, guessAnswers, isSound, lintQuestion } from './lint';
export { generatorVersion } from './version';

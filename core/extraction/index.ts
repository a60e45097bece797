export { gatePassages, hidden, type Readable } from './defect-gate';
export * from './extract-facts';
export type * from './fact';
export { chineseName, isPinyinName, pinyinName } from './person';
export { quote, type Words, wordsAt } from './words';

export { gatePassages, type Readable } from './defect-gate';
export * from './extract-facts';
export type * from './fact';
export { quote, type Words, wordsAt } from './words';

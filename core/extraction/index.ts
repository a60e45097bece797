export { gatePassages, type Readable } from './defect-gate';
export * from './extract-facts';
export type * from './fact';
export type * from './parsed-text';
export { quote, type Words, wordsAt } from './words';

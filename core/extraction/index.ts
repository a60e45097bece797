export { findSlots } from './chinese';
export { gatePassages, type Readable } from './defect-gate';
export * from './extract-facts';
export type * from './fact';
export * from './finding';
export type * from './parsed-text';
export { locate } from './read/pieces';
export * from './read-document';
export { quote, type Words, wordsAt } from './words';

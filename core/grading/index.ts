export * from './change';
export * from './credit';
export { evidenceCard } from './evidence-card';
export * from './feedback';
export * from './grade';
export * from './grade-answer';
export * from './points';
export * from './slips';
export * from './tries';

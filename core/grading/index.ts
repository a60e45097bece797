export * from './credit';
export { evidenceCard } from './evidence-card';
export * from './feedback';
export * from './grade';
export * from './grade-answer';
export * from './slips';

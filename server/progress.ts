import 'server-only';

export { findMistakes, type Mistake } from './progress/mistakes';
export { type Progress, progressOf } from './progress/overview';

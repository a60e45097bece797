export * from './attempt-requests';
export * from './attempt-state';
export * from './availability';
export * from './chance';
export * from './choice';
export * from './draft';
export * from './policy';
export * from './shown-answer';

export * from './days';
export * from './learner-state';
export * from './mastery';

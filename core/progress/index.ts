export * from './days';
export * from './mastery';

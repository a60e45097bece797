export * from './item';
export * from './moments';
export * from './quiz';

export * from './sentences';
export * from './spans';

export * from './search-excerpt';
export * from './search-fold';
export * from './search-hits';
export * from './search-query';
export { pairsOf, searchTokens, stemWord } from './search-tokens';
export * from './sentences';
export * from './spans';

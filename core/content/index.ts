export * from './answer';
export * from './evidence';
export * from './language';
export * from './library';
export * from './public-question';
export * from './question';

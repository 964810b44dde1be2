/** What the reader of texts says: 1001–1199. */
export * from './syntax/characters.ts';
export * from './syntax/brackets.ts';
export * from './syntax/expected.ts';
export * from './syntax/statements.ts';
export * from './syntax/expressions.ts';
export * from './syntax/habits.ts';
export * from './syntax/habits-functions.ts';
export * from './syntax/habits-classes.ts';
export * from './syntax/habits-types.ts';

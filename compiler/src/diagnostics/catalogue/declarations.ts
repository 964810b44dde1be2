/** What declarations must keep to: 1400–1549, and their warnings: 1900–1949. */
export * from './declarations/types.ts';
export * from './declarations/inheritance.ts';
export * from './declarations/overriding.ts';
export * from './declarations/constructors.ts';
export * from './declarations/kinds.ts';
export * from './declarations/functions.ts';
export * from './declarations/warnings.ts';

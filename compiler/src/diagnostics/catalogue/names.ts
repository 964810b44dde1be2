/** Names, imports and modules: 1200–1399. */
export * from './names/unknown.ts';
export * from './names/imports.ts';
export * from './names/duplicates.ts';

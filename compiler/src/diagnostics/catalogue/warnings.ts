/** 1950–1999: warnings about bodies. */
export * from './warnings/unused.ts';
export * from './warnings/needless.ts';
export * from './warnings/surprising.ts';

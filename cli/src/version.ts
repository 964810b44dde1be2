/** The toolchain's version; part of every cache key. */
export const version = '0.1.0';

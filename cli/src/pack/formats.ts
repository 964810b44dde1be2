/** What a package can be packed as. */
export const PACK_FORMATS = ['tar.gz', 'zip', 'docker', 'npm', 'wheel'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

import { ARCHIVE_FOLDER, MAX_DEPTH, MAX_PATH_LENGTH } from './limits.ts';

/** Names that some system gives to devices, with or without an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

export type CheckedPath = { readonly kind: 'inside'; readonly path: string } | { readonly kind: 'refused'; readonly problem: string };

/**
 * The place below the package's folder that an entry's name means, where it means one on every system: relative, without `..`,
 * without what some system forbids.
 */
export function checkPath(entry: string): CheckedPath {
  const refuse = (problem: string): CheckedPath => ({ kind: 'refused', problem });
  if (entry.length > MAX_PATH_LENGTH) return refuse('whose name is too long');
  if (/[\p{Cc}\\:*?"<>|]/u.test(entry)) return refuse('whose name has a character that not every system allows');
  if (entry.normalize('NFC') !== entry) return refuse('whose name is not in Unicode normal form');
  const segments = entry.replace(/\/$/, '').split('/');
  if (segments[0] !== ARCHIVE_FOLDER) return refuse(`which does not stand in \`${ARCHIVE_FOLDER}/\``);
  const inner = segments.slice(1);
  if (inner.length > MAX_DEPTH) return refuse('which stands too deep');
  if (inner.some((segment) => segment === '' || segment === '.' || segment === '..')) return refuse('which may lead out of its folder');
  if (inner.some((segment) => /[. ]$/.test(segment) || DEVICES.test(segment))) return refuse('whose name not every system allows');
  return { kind: 'inside', path: inner.join('/') };
}
